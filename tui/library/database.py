"""One open SQLite file: how a statement is run and how several become one transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Final

from tui.library.errors import translated

Value = str | int | bytes | None
"""What a column can hold."""

# Read-then-write in a deferred transaction fails at once when two programs do it; taking the lock first waits.
_OUTER: Final = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
_INNER: Final = ("SAVEPOINT inner_step", "RELEASE inner_step", "ROLLBACK TO inner_step")

_PIECE: Final = 4096
"""Pages that a snapshot takes at a time, some 16 MB: while it does, nobody else can write."""


class Database:
    """A connection and what belongs to it: where the file is, whether it can be written, and the clock.

    It belongs to the thread that opened it. Everything it raises is a `LibraryError`. `patience` says for how many
    seconds it asks again while another program has the file locked, beside what the connection itself waits.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        read_only: bool,
        clock: Callable[[], str],
        patience: float = 0.0,
    ) -> None:
        connection.row_factory = sqlite3.Row
        self._patience = patience
        self._connection = connection
        self.path = path
        self.read_only = read_only
        self.now = clock

    def run(self, statement: str, *values: Value) -> int:
        """Run one statement; returns how many rows it changed."""
        with translated(self.path):
            return self._execute(statement, values).rowcount

    def run_many(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each row of values."""
        with translated(self.path):
            self._connection.executemany(statement, ([_storable(value) for value in row] for row in rows))

    def rows(self, statement: str, *values: Value) -> list[sqlite3.Row]:
        """All rows of a query. They are fetched at once: a half-read query would keep other programs from writing."""
        with translated(self.path):
            return self._execute(statement, values).fetchall()

    def row(self, statement: str, *values: Value) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        return next(iter(self.rows(statement, *values)), None)

    def each(self, statement: str, *values: Value) -> Iterator[sqlite3.Row]:
        """The rows of a query one by one, for more than fits in memory; only of a file that nobody else writes."""
        with translated(self.path):
            yield from self._execute(statement, values)

    def insert(self, table: str, **columns: Value) -> None:
        """Add a row."""
        marks = ", ".join("?" * len(columns))
        self.run(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", *columns.values())

    def number(self, statement: str, *values: Value) -> int:
        """The single number that a query answers."""
        return int(self.rows(statement, *values)[0][0])

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read inside is of one moment, whatever another program writes meanwhile."""
        with translated(self.path):
            inside = self._connection.in_transaction
        if inside:
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:  # SQLite ends it by itself after some errors
                self.run("ROLLBACK")

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

    def snapshot(self) -> "Database":
        """All of it as it is now, in a temporary file that is gone when it is closed.

        Taken in pieces, so that other programs can write in between; then it begins again.
        """
        copy = temporary(self.path, self.now)
        try:
            with translated(self.path):
                self._connection.backup(copy._connection, pages=_PIECE, sleep=0.01)
        except BaseException:
            copy.close()
            raise
        return copy

    def hurry(self) -> None:
        """Wait for no other program any more, also where that has begun."""
        self._patience = 0.0

    def close(self) -> None:
        """Give the file back; closing twice is fine."""
        with translated(self.path):
            self._connection.close()

    def _execute(self, statement: str, values: Sequence[Value]) -> sqlite3.Cursor:
        """Run a statement; while another program has the file locked, try again as long as our patience lasts.

        SQLite's own waiting comes to look only ten times a second, and then hardly ever between two transactions of a
        program that writes without a pause: of notes beside an import, half were refused after five seconds (measured).
        """
        storable, since = [_storable(value) for value in values], monotonic()
        while True:
            try:
                return self._connection.execute(statement, storable)
            except sqlite3.OperationalError as error:
                if not _is_busy(error) or monotonic() - since >= self._patience:
                    raise


def _is_busy(error: sqlite3.Error) -> bool:
    # Errors of Python's own, about what a column holds, have no code.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def temporary(path: Path, clock: Callable[[], str]) -> Database:
    """An empty database in a file without a name, which is gone when it is closed; errors name `path`."""
    with translated(path):
        connection = sqlite3.connect("", isolation_level=None)
    return Database(connection, path, read_only=False, clock=clock)


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
