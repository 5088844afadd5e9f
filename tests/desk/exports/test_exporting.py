"""A session written into files: by a plan that is remembered, and again and again."""

import errno
from pathlib import Path

import pytest

from tests.desk.exports.said import note_on_match, written
from tests.desk.made import sentence, two
from tui.desk import (
    ExportPlan,
    export_json,
    export_plan_of,
    export_text,
    export_to,
    keep_export_plan,
    live_plan,
)
from tui.export import ExportError, WriteOutcome
from tui.library import Library


def test_a_second_export_of_the_same_notes_changes_nothing(library: Library, session_id: str, tmp_path: Path) -> None:
    note_on_match(library, session_id)
    for form in ("markdown", "json"):
        outcomes = [written(library, session_id, tmp_path, form=form)[0].outcome for _ in range(2)]
        assert outcomes == [WriteOutcome.NEW, WriteOutcome.SAME]


def test_crossread_knows_its_own_file_again_and_brings_it_up_to_date(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    (first,) = written(library, session_id, tmp_path)
    assert library.exported(first.path) == first.sha256
    (note,) = library.notes()
    library.tag(note.id, "law")
    (second,) = written(library, session_id, tmp_path)
    assert (second.path, second.outcome) == (first.path, WriteOutcome.UPDATED)


def test_what_the_reader_wrote_into_a_file_stays_when_notes_change(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    (first,) = written(library, session_id, tmp_path)
    first.path.write_text(first.path.read_text(encoding="utf-8") + "\nMine.\n", encoding="utf-8")
    (note,) = library.notes()
    library.edit_note(note.id, "Ask them both.", note.rev)
    (second,) = written(library, session_id, tmp_path)
    text = second.path.read_text(encoding="utf-8")
    assert (second.outcome, second.remark) == (WriteOutcome.UPDATED, None)
    assert text.endswith("\nMine.\n")
    assert "- [ ] Ask them both. #check" in text
    assert "Which is it?" not in text


def test_a_file_keeps_its_name_when_the_session_is_renamed(library: Library, session_id: str, tmp_path: Path) -> None:
    note_on_match(library, session_id)
    (first,) = written(library, session_id, tmp_path)
    library.rename_session(session_id, "Storm")
    (second,) = written(library, session_id, tmp_path)
    assert second.path == first.path
    assert "# Storm" in second.path.read_text(encoding="utf-8")


def test_the_last_note_leaves_the_file_when_it_is_removed(library: Library, session_id: str, tmp_path: Path) -> None:
    note_on_match(library, session_id)
    for by in ("session", "story"):
        written(library, session_id, tmp_path / by, by)
    (note,) = library.notes()
    library.remove_note(note.id)
    for by in ("session", "story"):
        files = written(library, session_id, tmp_path / by, by)
        assert all(note.id not in file.path.read_text(encoding="utf-8") for file in files)
        assert {file.outcome for file in files} == {WriteOutcome.UPDATED}


@pytest.mark.parametrize(
    ("by", "form"), [("session", "markdown"), ("all", "markdown"), ("session", "json"), ("all", "json")]
)
def test_the_last_note_leaves_every_sort_of_file_however_its_folder_is_reached(
    library: Library, session_id: str, tmp_path: Path, by: str, form: str
) -> None:
    note_on_match(library, session_id)
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    (before,) = written(library, session_id, tmp_path / "link", by, form)
    (note,) = library.notes()
    library.remove_note(note.id)
    (after,) = written(library, session_id, tmp_path / "link", by, form)
    assert (after.path, after.outcome) == (before.path, WriteOutcome.UPDATED)
    assert "Which is it?" not in after.path.read_text(encoding="utf-8")


def test_a_story_whose_notes_are_gone_has_no_file_in_a_new_folder(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    wire, gazette = two(library, session_id)
    for story in (wire, gazette):
        library.add_note(session_id, [sentence(story, 0)], "Ask.")
    assert len(written(library, session_id, tmp_path / "one", "story")) == 2
    library.remove_note(library.notes(story_id=gazette.id)[0].id)
    assert len(written(library, session_id, tmp_path / "one", "story")) == 2
    assert len(written(library, session_id, tmp_path / "two", "story")) == 1


def test_a_session_that_never_had_anything_to_say_is_not_written(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    two(library, session_id)
    assert written(library, session_id, tmp_path / "x") == []
    assert not (tmp_path / "x").exists()
    assert export_text(library, library.session(session_id), ExportPlan(tmp_path)) == ""


def test_all_sessions_go_into_one_file_and_samples_not_with_ones_own(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    wire, _ = note_on_match(library, session_id)
    for name, sample in (("Storm", False), ("Samples", True)):
        other = library.create_session(name, sample=sample).id
        library.add_note(other, [sentence(wire, 0)], f"Note in {name}.")
    (file,) = written(library, session_id, tmp_path, "all")
    text = file.path.read_text(encoding="utf-8")
    assert "Which is it?" in text
    assert "Note in Storm." in text
    assert "Note in Samples." not in text
    collection = export_json(library, library.session(session_id), ExportPlan(tmp_path, "all"))
    assert collection["total"] == 2


def test_how_a_session_is_written_out_is_remembered(library: Library, session_id: str, tmp_path: Path) -> None:
    session, plan = library.session(session_id), ExportPlan(tmp_path / "v\udce9", "story", True, False, "json")
    assert export_plan_of(library, session) is live_plan(library, session) is None
    keep_export_plan(library, session, plan, False)
    assert export_plan_of(library, session) == plan
    assert live_plan(library, session) is None
    keep_export_plan(library, session, plan, True)
    assert live_plan(library, session) == plan


@pytest.mark.parametrize("kept", [None, "x", {"target": 1}, {"target": "x", "by": "moon", "report": 1, "live": True}])
def test_a_plan_that_another_crossread_kept_and_this_one_does_not_know_is_none(
    library: Library, session_id: str, kept: object
) -> None:
    library.keep_setting(f"export {session_id}", kept)
    session = library.session(session_id)
    assert export_plan_of(library, session) is live_plan(library, session) is None


def test_a_session_that_is_kept_up_to_date_is_written_again_by_its_plan(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    session = library.session(session_id)
    keep_export_plan(library, session, ExportPlan(tmp_path), True)
    plan = live_plan(library, session)
    assert plan
    first, again = export_to(library, session, plan), export_to(library, session, plan)
    assert [first[0].outcome, again[0].outcome] == [WriteOutcome.NEW, WriteOutcome.SAME]


def test_nothing_is_compared_twice_while_an_export_is_kept_up_to_date(
    library: Library, session_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_on_match(library, session_id)
    written(library, session_id, tmp_path)
    (note,) = library.notes()
    library.edit_note(note.id, "Ask them both.", note.rev)
    monkeypatch.setattr("tui.matching.compare", None)
    (file,) = written(library, session_id, tmp_path)
    assert file.outcome is WriteOutcome.UPDATED


def test_notes_of_a_library_that_can_only_be_read_are_written_out(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    library._database.read_only = True
    (file,) = written(library, session_id, tmp_path)
    assert file.path.exists()
    assert library.exported(file.path) is None


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
        written(library, session_id, tmp_path, "story")
    (file,) = failed.value.written
    assert library.exported(file.path) == file.sha256
