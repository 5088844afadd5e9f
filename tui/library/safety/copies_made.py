"""Where the reader had copies of the library put, so that a purge can name the files that it does not reach."""

import json
from pathlib import Path
from typing import Final

from tui.library.connecting import WRITING, connected
from tui.library.database import Database
from tui.library.stamps import now

_KEY: Final = "copies"


def remember_copy(path: Path, copy: Path) -> None:
    """Keep where a copy of the library at `path` went.

    Raises:
        LibraryError: the library cannot be written now.
    """
    with connected(path, WRITING) as connection:
        database = Database(connection, path, read_only=False, clock=now)
        database.run("PRAGMA synchronous = EXTRA")
        with database.writing():
            places = json.dumps(sorted({*copies_in(database), str(copy)}))
            database.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", _KEY, places)


def copies_in(database: Database) -> list[str]:
    """Where copies of a library went."""
    known = database.row("SELECT value FROM setting WHERE key = ?", _KEY)
    return [str(place) for place in json.loads(known["value"])] if known else []
