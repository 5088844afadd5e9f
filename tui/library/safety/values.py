"""What is handed out on keeping a library safe: copies of it, what became of a damaged one, what a purge takes out."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the library, made by Crossread."""

    path: Path
    at: str
    """When it was made."""
    why: str
    """"daily", "asked" or "before 3": before the third migration."""
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of a damaged library."""

    aside: Path | None
    """Where the damaged file is now; None when there was none."""
    backup: Backup | None
    """What was put in its place; None for a new library."""
    rescued: int
    """How many rows of what the reader would miss came back that the backup did not have, from stories to drafts."""
    lost: tuple[str, ...]
    """A line each: what could not be read of the damaged file, or does not belong to anything any more."""


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge takes out, or took."""

    title: str
    """By what the story is called."""
    versions: int
    notes: int
    """With those that were put away before."""
    drafts: int
    backups: int
    """How many backups hold the story, or held it."""
    not_reached: tuple[str, ...]
    """A line each: where its words may still be, and what to do about it."""
