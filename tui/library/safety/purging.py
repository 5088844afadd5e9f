"""Taking a story out for good, with all that was noted on it, to protect a source."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from tui.library.database import packed
from tui.library.errors import LibraryError, LibraryUnwritable, NotInLibrary
from tui.library.ownership import shown
from tui.library.part import Part
from tui.library.safety.copies_made import copies_in
from tui.library.safety.health import set_aside_of
from tui.library.safety.purged_backups import clean, holding, sweep, take_out_of, write_anew
from tui.library.safety.purged_rows import Traces, traces
from tui.library.safety.values import Purged
from tui.story import clean_line

_BEYOND: Final = (
    "dumps, and text that was copied elsewhere, also into notes on other stories: only you know where those are",
    "what the disk keeps: space that was freed and not written over yet, snapshots, and backups of the whole machine",
    "other machines that the library, a backup or an export was copied to",
)


class Purging(Part):
    """What must really go: out of the library, out of what undo knows, and out of the backups. There is no way back."""

    def purgeable(self, reference: str) -> list[str]:
        """The ids of stories that an id's beginning or the path of a file may mean, with those put away by undo."""
        path = packed(os.path.abspath(os.path.expanduser(reference)))  # noqa: PTH100, PTH111 - no file need be there
        rows = self._database.rows(
            "SELECT id FROM story WHERE substr(id, 1, ?) = ?"
            " OR id IN (SELECT story_id FROM version WHERE path = ? UNION SELECT story_id FROM seen WHERE path = ?)",
            *(len(reference), reference.lower(), path, path),
        )
        return [str(row["id"]) for row in rows]

    def purge_preview(self, story_id: str) -> Purged:
        """What a purge of a story would take out, and what it would not reach. Nothing is changed.

        Raises:
            NotInLibrary: there is nothing of such a story.
        """
        found, (backups, unread) = self._traces(story_id), holding(self._database.path, story_id)
        return Purged(
            title=found.title,
            versions=found.versions,
            notes=len(found.notes),
            drafts=len(found.drafts),
            backups=len(backups),
            not_reached=(*unread, *self._not_reached(found)),
        )

    def purge(self, story_id: str) -> Purged:
        """Take a story out for good; returns what is gone, and where its words may still be.

        Backups come first: when something goes wrong on the way the story is still here, and doing it again finishes
        it.

        Raises:
            NotInLibrary: there is nothing of such a story.
            LibraryError: it was not finished. The story is still in the library, and may be gone from some backups.
        """
        if self._database.read_only:
            raise LibraryUnwritable(
                f"{shown(self._database.path)}: the library can only be read here; purge where it can be written"
            )
        preview = self.purge_preview(story_id)
        try:
            for backup in holding(self._database.path, story_id)[0]:
                clean(backup, story_id)
            take_out_of(self._database, story_id)
        except LibraryError as error:
            raise type(error)(f"{error}; the story is still in the library: purge it again after that") from error
        return replace(preview, not_reached=(*self._left_behind(story_id), *preview.not_reached))

    def _left_behind(self, story_id: str) -> Iterator[str]:
        """Finish what cannot be done again, now that the story is gone; a line about whatever does not succeed."""
        path = self._database.path
        try:
            write_anew(self._database)
        except LibraryError as error:
            yield f"what was freed in the library file before: `crossread doctor --repair` clears it ({error})"
        # What another program copied meanwhile was begun before the purge, and holds the story.
        for part in sweep(path):
            yield f"{shown(part)}: an unfinished copy that cannot be deleted here; delete it"
        try:
            for backup in holding(path, story_id)[0]:
                clean(backup, story_id)
        except LibraryError as error:
            yield f"a backup that was made meanwhile and still holds the story; delete it ({error})"

    def _traces(self, story_id: str) -> Traces:
        found = traces(self._database, story_id)
        if found is None:
            raise NotInLibrary(f"{clean_line(story_id)}: no such story in the library")
        return found

    def _not_reached(self, found: Traces) -> Iterator[str]:
        files: dict[str, Iterable[str | Path]] = {
            "a damaged library that was set aside; delete it once you need nothing of it": set_aside_of(
                self._database.path
            ),
            "the file it was read from; Crossread reads it again with its folder": found.files,
            "exported from a session with the story": found.exports,
            "a copy of the library that you asked for": copies_in(self._database),
        }
        for what, paths in files.items():
            yield from (f"{clean_line(str(path))}: {what}" for path in paths if os.path.lexists(path))
        yield from (f"“{clean_line(name)}”: another story with the same text, which stays" for name in found.same)
        yield from _BEYOND
