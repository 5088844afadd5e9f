"""A disk that fails while notes are exported: each file is the old one or the new one, and nothing else lies about."""

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from tests.faults import python_calls
from tests.faults.deeds import furnish
from tests.faults.disk import BROKEN, NO_ROOM, READ_ONLY, Disk
from tests.faults.sqlite_calls import SqliteCalls
from tests.faults.world import is_whole_export
from tests.library.made import hurry
from tui.desk import ExportPlan, export_to
from tui.export import ExportError
from tui.library import Library, LibraryError


@pytest.fixture
def library(sqlite: SqliteCalls, tmp_path: Path) -> Iterator[Library]:
    """A library that has been exported once, and has other words in a note since."""
    with Library.open(tmp_path / "library.sqlite3") as library:
        hurry(library)
        furnish(library)
        yield library


@pytest.mark.parametrize("form", ["markdown", "json"])
@pytest.mark.parametrize("kind", [(NO_ROOM, False), (BROKEN, False), (READ_ONLY, True)], ids=str)
def test_an_export_on_a_failing_disk_leaves_each_file_old_or_new_and_the_next_one_goes_on_from_there(
    sqlite: SqliteCalls, library: Library, tmp_path: Path, form: str, kind: tuple[int, bool]
) -> None:
    error, lasting = kind
    for at in count(1):
        plan = ExportPlan(tmp_path / f"vault {at}", form=form)
        _export(library, plan)
        before = _contents(plan.target)
        _write_more(library, f"Words {at}.")
        disk = Disk(error, at, lasting)
        refused = _refused(sqlite, disk, library, plan)
        assert disk.failed or not refused, disk
        after = _contents(plan.target)
        assert set(after) == set(before), disk
        assert all(is_whole_export(plan.target / name) for name in after), disk
        written = any(f"Words {at}." in text for text in after.values())
        assert written or (refused and after == before), disk
        _write_more(library, "And more.")
        _age(plan.target)
        _export(library, plan)
        assert set(_contents(plan.target)) == set(before), disk
        assert any("And more." in text for text in _contents(plan.target).values()), disk
        assert [path.name for path in plan.target.iterdir() if path.name.startswith(".")] == [], disk
        if not disk.failed:
            break
    assert at > 3, "hardly anything was tried"


def _export(library: Library, plan: ExportPlan) -> None:
    export_to(library, library.sessions()[0], plan)


def _refused(sqlite: SqliteCalls, disk: Disk, library: Library, plan: ExportPlan) -> bool:
    """Whether the export said that it could not be made."""
    with ExitStack() as failing:
        failing.enter_context(sqlite.on(disk))
        failing.enter_context(python_calls.on(disk))
        try:
            _export(library, plan)
        except (ExportError, LibraryError) as error:
            assert "\n" not in str(error)
            return True
    return False


def _age(folder: Path) -> None:
    """Make what was left lie about look as if that had been an hour ago."""
    for path in folder.glob(".*"):
        os.utime(path, (time.time() - 3600,) * 2)


def _write_more(library: Library, words: str) -> None:
    note = library.notes()[0]
    library.edit_note(note.id, words, note.rev)


def _contents(folder: Path) -> dict[str, str]:
    """The files that the owner of the folder sees."""
    return {path.name: path.read_text() for path in folder.iterdir() if not path.name.startswith(".")}
