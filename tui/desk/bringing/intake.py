"""Reading files one after the other, and keeping what they give in the library, some at a time.

Files are read outside the library, since one may take seconds. What was read is kept in batches, each a transaction of
its own, so that other programs are not kept waiting and whoever stops keeps what is there; to the reader all of it is
one action.
"""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tui.counting import counted
from tui.desk.asking import Ask
from tui.desk.bringing.brought import Met, Pasted, Refused
from tui.desk.bringing.files import whole
from tui.desk.changes import VersionChange, what_changed
from tui.library import Added, Library, Outcome, SeenFile
from tui.story import Reading, Unreadable, read_bytes, read_path

_BATCH, _SECONDS = 25, 1.0
"""So many stories, or what was read in so many seconds, are kept at once."""
_SETTLED = 2_000_000_000
"""Nanoseconds. A file that was changed less long ago may be changed again without its time telling."""
_Stat = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Came:
    """A story that was read, and the size and time of its file when that was opened; None where they tell nothing."""

    reading: Reading
    stat: _Stat | None = None


def read(source: Path | Pasted, encoding: str | None) -> Came | Refused:
    """Read a file, or what comes from none; a refusal says why there is no story in it."""
    try:
        if isinstance(source, Pasted):
            return Came(read_bytes(source.data, name=source.name, encoding=encoding))
        stat = _settled(_stat(source))  # before it is read: what changes meanwhile is to be read again
        return Came(read_path(source, encoding=encoding), stat)
    except Unreadable as error:
        return Refused(source.name if isinstance(source, Pasted) else str(source), str(error))


def met(source: Path | Pasted, seen: Mapping[str, SeenFile]) -> Met | None:
    """The story of a file that has the size and time that it had when it was read last; None for any other."""
    known = None if isinstance(source, Pasted) else seen.get(whole(source))
    if known is None or isinstance(source, Pasted) or _stat(source) != (known.size, known.mtime_ns):
        return None
    return Met(known.story_id, str(source))


def _stat(path: Path) -> _Stat | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - Path's own is the same, and this is asked for every file
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns


def _settled(stat: _Stat | None) -> _Stat | None:
    return stat if stat is not None and time.time_ns() - stat[1] > _SETTLED else None


@dataclass(slots=True)
class Intake:
    """Takes stories in for one session and one action of the reader."""

    ask: Ask
    session: Callable[[Library], str]
    """The session they go into, found or made when the first story is kept."""
    said: Mapping[str, str | None] = field(default_factory=dict)
    """What the reader says of all of them."""
    reread: bool = False
    """Whether the reader asked for this way of reading them."""
    session_id: str = ""
    """Empty as long as nothing was kept."""
    added: list[Added] = field(default_factory=list)
    met: list[Met] = field(default_factory=list)
    changes: list[VersionChange] = field(default_factory=list)
    gone: bool = False
    """Whether the session went away meanwhile, as it does when the reader takes the import back."""
    _waiting: list[Came | Met] = field(default_factory=list)
    _since: float = field(default_factory=time.monotonic)
    _group: str = ""

    def take(self, item: Came | Met) -> None:
        """Keep a story that was read, or let one join that was met; perhaps a little later, with others."""
        self._waiting.append(item)
        if len(self._waiting) >= _BATCH or time.monotonic() - self._since >= _SECONDS:
            self.flush()

    def flush(self) -> None:
        """Keep what is waiting. Raises LibraryError where the library cannot; what was kept before stays."""
        batch, self._waiting = self._waiting, []
        if batch and not self.gone:
            added = self.ask(lambda library: self._keep(library, batch))
            self.added += added
            self.changes += map(self._change, (each for each in added if each.outcome is Outcome.VERSION))
        self._since = time.monotonic()

    def _keep(self, library: Library, batch: list[Came | Met]) -> list[Added]:
        many = len(self.added) + len(self.met) + len(batch)
        self._group = self._group or library.new_group()
        with library.together(f"import of {counted(many, 'story', 'stories')}", self._group):
            self.gone = bool(self.session_id) and all(each.id != self.session_id for each in library.sessions())
            if self.gone:
                return []
            session_id = self.session_id or self.session(library)
            added = [self._keep_one(library, item, session_id) for item in batch]
        self.session_id = session_id
        self.met += (item for item in batch if isinstance(item, Met))
        return [each for each in added if each is not None]

    def _keep_one(self, library: Library, item: Came | Met, session_id: str) -> Added | None:
        if isinstance(item, Met):
            library.join_session(session_id, [item.story_id])
            return None
        story, data = item.reading.story, item.reading.data
        return library.add_story(story, data, session_id=session_id, said=self.said, stat=item.stat, reread=self.reread)

    def _change(self, added: Added) -> VersionChange:
        """What is new in a next version; the stories are compared where that holds up nobody."""
        story_id, before = added.story.id, added.before or added.story.version - 1
        earlier = self.ask(lambda library: library.story(story_id, before))
        what = what_changed(earlier.story, added.story.story)
        name = added.story.story.origin.name
        return VersionChange(story_id, "", name, before, added.story.version, added.why, what)


def lettered(changes: list[VersionChange], letters: Mapping[str, str]) -> tuple[VersionChange, ...]:
    """Changes with the letters that their stories have in a session."""
    return tuple(replace(each, letter=letters.get(each.story_id, "")) for each in changes)
