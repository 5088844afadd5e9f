"""Bringing a story in, and reading one again; `recognising` says which story it is."""

import hashlib
import json
import sqlite3
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from tui.library.database import Database, packed
from tui.library.knowing import Known, filled, remembered, revised, spoken
from tui.library.labels import with_labels
from tui.library.lines import keep_lines
from tui.library.membership import join
from tui.library.part import Part
from tui.library.phrases import name_of
from tui.library.recognising import SAME_PATH, Coming, Recognised, read_again, recognise, same_reading
from tui.library.recording import Action
from tui.library.stamps import story_id as new_id
from tui.library.texts import (
    CURRENT,
    details_columns,
    details_of,
    found_of,
    load_story,
    reading_columns,
    said_of,
    version_columns,
)
from tui.library.values import Added, Outcome
from tui.story import Details, Story

_NOTHING_SAID: Final[Known] = MappingProxyType({})


class Importing(Part):
    """Bringing stories in."""

    def add_story(
        self,
        story: Story,
        data: bytes,
        *,
        session_id: str | None = None,
        sample: bool = False,
        said: Known = _NOTHING_SAID,
        stat: tuple[int, int] | None = None,
        reread: bool = False,
    ) -> Added:
        """Keep a story and the bytes it was read from, and let it join a session.

        Args:
            story: as it was read; its details are what the file says.
            data: the bytes as they were read; kept verbatim.
            session_id: the session that it joins, if any.
            sample: whether it is one of the stories that come with the program.
            said: what the reader says of it, by field; no file can overrule that now or later.
            stat: the file's size in bytes and time of change in nanoseconds, by which it is known to be unchanged.
            reread: whether the reader asked for this reading, an encoding for example. Where the bytes are those of a
                known story's current version, and read differently, this is its next version then.

        Raises:
            ValueError: the data is not what the story was read from, or `said` names a field that stories do not have.
            NotInLibrary: there is no such session.
        """
        if hashlib.sha256(data).hexdigest() != story.origin.sha256:
            raise ValueError("The data is not what the story was read from.")
        words = spoken(said)
        whole = replace(story, details=Details(**details_columns(story.details) | words))
        coming = Coming(whole, sample, "outlet" in words, reread)
        with self._recorder.action(f"import of {name_of(whole)}") as action:
            arrival = _Arrival(self._database, action, story, words)
            this = recognise(self._database, coming) or Recognised(new_id(), Outcome.NEW)
            before = arrival.settle(this, data, sample)
            arrival.remember_path(this.story_id, stat)
            if session_id is not None:
                join(self._database, action, session_id, this.story_id)
        return self._added(this, before)

    def reread(self, story_id: str, story: Story) -> Added:
        """Make another reading of the bytes of a story's current version its next version, unless it is the same.

        Raises:
            NotInLibrary: there is no such story.
            ValueError: the story was read from other bytes.
        """
        with self._database.writing():
            current, why = load_story(self._database, story_id).story, read_again(story.origin.encoding)
            if story.origin.sha256 != current.origin.sha256:
                raise ValueError("This was read from other bytes than the story's current version.")
            if story.origin.path is None:
                story = replace(story, origin=replace(story.origin, name=current.origin.name, path=current.origin.path))
            if same_reading(self._database, story_id, story):
                return self._added(Recognised(story_id, Outcome.KNOWN, why))
            with self._recorder.action(f"{name_of(current)} {why}") as action:
                before = _Arrival(self._database, action, story, _NOTHING_SAID).add_version(story_id)
        return self._added(Recognised(story_id, Outcome.VERSION, why), before)

    def _added(self, this: Recognised, before: int | None = None) -> Added:
        stored = with_labels(self._database, load_story(self._database, this.story_id))
        return Added(stored, this.outcome, this.why, before)


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A story that is being kept."""

    database: Database
    action: Action
    story: Story
    said: Known
    """What the reader says of it."""

    def settle(self, this: Recognised, data: bytes, sample: bool) -> int | None:
        """Keep it as what it was recognised as; the number of the version before, where there is another now."""
        if this.outcome is Outcome.KNOWN:
            self._learn(this)
            return None
        self.database.run(
            "INSERT INTO source (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", self.story.origin.sha256, data
        )
        if this.outcome is Outcome.VERSION:
            return self.add_version(this.story_id)
        self._add_new(this.story_id, sample)
        return None

    def add_version(self, story_id: str) -> int:
        """Make this the story's newest text; the number of the one before. An undone version comes back as it was."""
        current = self._current(story_id)
        before, found = int(current["number"]), found_of(current)
        held = revised(details_columns(details_of(current)), self._new(), said_of(current))
        self._hold(story_id, held, current)
        undone = self._undone(story_id, before)
        if undone is not None:
            self.action.restore("version", {"story_id": story_id, "number": undone})
        else:
            last = self.database.number("SELECT max(number) FROM version WHERE story_id = ?", story_id)
            self._add_text(story_id, last + 1, remembered(found, self._new()))
        return before

    def remember_path(self, story_id: str, stat: tuple[int, int] | None) -> None:
        """What a path was is a fact, not an action: undo leaves it."""
        origin = self.story.origin
        if origin.path is not None:
            self.database.run(
                "INSERT INTO seen (path, story_id, sha256, size, mtime_ns) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (path) DO UPDATE SET story_id = excluded.story_id, sha256 = excluded.sha256,"
                " size = excluded.size, mtime_ns = excluded.mtime_ns",
                *(packed(origin.path), story_id, origin.sha256, *(stat or (None, None))),
            )

    def _add_new(self, story_id: str, sample: bool) -> None:
        new = self._new()
        said = json.dumps(sorted(self.said))
        self.action.create("story", id=story_id, sample=sample, said=said, **new | dict(self.said))
        self._add_text(story_id, 1, new)

    def _undone(self, story_id: str, after: int) -> int | None:
        """The version after that number with this very reading whose import was undone."""
        columns = version_columns(self.story)
        row = self.database.row(
            "SELECT number FROM version WHERE story_id = ? AND number > ? AND sha256 = ? AND text_sha = ?"
            " AND sentences = ?",
            *(story_id, after, columns["sha256"], columns["text_sha"], columns["sentences"]),
        )
        return None if row is None else int(row["number"])

    def _learn(self, this: Recognised) -> None:
        """Take from a known text what was not known; all that it says now, where its own file was saved again."""
        current = self._current(this.story_id)
        held, found, new = details_columns(details_of(current)), found_of(current), self._new()
        saved_again = this.why == SAME_PATH
        said = said_of(current)
        self._hold(this.story_id, revised(held, new, said) if saved_again else filled(held, new, said), current)
        now_found = remembered(found, new) if saved_again else filled(found, new)
        if now_found != found:
            key = {"story_id": this.story_id, "number": current["number"]}
            self.action.change("version", key, found=json.dumps(now_found))

    def _hold(self, story_id: str, held: Known, current: sqlite3.Row) -> None:
        """What is known of the story from now on, with what the reader says."""
        said = json.dumps(sorted(said_of(current) | set(self.said)))
        self.action.change("story", {"id": story_id}, **dict(held) | dict(self.said), said=said)

    def _add_text(self, story_id: str, number: int, found: Known) -> None:
        columns = version_columns(self.story) | {"found": json.dumps(found)}
        self.action.create("version", story_id=story_id, number=number, imported_at=self.action.at, **columns)
        self.database.insert("reading", story_id=story_id, number=number, **reading_columns(self.story))
        keep_lines(self.database, story_id, self.story)

    def _new(self) -> dict[str, str | None]:
        """What the file says."""
        return details_columns(self.story.details)

    def _current(self, story_id: str) -> sqlite3.Row:
        """What is known of a story, and of its newest text; a story in sight has one."""
        return self.database.rows(
            "SELECT story.*, version.number, version.found FROM story JOIN version ON version.story_id = story.id"
            f" WHERE story.id = ? AND {CURRENT}",
            story_id,
        )[0]
