"""How a library is: whether it is sound, what it holds, its backups, and whether its place is a safe one."""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain
from pathlib import Path
from sqlite3 import Connection, DatabaseError
from typing import Final

from tui.counting import counted
from tui.library.connecting import READING, connected, first, tables_of
from tui.library.database import Database
from tui.library.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryForeign,
    LibraryNewer,
    LibraryUnwritable,
    translated,
)
from tui.library.ownership import is_writable, journal_of, require_file, require_ours, shown
from tui.library.running import is_running
from tui.library.safety.backup_files import listed, loss_at
from tui.library.safety.places_told import Advice, around
from tui.library.safety.rederiving import disagreeing, repair
from tui.library.safety.values import Backup
from tui.library.schema import MIGRATIONS
from tui.library.stamps import now
from tui.story import clean_line

__all__ = ["Advice", "Health", "State", "check", "look", "repair", "set_aside_of"]

_COUNTS: Final = {
    "stories": "SELECT count(*) FROM story WHERE deleted_at IS NULL",
    "versions": "SELECT count(*) FROM version WHERE deleted_at IS NULL",
    "sessions": "SELECT count(*) FROM session WHERE deleted_at IS NULL",
    "notes": "SELECT count(*) FROM note WHERE deleted_at IS NULL",
    "saved bodies": "SELECT count(*) FROM note_rev",
    "actions": "SELECT count(*) FROM op",
}
"""What is counted, with what every library has had from the first."""


