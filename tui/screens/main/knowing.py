"""What is known of the stories and how they were read: the reader corrects both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui import desk
from tui.screens import dialogs
from tui.screens.main.bringing import Bringing
from tui.screens.messages import Answered, Kept
from tui.screens.trouble import in_words
from tui.story import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.desk import Ask, Card, Folder, Line
    from tui.library import Library, StoredStory
    from tui.screens.dialogs import CardsScreen, SetAsideScreen
    from tui.story import Kind


class Knowing(Bringing):
    """The actions of the main screen that correct what a file gave."""

    # What is known of the stories

    def action_known(self) -> None:
        """Show what is known of the stories, to be filled in."""
        if self.folder is not None:
            job = partial(_cards, self.folder.session.id)
            self.clerk.tell(job, lambda cards: Answered(partial(self._show_cards, cards)))

    def _show_cards(self, cards: Sequence[Card]) -> None:
        letter = self.letter(self.right_active)
        if self.sidebar_active and self.folder is not None:
            letter = self.folder.letter(self.list.highlighted_key or "")
        screen = dialogs.CardsScreen(
            cards,
            letter,
            lambda *said: self._keep_word(screen, lambda library: desk.say_of(library, *said)),
            lambda *field: self._keep_word(screen, lambda library: desk.unsay_of(library, *field)),
        )
        self.app.push_screen(screen, self._look_again_after)

    def _keep_word(self, screen: CardsScreen, job: Callable[[Library], str]) -> None:
        """Keep what the reader says of a story, or no longer says, and show the cards as they are then."""
        folder = self.folder
        if folder is None:
            return
        said: list[str] = []

        def say(library: Library) -> str:
            said.append(in_words(partial(job, library)))
            return said[0]

        self.clerk.keep(folder.session.id, say)
        show = partial(_cards, folder.session.id)
        self.clerk.tell(show, lambda cards: Answered(lambda: screen.show(cards, "".join(said))))

    def _look_again_after(self, result: None) -> None:
        self.look_again()

    # What was set aside

    def action_set_aside(self) -> None:
        """Show what was set aside in the active story, and why."""
        stored = self.story
        if stored is not None:
            job = partial(_lines, stored.id, False)
            self.clerk.tell(job, lambda lines: Answered(partial(self._show_set_aside, stored, lines)))

    def _show_set_aside(self, stored: StoredStory, lines: Sequence[Line]) -> None:
        whose = stored.story.details.outlet or stored.story.origin.name
        screen = dialogs.SetAsideScreen(
            f"{self.letter(self.right_active)}  {clean_line(whose)}",
            lines,
            lambda *decision: self._decide(screen, stored.id, *decision),
            lambda whole: self._look_through(screen, stored.id, whole),
        )
        self.app.push_screen(screen, self._look_again_after)

    def _decide(self, screen: SetAsideScreen, story_id: str, line: Line, kind: Kind, outlet: bool, whole: bool) -> None:
        """Keep what the reader decides of a line, and show the lines as they are then."""
        said: list[str] = []

        def decide(library: Library) -> str:
            decision = partial(desk.decide_line, library, story_id, line.place, kind, outlet=outlet)
            said.append(in_words(decision))
            return said[0]

        self.clerk.keep(self._session_id(), decide)
        self._look_through(screen, story_id, whole, said)

    def _look_through(self, screen: SetAsideScreen, story_id: str, whole: bool, said: Sequence[str] = ()) -> None:
        job = partial(_lines, story_id, whole)
        self.clerk.tell(job, lambda lines: Answered(lambda: screen.show(lines, "".join(said), whole)))

    # Reading it in another encoding

    def action_encoding(self) -> None:
        """Read the active story again in another encoding."""
        stored = self.story
        if stored is not None:
            job = partial(_original, stored)
            self.clerk.tell(job, lambda data: Answered(partial(self._choose_encoding, stored, data)))

    def _choose_encoding(self, stored: StoredStory, data: bytes) -> None:
        session_id = self._session_id()

        def read_again(encoding: str | None) -> None:
            if encoding is not None:
                job = partial(_read_again, session_id, stored.id, encoding)
                self.clerk.tell_slowly(job, lambda done: Kept(*done, turned=True))

        title = f"How {stored.story.origin.name} is encoded"
        entries = dialogs.encoding_entries(stored, data)
        self.app.push_screen(dialogs.ChooseScreen(title, entries, enter="reads it so"), read_again)


def _cards(session_id: str, library: Library) -> list[Card]:
    return desk.cards(library, session_id)


def _lines(story_id: str, whole: bool, library: Library) -> list[Line]:
    return desk.set_aside_of(library, story_id, whole=whole)


def _original(stored: StoredStory, library: Library) -> bytes:
    return library.original(stored.id, stored.version)


def _read_again(session_id: str, story_id: str, encoding: str, ask: Ask) -> tuple[Folder, str]:
    said = desk.read_again(ask, story_id, encoding)
    return ask(partial(_folder, session_id)), said


def _folder(session_id: str, library: Library) -> Folder:
    return desk.fetch_folder(library, session_id)
