"""Two reporters who exchange their libraries again and again: both come to hold the same notes, each once."""

from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library import Library, LibraryError, Note
from tui.library.placing import anchors

from ..made import added
from .lived import dumped, loaded
from .reporters import Exchange, give, in_turn, reporters, swap


@pytest.fixture
def note(library: Library, other: Library, session_id: str) -> Note:
    """A note that two reporters have."""
    note = library.add_note(
        session_id, [anchors.make(added(library, session_id=session_id, path="/wire"), 28, 60)], "Ask.", ["figure"]
    )
    give(library, other)
    return note


def said(library: Library) -> Counter[tuple[object, ...]]:
    return Counter(
        (note.body, note.tags, note.done, *(side.exact for side in note.anchors)) for note in library.notes()
    )


def both_change(library: Library, other: Library, note: Note) -> None:
    library.edit_note(note.id, "Ask the port.", note.rev)
    other.create_session("so that their clock is another")
    other.edit_note(note.id, "Ask the crew.", note.rev)


def the(library: Library, body: str) -> Note:
    return next(note for note in library.notes() if note.body == body)


@pytest.mark.parametrize("exchange", [swap, in_turn])
def test_what_both_changed_stands_once_in_each_library(
    library: Library, other: Library, note: Note, exchange: Exchange
) -> None:
    both_change(library, other, note)
    for _ in range(3):
        exchange(library, other)
        assert said(library) == said(other)
        assert sorted(each.body for each in library.notes()) == ["Ask the crew.", "Ask the port."]
        assert (library.note(note.id).body, other.note(note.id).body) == ("Ask the port.", "Ask the crew.")


def test_each_of_two_notes_is_gone_on_with_wherever_it_stands(library: Library, other: Library, note: Note) -> None:
    both_change(library, other, note)
    swap(library, other)
    for who, body, words in (
        (library, "Ask the port.", "Asked the port."),
        (other, "Ask the crew.", "Asked the crew."),
    ):
        found = the(who, body)
        who.tag(who.edit_note(found.id, words, found.rev).id, words.split()[-1].strip("."))
    swap(library, other)
    assert said(library) == said(other)
    assert {each.body: each.tags for each in library.notes()} == {
        "Asked the crew.": ("crew", "figure"),
        "Asked the port.": ("figure", "port"),
    }


def test_the_second_note_changed_by_both_comes_once(library: Library, other: Library, note: Note) -> None:
    both_change(library, other, note)
    swap(library, other)
    mine, theirs = the(library, "Ask the crew."), the(other, "Ask the crew.")
    library.edit_note(mine.id, "Which crew?", mine.rev)
    other.edit_note(theirs.id, "Crew of which?", theirs.rev)
    for _ in range(2):
        swap(library, other)
    assert said(library) == said(other)
    assert len(library.notes()) == 3


def test_two_notes_that_a_reader_gave_the_same_words_are_two_in_both_libraries(
    library: Library, other: Library, note: Note
) -> None:
    both_change(library, other, note)
    swap(library, other)
    mine = the(library, "Ask the port.")
    library.edit_note(mine.id, "Ask the crew.", mine.rev)
    for _ in range(2):
        swap(library, other)
        assert [each.body for each in library.notes()] == ["Ask the crew.", "Ask the crew."]
        assert said(library) == said(other)


def test_words_that_another_note_has_too_are_not_missed_where_the_note_itself_was_changed(
    library: Library, other: Library, note: Note
) -> None:
    both_change(library, other, note)
    swap(library, other)
    mine, theirs = the(library, "Ask the port."), the(other, "Ask the port.")
    library.edit_note(mine.id, "Ask the crew.", mine.rev)
    other.edit_note(theirs.id, "Which port?", theirs.rev)
    for _ in range(2):
        swap(library, other)
        assert sorted(each.body for each in library.notes()) == ["Ask the crew.", "Ask the crew.", "Which port?"]
        assert said(library) == said(other)


def test_two_notes_that_the_reader_lets_stand_do_not_come_again(library: Library, other: Library, note: Note) -> None:
    both_change(library, other, note)
    swap(library, other)
    library.settle(the(library, "Ask the crew.").id)
    for _ in range(2):
        swap(library, other)
    assert said(library) == said(other)
    assert len(library.notes()) == 2


def test_a_second_note_that_the_reader_removed_does_not_come_again(
    library: Library, other: Library, note: Note
) -> None:
    both_change(library, other, note)
    swap(library, other)
    library.remove_note(the(library, "Ask the crew.").id)
    swap(library, other)
    assert [each.body for each in library.notes()] == ["Ask the port."]
    assert len(other.notes()) == 2


def test_words_that_came_and_were_taken_back_come_again_when_they_are_loaded_again(
    library: Library, other: Library, note: Note
) -> None:
    other.edit_note(note.id, "Ask the crew.", note.rev)
    give(other, library)
    library.undo()
    give(other, library)
    assert [each.body for each in library.notes()] == ["Ask the crew."]


def test_what_comes_back_with_a_second_load_is_told(library: Library, other: Library, note: Note) -> None:
    session = other.create_session("theirs")
    added(other, "Nobody knows.\n", session.id)
    both_change(library, other, note)
    give(other, library)
    library.undo()
    result = loaded(library, dumped(other))
    assert (result.stories, result.versions, result.sessions, len(result.beside)) == (1, 0, 2, 1)


def test_a_place_confirmed_for_the_second_note_is_confirmed_wherever_that_stands(
    library: Library, other: Library, note: Note
) -> None:
    both_change(library, other, note)
    swap(library, other)
    added(library, "Nothing here is as it was.\n", path="/wire")
    found = the(library, "Ask the crew.")
    library.give_up(found.id, 0)
    result = loaded(other, dumped(library))
    assert result.left_out == {}
    assert [placing.said for placing in other.placings(other.note(note.id))] == [True]


def edit(library: Library, number: int) -> None:
    """Change a note to words that none ever had."""
    notes = library.notes()
    mine = notes[number % len(notes)]
    library.edit_note(mine.id, f"{number} {mine.id} {mine.rev} {library.path.parent.name}", mine.rev)


def write(library: Library, number: int) -> None:
    stored = library.story(library.members()[0].id)
    library.add_note(library.sessions()[-1].id, [anchors.make(stored, 0, 3 + number % 20)], f"n{number}", ["new"])


def tag(library: Library, number: int) -> None:
    notes = library.notes()
    library.tag(notes[number % len(notes)].id, f"t{number % 4}")


def settle(library: Library, number: int) -> None:
    for note in library.notes()[number % 3 :]:
        if note.beside:
            library.settle(note.id)


Turns = st.lists(
    st.tuples(st.booleans(), st.sampled_from([edit, edit, edit, write, tag, settle, swap]), st.integers(0, 99)),
    max_size=14,
)


@given(Turns)
@settings(max_examples=25, deadline=None)
def test_whatever_two_reporters_write_they_come_to_hold_the_same_notes(turns: list[tuple[bool, object, int]]) -> None:
    with reporters() as (one, two):
        added(one, session_id=one.create_session("Ferry").id)
        write(one, 0)
        give(one, two)
        for mine, act, number in turns:
            if act is swap:
                swap(one, two)
            else:
                with suppress(LibraryError):
                    act(one if mine else two, number)  # type: ignore[operator]
        for _ in range(3):
            swap(one, two)
        assert said(one) == said(two)
        assert max(Counter(note.body for note in one.notes() if not note.body.startswith("n")).values(), default=1) == 1
