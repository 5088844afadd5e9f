"""The tags of the library as the reader uses them."""

import pytest

from tests.desk.made import sentence, two
from tui.desk import TagRow, known_tags, remove_tag, rename_tag, tag_meant, tag_rows
from tui.desk.notes.tags import tags_in
from tui.library import Library


@pytest.fixture
def tagged(library: Library, session_id: str) -> Library:
    """A library with notes in two sessions."""
    wire, gazette = two(library, session_id)
    library.add_note(session_id, (sentence(wire, 1),), tags=("check", "law"))
    library.add_note(session_id, (sentence(gazette, 1),), tags=("check",))
    other = library.create_session("Other")
    for number in range(3):
        library.add_note(other.id, (sentence(wire, number),), tags=("quote", "law"))
    return library


def test_tags_are_listed_with_those_of_the_session_first_and_suggested_by_use(tagged: Library, session_id: str) -> None:
    assert tag_rows(tagged, session_id) == [TagRow("check", 2, 2), TagRow("law", 1, 4), TagRow("quote", 0, 3)]
    assert known_tags(tagged) == ["law", "quote", "check"]


def test_a_tag_is_renamed_everywhere_or_becomes_one_with_another_and_undo_takes_it_back(
    tagged: Library, session_id: str
) -> None:
    assert rename_tag(tagged, "check", "#To check") == "#check is called #To-check now."
    assert rename_tag(tagged, "law", "quote") == "#law and #quote are one tag now, #quote."
    assert tagged.tag_counts() == {"To-check": 2, "quote": 4}
    tagged.undo()
    tagged.undo()
    assert tag_rows(tagged, session_id) == [TagRow("check", 2, 2), TagRow("law", 1, 4), TagRow("quote", 0, 3)]


def test_what_cannot_be_a_tag_is_no_new_name(tagged: Library) -> None:
    assert "only digits" in rename_tag(tagged, "law", "2026")
    assert rename_tag(tagged, "law", "#law") == "It is called #law already."
    assert tagged.tag_counts()["law"] == 4


def test_a_tag_is_taken_off_everywhere_and_undo_brings_it_back(tagged: Library) -> None:
    assert remove_tag(tagged, "law") == "#law is taken off 4 notes; u brings it back."
    assert "law" not in tagged.tag_counts()
    tagged.undo()
    assert tagged.tag_counts()["law"] == 4


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("check", ["check"]),
        ("the captain", ["the-captain"]),
        ("check, the captain;law", ["check", "the-captain", "law"]),
        ("#check #the captain", ["check", "the-captain"]),
        ("check, #check ,", ["check"]),
    ],
)
def test_several_tags_stand_in_one_line(line: str, tags: list[str]) -> None:
    assert tags_in(line) == tags


def test_a_line_is_one_tag_or_none() -> None:
    assert tag_meant(" #the captain ") == "the-captain"
    assert tag_meant("2026") is None
