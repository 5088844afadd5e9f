"""How a library file is found, judged, opened and brought up to date.

A file that is not ours, or is from a later Crossread, is judged through a connection that can neither write nor lock,
so that it is refused without a byte of it being touched.
"""

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tui.library.connecting import READING, WRITING, connect
from tui.library.database import Database
from tui.library.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryNewer,
    LibraryUnwritable,
    translated,
)
from tui.library.ownership import is_writable, newer, require_file, require_ours, shown
from tui.library.safety.backup_files import listed, loss_at
from tui.library.safety.backups import make
from tui.library.schema import APPLICATION_ID, MIGRATIONS, Step
from tui.library.search import has_words

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

_GLANCE: Final = 0.004
"""Seconds that SQLite itself waits for a lock, looking often. The rest of our patience is `Database`'s."""

_HOLDS_ANYTHING: Final = "SELECT EXISTS (SELECT 1 FROM story) OR EXISTS (SELECT 1 FROM session)"


def open_database(path: Path, clock: Callable[[], str], patience: float) -> Database:
    """Open the library at `path`, making it where there is none; `patience` is how many seconds to wait for a lock."""
    path = path.absolute()
    with translated(path):
        _make(path)
        require_ours(path)
        read_only = not is_writable(path)
        connection = connect(path, READING if read_only else WRITING, min(patience, _GLANCE))
    database = Database(connection, path, read_only, clock, patience)
    try:
        _prepare(database, connection)
    except BaseException:
        database.close()
        raise
    return database


def migrate(database: Database, migrations: Sequence[Sequence[Step]] = MIGRATIONS, *, copied: bool = False) -> None:
    """Run the migrations that the file has not seen, each whole or not at all.

    A library that holds anything is copied first, once for all of them: nobody has worked in it between two.
    `copied` says that this has been done.
    """
    while (version := database.number("PRAGMA user_version")) < len(migrations):
        if database.read_only:
            raise LibraryUnwritable(
                f"{shown(database.path)}: the library must be brought up to date, but can only be read here; copy it to"
                " a place of your own"
            )
        if not copied:
            _copy_first(database, version)
            copied = True
        with database.writing():
            # Another program may have done it while we waited for the lock.
            if database.number("PRAGMA user_version") == version:
                _run_migration(database, migrations[version], version + 1)
    if version > len(migrations):
        raise LibraryNewer(newer(database.path))


def _copy_first(database: Database, version: int) -> None:
    """Make a backup of a library as it was before its next migration, unless another program has just made it."""
    if not version or not database.number(_HOLDS_ANYTHING):
        return
    why = f"before {version + 1}"
    changed = datetime.fromtimestamp(database.path.stat().st_mtime, UTC).isoformat()
    if any(backup.why == why and backup.at > changed for backup in listed(database.path)):
        return
    try:
        make(database.path, why)
    except LibraryBusy:
        raise
    except LibraryError as error:
        raise LibraryUnwritable(
            f"{shown(database.path)}: the library must be brought up to date, but could not be copied first, and is as"
            f" it was; make room or let the folder be written, then open it again ({error})"
        ) from error


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
    require_file(path)
    if amiss := loss_at(path):
        raise LibraryDamaged(f"{shown(path)}: {amiss}; `crossread doctor` says what can be done")
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _prepare(database: Database, connection: sqlite3.Connection) -> None:
    for pragma in PRAGMAS:
        database.run(f"PRAGMA {pragma}")
    migrate(database)
    # A database whose tables cannot be listed is damaged, and it is better to hear so now than at the first note.
    if not database.rows("SELECT name FROM sqlite_master WHERE name = 'story'"):
        raise LibraryDamaged(
            f"{shown(database.path)}: tables of the library are missing; `crossread doctor` says what can be done"
        )
    if not database.read_only:
        _keep_private(database.path)
    connection.create_function("has_words", 5, has_words, deterministic=True)


def _keep_private(path: Path) -> None:
    """A library that was copied back from a backup may have become readable for others. Not every disk has modes."""
    with suppress(OSError):
        path.chmod(0o600)
