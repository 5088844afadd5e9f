"""How a library file is found, judged, opened and brought up to date.

A file that is not ours, or is from a later Crossread, is judged through a connection that can neither write nor lock,
so that it is refused without a byte of it being touched.
"""

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from tui.library.database import Database
from tui.library.errors import LibraryDamaged, LibraryForeign, LibraryNewer, LibraryUnwritable, translated
from tui.library.schema import APPLICATION_ID, MIGRATIONS, Step
from tui.library.search import has_words
from tui.story import clean_line

PRAGMAS: Final = (
    # A rollback journal, not WAL: one file at rest that can be copied, and SQLite before 3.51.3 can corrupt a WAL
    # that two programs write. EXTRA also syncs the folder once the journal is gone, which power loss needs.
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "fullfsync = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
)


def open_database(path: Path, clock: Callable[[], str], patience: float) -> Database:
    """Open the library at `path`, making it where there is none; `patience` is how many seconds to wait for a lock."""
    path = path.absolute()
    with translated(path):
        _make(path)
        _judge_untouched(path)
        read_only = not _writable(path)
        connection = _connect(path, "mode=ro" if read_only else "mode=rw", patience)
    database = Database(connection, path, read_only, clock)
    try:
        _prepare(database, connection)
    except BaseException:
        database.close()
        raise
    return database


def migrate(database: Database, migrations: Sequence[Sequence[Step]] = MIGRATIONS) -> None:
    """Run the migrations that the file has not seen, each whole or not at all."""
    while (version := database.number("PRAGMA user_version")) < len(migrations):
        if database.read_only:
            raise LibraryUnwritable(
                f"{_shown(database.path)}: the library must be brought up to date, but is read-only"
            )
        with database.writing():
            # Another program may have done it while we waited for the lock.
            if database.number("PRAGMA user_version") == version:
                _run_migration(database, migrations[version], version + 1)
    if version > len(migrations):
        raise LibraryNewer(_newer(database.path))


def _run_migration(database: Database, steps: Sequence[Step], version: int) -> None:
    for step in steps:
        if isinstance(step, str):
            database.run(step)
        else:
            step(database)
    database.run(f"PRAGMA application_id = {APPLICATION_ID}")
    database.run(f"PRAGMA user_version = {version}")


def _make(path: Path) -> None:
    """The folder 0700 and an empty file 0600, if they are not there; SQLite's journal takes the file's mode."""
    if path.is_dir():
        raise LibraryUnwritable(f"{_shown(path)}: this is a folder; name a file for the library")
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _judge_untouched(path: Path) -> None:
    """Refuse what is not ours, reading only.

    Through SQLite, not `open`: closing a plain file handle would drop the locks that this process holds on the file.
    """
    connection = _connect(path, "mode=ro&immutable=1", patience=0)
    try:
        pages, ours, version = (
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "application_id", "user_version")
        )
    except sqlite3.DatabaseError:
        # With a journal beside it, an unreadable file may be a commit cut short, which opening it will mend.
        if not path.with_name(f"{path.name}-journal").exists():
            raise
        return
    finally:
        connection.close()
    if pages and ours != APPLICATION_ID:
        raise LibraryForeign(f"{_shown(path)}: this is another program's database; choose another file")
    if version > len(MIGRATIONS):
        raise LibraryNewer(_newer(path))


def _writable(path: Path) -> bool:
    """Whether the file and, for its journal, the folder can be written by whom we act for."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.parent))


def _connect(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?{mode}", uri=True, timeout=patience, isolation_level=None)


def _prepare(database: Database, connection: sqlite3.Connection) -> None:
    for pragma in PRAGMAS:
        database.run(f"PRAGMA {pragma}")
    migrate(database)
    # A database whose tables cannot be listed is damaged, and it is better to hear so now than at the first note.
    if not database.rows("SELECT name FROM sqlite_master WHERE name = 'story'"):
        raise LibraryDamaged(f"{_shown(database.path)}: the library's tables are missing; go back to a backup")
    if not database.read_only:
        _keep_private(database.path)
    connection.create_function("has_words", 5, has_words, deterministic=True)


def _keep_private(path: Path) -> None:
    """A library that was copied back from a backup may have become readable for others."""
    with suppress(PermissionError):
        path.chmod(0o600)


def _newer(path: Path) -> str:
    return f"{_shown(path)}: this library is from a newer Crossread; update Crossread or choose another file"


def _shown(path: Path) -> str:
    return clean_line(str(path))
