"""The sessions: going to one, and giving one another name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from tui.counting import counted
from tui.screens.dialogs.asking import AskScreen
from tui.screens.dialogs.choosing import ChooseScreen
from widgets import Entry

if TYPE_CHECKING:
    from tui.library import Session


class SessionsScreen(ChooseScreen):
    """The sessions to choose from; answers with the id of one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("r", "rename", "Rename")]

    def __init__(self, sessions: Sequence[Session], current: str, rename: Callable[[str, str], None]) -> None:
        """`rename` gives a session, by its id, another name; after that `show` is called."""
        self._sessions, self._current, self._rename = sessions, current, rename
        rows = session_entries(sessions, current)
        super().__init__("Sessions", rows, "No sessions yet: i brings in stories.", keys="r rename")

    def show(self, sessions: Sequence[Session]) -> None:
        """Show the sessions as they are now."""
        if self.is_attached:
            self._sessions = sessions
            self.fill(session_entries(sessions, self._current))

    def action_rename(self) -> None:
        """Ask for another name of the session under the cursor."""
        session = next((each for each in self._sessions if each.id == self.entries.highlighted_key), None)
        if session is None:
            return

        def rename(name: str | None) -> None:
            if name and name.strip() and name.strip() != session.name:
                self._rename(session.id, name.strip())

        hint = "enter keep   esc leave it"
        self.app.push_screen(AskScreen("New name", value=session.name, hint=hint), rename)


def session_entries(sessions: Sequence[Session], current: str) -> list[Entry]:
    """The sessions, most recently opened first."""
    return [_session_entry(session, session.id == current) for session in sessions]


def _session_entry(session: Session, current: bool) -> Entry:
    sample = "SAMPLE · " if session.sample else ""
    stories = counted(session.stories, "story", "stories")
    notes = f" · {counted(session.notes, 'note', 'notes')}" if session.notes else ""
    line = Content.assemble(("▸ " if current else "  ") + sample, (session.name, "bold"), f"   {stories}{notes}")
    return Entry(session.id, (line,), session.name)
