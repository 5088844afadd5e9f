"""A disk that fails while a library is made or brought up to date: nothing is half there, and the next start works."""

from itertools import count
from pathlib import Path

import pytest

from tests.faults.attempts import attempt
from tests.faults.deeds import contents, flaws
from tests.faults.disk import BROKEN, NO_ROOM, READ_ONLY, Disk
from tests.faults.older import BODIES, is_whole, make_first_library
from tests.faults.sqlite_calls import SqliteCalls
from tui.library import Library

KINDS = [(NO_ROOM, False), (BROKEN, True), (READ_ONLY, True)]


def _opened(path: Path) -> None:
    Library.open(path, patience=0).close()


@pytest.mark.parametrize(("error", "lasting"), KINDS)
def test_a_library_that_could_not_be_brought_up_to_date_is_whole_and_can_be_later(
    sqlite: SqliteCalls, tmp_path: Path, error: int, lasting: bool
) -> None:
    make_first_library(tmp_path / "first.sqlite3")
    before = (tmp_path / "first.sqlite3").read_bytes()
    for at in count(1):
        path, disk = tmp_path / str(at) / "library.sqlite3", Disk(error, at, lasting)
        path.parent.mkdir()
        path.write_bytes(before)
        attempt(lambda: _opened(path), sqlite, disk)  # noqa: B023
        assert is_whole(contents(path)), disk
        assert flaws(path) == [], disk
        with Library.open(path, patience=0) as library:
            assert sorted(note.body for note in library.notes()) == BODIES, disk
        for backup in path.parent.glob("backups/*.sqlite3"):
            assert is_whole(contents(backup)), (backup, disk)
            assert flaws(backup) == [], (backup, disk)
        if not disk.failed:
            break
    assert at > 5, "hardly anything was tried"


@pytest.mark.parametrize(("error", "lasting"), KINDS)
def test_a_library_that_could_not_be_made_is_made_at_the_next_start(
    sqlite: SqliteCalls, tmp_path: Path, error: int, lasting: bool
) -> None:
    for at in count(1):
        path, disk = tmp_path / str(at) / "kept" / "library.sqlite3", Disk(error, at, lasting)
        attempt(lambda: _opened(path), sqlite, disk)  # noqa: B023
        with Library.open(path, patience=0) as library:
            session = library.create_session("Ferry")
            assert library.sessions() == [session], disk
        assert flaws(path) == [], disk
        if not disk.failed:
            break
    assert at > 5, "hardly anything was tried"
