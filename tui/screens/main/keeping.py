"""Which stories are in the session, and which sessions there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tui.commands import key_of
from tui.screens import dialogs, shown
from tui.screens.main.telling import Telling
from tui.screens.messages import Answered, Elsewhere, Kept, Opened, Sessions
from tui.story import clean_line

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Place
    from tui.library import Library, Session
    from tui.screens.dialogs import SessionsScreen


class Keeping(Telling):
    """The actions of the main screen that change what is kept."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._list_of_sessions: SessionsScreen | None = None

    def action_take_out(self) -> None:
        """Take a story out of the session: the one under the cursor of the sidebar, else that of the active pane."""
        folder = self.folder
        story_id = self.list.highlighted_key if self.sidebar_active else self.story.id if self.story else None
        member = next((each for each in folder.members if each.id == story_id), None) if folder else None
        if folder is None or member is None:
            self.say("There is no story here to take out.")
            return
        what = f"{member.letter} {clean_line(member.details.outlet or '') or shown.sidebar.title(member)}"
        self.clerk.keep(folder.session.id, partial(_take_out, member.id, folder.session.id, what))

    # Sessions

    def action_sessions(self) -> None:
        """Switch to another session; make, copy, rename or archive one."""
        self.clerk.tell(_sessions, Sessions)

    @on(Sessions)
    def choose_session(self, message: Sessions) -> None:
        """Show the sessions to choose from."""

        def go(session_id: str | None) -> None:
            self._list_of_sessions = None
            if session_id is not None:
                self._go_to_session(session_id)

        acts = dialogs.SessionActs(
            create=self._create_session,
            duplicate=self._duplicate_session,
            rename=self._rename_session,
            archive=self._archive_session,
            undo=self.action_undo,
        )
        screen = self._list_of_sessions = dialogs.SessionsScreen(message.sessions, self._session_id(), acts)
        self.app.push_screen(screen, go)

    def _go_to_session(self, session_id: str, said: str = "") -> None:
        self.keep_place_now()
        self.clerk.open_session(session_id, said)

    def _rename_session(self, session_id: str, name: str) -> None:
        again = self.again(dialogs.RENAME_SESSION, name, partial(self._rename_session, session_id))
        self.clerk.keep(self._session_id(), partial(_rename, session_id, name), again, words=name)

    def _archive_session(self, session_id: str, archived: bool) -> None:
        self.clerk.keep(self._session_id(), partial(_archive, session_id, archived))

    @on(Kept)
    @on(Opened)
    def show_sessions_again(self, message: Kept | Opened) -> None:
        """Something was kept or taken back: other sessions may be there."""
        self._list_sessions_again(message.said)

    @on(Elsewhere)
    def show_sessions_of_others(self) -> None:
        """Another copy has written to the library: other sessions may be there."""
        self._list_sessions_again("")

    def _list_sessions_again(self, said: str) -> None:
        screen = self._list_of_sessions
        if screen is not None:
            show = partial(screen.show, said=said)
            self.clerk.hand_over(_sessions, lambda sessions: Answered(partial(show, sessions)))

    def _create_session(self, name: str) -> None:
        again = self.again(dialogs.NEW_SESSION, name, self._create_session)
        self._open_made(partial(_create, name), f"Made; {key_of('undo')} takes it back.", again, name)

    def _duplicate_session(self, session_id: str, name: str) -> None:
        self.keep_place_now()  # the copy is to open where the reader stands
        again = self.again(dialogs.COPY_OF_SESSION, name, partial(self._duplicate_session, session_id))
        said = f"This is the copy; {key_of('undo')} takes it back."
        self._open_made(partial(_duplicate, session_id, name), said, again, name)

    def _open_made(self, make: Callable[[Library], str], said: str, again: Callable[[str], None], name: str) -> None:
        """Make a session of a name and go there; the name comes back when that cannot be done."""
        go = partial(self._go_to_session, said=said)
        self.clerk.hand_over(make, lambda made: Answered(partial(go, made)), again, words=name)

    @on(Opened)
    def show_filter_again(self, message: Opened) -> None:
        """The stories of a session are filtered as they were when the reader left it."""
        place = message.folder.place
        self.list.narrow(place.filter if place else "")

    def _standing(self) -> Place | None:
        """Where the reader stands, and by what the stories are filtered."""
        place = super()._standing()
        return replace(place, filter=self.list.filter) if place else None

    def action_remove_samples(self) -> None:
        """Remove the sample stories."""
        self.clerk.samples(restore=False)

    def action_restore_samples(self) -> None:
        """Bring the sample stories back."""
        self.clerk.samples(restore=True)


def _take_out(story_id: str, session_id: str, what: str, library: Library) -> str:
    library.remove_story(story_id, session_id)
    return f"{what} is out of the session; {key_of('undo')} brings it back."


def _sessions(library: Library) -> list[Session]:
    return library.sessions()


def _rename(session_id: str, name: str, library: Library) -> str:
    library.rename_session(session_id, name)
    return f"The session is called {library.session(session_id).name} now."


def _archive(session_id: str, archived: bool, library: Library) -> str:
    library.archive_session(session_id, archived)
    name = library.session(session_id).name
    return f"{name} is in the archive; z brings it back." if archived else f"{name} is out of the archive."


def _create(name: str, library: Library) -> str:
    return library.create_session(name).id


def _duplicate(session_id: str, name: str, library: Library) -> str:
    return library.duplicate_session(session_id, name).id
