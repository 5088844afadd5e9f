"""Reading what can still be read of a damaged library. Nothing of the file is written or locked."""

from collections.abc import Collection, Iterator
from pathlib import Path
from sqlite3 import Connection

from tui.library.connecting import UNTOUCHED, connected, first
from tui.library.database import temporary
from tui.library.errors import LibraryError
from tui.library.exchange.merged import Record
from tui.library.exchange.sound import Flaw
from tui.library.exchange.staging import Staging
from tui.library.exchange.tables import TABLES, exchanged
from tui.library.safety.holes import HoledTable
from tui.library.schema import APPLICATION_ID, MIGRATIONS
from tui.library.stamps import now


class Wreck:
    """A damaged library. What could not be read is known once the records have been gone through."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.holes: set[str] = set()
        """The tables of which something could not be read, or made no sense."""

    def is_readable(self) -> bool:
        """Whether anything can be found in it: its very beginning says that it is a library, and how to read it."""
        try:
            with connected(self._path, UNTOUCHED) as connection:
                _be_lenient(connection)
                return bool(_schema(connection))
        except LibraryError:
            return False

    def records(self, tables: Collection[str] = TABLES) -> Iterator[Record]:
        """Every row of some tables that can be read, as a library of this Crossread would have it."""
        with connected(self._path, UNTOUCHED) as connection:
            _be_lenient(connection)
            schema = _schema(connection)
            rows = self._rows(connection, tables)
            yield from rows if schema == len(MIGRATIONS) else self._brought_up(rows, schema)

    def _rows(self, connection: Connection, tables: Collection[str]) -> Iterator[Record]:
        for name in tables:
            table = HoledTable(connection, name)
            for row in table.rows():
                yield name, exchanged(name, row)
            if table.has_holes:
                self.holes.add(name)

    def _brought_up(self, rows: Iterator[Record], schema: int) -> Iterator[Record]:
        """Rows of an older library as rows of this one."""
        put_up = temporary(self._path, now)
        try:
            staging = Staging(put_up, schema)
            for table, row in rows:
                try:
                    staging.add(table, row)
                except Flaw:
                    self.holes.add(table)
            finished = staging.finish()
            for table in TABLES:
                for each in finished.each(f"SELECT * FROM {table}"):
                    yield table, exchanged(table, dict(each))
        finally:
            put_up.close()


def _be_lenient(connection: Connection) -> None:
    """Read on where the description of a table makes no sense, or the end of the file is missing."""
    connection.execute("PRAGMA writable_schema = ON")


def _schema(connection: Connection) -> int:
    """How many migrations a library has seen; 0 where it is none of this Crossread."""
    ours = first(connection, "PRAGMA application_id") == str(APPLICATION_ID)
    schema = int(first(connection, "PRAGMA user_version"))
    return schema if ours and schema <= len(MIGRATIONS) else 0
