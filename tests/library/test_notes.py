import re
from pathlib import Path

import pytest

from tui.library import Library, LibraryError, NoteConflict, NotInLibrary, StoredStory
from tui.library.placing import anchors

from .made import added


@pytest.fixture
def kept(library: Library, session_id: str) -> StoredStory:
    return added(library, session_id=session_id)


def test_a_note_on_a_match_keeps_both_sides(library: Library, session_id: str, kept: StoredStory) -> None:
    other = added(library, "Some 17 people were injured.\n", session_id)
    sides = (anchors.make(kept, 28, 60), anchors.make(other, 0, 28))
    note = library.add_note(session_id, sides, "Ask the hospital.", ["#figure", "check"])
    assert note.anchors == sides
    assert (note.body, note.tags, note.rev) == ("Ask the hospital.", ("check", "figure"), 1)
    assert note.created_at == note.updated_at
    assert re.fullmatch("n-[a-z2-7]{8}", note.id)
    assert library.notes() == [note] == library.notes(story_id=other.id)


def test_a_tagged_passage_is_a_note_without_words(library: Library, session_id: str, kept: StoredStory) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 27)], tags=["quote", "quote"])
    assert (note.body, note.tags) == ("", ("quote",))


@pytest.mark.parametrize("number", [0, 3])
def test_a_note_is_attached_to_one_passage_or_two(
    library: Library, session_id: str, kept: StoredStory, number: int
) -> None:
    with pytest.raises(ValueError, match="one passage"):
        library.add_note(session_id, [anchors.make(kept, 0, 3)] * number, "x")


def test_a_note_needs_a_session_and_a_story_that_are_there(
    library: Library, session_id: str, kept: StoredStory, path: Path
) -> None:
    with pytest.raises(NotInLibrary):
        library.add_note("s-nowhere1", [anchors.make(kept, 0, 0)], "x")
    with Library.open(path.with_name("other.sqlite3")) as other:
        foreign = anchors.make(added(other), 0, 3)
    with pytest.raises(NotInLibrary):
        library.add_note(session_id, [foreign], "x")
    assert library.notes() == []


def test_notes_come_in_reading_order(library: Library, session_id: str, kept: StoredStory) -> None:
    second = added(library, "Another story altogether.\n", session_id)
    places = [(second, 8, 13), (kept, 28, 60), (second, 0, 7), (kept, 0, 0), (kept, 0, 27), (kept, 0, 3)]
    for stored, start, end in places:
        library.add_note(session_id, [anchors.make(stored, start, end)], f"{stored.story.text[0]}{start}-{end}")
    bodies = [note.body for note in library.notes(session_id)]
    assert bodies == ["T0-0", "T0-3", "T0-27", "T28-60", "A0-7", "A8-13"]


def test_on_one_story_its_own_order_counts(library: Library, session_id: str, kept: StoredStory) -> None:
    second = added(library, "Another story altogether.\n", session_id)
    library.add_note(session_id, [anchors.make(kept, 0, 3), anchors.make(second, 8, 13)], "late in B")
    library.add_note(session_id, [anchors.make(kept, 28, 60), anchors.make(second, 0, 7)], "early in B")
    assert [note.body for note in library.notes(story_id=second.id)] == ["early in B", "late in B"]
    assert [note.body for note in library.notes(session_id)] == ["late in B", "early in B"]


def test_every_body_that_was_ever_saved_is_kept(library: Library, session_id: str, kept: StoredStory) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 3)], "one")
    second = library.edit_note(note.id, "two", note.rev)
    assert (second.body, second.rev, second.updated_at > note.updated_at) == ("two", 2, True)
    library.undo()
    third = library.edit_note(note.id, "three", 1)
    assert third.rev == 3
    rows = library._database.rows("SELECT rev, body FROM note_rev ORDER BY rev")
    assert [tuple(row) for row in rows] == [(1, "one"), (2, "two"), (3, "three")]


@pytest.mark.parametrize("statement", ["DELETE FROM note_rev", "UPDATE note_rev SET body = ''"])
def test_nothing_can_take_a_saved_body_away(
    library: Library, session_id: str, kept: StoredStory, statement: str
) -> None:
    library.add_note(session_id, [anchors.make(kept, 0, 3)], "one")
    with pytest.raises(LibraryError, match="is kept"):
        library._database.run(statement)


