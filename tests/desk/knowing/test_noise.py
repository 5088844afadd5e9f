"""What was set aside, why, and the reader's word on it."""

from pathlib import Path

import pytest

from tests.desk.saved import brought, write
from tui.desk import decide_line, say_of, set_aside_lines, set_aside_of
from tui.library import Library
from tui.story import Kind

SAVED = """\
Fog at sea

Two ferries met in the fog off Marrow Point, and fourteen people were injured, the coastguard said.

The harbour stayed closed until noon.

Sign up for our newsletter
"""
BODY, LAST = 1, 3
"""Places of the first sentence, and of what is set aside."""


@pytest.fixture
def story_id(library: Library, tmp_path: Path) -> str:
    """A story with one line set aside, in a session."""
    return brought(library, write(tmp_path / "fog" / "a.txt", SAVED)).added[0].story.id


def kind(library: Library, story_id: str, place: int) -> Kind:
    """What a sentence is now."""
    return library.story(story_id).story.sentences[place].kind


def test_the_list_has_what_was_set_aside_with_the_reason(library: Library, story_id: str) -> None:
    (line,) = set_aside_lines(library.story(story_id).story)
    assert (line.place, line.words, line.kind) == (LAST, "Sign up for our newsletter", Kind.BOILERPLATE)
    assert line.why
    assert (line.aside, line.decided) == (True, False)


def test_the_whole_list_has_every_sentence(library: Library, story_id: str) -> None:
    lines = set_aside_of(library, story_id, whole=True)
    assert [line.place for line in lines] == [0, 1, 2, 3]
    assert [line.aside for line in lines] == [False, False, False, True]


def test_a_line_is_put_back_and_stays_in_the_list_as_decided(library: Library, story_id: str) -> None:
    assert decide_line(library, story_id, LAST, Kind.BODY) == "Put back in A: “Sign up for our newsletter”"
    assert kind(library, story_id, LAST) is Kind.BODY
    (line,) = set_aside_of(library, story_id)
    assert (line.place, line.aside, line.decided) == (LAST, False, True)


def test_a_line_is_set_aside_and_undo_puts_it_back(library: Library, story_id: str) -> None:
    told = decide_line(library, story_id, BODY, Kind.BOILERPLATE)
    assert told == "Set aside in A: “Two ferries met in the fog off Marrow Point, and fourteen…”"
    assert kind(library, story_id, BODY) is Kind.BOILERPLATE
    library.undo()
    assert kind(library, story_id, BODY) is Kind.BODY


def test_a_line_can_be_anything_else_too(library: Library, story_id: str) -> None:
    assert decide_line(library, story_id, LAST, Kind.HEADING).startswith("Put back as heading in A: ")
    assert decide_line(library, story_id, BODY, Kind.CAPTION).startswith("Decided as caption in A: ")
    assert (kind(library, story_id, LAST), kind(library, story_id, BODY)) == (Kind.HEADING, Kind.CAPTION)


def test_a_decision_for_the_outlet_holds_in_its_other_stories(library: Library, story_id: str, tmp_path: Path) -> None:
    other = brought(library, write(tmp_path / "fog" / "b.txt", SAVED.replace("noon", "one"))).added[0].story.id
    foreign = brought(library, write(tmp_path / "fog" / "c.txt", SAVED.replace("noon", "two"))).added[0].story.id
    for each in (story_id, other):
        say_of(library, each, "outlet", "Harbour Wire")
    told = decide_line(library, story_id, LAST, Kind.BODY, outlet=True)
    assert told == "Put back in all stories of Harbour Wire: “Sign up for our newsletter”"
    assert [kind(library, each, LAST) for each in (story_id, other, foreign)] == [
        *(Kind.BODY, Kind.BODY),
        Kind.BOILERPLATE,
    ]


def test_without_an_outlet_there_is_none_to_decide_for(library: Library, story_id: str) -> None:
    with pytest.raises(ValueError, match="the outlet of this story is not known; say which it is first"):
        decide_line(library, story_id, LAST, Kind.BODY, outlet=True)


@pytest.mark.parametrize("place", [-1, 4])
def test_a_line_that_is_not_there_is_refused(library: Library, story_id: str, place: int) -> None:
    with pytest.raises(ValueError, match=f"the story has no line {place}; it has 4, counted from 0"):
        decide_line(library, story_id, place, Kind.BODY)
