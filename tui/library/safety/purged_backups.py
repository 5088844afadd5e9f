"""Taking a story out of the backups: each is cleaned in a copy of its own, which then takes its place."""

from pathlib import Path

from tui.library.connecting import READING, WRITING, connected, first
from tui.library.database import Database
from tui.library.errors import LibraryDamaged, LibraryForeign, LibraryNewer, translated
from tui.library.ownership import require_ours, shown
from tui.library.safety.backup_files import listed, unfinished
from tui.library.safety.backups import copy_into
from tui.library.safety.health import check
from tui.library.safety.moving import new_part, settle_over
from tui.library.safety.purged_rows import take_out
from tui.library.stamps import now


def holding(path: Path, story_id: str) -> tuple[list[Path], list[str]]:
    """The backups of a library that hold a story; and a line each about those that cannot be read."""
    found, unread = [], []
    for backup in listed(path):
        try:
            if _holds(backup.path, story_id):
                found.append(backup.path)
        except (LibraryDamaged, LibraryForeign, LibraryNewer):
            unread.append(f"{shown(backup.path)}: this backup cannot be read; delete it if it may hold the story")
    return found, unread


def clean(backup: Path, story_id: str) -> None:
    """Take a story out of a backup. At each moment the backup is there, as it was or without the story.

    Raises:
        LibraryError: it could not be done; the backup is as it was.
    """
    with translated(backup):
        part = new_part(backup)
        try:
            copy_into(backup, part)
            with connected(part, WRITING) as connection:
                database = Database(connection, part, read_only=False, clock=now)
                take_out_of(database, story_id)
                write_anew(database)
            if (wrong := check(part)) is not None:
                raise LibraryDamaged(f"{shown(backup)}: the cleaned copy of this backup is not sound ({wrong})")
            settle_over(part, backup)
        finally:
            part.unlink(missing_ok=True)


def take_out_of(database: Database, story_id: str) -> None:
    """Take a story out of one file, and overwrite what that frees.

    Raises:
        LibraryError: nothing was taken out.
    """
    database.run("PRAGMA secure_delete = ON")
    with database.writing():
        take_out(database, story_id)


def write_anew(database: Database) -> None:
    """Leave nothing in a file that was freed in it before, when nothing was overwritten yet.

    Raises:
        LibraryError: it could not be done; nothing is lost.
    """
    database.run("VACUUM")


def sweep(path: Path) -> list[Path]:
    """Delete unfinished copies: one that another program is making right now may have been begun before the purge.

    Returns:
        Those that cannot be deleted.
    """
    left = []
    for part in unfinished(path):
        try:
            part.unlink(missing_ok=True)
        except OSError:
            left.append(part)
    return left


def _holds(backup: Path, story_id: str) -> bool:
    with translated(backup):
        require_ours(backup)
    if (wrong := check(backup)) is not None:
        raise LibraryDamaged(wrong)
    with connected(backup, READING) as connection:
        return bool(first(connection, "SELECT 1 FROM story WHERE id = ?", story_id))
