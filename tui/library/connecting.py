"""Connections beside the library's own: for copying it, checking it and reading what is left of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from tui.library.errors import translated

PATIENCE: Final = 5.0
"""Seconds to wait for another program that has the file locked."""

WRITING: Final = "mode=rw"
READING: Final = "mode=ro"
UNTOUCHED: Final = "mode=ro&immutable=1"
"""Neither writes nor locks, and takes no notice of other programs' locks and of a journal."""

_STEPS: Final = 5_000
"""So many steps of SQLite's machine lie between two looks at whether to stop: less than a thousandth of a second."""

_CAREFUL: Final = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY")


def connect(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    """A connection in autocommit mode to a file that is there."""
    return sqlite3.connect(f"{path.as_uri()}?{mode}", uri=True, timeout=patience, isolation_level=None)


@contextmanager
def connected(
    path: Path, mode: str, *, stop: Callable[[], bool] | None = None, patience: float | None = None
) -> Iterator[sqlite3.Connection]:
    """A connection of its own for some work; SQLite's and the system's errors inside become a `LibraryError`.

    Args:
        path: the file.
        mode: `WRITING`, `READING` or `UNTOUCHED`.
        stop: asked now and then from inside long statements, which fail with SQLITE_INTERRUPT once it says yes.
        patience: how many seconds to wait for another program; None is `PATIENCE`.
    """
    with translated(path), closing(connect(path, mode, PATIENCE if patience is None else patience)) as connection:
        for pragma in _CAREFUL:
            connection.execute(f"PRAGMA {pragma}")
        if stop is not None:
            connection.set_progress_handler(stop, _STEPS)
        yield connection


def first(connection: sqlite3.Connection, statement: str, *values: str | int) -> str:
    """The first column of a query's first row, as text; empty where there is none."""
    row = connection.execute(statement, values).fetchone()
    return "" if row is None or row[0] is None else str(row[0])


def tables_of(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the tables that are there: libraries from before have fewer."""
    return frozenset(row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))
