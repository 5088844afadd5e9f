"""Bringing a story in: whether it is new, known already, or the next version of one that is known.

The same bytes are the same story, unless two different outlets are known for them. Other bytes from a path that a
story came from are its next version. Samples and the reader's own stories never become one.
"""

import hashlib
import json
import sqlite3
from dataclasses import dataclass

from tui.library.database import Database, packed
from tui.library.knowing import Known, filled, remembered, revised
from tui.library.membership import join
from tui.library.part import Part
from tui.library.phrases import name_of
from tui.library.recording import Action
from tui.library.search import fold
from tui.library.stamps import story_id as new_id
from tui.library.texts import CURRENT, DETAILS, details_columns, load_story, version_columns
from tui.library.values import Added, Outcome
from tui.story import Story


class Importing(Part):
    """Bringing stories in."""

    def add_story(self, story: Story, data: bytes, *, session_id: str | None = None, sample: bool = False) -> Added:
        """Keep a story and the bytes it was read from, and let it join a session.

        What the reader says of a story belongs in `set_details`: no file can overrule that later.

        Args:
            story: as it was read.
            data: the bytes as they were read; kept verbatim.
            session_id: the session that it joins, if any.
            sample: whether it is one of the stories that come with the program.

        Raises:
            ValueError: the data is not what the story was read from.
            NotInLibrary: there is no such session.
        """
        if hashlib.sha256(data).hexdigest() != story.origin.sha256:
            raise ValueError("The data is not what the story was read from.")
        with self._recorder.action(f"import of {name_of(story)}") as action:
            story_id, outcome = _Arrival(self._database, action, story, data, sample).settle()
            if session_id is not None:
                join(self._database, action, session_id, story_id)
        return Added(load_story(self._database, story_id), outcome)


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A story that is coming in, and what has to be asked of it."""

    database: Database
    action: Action
    story: Story
    data: bytes
    sample: bool

    def settle(self) -> tuple[str, Outcome]:
        """Find the story that this is, or make one; returns its id."""
        seen = self._seen()
        story_id, outcome = self._same_bytes(seen) or self._same_path(seen) or (new_id(), Outcome.NEW)
        if outcome is Outcome.KNOWN:
            self._fill_details(story_id)
        elif outcome is Outcome.VERSION:
            self._add_version(story_id)
        else:
            self._add_new(story_id)
        self._remember_path(story_id)
        return story_id, outcome

    def _seen(self) -> sqlite3.Row | None:
        """The story that the path was when it was last read, and its bytes' SHA-256 then."""
        return self.database.row(
            "SELECT seen.story_id, seen.sha256 FROM seen JOIN story ON story.id = seen.story_id"
            " WHERE seen.path = ? AND story.sample = ? AND story.deleted_at IS NULL",
            self._path(),
            self.sample,
        )

    def _same_bytes(self, seen: sqlite3.Row | None) -> tuple[str, Outcome] | None:
        """The story with these bytes: rather one of this very outlet, rather the one that this path was."""
        rows = self.database.rows(
            "SELECT DISTINCT story.id, story.outlet FROM story JOIN version ON version.story_id = story.id"
            " WHERE version.sha256 = ? AND version.deleted_at IS NULL AND story.sample = ? AND story.deleted_at IS NULL"
            " ORDER BY story.rowid",
            self._sha256,
            self.sample,
        )
        outlet = _folded(self.story.details.outlet)
        fitting = [row for row in rows if not outlet or _folded(row["outlet"]) in ("", outlet)]
        here = seen["story_id"] if seen else None
        best = min(fitting, key=lambda row: (_folded(row["outlet"]) != outlet, row["id"] != here), default=None)
        return None if best is None else (best["id"], self._again(best["id"], seen))

    def _again(self, story_id: str, seen: sqlite3.Row | None) -> Outcome:
        """A file that was changed and changed back is a next version; an old copy from elsewhere is not."""
        if seen is None or seen["story_id"] != story_id or seen["sha256"] == self._sha256:
            return Outcome.KNOWN
        return Outcome.KNOWN if self._is_current(story_id) else Outcome.VERSION

    def _same_path(self, seen: sqlite3.Row | None) -> tuple[str, Outcome] | None:
        """The story that this path was, if the bytes are others now."""
        if seen is None or self._is_current(seen["story_id"]):
            return None
        return seen["story_id"], Outcome.VERSION

    def _add_new(self, story_id: str) -> None:
        known = details_columns(self.story.details)
        self.action.create("story", id=story_id, sample=self.sample, **known)
        self._add_text(story_id, 1, known)

    def _add_version(self, story_id: str) -> None:
        """Make this the story's newest text. A version whose import was undone comes back with its number."""
        current, new = self._current(story_id), details_columns(self.story.details)
        found: Known = json.loads(current["found"])
        self.action.change("story", {"id": story_id}, **revised(self._held(story_id), found, new))
        undone = self.database.row(
            "SELECT number FROM version WHERE story_id = ? AND sha256 = ? AND number > ?",
            *(story_id, self._sha256, current["number"]),
        )
        if undone:
            self.action.restore("version", {"story_id": story_id, "number": undone["number"]})
        else:
            last = self.database.number("SELECT max(number) FROM version WHERE story_id = ?", story_id)
            self._add_text(story_id, last + 1, remembered(found, new))

    def _fill_details(self, story_id: str) -> None:
        current, new = self._current(story_id), details_columns(self.story.details)
        found: Known = json.loads(current["found"])
        held = filled(self._held(story_id), found, new)
        self.action.change("story", {"id": story_id}, **held)
        now_found = json.dumps(filled(found, found, new))
        self.action.change("version", {"story_id": story_id, "number": current["number"]}, found=now_found)

    def _add_text(self, story_id: str, number: int, found: Known) -> None:
        self.database.run(
            "INSERT INTO source (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", self._sha256, self.data
        )
        columns = version_columns(self.story) | {"found": json.dumps(found)}
        self.action.create("version", story_id=story_id, number=number, imported_at=self.action.at, **columns)

    def _remember_path(self, story_id: str) -> None:
        """What a path was is a fact, not an action: undo leaves it."""
        if self.story.origin.path is not None:
            self.database.run(
                "INSERT INTO seen (path, story_id, sha256) VALUES (?, ?, ?)"
                " ON CONFLICT (path) DO UPDATE SET story_id = excluded.story_id, sha256 = excluded.sha256",
                *(self._path(), story_id, self._sha256),
            )

    def _current(self, story_id: str) -> sqlite3.Row:
        """The number, SHA-256 and details of a story's newest text; a story in sight has one."""
        return self.database.rows(
            f"SELECT number, sha256, found FROM version WHERE story_id = ? AND {CURRENT}", story_id
        )[0]

    def _is_current(self, story_id: str) -> bool:
        return bool(self._current(story_id)["sha256"] == self._sha256)

    def _held(self, story_id: str) -> dict[str, str | None]:
        row = self.database.rows("SELECT * FROM story WHERE id = ?", story_id)[0]
        return {name: row[name] for name in DETAILS}

    def _path(self) -> str | bytes | None:
        return None if self.story.origin.path is None else packed(self.story.origin.path)

    @property
    def _sha256(self) -> str:
        return self.story.origin.sha256


def _folded(outlet: str | None) -> str:
    return fold(outlet or "").strip()
