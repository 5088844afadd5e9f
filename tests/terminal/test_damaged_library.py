"""A library that the disk has damaged: the reader is asked, and goes on with what there is."""

from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tui.library.safety import backups

ESC = "\x1b"


def beginning_lost(data: bytearray) -> None:
    data[:4096] = bytes(4096)


def end_lost(data: bytearray) -> None:
    del data[len(data) // 3 :]


@pytest.mark.parametrize("damage", [beginning_lost, end_lost])
def test_r_brings_the_stories_and_notes_of_the_newest_backup_back(
    terminal: Start, tmp_path: Path, damage: object
) -> None:
    assert callable(damage)
    path = tmp_path / "library.sqlite3"
    reader = terminal("--library", str(path))
    reader.wait_for("passage 1 of")
    reader.press("a")
    reader.wait_for("Note on")
    reader.press("Ask the ministry.")
    reader.wait_for("Ask the ministry.")
    reader.press(ESC)
    reader.wait_for("Note kept.")
    reader.press("q")
    assert reader.wait_for_end() == 0

    (backup,) = backups.listed(path)  # it was due, and made on leaving
    data = bytearray(path.read_bytes())
    damage(data)
    path.write_bytes(data)

    again = terminal("--library", str(path))
    again.wait_for("The library is damaged", "with 1 note")
    assert path.read_bytes() == data
    again.press("r")
    again.wait_for("The library is back")
    again.press(ESC)
    again.wait_until_gone("The library is back")
    again.wait_for("SAMPLE", "passage")
    again.press("A")
    again.wait_for("Notes of this session", "Ask the ministry.")
    again.press(ESC)
    again.wait_until_gone("Notes of this session")
    again.press("q")
    assert again.wait_for_end() == 0
    (aside,) = tmp_path.glob("library.sqlite3.damaged-*")
    assert aside.read_bytes() == data
    assert backup.path.exists()


def test_q_ends_as_before_with_everything_as_it_was(terminal: Start, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"SQLite format 3\0" + b"\xa5" * 8000)
    refused = terminal("--library", str(path))
    refused.wait_for("The library is damaged", "There is no backup that could be used.")
    refused.press("q")
    assert refused.wait_for_end() == 4
    (line,) = refused.last_words
    assert line.startswith("crossread: ")
    assert "library.sqlite3" in line
    assert path.read_bytes() == b"SQLite format 3\0" + b"\xa5" * 8000
