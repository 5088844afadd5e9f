"""Exported files reach the disk whole, in the chosen folder, and never over somebody's words."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from tests.export.disk import NAME, Memory, contents
from tui.export import WriteOutcome, Written


def test_a_first_export_makes_the_folder_and_the_file(tmp_path: Path, memory: Memory) -> None:
    written = memory.export(tmp_path / "notes" / "march", "Fog – ¶1\n")
    assert written == Written(
        tmp_path / "notes" / "march" / NAME, sha256("Fog – ¶1\n".encode()).hexdigest(), WriteOutcome.NEW
    )
    assert written.path.read_bytes() == "Fog – ¶1\n".encode()


def test_exporting_the_same_again_does_not_touch_the_file(tmp_path: Path, memory: Memory) -> None:
    path = memory.export(tmp_path, "Fog\n").path
    before = path.stat()
    assert memory.export(tmp_path, "Fog\n").outcome is WriteOutcome.SAME
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_an_untouched_file_is_brought_up_to_date(tmp_path: Path, memory: Memory) -> None:
    memory.export(tmp_path, "Fog\n")
    written = memory.export(tmp_path, "More fog\n")
    assert (written.outcome, written.remark) == (WriteOutcome.UPDATED, None)
    assert contents(tmp_path) == {NAME: "More fog\n"}


def test_a_file_the_reader_wrote_in_is_kept_and_ours_goes_beside_it(tmp_path: Path, memory: Memory) -> None:
    memory.export(tmp_path, "Fog\n").path.write_text("Fog\nMy own words\n")
    written = memory.export(tmp_path, "More fog\n")
    assert written.outcome is WriteOutcome.BESIDE
    assert contents(tmp_path) == {NAME: "Fog\nMy own words\n", "ferry-8f21c4ab.new.md": "More fog\n"}
    assert written.path == tmp_path / "ferry-8f21c4ab.new.md"


def test_the_remark_says_in_one_line_why_and_names_both_files(tmp_path: Path, memory: Memory) -> None:
    rest = "and was left as it is; the export is beside it as ferry-8f21c4ab.new.md"
    (tmp_path / NAME).write_text("Theirs")
    assert memory.export(tmp_path, "Fog\n").remark == f"{NAME} was not written by Crossread {rest}"
    (tmp_path / NAME).unlink()
    memory.export(tmp_path, "Fog\n").path.write_text("Mine")
    assert memory.export(tmp_path, "More fog\n").remark == f"{NAME} was changed since Crossread wrote it {rest}"


def test_a_file_of_somebody_else_by_that_name_is_kept(tmp_path: Path, memory: Memory) -> None:
    (tmp_path / NAME).write_text("Theirs")
    memory.export(tmp_path, "Fog\n")
    assert (tmp_path / NAME).read_text() == "Theirs"


def test_a_file_that_already_says_the_same_is_fine_whoever_wrote_it(tmp_path: Path, memory: Memory) -> None:
    (tmp_path / NAME).write_text("Fog\n")
    assert memory.export(tmp_path, "Fog\n").outcome is WriteOutcome.SAME


def test_an_emptied_file_counts_as_changed(tmp_path: Path, memory: Memory) -> None:
    memory.export(tmp_path, "Fog\n").path.write_text("")
    assert memory.export(tmp_path, "More fog\n").outcome is WriteOutcome.BESIDE
    assert (tmp_path / NAME).read_text() == ""


def test_the_file_beside_is_brought_up_to_date_too(tmp_path: Path, memory: Memory) -> None:
    (tmp_path / NAME).write_text("Mine")
    memory.export(tmp_path, "Fog\n")
    memory.export(tmp_path, "More fog\n")
    assert contents(tmp_path) == {NAME: "Mine", "ferry-8f21c4ab.new.md": "More fog\n"}


def test_the_file_beside_is_not_overwritten_once_the_reader_wrote_in_it(tmp_path: Path, memory: Memory) -> None:
    (tmp_path / NAME).write_text("Mine")
    memory.export(tmp_path, "Fog\n").path.write_text("Mine as well")
    memory.export(tmp_path, "More fog\n")
    assert contents(tmp_path) == {
        NAME: "Mine",
        "ferry-8f21c4ab.new.md": "Mine as well",
        "ferry-8f21c4ab.new2.md": "More fog\n",
    }


def test_a_deleted_file_is_written_anew(tmp_path: Path, memory: Memory) -> None:
    memory.export(tmp_path, "Fog\n").path.unlink()
    assert memory.export(tmp_path, "Fog\n").outcome is WriteOutcome.NEW


def test_a_file_changed_while_we_write_is_kept(tmp_path: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    path = memory.export(tmp_path, "Fog\n").path
    synced = os.fsync

    def saved_by_an_editor(descriptor: int) -> None:
        synced(descriptor)
        path.write_text("Saved just now")

    monkeypatch.setattr(os, "fsync", saved_by_an_editor)
    assert memory.export(tmp_path, "More fog\n").outcome is WriteOutcome.BESIDE
    assert path.read_text() == "Saved just now"


def test_a_link_is_never_written_through(tmp_path: Path, memory: Memory) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("Keep")
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / NAME).symlink_to(elsewhere)
    written = memory.export(folder, "Fog\n")
    assert (written.outcome, written.path.name) == (WriteOutcome.BESIDE, "ferry-8f21c4ab.new.md")
    assert elsewhere.read_text() == "Keep"
    assert (folder / NAME).is_symlink()
    assert written.remark is not None
    assert "no plain file" in written.remark


def test_a_link_to_nowhere_does_not_make_a_file_there(tmp_path: Path, memory: Memory) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / NAME).symlink_to(tmp_path / "nowhere")
    memory.export(folder, "Fog\n")
    assert not (tmp_path / "nowhere").exists()
    assert (folder / NAME).is_symlink()


def test_a_link_to_our_own_last_export_is_no_reason_to_write_through_it(tmp_path: Path, memory: Memory) -> None:
    path = memory.export(tmp_path, "Fog\n").path
    path.rename(tmp_path / "moved.md")
    path.symlink_to(tmp_path / "moved.md")
    memory.export(tmp_path, "More fog\n")
    assert (tmp_path / "moved.md").read_text() == "Fog\n"
    assert path.is_symlink()


def test_a_folder_by_the_files_name_is_left_alone(tmp_path: Path, memory: Memory) -> None:
    (tmp_path / NAME).mkdir()
    assert memory.export(tmp_path, "Fog\n").path.name == "ferry-8f21c4ab.new.md"


def test_a_pipe_by_the_files_name_does_not_make_us_wait(tmp_path: Path, memory: Memory) -> None:
    os.mkfifo(tmp_path / NAME)
    assert memory.export(tmp_path, "Fog\n").path.name == "ferry-8f21c4ab.new.md"


def test_a_file_is_known_again_through_a_link_to_its_folder(tmp_path: Path, memory: Memory) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "short").symlink_to(tmp_path / "notes")
    memory.export(tmp_path / "notes", "Fog\n")
    assert memory.export(tmp_path / "short", "More fog\n").outcome is WriteOutcome.UPDATED


def test_a_file_the_reader_made_private_stays_private(tmp_path: Path, memory: Memory) -> None:
    path = memory.export(tmp_path, "Fog\n").path
    path.chmod(0o600)
    memory.export(tmp_path, "More fog\n")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_json_export_goes_beside_as_json(tmp_path: Path, memory: Memory) -> None:
    (tmp_path / "s-8f21c4ab.json").write_text("Mine")
    assert memory.export(tmp_path, "{}\n", "s-8f21c4ab.json").path.name == "s-8f21c4ab.new.json"
