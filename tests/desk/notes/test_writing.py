"""A note while it is written: what is saved on the way, and what becomes of it."""

import pytest

from tests.desk.made import two
from tests.library.made import added
from tui.desk import Spot, Writing, writing_of
from tui.library import Anchor, Library, NoteConflict
from tui.library.placing import anchors


def spot(library: Library, session_id: str) -> Spot:
    """The first sentence of a story."""
    left, _ = two(library, session_id)
    sentence = left.story.sentences[0]
    return Spot((anchors.make(left, sentence.start, sentence.end),))


def drafts(library: Library) -> list[str]:
    """The words of all drafts."""
    return [draft.body for draft in library.drafts()]


def bodies(library: Library) -> list[str]:
    """The words of all notes."""
    return [note.body for note in library.notes()]


def test_what_is_written_is_one_draft_however_often_it_is_saved_and_none_once_it_is_kept(
    library: Library, session_id: str
) -> None:
    writing = Writing(session_id, spot(library, session_id))
    writing.save("Ask", library)
    writing.save("Ask the coastguard.", library)
    assert drafts(library) == ["Ask the coastguard."]
    assert writing.keep("Ask the coastguard. Twice.", library) == "Note kept."
    assert drafts(library) == []
    assert bodies(library) == ["Ask the coastguard. Twice."]


def test_a_save_that_comes_late_makes_no_draft_of_what_was_kept_or_dropped(library: Library, session_id: str) -> None:
    kept = Writing(session_id, spot(library, session_id))
    kept.keep("Kept.", library)
    kept.save("Kept.", library)
    dropped = Writing(session_id, kept.spot)
    dropped.save("Dropped.", library)
    dropped.drop(library)
    dropped.save("Dropped.", library)
    assert drafts(library) == []
    assert bodies(library) == ["Kept."]


def test_what_says_nothing_new_is_no_draft(library: Library, session_id: str) -> None:
    here = spot(library, session_id)
    new = Writing(session_id, here)
    new.save(" \n", library)
    assert drafts(library) == []
    new.save("A word.", library)
    new.save("", library)
    assert drafts(library) == []
    note = library.add_note(session_id, here.anchors, "As it was.")
    changed = Writing(session_id, here, note)
    changed.save("As it was, and more.", library)
    changed.save("As it was.", library)
    assert drafts(library) == []
    changed.save("", library)
    assert drafts(library) == [""]


def test_a_note_without_a_word_is_not_kept_and_leaves_no_draft(library: Library, session_id: str) -> None:
    writing = Writing(session_id, spot(library, session_id))
    writing.save("A word.", library)
    assert writing.keep("  ", library) is None
    assert (drafts(library), bodies(library)) == ([], [])


def test_a_draft_is_gone_on_with_on_its_passage_and_becomes_its_note(library: Library, session_id: str) -> None:
    here = spot(library, session_id)
    note = library.add_note(session_id, here.anchors, "First.")
    Writing(session_id, here, note).save("First. Second", library)
    (draft,) = library.drafts()
    again = writing_of(library, draft)
    assert again.spot == here
    again.save("First. Second, too", library)
    assert drafts(library) == ["First. Second, too"]
    again.keep("First. Second, too.", library)
    assert (bodies(library), drafts(library)) == (["First. Second, too."], [])


def test_a_draft_of_a_note_that_was_changed_or_removed_since_becomes_a_second_note_beside(
    library: Library, session_id: str
) -> None:
    here = spot(library, session_id)
    for removed in (False, True):
        note = library.add_note(session_id, here.anchors, "First.")
        Writing(session_id, here, note).save("Mine.", library)
        if removed:
            library.remove_note(note.id)
        else:
            library.edit_note(note.id, "Theirs.", note.rev)
        with pytest.raises(NoteConflict):
            writing_of(library, library.drafts()[0]).keep("Mine.", library)
        assert drafts(library) == []
    assert sorted(bodies(library)) == ["Mine.", "Mine.", "Theirs."]


def test_a_draft_on_a_whole_story_stays_on_the_whole_story(library: Library, session_id: str) -> None:
    story_id = added(library, session_id=session_id).id
    Writing(session_id, Spot((), story_id)).save("Too short.", library)
    (draft,) = library.drafts()
    again = writing_of(library, draft)
    assert again.spot == Spot((), story_id)
    again.keep("Too short.", library)
    (anchor,) = library.notes()[0].anchors
    assert isinstance(anchor, Anchor)
    assert (anchor.story_id, anchor.exact) == (story_id, "")
