"""The notes of a session, put together for writing out."""

import errno
from pathlib import Path

import pytest

from tests.desk.made import WIRE, sentence, two
from tests.library.made import added
from tui.desk import export_json, export_text, export_to
from tui.desk.exporting import session_export
from tui.export import ExportError, NoteEntry, WriteOutcome
from tui.library import Library, StoredStory, anchors
from tui.matching import Decision
from tui.story import Details


def note_on_match(library: Library, session_id: str, left: int = 1, right: int = 2) -> tuple[StoredStory, StoredStory]:
    """Both stories, with a note on two of their sentences."""
    wire, gazette = two(library, session_id)
    library.add_note(session_id, [sentence(wire, left), sentence(gazette, right)], "Which is it?", ["check"])
    return wire, gazette


def entry(library: Library, session_id: str) -> NoteEntry:
    """The one note of the session as it is exported."""
    (only,) = session_export(library, library.session(session_id)).entries
    return only


def test_a_note_on_a_match_says_what_differs_there(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    (line,) = entry(library, session_id).found
    assert line.startswith("figure differs, check: ")
    assert "14" in line
    assert "17" in line


def test_mere_wording_is_not_found_worth_an_export(library: Library, session_id: str) -> None:
    said = "The old harbour at Marrow Point stayed closed to passenger ferries until noon"
    left, right = added(library, f"{said}.\n", session_id), added(library, f"{said} yesterday.\n", session_id)
    library.add_note(session_id, [sentence(left, 0), sentence(right, 0)], "Look.")
    assert entry(library, session_id).found == ()


def test_a_note_on_one_passage_has_nothing_to_compare(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    library.add_note(session_id, [sentence(wire, 1)], "Ask.")
    assert entry(library, session_id).found == ()


@pytest.mark.parametrize(("left", "right"), [(2, 1), (1, 1), (2, 2)])
def test_sentences_that_do_not_answer_each_other_have_no_difference(
    library: Library, session_id: str, left: int, right: int
) -> None:
    note_on_match(library, session_id, left, right)
    assert entry(library, session_id).found == ()


def test_an_unlinked_match_has_nothing_found(library: Library, session_id: str) -> None:
    wire, gazette = note_on_match(library, session_id)
    library.decide(session_id, sentence(wire, 1), sentence(gazette, 2), Decision.UNLINK)
    assert entry(library, session_id).found == ()


def test_what_was_found_is_what_stood_there_when_the_note_was_made(library: Library, session_id: str) -> None:
    wire, gazette = note_on_match(library, session_id)
    library.decide(session_id, sentence(wire, 1), sentence(gazette, 2), Decision.UNLINK)
    library.undo()
    before = entry(library, session_id).found
    added(library, f"A correction came first.\n{WIRE.replace('14', '17')}", path="/news/wire.txt")
    assert entry(library, session_id).found == before


def test_a_decision_holds_in_the_version_that_the_note_was_made_on(library: Library, session_id: str) -> None:
    wire, gazette = note_on_match(library, session_id)
    library.decide(session_id, sentence(wire, 1), sentence(gazette, 2), Decision.UNLINK)
    added(library, f"A correction came first.\n{WIRE}", path="/news/wire.txt")
    assert entry(library, session_id).found == ()


def test_a_passage_is_told_by_its_paragraph_file_and_version(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    left, right = entry(library, session_id).quoted
    assert (left.paragraph, left.origin.name, left.version, left.orphan) == (2, "wire.txt", 1, False)
    assert (right.paragraph, right.origin.name, right.details.outlet) == (3, "gazette.txt", None)


def test_a_passage_that_is_gone_is_an_orphan_and_still_quoted(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    added(library, "Everything was rewritten.\n", path="/news/wire.txt")
    left, right = entry(library, session_id).quoted
    assert (left.orphan, left.version, left.current_version) == (True, 1, 2)
    assert left.anchor.exact.startswith("At least 14")
    assert left.paragraph == 2
    assert (right.orphan, right.current_version) == (False, 1)


def test_a_passage_that_only_moved_is_no_orphan(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    added(library, f"A correction came first.\n{WIRE}", path="/news/wire.txt")
    left, _ = entry(library, session_id).quoted
    assert (left.orphan, left.current_version) == (False, 2)


def test_a_note_on_a_whole_story_is_never_an_orphan(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    library.add_note(session_id, [anchors.make(wire, 0, 0)], "Late edition.")
    added(library, "Everything was rewritten.\n", path="/news/wire.txt")
    (quoted,) = entry(library, session_id).quoted
    assert not quoted.orphan


def test_what_the_reader_says_of_a_story_now_counts(library: Library, session_id: str) -> None:
    wire, _ = note_on_match(library, session_id)
    library.set_details(wire.id, Details(outlet="Harbour Wire"))
    assert entry(library, session_id).quoted[0].details.outlet == "Harbour Wire"


def test_only_the_notes_of_the_session_are_exported(library: Library, session_id: str) -> None:
    wire, _ = note_on_match(library, session_id)
    other = library.create_session("Other").id
    library.add_note(other, [sentence(wire, 0)], "Not here.")
    text, form = (write(library, library.session(session_id)) for write in (export_text, export_json))
    assert "Which is it?" in str(text)
    assert "Which is it?" in str(form)
    assert "Not here." not in f"{text}{form}"


def test_a_second_export_of_the_same_notes_changes_nothing(library: Library, session_id: str, tmp_path: Path) -> None:
    note_on_match(library, session_id)
    for form in ("markdown", "json"):
        outcomes = [export_to(library, library.session(session_id), tmp_path, form)[0].outcome for _ in range(2)]
        assert outcomes == [WriteOutcome.NEW, WriteOutcome.SAME]


def test_crossread_knows_its_own_file_again_and_brings_it_up_to_date(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    (first,) = export_to(library, library.session(session_id), tmp_path)
    assert library.exported(first.path) == first.sha256
    (note,) = library.notes()
    library.tag(note.id, "law")
    (second,) = export_to(library, library.session(session_id), tmp_path)
    assert (second.path, second.outcome) == (first.path, WriteOutcome.UPDATED)


def test_a_file_that_the_reader_changed_stays_as_it_is(library: Library, session_id: str, tmp_path: Path) -> None:
    note_on_match(library, session_id)
    (first,) = export_to(library, library.session(session_id), tmp_path)
    first.path.write_text("Mine.\n", encoding="utf-8")
    (second,) = export_to(library, library.session(session_id), tmp_path)
    assert second.outcome is WriteOutcome.BESIDE
    assert first.path.read_text(encoding="utf-8") == "Mine.\n"


def test_notes_of_a_library_that_can_only_be_read_are_written_out(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    library._database.read_only = True
    (written,) = export_to(library, library.session(session_id), tmp_path)
    assert written.path.exists()
    assert library.exported(written.path) is None


def test_files_that_were_written_before_the_disk_was_full_are_known_again(
    library: Library, session_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire, gazette = two(library, session_id)
    for stored in (wire, gazette):
        library.add_note(session_id, [sentence(stored, 0)], "Ask.")
    syncs = iter(["first file", "its folder"])

    def sync(_: int) -> None:
        if next(syncs, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", sync)
    with pytest.raises(ExportError) as failed:
        export_to(library, library.session(session_id), tmp_path)
    (written,) = failed.value.written
    assert library.exported(written.path) == written.sha256
