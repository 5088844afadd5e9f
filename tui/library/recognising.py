"""Which story it is that comes in: a new one, a known one, or the next version of one that is known.

Asked in this order: the same bytes, the same path, the same web address, the same outlet with nearly the same text.
Samples and the reader's own stories never become one, and neither do stories of two outlets.
"""

import sqlite3
from dataclasses import dataclass
from typing import Final

from tui.library.addresses import address
from tui.library.database import Database, packed
from tui.library.deriving import outlet_key
from tui.library.nearly_same import nearly_same
from tui.library.texts import CURRENT, found_of, text_sha, version_columns
from tui.library.values import Outcome
from tui.story import Story

SAME_PATH: Final = "the file has changed"
SAME_ADDRESS: Final = "same address"
SAME_TEXT: Final = "same outlet and nearly the same text"


@dataclass(frozen=True, slots=True)
class Coming:
    """A story that comes in, with the details that count: the reader's words, else the file's."""

    story: Story
    sample: bool
    by_reader: bool
    """Whether its outlet is the reader's word."""
    reread: bool
    """Whether the reader asked for this reading of the bytes."""

    @property
    def outlet(self) -> str | None:
        """By what its outlet is recognised."""
        return outlet_key(self.story.details.outlet)

    @property
    def sha256(self) -> str:
        """Of its bytes."""
        return self.story.origin.sha256


@dataclass(frozen=True, slots=True)
class Recognised:
    """The story that it is, and by what it was recognised."""

    story_id: str
    outcome: Outcome
    why: str = ""


def recognise(database: Database, coming: Coming) -> Recognised | None:
    """The story that is coming in; None for a new one."""
    return _Search(database, coming, _seen(database, coming)).find()


def read_again(encoding: str) -> str:
    """Why there is another version of the same bytes."""
    return f"read again as {encoding}"


def same_reading(database: Database, story_id: str, story: Story) -> bool:
    """Whether a story's current version has this very text, cut and labelled in this way."""
    columns = version_columns(story)
    names = ("text_sha", "sentences", "paragraphs")
    current = database.rows(f"SELECT {', '.join(names)} FROM version WHERE story_id = ? AND {CURRENT}", story_id)[0]
    return all(current[name] == columns[name] for name in names)


@dataclass(frozen=True, slots=True)
class _Search:
    database: Database
    coming: Coming
    seen: sqlite3.Row | None
    """The story that the path was when it was last read, and its bytes' SHA-256 then."""

    def find(self) -> Recognised | None:
        return self._same_bytes() or self._same_path() or self._same_address() or self._same_text()

    def _same_bytes(self) -> Recognised | None:
        """The story with these bytes: rather one of this very outlet, rather the one that this path was."""
        having = "story.id IN (SELECT story_id FROM version WHERE sha256 = ? AND deleted_at IS NULL)"
        here = self.seen["story_id"] if self.seen else None
        story_id = self._best(having, self.coming.sha256, here)
        return None if story_id is None else self._again(story_id)

    def _again(self, story_id: str) -> Recognised:
        """A file that was changed and changed back is a next version; an old copy from elsewhere is not."""
        if self._current_sha(story_id) == self.coming.sha256:
            if self.coming.reread and not same_reading(self.database, story_id, self.coming.story):
                return Recognised(story_id, Outcome.VERSION, read_again(self.coming.story.origin.encoding))
        elif self._has_changed(story_id):
            return Recognised(story_id, Outcome.VERSION, SAME_PATH)
        return Recognised(story_id, Outcome.KNOWN)

    def _has_changed(self, story_id: str) -> bool:
        """Whether the path was this story before, with other bytes."""
        return self.seen is not None and (
            self.seen["story_id"] == story_id and self.seen["sha256"] != self.coming.sha256
        )

    def _same_path(self) -> Recognised | None:
        """The story that this path was, whatever its file says of the outlet now; the reader may say otherwise."""
        if self.seen is None or self._current_sha(self.seen["story_id"]) == self.coming.sha256:
            return None
        held = self.seen["outlet_key"]
        if self.coming.by_reader and self.coming.outlet and held and held != self.coming.outlet:
            return None
        return self._next(self.seen["story_id"], SAME_PATH)

    def _same_address(self) -> Recognised | None:
        wanted = address(self.coming.story.details.url)
        story_id = None if wanted is None else self._best("story.address = ?", wanted)
        return None if story_id is None else self._next(story_id, SAME_ADDRESS)

    def _same_text(self) -> Recognised | None:
        if self.coming.outlet is None:
            return None
        story_id = nearly_same(self.database, self.coming.story, self.coming.outlet, self.coming.sample)
        return None if story_id is None else self._next(story_id, SAME_TEXT)

    def _next(self, story_id: str, why: str) -> Recognised:
        """The story's next version, unless it has this very text already."""
        rows = self.database.rows(
            "SELECT text_sha FROM version WHERE story_id = ? AND deleted_at IS NULL ORDER BY number DESC", story_id
        )
        texts, new = [row["text_sha"] for row in rows], text_sha(self.coming.story.text)
        known = new == texts[0] or (new in texts and not self._has_changed(story_id))
        return Recognised(story_id, Outcome.KNOWN if known else Outcome.VERSION, why)

    def _best(self, condition: str, value: str, here: str | None = None) -> str | None:
        """Of the stories that it could be rather one of this very outlet, rather the one `here`, else the first."""
        rows = self.database.rows(
            "SELECT story.id, story.outlet_key, version.found FROM story JOIN version ON version.story_id = story.id"
            f" WHERE {condition} AND story.sample = ? AND story.deleted_at IS NULL AND {CURRENT} ORDER BY story.rowid",
            *(value, self.coming.sample),
        )
        outlet, fitting = self.coming.outlet, filter(self._fits, rows)
        best = min(fitting, key=lambda row: (row["outlet_key"] != outlet, row["id"] != here), default=None)
        return None if best is None else str(best["id"])

    def _fits(self, row: sqlite3.Row) -> bool:
        """Whether the outlets are no two. What a file says fits too where the reader has corrected just that."""
        outlet, held = self.coming.outlet, row["outlet_key"]
        if outlet is None or held is None or outlet == held:
            return True
        return not self.coming.by_reader and outlet == outlet_key(found_of(row)["outlet"])

    def _current_sha(self, story_id: str) -> str:
        row = self.database.rows(f"SELECT sha256 FROM version WHERE story_id = ? AND {CURRENT}", story_id)[0]
        return str(row["sha256"])


def _seen(database: Database, coming: Coming) -> sqlite3.Row | None:
    path = coming.story.origin.path
    return database.row(
        "SELECT seen.story_id, seen.sha256, story.outlet_key FROM seen JOIN story ON story.id = seen.story_id"
        " WHERE seen.path = ? AND story.sample = ? AND story.deleted_at IS NULL",
        *(None if path is None else packed(path), coming.sample),
    )
