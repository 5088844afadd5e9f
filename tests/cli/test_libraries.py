"""A library that cannot be used is named in one line, with exit 4, and no byte of it changes."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.library import library as library_module
from tui.library.database import Database
from tui.library.opening import open_database

COMMANDS = (
    ["list"],
    ["sessions"],
    ["export", "-"],
    ["import", "fog"],
    ["show", "abcd"],
    ["compare", "abcd", "fog/wire.txt"],
    ["note", "fog/wire.txt", "--quote", "14 people", "--tag", "x"],
)
EACH = pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])


def no_database(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 100)


def other_program(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmark (url)")
    connection.close()


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def damaged(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xff" * (len(data) - 100))


BAD: dict[str, tuple[Callable[[Path], None], bool, str]] = {
    "no database": (no_database, False, "this is not a library and was left as it is; choose another file"),
    "another program's": (other_program, False, "this is another program's database; choose another file"),
    "from a newer Crossread": (newer, True, "this library is from a newer Crossread; update Crossread or choose"),
    "damaged": (damaged, True, "the library is damaged and was left as it is; `crossread doctor` says"),
}
TABLE = pytest.mark.parametrize(("spoil", "ours", "why"), BAD.values(), ids=BAD.keys())


@pytest.fixture
def spoilt(
    crossread: Crossread, pair: tuple[Path, Path], kept: Path
) -> Callable[[Callable[[Path], None], bool], bytes]:
    """Makes the library unusable; the bytes that must not change."""

    def make(spoil: Callable[[Path], None], ours: bool) -> bytes:
        if ours:
            crossread("import", *pair)
        else:
            kept.parent.mkdir()
        spoil(kept)
        return kept.read_bytes()

    return make


@EACH
@TABLE
def test_it_is_refused_and_left_as_it_is(
    crossread: Crossread,
    kept: Path,
    spoilt: Callable[[Callable[[Path], None], bool], bytes],
    spoil: Callable[[Path], None],
    ours: bool,
    why: str,
    words: list[str],
) -> None:
    before = spoilt(spoil, ours)
    line = crossread(*words).refused(4)
    assert line.startswith(f"crossread: {kept}: {why}")
    assert kept.read_bytes() == before
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


@TABLE
@pytest.mark.parametrize("words", [["compare", "fog/wire.txt", "fog/gazette.txt"], ["show", "fog/wire.txt"]])
def test_files_can_be_read_without_it(
    crossread: Crossread,
    kept: Path,
    spoilt: Callable[[Callable[[Path], None], bool], bytes],
    spoil: Callable[[Path], None],
    ours: bool,
    why: str,
    words: list[str],
) -> None:
    before = spoilt(spoil, ours)
    ran = crossread(*words)
    assert ran.code == 0
    assert "At least 14 people" in ran.out
    assert ran.err.startswith(f"crossread: going on without the library: {kept}: {why}")
    assert ran.err.count("\n") == 1
    assert kept.read_bytes() == before


@EACH
def test_a_folder_is_no_library(crossread: Crossread, pair: tuple[Path, Path], kept: Path, words: list[str]) -> None:
    kept.mkdir(parents=True)
    line = crossread(*words).refused(4)
    assert line == f"crossread: {kept}: this is a folder; name a file for the library\n"


@EACH
def test_a_library_that_another_program_holds_is_busy(
    crossread: Crossread, pair: tuple[Path, Path], kept: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    def impatient(path: Path, clock: Callable[[], str], patience: float) -> Database:
        return open_database(path, clock, 0)

    crossread("import", *pair)
    monkeypatch.setattr(library_module, "open_database", impatient)
    holder = sqlite3.connect(kept, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    line = crossread(*words).refused(4)
    holder.close()
    assert line.startswith(f"crossread: {kept}: another program is using the library; try again in a moment")


def test_where_the_library_is_can_be_asked_whatever_state_it_is_in(crossread: Crossread, kept: Path) -> None:
    kept.parent.mkdir()
    no_database(kept)
    assert crossread("where").code == 0


def test_no_library_is_made_where_a_file_stands_in_the_way_of_its_folder(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    line = crossread("list", "--library", tmp_path / "file" / "library.sqlite3").refused(4)
    assert "the library cannot be kept here; choose another place" in line
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