class State(StrEnum):
    """What a library file is found to be."""

    SOUND = "sound"
    DAMAGED = "damaged"
    NEWER = "newer"
    FOREIGN = "foreign"
    MISSING = "missing"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Health:
    """What there is to tell of a library."""

    path: Path
    state: State
    why: str = ""
    """A line that says what is wrong; empty for a sound library."""
    schema: int | None = None
    """How many migrations it has seen."""
    size: int = 0
    """In bytes."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """How much it holds, by what it is; empty where that cannot be read."""
    backups: tuple[tuple[Backup, str | None], ...] = ()
    """Newest first, each with what is wrong with it; None is nothing."""
    aside: tuple[Path, ...] = ()
    """Damaged files that were set aside."""
    advice: tuple[Advice, ...] = ()


def check(path: Path, *, stop: Callable[[], bool] | None = None) -> str | None:
    """Look for damage in the whole of a library. Takes some seconds on a large one, and others wait to write.

    Args:
        path: the library.
        stop: asked now and then, from the same thread; once it says yes, the check ends as if all were well.

    Returns:
        A line about the damage; None for none.

    Raises:
        LibraryBusy, LibraryUnwritable: it could not be looked at now. That is no damage.
    """
    try:
        with connected(path.absolute(), READING, stop=stop) as connection:
            return _damage(connection)
    except LibraryDamaged as error:
        return str(error)
    except LibraryError:
        if stop is not None and stop():
            return None
        raise


def look(path: Path) -> Health:
    """Find out what there is to tell. Nothing is changed, and a library that is not there is not made."""
    path = path.absolute()
    try:
        with translated(path):
            require_file(path)
            found = _judged(path) if _holds_anything(path) else _nothing_in(path)
    except LibraryError as error:
        return Health(path, State.UNREACHABLE, str(error))
    return _with_surroundings(found)


def set_aside_of(path: Path) -> tuple[Path, ...]:
    """The damaged files of a library that were set aside, by name."""
    real = path.resolve()
    with suppress(OSError):
        names = [each for each in real.parent.iterdir() if each.name.startswith(f"{real.name}.damaged-")]
        return tuple(sorted(each for each in names if not each.name.endswith("-journal")))
    return ()


def _damage(connection: Connection) -> str | None:
    found = first(connection, "PRAGMA quick_check(1)")
    if found != "ok":
        return clean_line(f"the library is damaged ({found})")
    if "story" not in tables_of(connection):
        return "tables of the library are missing"
    loose = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    return f"{counted(loose, 'row belongs', 'rows belong')} to something that is not there" if loose else None


def _altered(connection: Connection) -> str | None:
    """Damage that leaves the file a database: what was read from files is no longer what it was."""
    hashed = "SELECT sha256, bytes FROM source", "SELECT text_sha, CAST(text AS BLOB) FROM version"
    rows = chain.from_iterable(connection.execute(statement) for statement in hashed)
    altered = sum(hashlib.sha256(data).hexdigest() != sha256 for sha256, data in rows)
    what = counted(altered, "text or original file is not as it was", "texts or original files are not as they were")
    return f"{what} kept" if altered else None


def _holds_anything(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _nothing_in(path: Path) -> Health:
    if amiss := loss_at(path):
        return Health(path, State.DAMAGED, f"{shown(path)}: {amiss}")
    what = "this file is empty; Crossread begins a library in it" if path.exists() else "there is no library here"
    return Health(path, State.MISSING, f"{shown(path)}: {what}")


def _judged(path: Path) -> Health:
    size = path.stat().st_size
    try:
        with translated(path):
            require_ours(path)
        with connected(path, READING) as connection:
            return _looked_into(path, size, connection)
    except LibraryNewer as error:
        return Health(path, State.NEWER, str(error), size=size)
    except LibraryForeign as error:
        return Health(path, State.FOREIGN, str(error), size=size)
    except LibraryDamaged as error:
        return Health(path, State.DAMAGED, _unreadable(path, error), size=size)
    except LibraryError as error:
        return Health(path, State.UNREACHABLE, _unreachable(path, error), size=size)


def _unreadable(path: Path, error: LibraryDamaged) -> str:
    """Why it cannot be read, without the advice to look closer: that is what is being done."""
    cause = error.__cause__
    said = f"this cannot be read as a library ({clean_line(str(cause))})"
    return f"{shown(path)}: {said}" if isinstance(cause, DatabaseError | UnicodeDecodeError) else str(error)


def _unreachable(path: Path, error: LibraryError) -> str:
    """Why it cannot be looked into now. With a change that was cut short SQLite reads nothing before that is undone."""
    if isinstance(error, LibraryUnwritable) and journal_of(path.resolve()).exists():
        return f"{shown(path)}: a change was cut short; open Crossread, which takes it back, then ask again"
    return str(error)


def _looked_into(path: Path, size: int, connection: Connection) -> Health:
    schema = int(first(connection, "PRAGMA user_version"))
    why = _damage(connection) or _altered(connection)
    if why is not None:
        return Health(path, State.DAMAGED, f"{shown(path)}: {why}", schema, size)
    counts = {name: int(first(connection, statement)) for name, statement in _COUNTS.items()}
    if "judgement" in tables_of(connection):
        counts["verdicts"] = int(first(connection, "SELECT count(*) FROM judgement WHERE deleted_at IS NULL"))
    if "draft" in tables_of(connection):
        counts["drafts left"] = _drafts_left(connection)
    return Health(path, State.SOUND, "", schema, size, counts, advice=_inside(path, connection, schema))


def _drafts_left(connection: Connection) -> int:
    return sum(not is_running(row[0]) for row in connection.execute("SELECT writer FROM draft"))


def _inside(path: Path, connection: Connection, schema: int) -> tuple[Advice, ...]:
    if not is_writable(path):
        return (Advice("the library can only be read here", "copy it to a place of your own to work in it"),)
    if schema < len(MIGRATIONS):
        steps = f"it has seen {schema} of {len(MIGRATIONS)} migrations"
        return (Advice(steps, "opening Crossread makes a backup and brings it up to date"),)
    found = []
    full = first(connection, "PRAGMA integrity_check(1)")
    if full != "ok":
        found.append(
            Advice(
                f"an index does not fit its table ({clean_line(full)})", "`crossread doctor --repair` makes it again"
            )
        )
    if many := len(disagreeing(Database(connection, path, read_only=True, clock=now))):
        what = f"what searching and recognising go by is not right for {counted(many, 'story', 'stories')}"
        found.append(Advice(what, "`crossread doctor --repair` makes it again; stories and notes stay as they are"))
    return tuple(found)


def _with_surroundings(found: Health) -> Health:
    return replace(
        found,
        backups=tuple((backup, _wrong_with(backup)) for backup in listed(found.path)),
        aside=set_aside_of(found.path),
        advice=(*found.advice, *around(found.path)),
    )


def _wrong_with(backup: Backup) -> str | None:
    try:
        with translated(backup.path):
            require_ours(backup.path)
        return check(backup.path)
    except LibraryError as error:
        return str(error)
