"""Copies of the library, made whole, checked, and kept in a folder beside it."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from errno import EEXIST
from itertools import chain, count
from pathlib import Path
from sqlite3 import SQLITE_FULL, SQLITE_IOERR_WRITE, Connection, OperationalError
from threading import Event
from typing import Final

from tui.library.connecting import READING, WRITING, connected, first
from tui.library.errors import LibraryDamaged, LibraryError, LibraryUnwritable, translated
from tui.library.ownership import require_file, require_ours, shown
from tui.library.safety.backup_files import clear_away, due, file_name, listed, ready_folder, rotate
from tui.library.safety.copies_made import remember_copy
from tui.library.safety.moving import new_part, settle_new
from tui.library.safety.values import Backup
from tui.library.schema import APPLICATION_ID
from tui.library.stamps import now

__all__ = ["Copying", "copy_into", "due", "listed", "make", "rotate"]

_COUNTED: Final = ("note", "note_rev", "version")
"""Tables whose rows are counted in the library and in the copy."""


def make(path: Path, why: str = "asked", target: Path | None = None) -> Backup:
    """Copy a library, now.

    Args:
        path: the library.
        why: "daily", "asked" or "before 3".
        target: a file that is not there yet, or a folder; None is the library's own folder for backups.

    Raises:
        LibraryDamaged: the library is, or the copy did not come out right; there is no copy then.
        LibraryUnwritable: the copy cannot be kept there, or there is no library.
        LibraryForeign, LibraryNewer: it is not for this Crossread to copy.
    """
    copied = Copying(path, why, target).run()
    assert copied is not None, "nobody else has it, so nobody stopped it"
    return copied


def copy_into(path: Path, part: Path, *, stop: Callable[[], bool] | None = None) -> None:
    """Copy one moment of a library into a file that is there and empty, and make sure that the copy is like it.

    Raises:
        LibraryDamaged: the library is, or the copy did not come out right.
        LibraryError: it was stopped, or another reason why the library cannot be read or the copy written.
    """
    with connected(path, WRITING, stop=stop) as library:
        before = _counts(library)
        _vacuum_into(library, part)
        after = _counts(library)
    with connected(part, READING, stop=stop) as copy:
        _verify(copy, before, after)


def _vacuum_into(library: Connection, part: Path) -> None:
    try:
        library.execute("VACUUM INTO ?", (part.as_uri(),))
    except OperationalError as error:
        # The library is only read: it is the copy that has no room, maybe on another disk.
        if error.sqlite_errorcode not in (SQLITE_FULL, SQLITE_IOERR_WRITE):
            raise
        raise LibraryUnwritable(
            f"{shown(part.parent)}: a copy of the library has no room here; make room or choose another place ({error})"
        ) from error


class Copying:
    """Making one copy. `run` takes as long as the library is large; `stop` ends it, from any thread.

    The copy is SQLite's own (`VACUUM INTO`): one moment of the library, whoever writes in it. Others wait to write
    meanwhile. It has an unfinished name until it is on the disk and has passed a check.
    """

    def __init__(self, path: Path, why: str, target: Path | None = None) -> None:
        self._path = path.absolute()
        self._why = why
        self._target = None if target is None else target.absolute()
        self._stopped = Event()

    def stop(self) -> None:
        """Let it be; `run` returns None soon, and nothing is left behind."""
        self._stopped.set()

    def run(self) -> Backup | None:
        """Make the copy; None when it was stopped. Raises what `make` raises."""
        with translated(self._path):
            require_file(self._path)
            if not self._path.exists():
                raise LibraryUnwritable(f"{shown(self._path)}: there is no library here yet, and nothing to copy")
            require_ours(self._path)
            clear_away(self._path)
        names = self._names(at := now())
        final = next(names)
        try:
            return self._copied(final, names, at)
        except OSError as error:
            raise LibraryUnwritable(
                f"{shown(final)}: a copy cannot be kept here; make room or choose another place ({error.strerror})"
            ) from error

    def _names(self, at: str) -> Iterator[Path]:
        """The names that it may have, the first that is free first: just one, if the reader named a file."""
        if self._target is not None and not self._target.is_dir():
            yield _free(self._target)
            return
        folder = self._target or ready_folder(self._path)
        names = (folder / file_name(self._path, self._why, at, number) for number in count(1))
        yield from (name for name in names if not os.path.lexists(name))

    def _copied(self, final: Path, others: Iterator[Path], at: str) -> Backup | None:
        part = new_part(final)
        try:
            if not self._filled(part):
                return None
            final = _settled(part, chain([final], others))
        finally:
            part.unlink(missing_ok=True)
        self._tidy(final)
        return Backup(final, at, self._why, final.stat().st_size)

    def _filled(self, part: Path) -> bool:
        """Copy and check; False when stopped."""
        try:
            copy_into(self._path, part, stop=self._stopped.is_set)
        except LibraryError:
            if self._stopped.is_set():
                return False
            raise
        return not self._stopped.is_set()

    def _tidy(self, final: Path) -> None:
        if self._target is None:
            rotate(self._path)
        else:
            with suppress(LibraryError):  # one that can only be read does not remember; the copy is whole
                remember_copy(self._path, final)


def _settled(part: Path, names: Iterator[Path]) -> Path:
    """Give it the first name that nobody took meanwhile."""
    for name in names:
        try:
            settle_new(part, name)
        except FileExistsError:
            continue
        return name
    raise FileExistsError(EEXIST, os.strerror(EEXIST))


def _free(target: Path) -> Path:
    if os.path.lexists(target):
        raise LibraryUnwritable(f"{shown(target)}: this is there already and is never written over; name another file")
    if not target.parent.is_dir():
        raise LibraryUnwritable(f"{shown(target.parent)}: there is no such folder; make it first")
    return target


def _counts(connection: Connection) -> list[int]:
    return [int(first(connection, f"SELECT count(*) FROM {table}")) for table in _COUNTED]


def _verify(copy: Connection, before: list[int], after: list[int]) -> None:
    """Make sure that a copy is sound and holds what the library held, before or after another program's change."""
    found = first(copy, "PRAGMA quick_check(1)")
    ours = first(copy, "PRAGMA application_id") == str(APPLICATION_ID)
    counts = zip(_counts(copy), before, after, strict=True)
    if found != "ok" or not ours or any(not min(pair) <= each <= max(pair) for each, *pair in counts):
        raise LibraryDamaged("the copy did not come out like the library, and nothing was kept of it")
