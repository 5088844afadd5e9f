"""What is known of a damaged library before anything is done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.library import Backup

_MAGIC = b"SQLite format 3\0"


class WayOn(StrEnum):
    """What the reader may choose."""

    RESTORE = "restore"
    ANEW = "anew"
    LEAVE = "leave"
    STAY = "stay"


@dataclass(frozen=True, slots=True)
class Harm:
    """A damaged library and what there is to go on from."""

    path: Path
    why: str
    """What is wrong with it, in one line."""
    backup: Backup | None
    """The newest backup that is sound."""
    notes: int
    """How many notes that backup has."""
    ours: bool
    """Whether it is a library at all, for all that can be told; else it is some other file and nothing of ours."""


def harm_of(path: Path, why: str) -> Harm:
    """Look at a damaged library and its backups, changing nothing. Takes some seconds for large ones."""
    from tui.library.safety import backups, health, restoring

    backup = restoring.newest_good(path)
    notes = health.look(backup.path).counts.get("notes", 0) if backup else 0
    return Harm(path, why, backup, notes, ours=bool(backups.listed(path)) or _was_library(path))


def _was_library(path: Path) -> bool:
    """Whether a file begins as a database does, or with nothing: a page that a disk has lost reads as zeros."""
    try:
        with path.open("rb") as file:
            begins = file.read(len(_MAGIC))
    except OSError:
        return False
    return begins == _MAGIC or not any(begins)
