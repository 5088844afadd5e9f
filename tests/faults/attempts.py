"""Trying something while the disk fails."""

from collections.abc import Callable
from contextlib import ExitStack

from tests.faults import python_calls
from tests.faults.disk import Disk
from tests.faults.sqlite_calls import SqliteCalls
from tui.library import LibraryError


def attempt(work: Callable[[], object], sqlite: SqliteCalls, disk: Disk) -> bool:
    """Whether the library said that it was done; if it was not, that must have been said in one line with advice."""
    with ExitStack() as failing:
        failing.enter_context(sqlite.on(disk))
        failing.enter_context(python_calls.on(disk))
        try:
            work()
        except LibraryError as error:
            assert disk.failed, error
            assert "\n" not in str(error)
            assert "; " in str(error), error
            return False
        return True
