"""Putting a backup, or a new library, in the place of a damaged one, with what can still be read of that.

The damaged file is never written in and never deleted. What takes its place is made whole under another name first,
so that a crash at any moment leaves one or the other.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from tui.library.connecting import PATIENCE, WRITING, connect
from tui.library.database import Database
from tui.library.errors import LibraryDamaged, LibraryError, translated
from tui.library.exchange.merged import Merged
from tui.library.library import Library
from tui.library.opening import migrate
from tui.library.ownership import journal_of, require_file, require_ours, shown
from tui.library.safety.backup_files import listed
from tui.library.safety.backups import copy_into
from tui.library.safety.health import check
from tui.library.safety.loose_notes import keep_loose
from tui.library.safety.moving import keep_under, new_part, settle_over, sync
from tui.library.safety.rescuing import Wreck
from tui.library.safety.values import Backup, Restored
from tui.library.stamps import now

_NO_LOCK_THERE: Final = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB))
"""What SQLite answers to a lock on a file that it cannot read at all."""

_CALLED: Final = {
    "source": "original files",
    "story": "stories",
    "version": "texts of stories",
    "session": "sessions",
    "member": "which stories are in which session",
    "note": "notes",
    "note_rev": "earlier words of notes",
    "tagging": "tags",
    "link": "links",
    "judgement": "verdicts",
    "anchor": "places of notes and decisions",
    "placement": "places of notes in later versions",
    "ruling": "decisions on lines",
    "seen_line": "what has been read",
    "draft": "drafts",
    "op": "what undo knows",
}
"""What is in the tables, in words; the others are not worth telling."""


def newest_good(path: Path) -> Backup | None:
    """The newest backup that is sound and that this Crossread can read; None for none."""
    return next((backup for backup in listed(path) if is_good(backup.path)), None)


def is_good(backup: Path) -> bool:
    """Whether a backup is sound, and for this Crossread to read."""
    try:
        with translated(backup):
            require_ours(backup)
        return check(backup) is None
    except LibraryError:
        return False


def is_readable(path: Path) -> bool:
    """Whether anything can be found in a damaged library."""
    return path.exists() and Wreck(path.absolute()).is_readable()


def set_aside(path: Path) -> Path | None:
    """Begin an empty library; returns where the damaged one is now, with its journal, or None if there was none.

    Raises:
        LibraryBusy: another program is using it.
        LibraryUnwritable: it cannot be moved.
    """
    real = path.resolve()
    with _replacing(real) as (part, aside):
        _fill(part, None)
    return aside if aside.exists() else None


def restore(path: Path, backup: Path | None) -> Restored:
    """Put a backup in the place of a damaged library, then what the damaged file has beyond it.

    Args:
        path: the library; it may be gone altogether.
        backup: a sound copy; None begins a new library, with what can be read of the damaged one.

    Raises:
        LibraryBusy: another program is using the library.
        LibraryDamaged: the backup is.
        LibraryForeign, LibraryNewer: one of the two is not for this Crossread to touch.
        LibraryUnwritable: there is no room, or no permission. The library is as it was.
    """
    real = path.resolve()
    with translated(real):
        _require_not_anothers(real)
    with _replacing(real) as (part, aside):
        _fill(part, backup)
        rescued, lost = _rescue(real, part, aside)
    begun = next((each for each in listed(path) if each.path == backup), None)
    return Restored(aside if aside.exists() else None, begun, rescued, lost)


@contextmanager
def _replacing(path: Path) -> Iterator[tuple[Path, Path]]:
    """A file to make a library in, which takes the place of the one at `path` in the end; and where that will be."""
    with translated(path):
        require_file(path)
    with translated(path), _held(path):
        part, aside = new_part(path), _free_name(path)
        try:
            yield part, aside
            _take_place(part, path, aside)
        finally:
            part.unlink(missing_ok=True)


def _require_not_anothers(path: Path) -> None:
    """Refuse another program's database and a newer library; damage is what we are here for."""
    if path.exists():
        with suppress(sqlite3.DatabaseError, UnicodeDecodeError):
            require_ours(path)


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Keep other programs from using a library meanwhile, as far as a damaged one can be locked.

    A change that was cut short is taken back by this.
    """
    if not path.exists():
        yield
        return
    with closing(connect(path, WRITING, PATIENCE)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except UnicodeDecodeError:
            pass  # as below, in words that quote from the damage
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in _NO_LOCK_THERE:
                raise
        yield


def _fill(part: Path, backup: Path | None) -> None:
    """Make the file that is to take the library's place: up to date, and sound."""
    if backup is not None:
        if not is_good(backup):
            raise LibraryDamaged(f"{shown(backup)}: this is no sound backup; choose another")
        copy_into(backup, part)
        with closing(connect(part, WRITING, PATIENCE)) as connection:
            # The backup itself stays: another copy of it, made before it is brought up to date, is not needed.
            migrate(Database(connection, part, read_only=False, clock=now), copied=True)
    Library.open(part).close()


def _rescue(path: Path, part: Path, aside: Path) -> tuple[int, tuple[str, ...]]:
    """Bring what can be read of the damaged file into its successor; how much, and what is lost."""
    if not path.exists() or not path.stat().st_size:
        return 0, ()
    wreck = Wreck(path)
    if not wreck.is_readable():
        return 0, ("nothing of the damaged file can be read: its very beginning is gone",)
    with Library.open(part) as library:
        merged = library.merge(wreck.records(), None, own=True)
        library.check()
    loose = keep_loose(wreck, part, aside)
    brought = (merged.stories, merged.versions, merged.sessions, merged.notes, merged.revisions, len(merged.beside))
    return sum((*brought, merged.links, merged.judgements, merged.drafts)), (*loose, *_lost(wreck, merged))


def _lost(wreck: Wreck, merged: Merged) -> tuple[str, ...]:
    holes = [f"{_CALLED[table]}: not all could be read" for table in _CALLED if table in wreck.holes]
    left = [
        f"{_CALLED[table]}: {count} left out, since what they belong to is gone or they make no sense"
        for table, count in merged.left_out.items()
        if table in _CALLED and count
    ]
    return (*holes, *left)


def _take_place(part: Path, path: Path, aside: Path) -> None:
    """Put the successor where the library was, at once, and keep the damaged file under its other name."""
    # Before the new file is there: SQLite would take the journal for its own and undo changes in it.
    _move_journal(path, aside)
    if path.exists():
        keep_under(path, aside)
    settle_over(part, path)


def _move_journal(path: Path, aside: Path) -> None:
    if journal_of(path).exists():
        journal_of(path).rename(journal_of(aside))
        sync(path.parent)


def _free_name(path: Path) -> Path:
    """A name for the damaged file that no other has."""
    stamp = now().replace("-", "").replace(":", "")
    names = (
        path.with_name(f"{path.name}.damaged-{stamp}{again}") for again in ("", *(f"-{n}" for n in range(2, 1000)))
    )
    return next(name for name in names if not name.exists() and not journal_of(name).exists())
