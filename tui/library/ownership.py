"""Whether a file is a library that this Crossread can use, told without touching a byte of it."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from tui.library.connecting import UNTOUCHED, connect
from tui.library.errors import LibraryForeign, LibraryNewer, LibraryUnwritable
from tui.library.schema import APPLICATION_ID, MIGRATIONS
from tui.story import clean_line


def require_file(path: Path) -> None:
    """Refuse what can be no library, whatever is in it: opening a pipe, for one, never ends.

    Raises:
        LibraryUnwritable: it is a folder, a pipe, a device, or a link to something that is not there.
        OSError: nothing can be told of it.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            raise LibraryUnwritable(
                f"{shown(path)}: this is a link to a file that is not there; bring that back, or name another file"
            ) from None
    else:
        if not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
            raise LibraryUnwritable(f"{shown(path)}: this is {kind}; name a file for the library")


def require_ours(path: Path) -> None:
    """Refuse what is not ours, reading only.

    Through SQLite, not `open`: closing a plain file handle would drop the locks that this process holds on the file.

    Raises:
        LibraryForeign: it is another program's database.
        LibraryNewer: it is from a later Crossread.
        LibraryUnwritable, OSError: it is no file.
        sqlite3.DatabaseError, UnicodeDecodeError: it cannot be read.
    """
    require_file(path)
    with closing(connect(path, UNTOUCHED, patience=0)) as connection:
        try:
            pages, ours, version = (
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_count", "application_id", "user_version")
            )
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            # With a journal beside it, an unreadable file may be a commit cut short, which opening it will mend.
            if not journal_of(path.resolve()).exists():
                raise
            return
    if pages and ours != APPLICATION_ID:
        raise LibraryForeign(f"{shown(path)}: this is another program's database; choose another file")
    if version > len(MIGRATIONS):
        raise LibraryNewer(newer(path))


def is_writable(path: Path) -> bool:
    """Whether the file and, for its journal, the folder can be written by whom we act for; a link is followed."""
    real = path.resolve()
    effective = os.access in os.supports_effective_ids
    return all(os.access(place, os.W_OK, effective_ids=effective) for place in (real, real.parent))


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what a change needs to be taken back, while it is made or after it was cut short."""
    return path.with_name(f"{path.name}-journal")


def newer(path: Path) -> str:
    """The line about a file from a later Crossread."""
    return f"{shown(path)}: this library is from a newer Crossread; update Crossread or choose another file"


def shown(path: Path) -> str:
    """A path as a line may hold it."""
    return clean_line(str(path))
