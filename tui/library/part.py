"""What every part of the library is built on."""

from tui.library.database import Database
from tui.library.recording import Recorder
from tui.library.stamps import short_id


class Part:
    """A part of the library: one open file, and the record of what the reader does with it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._recorder = Recorder(database)

    def _new_id(self, table: str, kind: str) -> str:
        """An id that no row of the table has: at some ten thousand notes, chance alone would give one twice."""
        while self._database.row(f"SELECT 1 FROM {table} WHERE id = ?", found := short_id(kind)):
            pass
        return found
