"""No room, a broken disk, a read-only one: at each call that writes, an action happens whole, or not and it is said."""

from itertools import count
from pathlib import Path

import pytest

from tests.faults.attempts import attempt
from tests.faults.deeds import DEEDS, Contents, Deed, contents, flaws, furnish
from tests.faults.disk import BROKEN, NO_ROOM, READ_ONLY, Disk
from tests.faults.sqlite_calls import SqliteCalls
from tests.library.made import hurry
from tui.library import Library

KINDS = [(NO_ROOM, False, 1), (BROKEN, True, 1), (READ_ONLY, True, 9)]
"""The error, whether it lasts, and at every how many calls it is tried: to SQLite, all but "no room" are the same."""


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A library with a bit of everything, made once."""
    path = tmp_path_factory.mktemp("furnished") / "library.sqlite3"
    with Library.open(path) as library:
        hurry(library)
        furnish(library)
    return path.read_bytes()


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_an_action_on_a_failing_disk_happens_whole_or_not_at_all(
    sqlite: SqliteCalls, furnished: bytes, tmp_path: Path, deed: Deed, kind: tuple[int, bool, int]
) -> None:
    path, (error, lasting, step) = tmp_path / "library.sqlite3", kind
    path.write_bytes(furnished)
    before = contents(path)
    for at in count(1, step):
        path.write_bytes(furnished)
        disk = Disk(error, at, lasting)
        _tried(sqlite, path, deed, disk, before)
        if not disk.failed:
            break
    assert at > 5, "hardly anything was tried"


def _tried(sqlite: SqliteCalls, path: Path, deed: Deed, disk: Disk, before: Contents) -> None:
    """Do it while the disk fails, and then look at everything through fresh eyes."""
    with Library.open(path, patience=0) as library:
        kept = attempt(lambda: deed.do(library), sqlite, disk)
        if kept:
            assert deed.done(library), disk
        else:
            assert contents(path) == before or (_commit_was_over(disk) and deed.done(library)), disk
        hurry(library)
        goes_on = library.create_session("Afterwards").id
    assert flaws(path) == [], disk
    with Library.open(path, patience=0) as library:
        assert goes_on in [session.id for session in library.sessions()], disk
        assert deed.done(library) or not kept, disk


def _commit_was_over(disk: Disk) -> bool:
    """The one case in which what is said to have failed has happened: only the folder could not be synced any more."""
    return set(disk.calls[disk.at - 1 :]) == {"sync of the folder"}