def test_saving_an_unchanged_body_is_no_action(library: Library, session_id: str, kept: StoredStory) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 3)], "one")
    assert library.edit_note(note.id, "one", note.rev) == note
    assert library.undo() == "note on “Two”"


def test_of_two_editors_of_one_note_neither_loses_a_word(
    library: Library, session_id: str, kept: StoredStory, path: Path
) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 3)], "one", ["check"])
    with Library.open(path) as other:
        other.edit_note(note.id, "theirs", note.rev)
    with pytest.raises(NoteConflict, match="kept beside it") as caught:
        library.edit_note(note.id, "mine", note.rev)
    beside = caught.value.kept
    assert (beside.body, beside.anchors, beside.tags) == ("mine", note.anchors, note.tags)
    assert [each.body for each in library.notes()] == ["theirs", "mine"]


def test_an_editor_that_slept_through_an_undo_does_not_overwrite_what_came_after(
    library: Library, session_id: str, kept: StoredStory
) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 3)], "one")
    stale = library.edit_note(note.id, "two", note.rev)
    library.undo()
    library.edit_note(note.id, "three", note.rev)
    with pytest.raises(NoteConflict):
        library.edit_note(note.id, "two, and more", stale.rev)
    assert [each.body for each in library.notes()] == ["three", "two, and more"]


def test_words_for_a_note_that_was_put_away_meanwhile_are_kept(
    library: Library, session_id: str, kept: StoredStory
) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 3)], "one")
    library.remove_note(note.id)
    with pytest.raises(NoteConflict):
        library.edit_note(note.id, "still typing", note.rev)
    assert [each.body for each in library.notes()] == ["still typing"]


def test_a_note_that_never_was_is_said_to_be_missing(library: Library) -> None:
    for ask in (library.note, library.remove_note):
        with pytest.raises(NotInLibrary, match="n-nowhere1"):
            ask("n-nowhere1")
    with pytest.raises(NotInLibrary):
        library.edit_note("n-nowhere1", "x", 1)
    with pytest.raises(NotInLibrary):
        library.tag("n-nowhere1", "check")
    with pytest.raises(NotInLibrary):
        library.untag("n-nowhere1", "check")


def test_a_note_keeps_its_lines_and_loses_what_a_terminal_would_obey(
    library: Library, session_id: str, kept: StoredStory
) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 3)], "first\r\nsecond\x00\x1b[31m \ud800 café")
    assert library.note(note.id).body == "first\nsecond[31m ? café"
    assert library.edit_note(note.id, "\udfff\x07!", note.rev).body == "?!"


def test_tags_are_put_on_taken_off_and_counted(library: Library, session_id: str, kept: StoredStory) -> None:
    first = library.add_note(session_id, [anchors.make(kept, 0, 3)], "one", ["quote"])
    second = library.add_note(session_id, [anchors.make(kept, 4, 11)], "two", ["Check"])
    library.tag(second.id, "quote")
    library.tag(second.id, "quote")
    assert library.tags() == [("Check", 1), ("quote", 2)] == library.tags(session_id)
    library.untag(first.id, "#quote")
    library.untag(first.id, "never there")
    assert library.tags() == [("Check", 1), ("quote", 1)]
    library.tag(first.id, "quote")
    library.remove_note(second.id)
    assert library.tags() == [("quote", 1)]
    assert library.tags(library.create_session("Empty").id) == []


def test_a_note_is_done_and_open_again_and_undo_says_which(
    library: Library, session_id: str, kept: StoredStory
) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 27)], "Ask.")
    library.set_done(note.id, True)
    assert library.note(note.id).done
    assert library.undo() == "note on “Two ferries met in the fog.” done"
    assert not library.note(note.id).done
    assert library.redo() == "note on “Two ferries met in the fog.” done"
    library.set_done(note.id, False)
    assert library.undo() == "note on “Two ferries met in the fog.” open again"


def test_of_two_notes_from_one_the_second_stands_for_itself_once_the_reader_has_seen_both(
    library: Library, session_id: str, kept: StoredStory
) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 27)], "Ask.")
    library.edit_note(note.id, "Ask them.", note.rev)
    with pytest.raises(NoteConflict) as caught:
        library.edit_note(note.id, "Ask us.", note.rev)
    second = caught.value.kept
    assert second.beside == note.id
    library.settle(second.id)
    assert [each.beside for each in library.notes()] == ["", ""]
    assert library.undo() == "both notes on “Two ferries met in the fog.” stay"
    assert library.note(second.id).beside == note.id
