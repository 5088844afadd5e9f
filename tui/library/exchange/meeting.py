"""Two libraries that are being brought together: what is known so far of which of theirs is which of ours."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tui.library.database import Database, Value
from tui.library.exchange.tables import NOT_YET, completed
from tui.library.recording import Action, Key
from tui.library.schema import KEYS

Version = tuple[str, int]
"""A story's id and the number of its version."""


@dataclass(slots=True)
class Meeting:
    """Our library, theirs, and the action of the reader that brings them together."""

    database: Database
    theirs: Database
    action: Action
    own: bool = False
    """Whether theirs is what is left of ours."""
    stories: dict[str, str] = field(default_factory=dict)
    """Ids of their stories, and which of ours each is now."""
    versions: dict[Version, Version] = field(default_factory=dict)
    """Their versions, and which of ours each is now."""
    sessions: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    """Ids of their notes that we have, and which of ours each is."""
    came: Counter[str] = field(default_factory=Counter)
    """How many rows came in, by what they are called in `Merged`."""
    left_out: Counter[str] = field(default_factory=Counter)
    """How many rows could not, by table."""
    beside: list[str] = field(default_factory=list)
    disagreed: list[str] = field(default_factory=list)

    def bring(self, table: str, row: dict[str, Value]) -> None:
        """Add a row of theirs, out of sight where it is so there; else undo takes it out of sight."""
        gone = row["deleted_at"]
        hidden = NOT_YET if gone is None else gone or self.action.at
        self.database.insert(table, **completed(table, row) | {"deleted_at": hidden})
        if gone is None:
            self.action.change(table, {name: row[name] for name in KEYS[table]}, deleted_at=None)

    def bring_back(self, table: str, row: sqlite3.Row, key: Key) -> bool:
        """Bring back the row of ours that `key` names, if it came in before and that was undone.

        Returns whether it was, and theirs, `row`, is in sight.
        """
        undone = row["deleted_at"] is None and self.has(table, **key, deleted_at=NOT_YET)
        if undone:
            self.action.restore(table, key)
        return undone

    def has(self, table: str, **key: Value) -> bool:
        """Whether we have a row, in sight or not."""
        where = " AND ".join(f"{name} = ?" for name in key)
        return self.database.row(f"SELECT 1 FROM {table} WHERE {where}", *key.values()) is not None

    def session(self, session_id: str) -> str | None:
        """Which of our sessions one of theirs is; None where neither has it."""
        return self.sessions.get(session_id) or (session_id if self.has("session", id=session_id) else None)

    def story(self, story_id: str) -> str | None:
        """Which of our stories one of theirs is; None where neither has it."""
        return self.stories.get(story_id) or (story_id if self.has("story", id=story_id) else None)

    def version(self, story_id: str, number: int, text_sha: str) -> Version | None:
        """Which of our versions one of theirs is; None where neither has it."""
        if (known := self.versions.get((story_id, number))) is not None:
            return known
        ours = self.stories.get(story_id, story_id)
        there = self.has("version", story_id=ours, number=number, text_sha=text_sha)
        return (ours, number) if there else None

    def version_of(self, anchor: sqlite3.Row) -> Version | None:
        """Which of our versions an anchor of theirs is on; None where neither has it."""
        story_id, number = anchor["story_id"], anchor["version"]
        if anchor["exact"] and not anchor["end_at"]:  # nobody has found it in a text of ours yet
            ours = self.versions.get((story_id, number), (story_id, number))
            return ours if self.has("version", story_id=ours[0], number=ours[1]) else None
        return self.version(story_id, number, anchor["text_sha"])

    def show(self, session_id: str, story_ids: Iterable[str]) -> None:
        """Make sure that a session and stories of ours, on which something comes in, are in sight."""
        self.action.restore("session", {"id": session_id})
        for story_id in story_ids:
            self.action.restore("story", {"id": story_id})
            if not self.has_sight("version", "story_id = ?", story_id):
                for number in sorted({number for mine, number in self.versions.values() if mine == story_id}):
                    self.action.restore("version", {"story_id": story_id, "number": number})

    def has_sight(self, table: str, condition: str, *values: Value) -> bool:
        """Whether we have a row in sight for which something holds."""
        return self.database.row(f"SELECT 1 FROM {table} WHERE {condition} AND deleted_at IS NULL", *values) is not None
