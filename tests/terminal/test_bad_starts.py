"""What cannot be opened: one line that says why, and an exit code, with the terminal given back."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tui.library import Library

TEXT = "One report\n\nNobody was missing on Friday evening, rescuers said.\n"


def nothing(home: Path) -> None:
    """No file at all."""


def folder_of_pictures(home: Path) -> None:
    (home / "it").mkdir()
    (home / "it" / "a.jpg").write_bytes(b"\xff\xd8\xff")


def empty_file(home: Path) -> None:
    (home / "it").write_bytes(b"")


def binary_file(home: Path) -> None:
    (home / "it").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)))


def endless_file(home: Path) -> None:
    with (home / "it").open("wb") as file:
        file.truncate(50_000_000)


@pytest.mark.parametrize("make", [nothing, folder_of_pictures, empty_file, binary_file, endless_file])
def test_what_gives_no_story_is_refused_in_one_line_that_names_it(
    terminal: Start, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path)
    refused = terminal("it")
    assert refused.wait_for_end() == 3
    (line,) = refused.last_words
    assert line.startswith("crossread: ")
    assert "it" in line.split(": ", 1)[1]


def newer(path: Path) -> None:
    with Library.open(path) as library:
        library._database.run("PRAGMA user_version = 999")


def foreign(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 1000)


@pytest.mark.parametrize("make", [newer, foreign])
def test_a_library_that_cannot_be_used_is_refused_and_stays_as_it_is(
    terminal: Start, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "library.sqlite3"
    make(path)
    before = path.read_bytes()
    refused = terminal("--library", str(path))
    assert refused.wait_for_end() == 4
    (line,) = refused.last_words
    assert line.startswith("crossread: ")
    assert "library.sqlite3" in line
    assert path.read_bytes() == before


@pytest.mark.parametrize("place", ["folder", "file/library.sqlite3"])
def test_a_place_where_no_library_can_be_is_refused(terminal: Start, tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("in the way")
    refused = terminal("--library", place)
    assert refused.wait_for_end() == 4
    (line,) = refused.last_words
    assert line.startswith("crossread: ")
    assert place in line


def test_of_two_paths_the_good_one_opens_and_the_end_tells_of_the_bad_one(terminal: Start, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "bad.txt").write_bytes(b"")
    reader = terminal("good.txt", "bad.txt")
    reader.wait_for("Nobody was missing", "bad.txt")
    reader.press("q")
    assert reader.wait_for_end() == 3
    (line,) = reader.last_words
    assert "bad.txt" in line


def test_without_a_terminal_the_reader_says_so_and_ends(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tui", "--library", str(tmp_path / "library.sqlite3")]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert "needs a terminal" in line
    assert not (tmp_path / "library.sqlite3").exists()
