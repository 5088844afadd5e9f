import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library import Library, normal_tag
from tui.library.placing import anchors

from .made import added


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("check", "check"),
        (" # to check\n", "to-check"),
        ("##figure", "figure"),
        ("place/harbour_2", "place/harbour_2"),
        ("Überprüfen", "Überprüfen"),
        ("cafe\u0301", "caf\u00e9"),
        ("जाँच", "जाँच"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("y1984", "y1984"),
        ("a\x00b\x1b", "ab"),
        ("a \t b", "a-b"),
    ],
)
def test_a_tag_is_what_the_reader_meant(written: str, tag: str) -> None:
    assert normal_tag(written) == tag


@pytest.mark.parametrize("written", ["", " ", "#", "# #", "\x00", "1984", "١٩٨٤", "a,b", "a#b", "[x]", "a.b", "\ud800"])
def test_what_markdown_readers_would_not_take_as_a_tag_is_refused_in_one_line(written: str) -> None:
    with pytest.raises(ValueError, match="A tag ") as caught:
        normal_tag(written)
    assert "\n" not in str(caught.value)


@given(st.text(max_size=12))
def test_a_normal_tag_is_its_own_normal_form(written: str) -> None:
    try:
        tag = normal_tag(written)
    except ValueError:
        return
    assert normal_tag(tag) == tag
    assert not tag.startswith("#")
    assert len(tag.split()) == 1


@pytest.fixture
def tagged(library: Library, session_id: str) -> Library:
    """Three notes, the last of them in another session, and one that was put away with its session."""
    whole = anchors.make(added(library, session_id=session_id), 0, 0)
    library.add_note(session_id, [whole], "one", ["check"])
    library.add_note(session_id, [whole], "two", ["check", "figure"])
    library.add_note(library.create_session("Other").id, [whole], "three", ["check", "quote"])
    away = library.create_session("Away").id
    library.add_note(away, [whole], "four", ["check"])
    library.remove_session(away)
    return library


def tags(library: Library) -> dict[str, tuple[str, ...]]:
    return {note.body: note.tags for note in library.notes()}


def test_tags_are_counted_over_the_notes_that_are_there(tagged: Library) -> None:
    assert tagged.tag_counts() == {"check": 3, "figure": 1, "quote": 1}


def test_a_tag_is_renamed_in_the_whole_library_as_one_action(tagged: Library) -> None:
    assert tagged.rename_tag("#check", "to verify") == 3
    assert tags(tagged) == {"one": ("to-verify",), "two": ("figure", "to-verify"), "three": ("quote", "to-verify")}
    assert tagged.undo() == "tag #to-verify in place of #check"
    assert tagged.tag_counts() == {"check": 3, "figure": 1, "quote": 1}
    tagged.redo()
    assert tagged.tag_counts() == {"figure": 1, "quote": 1, "to-verify": 3}


def test_a_tag_that_is_called_like_another_becomes_one_with_it(tagged: Library) -> None:
    before = tags(tagged)
    assert tagged.rename_tag("check", "figure") == 3
    assert tagged.tag_counts() == {"figure": 3, "quote": 1}
    assert tagged.rename_tag("figure", "check") == 3
    assert tagged.tag_counts() == {"check": 3, "quote": 1}
    tagged.undo()
    tagged.undo()
    assert tags(tagged) == before


def test_a_tag_is_taken_off_every_note_as_one_action(tagged: Library) -> None:
    assert tagged.remove_tag("check") == 3
    assert tagged.tag_counts() == {"figure": 1, "quote": 1}
    assert tagged.undo() == "removal of tag #check"
    assert tagged.tag_counts()["check"] == 3


def test_renaming_to_the_same_name_or_what_no_note_has_is_no_action(tagged: Library) -> None:
    assert (tagged.rename_tag("check", " #check"), tagged.rename_tag("nowhere", "check")) == (0, 0)
    assert tagged.remove_tag("nowhere") == 0
    with pytest.raises(ValueError, match="A tag "):
        tagged.rename_tag("check", "1984")
    assert tagged.undo() == "removal of session “Away”"
