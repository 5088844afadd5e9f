"""The sessions: going to one, making, copying, renaming and archiving them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from tui import desk
from tui.commands import key_of
from tui.counting import counted
from tui.screens.dialogs.asking import KEEP_OR_LEAVE, AskScreen
from tui.screens.dialogs.choosing import ChooseScreen
from tui.story import clean_line
from widgets import Entry

if TYPE_CHECKING:
    from tui.library import Session

NEW_SESSION, COPY_OF_SESSION, RENAME_SESSION = "New session, called", "A copy, called", "New name"
"""What asks for the names of sessions."""
_ARCHIVED = "archived"
"""The key of the heading over what is archived; no session has such an id."""


@dataclass(frozen=True, slots=True)
class SessionActs:
    """What can be done with sessions, by their ids; after the last three `show` is called."""

    create: Callable[[str], None]
    """Make an empty one of this name, and go there."""
    duplicate: Callable[[str, str], None]
    """Make one of this name with all that is in another, and go there."""
    rename: Callable[[str, str], None]
    archive: Callable[[str, bool], None]
    """Put one into the archive, or take it out."""
    undo: Callable[[], None]


class SessionsScreen(ChooseScreen):
    """The sessions to choose from; answers with the id of one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "create", "New"),
        Binding("r", "rename", "Rename"),
        Binding("d", "duplicate", "Duplicate"),
        Binding("z", "archive", "Archive, or bring back"),
        Binding("u", "undo", "Undo"),
    ]

    def __init__(self, sessions: Sequence[Session], current: str, acts: SessionActs) -> None:
        """`current` is the id of the session that is open."""
        self._sessions, self._current, self._acts = sessions, current, acts
        rows = session_entries(sessions, current, now())
        keys = "n new   r rename   d duplicate   z archive, bring back   u undo"
        empty = f"No sessions yet: n makes one, and {key_of('bring_in')} brings stories in."
        super().__init__("Sessions", rows, empty, enter="open", keys=keys, start=current)

    def show(self, sessions: Sequence[Session], said: str = "") -> None:
        """Show the sessions as they are now, and what was done."""
        if self.is_attached:
            self._sessions = sessions
            self.fill(session_entries(sessions, self._current, now()))
            self.tell(said)

    @property
    def _session(self) -> Session | None:
        return next((each for each in self._sessions if each.id == self.entries.highlighted_key), None)

    def action_create(self) -> None:
        """Ask for the name of a new session."""

        def create(name: str | None) -> None:
            if name and name.strip():
                self.dismiss(None)
                self._acts.create(name.strip())

        self.app.push_screen(AskScreen(NEW_SESSION, hint=KEEP_OR_LEAVE), create)

    def action_rename(self) -> None:
        """Ask for another name of the session under the cursor."""
        session = self._session
        if session is None:
            return

        def rename(name: str | None) -> None:
            if name and name.strip() and name.strip() != session.name:
                self._acts.rename(session.id, name.strip())

        self.app.push_screen(AskScreen(RENAME_SESSION, value=session.name, hint=KEEP_OR_LEAVE), rename)

    def action_duplicate(self) -> None:
        """Ask for the name of a session with all that is in the one under the cursor."""
        session = self._session
        if session is None:
            return

        def duplicate(name: str | None) -> None:
            if name and name.strip():
                self.dismiss(None)
                self._acts.duplicate(session.id, name.strip())

        self.app.push_screen(AskScreen(COPY_OF_SESSION, value=f"{session.name}, copy", hint=KEEP_OR_LEAVE), duplicate)

    def action_archive(self) -> None:
        """Put the session under the cursor into the archive, or take it out."""
        if self._session is not None:
            self._acts.archive(self._session.id, not self._session.archived)

    def action_undo(self) -> None:
        """Take the last thing back."""
        self._acts.undo()


def now() -> datetime:
    """The time in the reader's own zone."""
    return datetime.now().astimezone()


def session_entries(sessions: Sequence[Session], current: str, at: datetime) -> list[Entry]:
    """The sessions, most recently opened first; those in the archive under a heading of their own."""
    rows = [_session_entry(session, session.id == current, at) for session in sessions if not session.archived]
    archived = [_session_entry(session, session.id == current, at) for session in sessions if session.archived]
    heading = Entry(_ARCHIVED, Content("Archived"), "", disabled=True)
    return [*rows, heading, *archived] if archived else rows


def _session_entry(session: Session, current: bool, at: datetime) -> Entry:
    sample = "SAMPLE · " if session.sample else ""
    stories = counted(session.stories, "story", "stories")
    notes = f" · {counted(session.notes, 'note', 'notes')}" if session.notes else ""
    opened = f" · opened {opened_words(session.opened_at, at)}"
    name = (clean_line(session.name), "bold")
    line = Content.assemble(("▸ " if current else "  ") + sample, name, f"   {stories}{notes}{opened}")
    return Entry(session.id, (line,), session.name)


def opened_words(opened: str, at: datetime) -> str:
    """When a session was opened last, seen from some time: "today", "yesterday", "19 Jun 2023"."""
    there = datetime.fromisoformat(opened).astimezone(at.tzinfo)
    days = (at.date() - there.date()).days
    if days in (0, 1):
        return "yesterday" if days else "today"
    return desk.shown_time(there.date().isoformat())
