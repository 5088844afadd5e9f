"""What the main screen shows: the stories of a session, two of them side by side, and where the reader stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from tui import desk
from tui.desk import Stepping
from tui.screens import presenting, sidebar
from tui.screens.clerk import Clerk
from tui.screens.frame import footer, header
from tui.screens.status import status
from tui.story import clean_line

if TYPE_CHECKING:
    from tui.desk import Folder, Place, Spot, Spread, Steps, Stop
    from tui.library import Note, StoredStory
    from widgets import FilterList, TextPane

SMALLEST = (50, 12)
"""Columns and rows below which nothing useful fits."""
_WELCOME = "Reading the stories …"
_LEVEL = 3
"""Passages are brought level this share of the pane's height below its top: 3 is a third."""


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
        self.words = ""
        self.right_active = False
        self.shares: dict[str, tuple[int, int]] = {}
        self.list: FilterList
        self.left_pane: TextPane
        self.right_pane: TextPane
        self._place_timer: Timer | None = None
        self.furnished = False

    def compose(self) -> ComposeResult:
        """Header, sidebar and panes, status, footer."""
        yield Static(" Crossread", id="header", markup=False)
        yield Horizontal(id="body")
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

    def opened_are_gone(self) -> bool:
        """Whether a story in the panes has left the session."""
        opened = {stored.id for stored in (self.spread.left, self.spread.right) if stored} if self.spread else set()
        return bool(opened - {member.id for member in self.folder.members}) if self.folder else False

    def letter(self, right: bool) -> str:
        """The letter of the story in one pane."""
        stored = self.spread.side(right) if self.spread else None
        return self.folder.letter(stored.id) if self.folder and stored else ""

    # Showing

    def lay(self, spread: Spread) -> None:
        """Put two stories into the panes."""
        self.spread = spread
        self.shares = {}
        for pane, stored in ((self.left_pane, spread.left), (self.right_pane, spread.right)):
            pane.set_document(presenting.blocks(stored.story) if stored else [])
        self.right_pane.placeholder = "Enter on a story in the sidebar opens it here."
        self.steps = desk.passage_steps(spread.comparison) if spread.comparison else None
        self._show_headings()
        self.show_marks()
        self.show_sidebar()
        if self.folder and spread.left:
            self.clerk.count(self.folder, spread.left)

    def stand(self, place: Place | None, said: str = "") -> None:
        """Stand where the reader stopped, else at the first passage; then tell what there is to tell."""
        if place is None:
            self.go(self.steps)
        else:
            self._stand_again(place)
        if said:
            self.say(said)

    def _stand_again(self, place: Place) -> None:
        self.words = place.words
        steps = self.steps_of(Stepping(place.stepping))
        if steps is not None:
            steps = steps.moved(place.at - steps.at) if place.at < len(steps.stops) else steps
        self.go(steps, bring=False)
        for pane, top in zip((self.left_pane, self.right_pane), place.tops, strict=True):
            pane.restore(top)

    def stand_at(self, position: int | None) -> None:
        """Stand at a position of the active story, else at the first passage."""
        if position is None or self.steps is None:
            self.go(self.steps)
            return
        self.go(self.steps.at_position(position, self.right_active))
        self.active.bring(position, self.active.size.height // _LEVEL)

    def go(self, steps: Steps | None, *, bring: bool = True) -> None:
        """Stand at the current stop of some steps: emphasise it, and bring it level in both panes."""
        self.steps = steps
        stop = self.stop
        hits = steps.stops if steps and steps.kind is Stepping.HITS else ()
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            spans = stop.side(right) if stop else ()
            pane.set_current([(span.start, span.end) for span in spans])
            pane.set_emphasis(presenting.emphasis(stop, hits, right=right))
            if bring and spans:
                pane.bring(spans[0].start, min(self.left_pane.size.height, self.right_pane.size.height) // _LEVEL)
        self.show_status()
        self.keep_place()

    def steps_of(self, kind: Stepping) -> Steps | None:
        """The steps of one kind in what lies open."""
        spread = self.spread
        if spread is None:
            return None
        if kind is Stepping.HITS and self.story is not None:
            return desk.hit_steps(self.story.story, self.words, self.right_active)
        if spread.comparison is None:
            return None
        if kind is Stepping.UNMATCHED:
            return desk.unmatched_steps(spread.comparison, self.right_active)
        return desk.passage_steps(spread.comparison)

    def _show_headings(self) -> None:
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            stored = self.spread.side(right) if self.spread else None
            pane.set_heading(sidebar.heading(self.letter(right), stored) if stored else "")

    def show_marks(self) -> None:
        """Show what matches, what has no match, and where notes are."""
        if self.spread is None or self.folder is None:
            return
        comparison = self.spread.comparison
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            stored = self.spread.side(right)
            if stored is not None:
                noted = desk.noted_spans(stored, self.folder)
                marks = presenting.marks(comparison, stored.story, right=right, noted=noted)
                pane.set_marks(marks, presenting.signs(comparison, stored.story, right=right))

    def show_sidebar(self) -> None:
        """Show the stories of the session."""
        if self.folder is None:
            return
        opened = [stored.id for stored in (self.spread.left, self.spread.right) if stored] if self.spread else []
        self.list.set_entries(sidebar.entries(self.folder, opened, self.shares, self.letter(False)))
        self.query_one("#header", Static).update(header(self.folder))

    def show_nothing(self, why: str) -> None:
        """Show that no session is open, and why."""
        self.folder = self.spread = self.steps = None
        self.right_active = False
        self.left_pane.placeholder, self.right_pane.placeholder = why, ""
        for pane in (self.left_pane, self.right_pane):
            pane.set_document([])
        self._show_headings()
        self.list.set_entries([])
        self.query_one("#header", Static).update(" Crossread")
        self.show_status()

    def show_status(self) -> None:
        """Say where the reader stands and what differs there."""
        first, second = "", ""
        if self.steps is not None and self.spread is not None:
            letters = (self.letter(False), self.letter(True))
            first, second = status(self.steps, self.spread.comparison, letters=letters, right=self.right_active)
            if note := self.note_on(self._passage()):
                first += f" · noted {' '.join(f'#{tag}' for tag in note.tags)}".rstrip()
        elif self.spread is not None:
            first = "one story alone; enter on another in the sidebar opens it beside this one"
        self.query_one("#status", Static).update(Content(clean_line(first)))
        self.query_one("#found", Static).update(Content(clean_line(second)))

    def say(self, words: str) -> None:
        """Say what was done, where it covers nothing; it stands until the reader moves on."""
        self.query_one("#found", Static).update(Content(clean_line(words)))

    def spot(self) -> Spot | None:
        """What a note or tag would be put on now: the story under the cursor of the sidebar, else the passage."""
        if self.sidebar_active:
            key = self.list.highlighted_key
            return desk.Spot((), key) if key else None
        return self._passage()

    def _passage(self) -> Spot | None:
        if self.stop is None or self.spread is None:
            return None
        return desk.spot_of(self.stop, self.spread.left, self.spread.right)

    def note_on(self, spot: Spot | None) -> Note | None:
        """The note that is already there."""
        return spot.note(self.folder.notes) if self.folder and spot else None

    def place(self) -> Place | None:
        """Where the reader stands, for coming back."""
        if self.spread is None or self.spread.left is None:
            return None
        return desk.Place(
            left=self.spread.left.id,
            right=self.spread.right.id if self.spread.right else "",
            stepping=str(self.steps.kind if self.steps else Stepping.PASSAGES),
            at=self.steps.at if self.steps else 0,
            words=self.words,
            active_right=self.right_active,
            tops=(self.left_pane.place(), self.right_pane.place()),
        )

    def keep_place(self) -> None:
        """Remember where the reader stands, once they have stood still for a moment."""
        if self._place_timer is not None:
            self._place_timer.stop()
        self._place_timer = self.set_timer(0.4, self.keep_place_now)

    def keep_place_now(self) -> None:
        """Remember where the reader stands."""
        place: Place | None = self.place()
        if self.folder is not None and place is not None:
            self.clerk.keep_place(self.folder.session.id, place)
