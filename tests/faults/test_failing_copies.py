"""A disk that fails while the library is copied, a dump is loaded, or a story is taken out for good."""

import io
from itertools import count
from pathlib import Path

import pytest

from tests.faults.attempts import attempt
from tests.faults.deeds import contents, flaws, furnish
from tests.faults.disk import BROKEN, NO_ROOM, READ_ONLY, Disk
from tests.faults.sqlite_calls import SqliteCalls
from tests.library.made import FERRY, added
from tui.desk import load
from tui.library import Library
from tui.library.placing import anchors
from tui.library.safety import backups

KINDS = [(NO_ROOM, False, 1), (BROKEN, True, 5), (READ_ONLY, True, 23)]
"""The error, whether it lasts, and at every how many calls it is tried."""


@pytest.fixture
def furnished(sqlite: SqliteCalls, tmp_path: Path) -> bytes:
    """A library with a bit of everything."""
    with Library.open(tmp_path / "furnished.sqlite3") as library:
        furnish(library)
    return (tmp_path / "furnished.sqlite3").read_bytes()


@pytest.fixture
def theirs(sqlite: SqliteCalls, tmp_path: Path) -> bytes:
    """A colleague's dump: a story with a note."""
    with Library.open(tmp_path / "theirs.sqlite3") as library:
        session = library.create_session("Theirs").id
        stored = added(library, "Fog was reported.\n", session)
        library.add_note(session, [anchors.make(stored, 0, 3)], "From a colleague.")
        return "".join(f"{line}\n" for line in library.dump()).encode()


def fresh(tmp_path: Path, at: int, furnished: bytes) -> Path:
    """The library in a folder of its own."""
    path = tmp_path / str(at) / "library.sqlite3"
    path.parent.mkdir()
    path.write_bytes(furnished)
    return path


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_backup_on_a_failing_disk_is_whole_or_not_there(
    sqlite: SqliteCalls, furnished: bytes, tmp_path: Path, kind: tuple[int, bool, int]
) -> None:
    error, lasting, step = kind
    for at in count(1, step):
        path, disk = fresh(tmp_path, at, furnished), Disk(error, at, lasting)
        before = contents(path)
        kept = attempt(lambda: backups.make(path), sqlite, disk)  # noqa: B023
        made = backups.listed(path)
        assert made or not kept, disk
        assert all(contents(each.path)["note"] == before["note"] and not flaws(each.path) for each in made), disk
        assert contents(path)["note"] == before["note"], disk
        assert flaws(path) == [], disk
        if not disk.failed:
            break
    assert at > 5, "hardly anything was tried"


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_dump_that_is_loaded_on_a_failing_disk_comes_in_whole_or_not_at_all(
    sqlite: SqliteCalls, furnished: bytes, theirs: bytes, tmp_path: Path, kind: tuple[int, bool, int]
) -> None:
    error, lasting, step = kind
    for at in count(1, step):
        path, disk = fresh(tmp_path, at, furnished), Disk(error, at, lasting)
        before = contents(path)
        with Library.open(path, patience=0) as library:
            kept = attempt(lambda: load(library, io.BytesIO(theirs), "dump.jsonl"), sqlite, disk)
            after = contents(path)
            assert (after != before) if kept else (after == before or _synced_too_late(disk)), disk
            load(library, io.BytesIO(theirs), "dump.jsonl")
            assert [note.body for note in library.notes()].count("From a colleague.") == 1, disk
        assert flaws(path) == [], disk
        if not disk.failed:
            break
    assert at > 5, "hardly anything was tried"


@pytest.mark.parametrize("kind", [(NO_ROOM, False, 11), (BROKEN, True, 29), (READ_ONLY, True, 83)], ids=str)
def test_a_story_that_could_not_be_taken_out_for_good_is_there_or_gone_and_is_gone_the_next_time(
    sqlite: SqliteCalls, furnished: bytes, tmp_path: Path, kind: tuple[int, bool, int]
) -> None:
    error, lasting, step = kind
    for at in count(1, step):
        path, disk = fresh(tmp_path, at, furnished), Disk(error, at, lasting)
        backups.make(path)
        with Library.open(path, patience=0) as library:
            story = next(each.id for each in library.members() if each.details.title == "Fog")
            kept = attempt(lambda: library.purge(story), sqlite, disk)  # noqa: B023
            gone = story not in [each.id for each in library.members()]
            assert gone or not kept, disk
            assert flaws(path) == [], disk
            if not gone:
                library.purge(story)
        _assert_nothing_left(path, disk, freed=not (kept and disk.failed))
        if not disk.failed:
            break
    assert at > 5, "hardly anything was tried"


def _assert_nothing_left(path: Path, disk: Disk, *, freed: bool) -> None:
    """None of the story's words is in the library, nor, where `freed`, in the bytes of any file; all is sound."""
    words = FERRY.split("\n")[0].encode()
    for file in [path, *(each.path for each in backups.listed(path))]:
        assert flaws(file) == [], disk
        assert not any(words in str(rows).encode() for rows in contents(file).values()), (file, disk)
        assert not freed or words not in file.read_bytes(), (file, disk)


def _synced_too_late(disk: Disk) -> bool:
    """Whether all was committed, and only the folder could not be synced any more."""
    return set(disk.calls[disk.at - 1 :]) == {"sync of the folder"}
