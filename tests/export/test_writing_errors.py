"""What a reporter is told when an export cannot be written, and what is left on the disk then."""

import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.export.disk import NAME, Memory, contents
from tui.export import ExportError, WriteOutcome, write


@pytest.mark.parametrize("name", ["../outside.md", "/etc/outside.md", "a/b.md", "..", ".", "", "a\\b.md", "a\0b"])
def test_a_name_that_is_a_path_is_refused(tmp_path: Path, memory: Memory, name: str) -> None:
    with pytest.raises(ExportError, match="not a file's name"):
        memory.export(tmp_path / "notes", "Fog\n", name)
    assert list((tmp_path / "notes").iterdir()) == []


@pytest.mark.parametrize("inside", ["", "deeper"])
def test_a_target_that_is_a_file_is_refused_in_one_line(tmp_path: Path, memory: Memory, inside: str) -> None:
    target = tmp_path / "notes.md"
    target.write_text("Mine")
    with pytest.raises(ExportError) as caught:
        memory.export(target / inside, "Fog\n")
    assert "a file, not a folder" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert target.read_text() == "Mine"


def test_a_folder_name_that_no_folder_can_have_is_refused(tmp_path: Path, memory: Memory) -> None:
    with pytest.raises(ExportError, match="choose another"):
        memory.export(tmp_path / "a\0b", "Fog\n")


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """A system that takes no file of more bytes, as a full disk does not."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_that_did_not_get_onto_the_disk_leaves_the_old_one_and_no_scraps(tmp_path: Path, memory: Memory) -> None:
    memory.export(tmp_path, "Fog\n")
    with room_for(1000), pytest.raises(ExportError):
        memory.export(tmp_path, "More fog\n" * 1000)
    assert contents(tmp_path) == {NAME: "Fog\n"}


def test_what_was_written_before_the_disk_was_full_is_told(tmp_path: Path, memory: Memory) -> None:
    with room_for(1000), pytest.raises(ExportError) as caught:
        write(tmp_path, {"small.md": "Fog\n", "large.md": "Fog\n" * 1000}, memory.exported)
    assert [written.path.name for written in caught.value.written] == ["small.md"]
    assert "large.md" in str(caught.value)


def test_what_was_written_before_a_name_was_refused_is_told(tmp_path: Path, memory: Memory) -> None:
    with pytest.raises(ExportError) as caught:
        write(tmp_path, {"small.md": "Fog\n", "../large.md": "Fog\n"}, memory.exported)
    assert [written.path.name for written in caught.value.written] == ["small.md"]


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (OSError(28, "No space left on device"), "the disk is full; make room"),
        (PermissionError(13, "Permission denied"), "no permission to write here; choose another folder"),
        (OSError(30, "Read-only file system"), "nothing can be written on this disk"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_an_error_of_the_system_is_one_line_with_file_and_advice(
    tmp_path: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch, error: OSError, advice: str
) -> None:
    def failing(_: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(ExportError) as caught:
        memory.export(tmp_path, "Fog\n")
    assert str(caught.value).startswith(f"{tmp_path / NAME}: ")
    assert advice in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_permission_is_an_error_and_no_crash(tmp_path: Path, memory: Memory) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with somebody_else(), pytest.raises(ExportError, match="no permission"):
        memory.export(folder, "Fog\n")
    assert list(folder.iterdir()) == []


@contextmanager
def somebody_else() -> Iterator[None]:
    """Root may write anywhere, so root becomes somebody else for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_network_disk_that_cannot_sync_folders_is_no_error(
    tmp_path: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = os.fsync

    def of_files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(22, "Invalid argument")
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", of_files_only)
    assert memory.export(tmp_path, "Fog\n").outcome is WriteOutcome.NEW


def test_file_and_folder_are_on_the_disk_before_the_export_is_done(
    tmp_path: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path.stat().st_ino
    seen: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: seen.append(os.fstat(descriptor).st_ino))
    file = memory.export(tmp_path, "Fog\n").path.stat().st_ino
    assert seen == [file, folder]
