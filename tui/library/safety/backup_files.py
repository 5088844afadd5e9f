"""Where backups are, what their names say, and which of them are no longer needed."""

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from tui.library.errors import LibraryUnwritable
from tui.library.ownership import shown
from tui.library.safety.moving import PART
from tui.library.safety.values import Backup
from tui.library.stamps import now

DAILY: Final = "daily"
_DAYS, _WEEKS = 7, 4
_STALE: Final = 3600
"""Seconds after which an unfinished copy that no longer grows was left behind by a crash."""
_SUFFIX: Final = ".sqlite3"
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_ISO: Final = "%Y-%m-%dT%H:%M:%SZ"


def folder_of(path: Path) -> Path:
    """The folder of a library's backups, beside the file itself even where `path` is a link to it."""
    return path.resolve().parent / "backups"


def ready_folder(path: Path) -> Path:
    """The folder of a library's backups, made where there is none, for its reader alone.

    Raises:
        LibraryUnwritable: it cannot be made, or something else is in its place.
    """
    folder = folder_of(path)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        if folder.is_symlink():
            raise LibraryUnwritable(f"{shown(folder)}: a link to elsewhere; backups need a folder of their own here")
        with suppress(PermissionError):
            folder.chmod(0o700)
    except OSError as error:
        raise LibraryUnwritable(
            f"{shown(folder)}: backups cannot be kept here; make room or let the folder be written ({error.strerror})"
        ) from error
    return folder


def file_name(path: Path, why: str, at: str, number: int = 1) -> str:
    """What a backup is called; `number` tells those of one second and one reason apart."""
    stamp = datetime.strptime(at, _ISO).strftime(_STAMP)
    again = f".{number}" if number > 1 else ""
    return f"{_stem(path)}-{stamp}-{why.replace(' ', '-')}{again}{_SUFFIX}"


def listed(path: Path) -> list[Backup]:
    """The backups of a library, the newest first; links are none. Empty where the folder cannot be read."""
    name = re.compile(rf"{re.escape(_stem(path))}-(\d{{8}}T\d{{6}}Z)-([a-z0-9-]+)(?:\.(\d+))?{re.escape(_SUFFIX)}")
    found = []
    for file in _files(folder_of(path)):
        if said := name.fullmatch(file.name):
            with suppress(OSError, ValueError):  # gone meanwhile; or no time at all, and so none of ours
                at = datetime.strptime(said[1], _STAMP).strftime(_ISO)
                backup = Backup(file, at, said[2].replace("-", " "), file.stat().st_size)
                found.append((at, int(said[3] or 1), backup))
    return [backup for *_, backup in sorted(found, key=lambda each: each[:2], reverse=True)]


def loss_at(path: Path) -> str | None:
    """What is amiss where a file is missing or empty, but there are backups: a library has been here. Else None."""
    gone = not path.exists()
    if (gone or not path.stat().st_size) and listed(path):
        return f"{'there is no library here' if gone else 'this file is empty'}, but there are backups of a library"
    return None


def unfinished(path: Path) -> list[Path]:
    """The copies of a library that are being made, or were when the program ended: backups, and its successor.

    Each with the journal of what was being changed in it.
    """
    real, part = path.resolve(), rf"\.[0-9a-f]{{8}}{re.escape(PART)}(-journal)?"
    backup = re.compile(rf"{re.escape(_stem(path))}-\d{{8}}T\d{{6}}Z-.*{part}")
    successor = re.compile(rf"{re.escape(real.name)}(\.damaged-.*)?{part}")
    places = ((folder_of(path), backup), (real.parent, successor))
    return [file for folder, name in places for file in _files(folder) if name.fullmatch(file.name)]


def due(path: Path, clock: Callable[[], str] = now) -> bool:
    """Whether it is time for a backup: none is younger than a day, and the library was changed since the last one."""
    present = clock()
    past = [backup.at for backup in listed(path) if backup.at <= present]
    if not path.exists():
        return False
    if not past:
        return True
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return _moment(present) - _moment(past[0]) >= timedelta(days=1) and changed > _moment(past[0])


def rotate(path: Path) -> None:
    """Let daily backups go that are no longer needed. What was asked for stays."""
    for backup in superseded(listed(path), now()):
        with suppress(OSError):  # it goes the next time; until then there is one backup more
            backup.path.unlink()


def clear_away(path: Path) -> None:
    """Delete what crashes left unfinished: each takes as much room as the library."""
    for file in unfinished(path):
        with suppress(OSError):  # gone meanwhile, or not ours to delete
            if _is_stale(file):
                file.unlink()


def superseded(backups: Sequence[Backup], present: str) -> list[Backup]:
    """The daily backups beyond one each for the last 7 days that have one, and for 4 weeks before them.

    Those from the future, made when the clock was wrong, stay until their time has come: else they would push out
    each new one at once.

    Args:
        backups: the newest first.
        present: the time now.
    """
    daily = [backup for backup in backups if backup.why == DAILY and backup.at <= present]
    days = _newest_of_each(daily, lambda day: day.isoformat())[:_DAYS]
    older = [backup for backup in daily if backup.at[:10] < days[-1].at[:10]] if days else []
    weeks = _newest_of_each(older, lambda day: "{}-{}".format(*day.isocalendar()))[:_WEEKS]
    return [backup for backup in daily if backup not in days and backup not in weeks]


def _newest_of_each(backups: Iterable[Backup], period: Callable[[date], str]) -> list[Backup]:
    found: dict[str, Backup] = {}
    for backup in backups:
        found.setdefault(period(_moment(backup.at).date()), backup)
    return list(found.values())


def _stem(path: Path) -> str:
    """How the names of a library's backups begin: "a" for "a.sqlite3", "a." for "a", "a.db." for "a.db".

    So two libraries in one folder never share their backups.
    """
    name = path.resolve().name
    return name.removesuffix(_SUFFIX) if name.endswith(_SUFFIX) else f"{name}."


def _files(folder: Path) -> list[Path]:
    """The plain files of a folder that is no link."""
    try:
        return [] if folder.is_symlink() else [each for each in folder.iterdir() if _is_plain(each)]
    except OSError:
        return []


def _is_plain(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def _is_stale(file: Path) -> bool:
    return datetime.now(UTC).timestamp() - file.stat().st_mtime > _STALE


def _moment(at: str) -> datetime:
    return datetime.strptime(at, _ISO).replace(tzinfo=UTC)
