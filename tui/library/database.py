"""One open SQLite file: how a statement is run and how several become one transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tui.library.errors import translated

Value = str | int | bytes | None
"""What a column can hold."""

# Read-then-write in a deferred transaction fails at once when two programs do it; taking the lock first waits.
_OUTER: Final = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
_INNER: Final = ("SAVEPOINT inner_step", "RELEASE inner_step", "ROLLBACK TO inner_step")


class Database:
    """A connection and what belongs to it: where the file is, whether it can be written, and the clock.

    It belongs to the thread that opened it. Everything it raises is a `LibraryError`.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, read_only: bool, clock: Callable[[], str]) -> None:
        connection.row_factory = sqlite3.Row
        self._connection = connection
        self.path = path
        self.read_only = read_only
        self.now = clock

    def run(self, statement: str, *values: Value) -> int:
        """Run one statement; returns how many rows it changed."""
        with translated(self.path):
            return self._connection.execute(statement, [_storable(value) for value in values]).rowcount

    def run_many(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each row of values."""
        with translated(self.path):
            self._connection.executemany(statement, ([_storable(value) for value in row] for row in rows))

    def rows(self, statement: str, *values: Value) -> list[sqlite3.Row]:
        """All rows of a query. They are fetched at once: a half-read query would keep other programs from writing."""
        with translated(self.path):
            return self._connection.execute(statement, [_storable(value) for value in values]).fetchall()

    def row(self, statement: str, *values: Value) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        return next(iter(self.rows(statement, *values)), None)

    def insert(self, table: str, **columns: Value) -> None:
        """Add a row."""
        marks = ", ".join("?" * len(columns))
        self.run(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", *columns.values())

    def number(self, statement: str, *values: Value) -> int:
        """The single number that a query answers."""
        return int(self.rows(statement, *values)[0][0])

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Everything inside happens, or nothing does. Inside another one, only the inner part is taken back."""
        with translated(self.path):
            begin, keep, drop = _INNER if self._connection.in_transaction else _OUTER
        self.run(begin)
        try:
            yield
            self.run(keep)
        except BaseException:
            # SQLite ends the transaction by itself after some errors, such as a full disk.
            if self._connection.in_transaction:
                self.run(drop)
            raise

    def close(self) -> None:
        """Give the file back; closing twice is fine."""
        with translated(self.path):
            self._connection.close()


def packed(path: str) -> str | bytes:
    """A path as a column holds it: text, or bytes where the path is no valid Unicode."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return path.encode(errors="surrogatepass")
    return path


def unpacked(value: str | bytes) -> str:
    """The path that `packed` was given."""
    return value if isinstance(value, str) else value.decode(errors="surrogatepass")


def _storable(value: Value) -> Value:
    """Half a surrogate pair cannot be stored; it becomes "?", as cleaning makes it, and offsets stay true."""
    if not isinstance(value, str):
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode(errors="replace").decode()
    return value
