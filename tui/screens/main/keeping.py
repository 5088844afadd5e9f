"""Which stories are in the session, and which sessions there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tui.screens import dialogs
from tui.screens.main.telling import Telling
from tui.screens.messages import Answered, Sessions
from tui.screens.shown import sidebar
from tui.story import clean_line

if TYPE_CHECKING:
    from tui.library import Library, Session


class Keeping(Telling):
    """The actions of the main screen that change what is kept."""

    def action_take_out(self) -> None:
        """Take a story out of the session: the one under the cursor of the sidebar, else that of the active pane."""
        folder = self.folder
        story_id = self.list.highlighted_key if self.sidebar_active else self.story.id if self.story else None
        member = next((each for each in folder.members if each.id == story_id), None) if folder else None
        if folder is None or member is None:
            self.say("There is no story here to take out.")
            return
        what = f"{member.letter} {clean_line(member.details.outlet or '') or sidebar.title(member)}"
        self.clerk.keep(folder.session.id, partial(_take_out, member.id, folder.session.id, what))

    def action_sessions(self) -> None:
        """Switch to another session, or give one another name."""
        self.clerk.tell(_sessions, Sessions)

    @on(Sessions)
    def choose_session(self, message: Sessions) -> None:
        """Show the sessions to choose from."""

        def rename(session_id: str, name: str) -> None:
            self.clerk.keep(self._session_id(), partial(_rename, session_id, name))
            self.clerk.hand_over(_sessions, lambda sessions: Answered(partial(screen.show, sessions)))

        def go(session_id: str | None) -> None:
            if session_id is not None:
                self.keep_place_now()
                self.clerk.open_session(session_id)

        screen = dialogs.SessionsScreen(message.sessions, self._session_id(), rename)
        self.app.push_screen(screen, go)

    def action_remove_samples(self) -> None:
        """Remove the sample stories."""
        self.clerk.samples(restore=False)

    def action_restore_samples(self) -> None:
        """Bring the sample stories back."""
        self.clerk.samples(restore=True)


def _take_out(story_id: str, session_id: str, what: str, library: Library) -> str:
    library.remove_story(story_id, session_id)
    return f"{what} is out of the session; u brings it back."


def _sessions(library: Library) -> list[Session]:
    return library.sessions()


def _rename(session_id: str, name: str, library: Library) -> str:
    library.rename_session(session_id, name)
    return f"The session is called {library.session(session_id).name} now."
