"""Why the library could not do what was asked, and the one place where SQLite's and the system's errors become ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.story import clean_line

if TYPE_CHECKING:
    from tui.library.values import Note


class LibraryError(Exception):
    """The library could not be used, or not in this way.

    `str()` is one line for the reader: what, which file, and what to do. Nothing of a story or a note is in it.
    """


class LibraryBusy(LibraryError):
    """Another program kept the library locked for longer than we wait. Nothing was changed; trying again may work."""


class LibraryDamaged(LibraryError):
    """The file is no database, or a broken one. It was not touched."""


class LibraryNewer(LibraryError):
    """The file was written by a later Crossread, whose tables this one does not know. It was not touched."""


class LibraryForeign(LibraryError):
    """The file is another program's database. It was not touched."""


class LibraryUnwritable(LibraryError):
    """A read-only place, no permission, or no room left. What was kept before is still there."""


class NotInLibrary(LibraryError):
    """No story, version, session or note of that id is in the library."""


class NoteConflict(LibraryError):
    """The note was changed or removed since it was read. The reader's text is kept as a second note beside it."""

    def __init__(self, note_id: str, kept: "Note") -> None:
        super().__init__(f"{note_id} was changed elsewhere meanwhile; your text is kept beside it as {kept.id}")
        self.kept = kept


class UndoConflict(LibraryError):
    """What should be undone or redone was changed since by other means; that later change was left as it is."""


class LibraryClosed(LibraryError):
    """Work was handed to a writer that has been closed. It was not done."""


_DAMAGED: Final = "the library is damaged and was left as it is; `crossread doctor` says what can be done"
_NO_DATABASE: Final = (
    "this is not a library and was left as it is; choose another file, or if it was one, see `crossread doctor`"
)

_REPLACED: Final = "the library was replaced meanwhile, by a backup for example; close Crossread and open it again"

_MISSING: Final = "the library is no longer here; bring its drive or folder back and try again"

_ADVICE: dict[int, tuple[type[LibraryError], str]] = {
    sqlite3.SQLITE_BUSY: (LibraryBusy, "another program is using the library; try again in a moment"),
    sqlite3.SQLITE_LOCKED: (LibraryBusy, "another program is using the library; try again in a moment"),
    sqlite3.SQLITE_CORRUPT: (LibraryDamaged, _DAMAGED),
    sqlite3.SQLITE_NOTADB: (LibraryDamaged, _NO_DATABASE),
    sqlite3.SQLITE_FULL: (LibraryUnwritable, "the disk is full; make room and try again"),
    sqlite3.SQLITE_READONLY: (LibraryUnwritable, "the library can only be read here; copy it to a place of your own"),
    sqlite3.SQLITE_CANTOPEN: (LibraryUnwritable, "the library cannot be opened; check the folder's permissions"),
    sqlite3.SQLITE_PERM: (LibraryUnwritable, "the library cannot be written; check its permissions"),
    sqlite3.SQLITE_IOERR: (LibraryUnwritable, "the disk does not answer as it should; check it and try again"),
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn whatever SQLite or the system raises inside into a `LibraryError` about the file at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _from_sqlite(error, path) from error
    except UnicodeDecodeError as error:  # what SQLite says of a damaged table quotes from it
        raise LibraryDamaged(_line(path, _DAMAGED, None)) from error
    except OSError as error:
        raise LibraryUnwritable(
            _line(path, "the library cannot be kept here; choose another place", error.strerror)
        ) from error


def _from_sqlite(error: sqlite3.Error, path: Path) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return LibraryUnwritable(_line(path, _REPLACED if path.exists() else _MISSING, None))
    # The low byte is the kind of error; the rest only says where in SQLite it came from.
    code &= 0xFF
    kind, advice = _ADVICE.get(code, (LibraryError, "the library could not be used; nothing was changed"))
    return kind(_line(path, advice, str(error)))


def _line(path: Path, advice: str, cause: str | None) -> str:
    return clean_line(f"{path}: {advice} ({cause})" if cause else f"{path}: {advice}")
