"""What the main screen shows: the stories of a session, two of them side by side, and the lines around them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui import desk
from tui.screens.clerk import Clerk
from tui.screens.messages import ReadingOn
from tui.screens.shown import presenting, sidebar
from tui.screens.shown.frame import footer, header, reading
from tui.screens.shown.status import seen_words, status
from tui.story import clean_line

if TYPE_CHECKING:
    from tui.desk import Folder, Spot, Spread, Steps, Stop
    from tui.library import Note, StoredStory
    from widgets import FilterList, TextPane

SMALLEST = (50, 12)
"""Columns and rows below which nothing useful fits."""
_FEW, _MOMENT = 100, 0.5
"""With more stories the sidebar is shown anew only every so many seconds; 2,000 take 0.12 s."""
_WELCOME = "Reading the stories …"


class Showing(Screen[None]):
    """What is open and how it is shown; what the reader does with it is built on top."""

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-portrait"), (70, "-narrow"), (100, "-wide")]

    def __init__(self, library: Path) -> None:
        super().__init__()
        self.clerk = Clerk(self, library)
        self.folder: Folder | None = None
        self.spread: Spread | None = None
        self.steps: Steps | None = None
        self.right_active = False
        self.shares: dict[str, tuple[int, int]] = {}
        self.list: FilterList
        self.left_pane: TextPane
        self.right_pane: TextPane
        self.said = ""
        """What was said last, as long as it stands there."""
        self.live = ""
        """What the header says of an export that is kept up to date."""
        self.to_review = 0
        """How much waits for a decision of the reader."""
        self.furnished = False
        self._sidebar_waits = False

    def compose(self) -> ComposeResult:
        """Header, sidebar and panes, what is being read, status, footer."""
        yield Static(" Crossread", id="header", markup=False)
        yield Horizontal(id="body")
        yield Static(id="reading", markup=False)
        yield Static(id="status", markup=False)
        yield Static(id="found", markup=False)
        yield Static(footer(self.app.size.width), id="footer", markup=False)
        yield Static(id="tiny", markup=False)

    async def furnish(self) -> None:
        """Put the sidebar and the panes in. Their classes and styles are loaded behind the first frame."""
        from widgets import FilterList, TextPane

        self.list = FilterList(id="sidebar")
        self.left_pane = TextPane(id="left", placeholder=_WELCOME)
        self.right_pane = TextPane(id="right")
        body = self.query_one("#body")
        await body.mount(self.list, Container(self.left_pane, self.right_pane, id="panes"))
        self.left_pane.focus()
        self.furnished = True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Before the panes are there only leaving makes sense."""
        return self.furnished or action == "leave"

    def on_resize(self, event: events.Resize) -> None:
        """Show the keys that fit; where there is too little room for anything, say how much is needed."""
        width, height = event.size
        self.query_one("#footer", Static).update(footer(width))
        self.show_header()
        tiny = width < SMALLEST[0] or height < SMALLEST[1]
        if self.has_class("-tiny") and not tiny and self.furnished:
            self.call_after_refresh(self.active.focus)  # what is hidden loses the focus
        self.set_class(tiny, "-tiny")
        if tiny:
            need = f"{SMALLEST[0]}x{SMALLEST[1]}"
            self.query_one("#tiny", Static).update(f"Crossread needs {need}; this window is {width}x{height}.")

    # What is open

    @property
    def active(self) -> TextPane:
        """The pane that keys act on."""
        return self.right_pane if self.right_active else self.left_pane

    @property
    def story(self) -> StoredStory | None:
        """The story in the active pane."""
        return self.spread.side(self.right_active) if self.spread else None

    @property
    def stop(self) -> Stop | None:
        """Where the reader stands."""
        return self.steps.stop if self.steps else None

    @property
    def sidebar_active(self) -> bool:
        """Whether keys go to the sidebar."""
        focused = self.focused
        return focused is not None and self.list in focused.ancestors_with_self

    @property
    def opened(self) -> list[StoredStory]:
        """The stories in the panes."""
        return [stored for stored in (self.spread.left, self.spread.right) if stored] if self.spread else []

    @property
    def versions_open(self) -> bool:
        """Whether two versions of one story lie open, rather than two stories."""
        return len({stored.id for stored in self.opened}) < len(self.opened)

    def is_newest(self, stored: StoredStory) -> bool:
        """Whether this is the newest version of its story."""
        members = self.folder.members if self.folder else ()
        return all(member.version == stored.version for member in members if member.id == stored.id)

    def opened_are_gone(self) -> bool:
        """Whether a story in the panes has left the session."""
        present = {member.id for member in self.folder.members} if self.folder else set()
        return self.folder is not None and not {stored.id for stored in self.opened} <= present

    def letter(self, right: bool) -> str:
        """The letter of the story in one pane."""
        stored = self.spread.side(right) if self.spread else None
        return self.folder.letter(stored.id) if self.folder and stored else ""

    def _called(self, right: bool) -> str:
        """What the story in one pane is called in a sentence: its letter; of two versions, which one."""
        stored = self.spread.side(right) if self.spread else None
        return f"version {stored.version}" if stored and self.versions_open else self.letter(right)

    # Showing

    def show_headings(self) -> None:
        """Show what lies in either pane."""
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            stored = self.spread.side(right) if self.spread else None
            words = sidebar.heading(self.letter(right), stored, version=self.versions_open) if stored else ""
            pane.set_heading(words)

    def show_marks(self) -> None:
        """Show what matches, what has no match, and where notes are."""
        if self.spread is None or self.folder is None:
            return
        comparison = self.spread.comparison
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            stored = self.spread.side(right)
            if stored is not None:
                newest = self.is_newest(stored)
                noted = presenting.noted(stored, self.folder, current=newest)
                refound = presenting.refound(stored, self.folder, current=newest)
                marks = presenting.marks(comparison, stored.story, right=right, noted=noted, refound=refound)
                pane.set_marks(marks, presenting.signs(comparison, stored.story, right=right, refound=refound))

    def show_sidebar(self) -> None:
        """Show the stories of the session."""
        if self.folder is None:
            return
        opened = [stored.id for stored in self.opened]
        self.list.set_entries(sidebar.entries(self.folder, opened, self.shares, self.letter(False)))
        self.show_header()

    def show_header(self) -> None:
        """Show which session is open."""
        if self.folder is not None:
            self.query_one("#header", Static).update(
                header(self.folder, self.app.size.width, self.live, self.to_review)
            )

    def show_sidebar_soon(self) -> None:
        """Show the stories of the session; where there are many, once for all that is told within a moment."""
        if self.folder is None or len(self.folder.members) <= _FEW:
            self.show_sidebar()
        elif not self._sidebar_waits:
            self._sidebar_waits = True
            self.set_timer(_MOMENT, self._show_sidebar_now)

    def _show_sidebar_now(self) -> None:
        self._sidebar_waits = False
        self.show_sidebar()

    def show_nothing(self, why: str) -> None:
        """Show that no session is open, and why."""
        self.folder = self.spread = self.steps = None
        self.right_active = False
        self.left_pane.placeholder, self.right_pane.placeholder = why, ""
        for pane in (self.left_pane, self.right_pane):
            pane.set_document([])
        self.show_headings()
        self.list.set_entries([])
        self.query_one("#header", Static).update(" Crossread")
        self.show_status()

    def show_status(self) -> None:
        """Say where the reader stands and what differs there."""
        self.said = ""
        first, second = "", ""
        if self.steps is not None and self.spread is not None:
            names = (self._called(False), self._called(True))
            first, second = status(self.steps, self.spread.comparison, letters=names, right=self.right_active)
            if note := self.note_on(self.passage()):
                first += f" · noted {' '.join(f'#{tag}' for tag in note.tags)}".rstrip()
            first += self._seen_words()
        elif self.spread is not None:
            first = "one story alone; enter on another in the sidebar opens it beside this one"
        self.query_one("#status", Static).update(Content(clean_line(first)))
        self.query_one("#found", Static).update(Content(clean_line(second)))

    def _seen_words(self) -> str:
        """How much of what is stepped through was seen, where any was."""
        spread, steps, folder = self.spread, self.steps, self.folder
        if spread is None or steps is None or folder is None or steps.stop is None:
            return ""
        here = desk.is_seen(steps.stop, spread.left, spread.right, folder)
        return seen_words(here, *desk.seen_share(steps, spread.left, spread.right, folder))

    def say(self, words: str) -> None:
        """Say what was done, where it covers nothing; it stands until the reader moves on."""
        self.said = words
        self.query_one("#found", Static).update(Content(clean_line(words)))

    @on(ReadingOn)
    def show_reading(self, message: ReadingOn) -> None:
        """Show how far the reading of stories is, in a row of its own while it goes on."""
        self.set_class(message.progress is not None, "-reading")
        if message.progress is not None:
            self.query_one("#reading", Static).update(reading(message.progress))

    def spot(self) -> Spot | None:
        """What a note or tag would be put on now: the story under the cursor of the sidebar, else the passage."""
        if self.sidebar_active:
            key = self.list.highlighted_key
            return desk.Spot((), key) if key else None
        return self.passage()

    def passage(self) -> Spot | None:
        """What a note would be put on in the panes; of two versions, in the newest one only."""
        if self.stop is None or self.spread is None:
            return None
        left, right = self.spread.left, self.spread.right
        if self.versions_open:
            left, right = (each if each and self.is_newest(each) else None for each in (left, right))
        spot = desk.spot_of(self.stop, left, right)
        return spot if spot.anchors else None

    def note_on(self, spot: Spot | None) -> Note | None:
        """The note that is already there."""
        return spot.note(self.folder.notes, self.folder.placings) if self.folder and spot else None
