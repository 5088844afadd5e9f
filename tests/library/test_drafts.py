import subprocess
import sys
from pathlib import Path

import pytest

from tui.library import Anchor, Library, NoteConflict, NotInLibrary
from tui.library.placing import anchors
from tui.library.running import is_running, this_copy

from .made import FERRY, added


@pytest.fixture
def passage(library: Library, session_id: str) -> Anchor:
    stored = added(library, FERRY, session_id)
    return anchors.make(stored, 28, 58)


def test_what_is_being_written_is_there_after_the_program_has_died(
    library: Library, session_id: str, passage: Anchor, path: Path
) -> None:
    draft = library.keep_draft(session_id, [passage], "Ask the")
    library.keep_draft(session_id, [passage], "Ask the port", draft=draft)
    with Library.open(path) as later:
        (found,) = later.drafts()
    assert (found.id, found.body, found.anchors, found.note_id) == (draft, "Ask the port", (passage,), None)


def test_a_draft_ends_with_the_note_that_was_written_in_it(library: Library, session_id: str, passage: Anchor) -> None:
    draft = library.keep_draft(session_id, [passage], "Ask")
    note = library.add_note(session_id, [passage], "Ask the port.", draft=draft)
    assert library.drafts() == []
    draft = library.keep_draft(session_id, [passage], "Ask th", note=note)
    library.edit_note(note.id, "Ask them.", note.rev, draft=draft)
    assert library.drafts() == []


def test_a_draft_stays_when_its_note_cannot_be_kept(library: Library, session_id: str, passage: Anchor) -> None:
    draft = library.keep_draft(session_id, [passage], "Ask")
    with pytest.raises(NotInLibrary):
        library.add_note("s-none", [passage], "Ask the port.", draft=draft)
    assert [each.id for each in library.drafts()] == [draft]


def test_a_draft_of_a_changed_note_knows_which_words_the_reader_saw(
    library: Library, session_id: str, passage: Anchor
) -> None:
    note = library.add_note(session_id, [passage], "Fourteen?")
    draft = library.keep_draft(session_id, [passage], "Fourteen or more?", note=note)
    library.edit_note(note.id, "Seventeen?", note.rev)
    (left,) = library.drafts()
    assert (left.note_id, left.rev) == (note.id, 1)
    with pytest.raises(NoteConflict) as caught:
        library.edit_note(note.id, left.body, 1, draft=draft)
    assert (caught.value.kept.body, caught.value.kept.beside) == ("Fourteen or more?", note.id)
    assert (library.note(note.id).body, library.drafts()) == ("Seventeen?", [])


def test_a_draft_is_dropped_when_the_reader_says_so_and_undo_does_not_know_it(
    library: Library, session_id: str, passage: Anchor
) -> None:
    library.drop_draft(library.keep_draft(session_id, [passage], "Ask"))
    library.drop_draft("d-gone")
    assert library.drafts() == []
    assert library.undo() == "import of “wire.txt”"


def test_a_draft_that_was_dropped_in_another_copy_is_saved_anew(
    library: Library, session_id: str, passage: Anchor
) -> None:
    draft = library.keep_draft(session_id, [passage], "Ask")
    library.drop_draft(draft)
    assert library.keep_draft(session_id, [passage], "Ask the port", draft=draft) == draft
    assert [each.body for each in library.drafts()] == ["Ask the port"]


def test_a_draft_of_a_running_copy_is_its_own_business_and_that_of_an_ended_one_is_left(
    library: Library, session_id: str, passage: Anchor
) -> None:
    library.keep_draft(session_id, [passage], "Ask")
    assert [each.left for each in library.drafts()] == [False]
    library._database.run("UPDATE draft SET writer = ?", another_copy_that_has_ended())
    assert [each.left for each in library.drafts()] == [True]


def test_a_process_of_the_same_number_is_no_longer_the_copy_that_wrote() -> None:
    machine, process, _ = this_copy().split(" ")
    assert is_running(this_copy())
    assert not is_running(f"{machine} {process} another-birth")


def test_a_copy_on_another_machine_is_taken_to_be_running() -> None:
    assert is_running("elsewhere 1 -")
    assert not is_running("")


def another_copy_that_has_ended() -> str:
    code = "from tui.library.running import this_copy; print(this_copy())"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
