"""What the main screen shows: the stories of a session, two of them side by side, and the lines around them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from tui import desk
from tui.commands import key_of
from tui.screens.clerk import Clerk
from tui.screens.messages import ReadingOn
from tui.screens.shown import decided, presenting, sidebar
from tui.screens.shown.frame import footer, header, reading
from tui.screens.shown.grounds import Ground, ground_of
from tui.screens.shown.status import seen_words, status, verdict_line
from tui.story import clean_line

if TYPE_CHECKING:
    from tui.desk import Answers, Folder, Sight, Spot, Spread, Steps, Stop, Verdicts
    from tui.library import Judgement, Note, StoredStory
    from tui.screens.main.views import Views
    from widgets import FilterList, Sign, TextPane

SMALLEST = (50, 12)
"""Columns and rows below which nothing useful fits."""
_FEW, _MOMENT = 100, 0.5
"""With more stories the sidebar is shown anew only every so many seconds; 2,000 take 0.12 s."""
_WELCOME = "Reading the stories …"


class Showing(Screen[None]):
    """What is open and how it is shown; what the reader does with it is built on top."""

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-portrait"), (70, "-narrow"), (100, "-usual"), (150, "-wide")]

    right_active: var[bool] = var(False)
    """Which story keys act on."""
    mode: var[str] = var("")
    """What the reader is doing that has keys of its own: "selecting", "linking"; else empty."""

    def __init__(self, library: Path) -> None:
        super().__init__()
        self.clerk = Clerk(self, library)
        self.folder: Folder | None = None
        self.spread: Spread | None = None
        self.steps: Steps | None = None
        self.shares: dict[str, tuple[int, int]] = {}
        self.list: FilterList
        self.views: Views
        self.answers: dict[tuple[str, int], dict[str, Answers]] = {}
        """By id and version of a story, and the id of another: what the other has of its sentences."""
        self.said = ""
        """What was said last, as long as it stands there."""
        self.live = ""
        """What the header says of an export that is kept up to date."""
        self.to_review = 0
        """How much waits for a decision of the reader."""
        self.comparing: float | None = None
        """How much is done of comparing the open stories, from 0 to 1, while it goes on."""
        self.furnished = False
        self._sight: Sight | None = None
        self._given: tuple[Folder, Spread, Verdicts] | None = None
        self._sidebar_waits = False
        self._footer: tuple[int, Ground] | None = None

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
        from tui.screens.main.views import Views
        from widgets import FilterList

        self.list = FilterList(id="sidebar")
        self.views = Views(_WELCOME)
        body = self.query_one("#body")
        await body.mount(self.list, Container(*self.views, id="panes"))
        self.left_pane.focus()
        self.furnished = True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Before the panes are there only leaving makes sense."""
        return self.furnished or action == "leave"

    def on_resize(self, event: events.Resize) -> None:
        """Show the keys that fit; where there is too little room for anything, say how much is needed."""
        width, height = event.size
        self.show_footer()
        self.show_header()
        if self.furnished and not self.said:
            self.show_status()
        tiny = width < SMALLEST[0] or height < SMALLEST[1]
        if self.has_class("-tiny") and not tiny and self.furnished:
            self.call_after_refresh(self.active.focus)  # what is hidden loses the focus
        self.set_class(tiny, "-tiny")
        if tiny:
            need = f"{SMALLEST[0]}x{SMALLEST[1]}"
            self.query_one("#tiny", Static).update(f"Crossread needs {need}; this window is {width}x{height}.")

    # What is open

    @property
    def left_pane(self) -> TextPane:
        """The left one of the panes on the screen."""
        return self.views.panes[0]

    @property
    def right_pane(self) -> TextPane:
        """The right one of the panes on the screen."""
        return self.views.panes[1]

    @property
    def is_alone(self) -> bool:
        """Whether one story is read alone."""
        return self.views.view == desk.View.SINGLE

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
        self.views.forget_marks()
        self.mark_view()

    def mark_view(self) -> None:
        """Show in the panes on the screen what has changed since they were on it last.

        A story that is read alone has signs for what all others of the session have, and no tints.
        """
        if self.spread is None or self.folder is None or not self.views.wants_marks():
            return
        comparison = None if self.is_alone else self.spread.comparison
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            stored = self.spread.side(right)
            if stored is not None:
                newest = self.is_newest(stored)
                noted = presenting.noted(stored, self.folder, current=newest)
                refound = presenting.refound(stored, self.folder, current=newest)
                marks = presenting.marks(comparison, stored.story, right=right, noted=noted, refound=refound)
                signs = presenting.signs(comparison, stored.story, right=right, refound=refound)
                if comparison is not None:
                    marks += decided.marks(comparison, self.verdicts, right=right)
                    signs += decided.signs(comparison, self.verdicts, right=right)
                pane.set_marks(marks, [*(self._heard_signs(stored) if self.is_alone else ()), *signs])

    def _heard_signs(self, stored: StoredStory) -> list[Sign]:
        """The gutter of a story that is read alone."""
        from tui.screens.shown import across

        return across.signs(self.heard(stored).values(), stored.story)

    def heard(self, stored: StoredStory) -> dict[str, Answers]:
        """What the other stories of the session have of the sentences of one, by their ids, as far as it is known."""
        members = self.folder.members if self.folder else ()
        found = self.answers.get((stored.id, stored.version), {})
        return {member.id: found[member.id] for member in members if member.id in found}

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
                header(self.folder, self.app.size.width, self.live, self.to_review, self._seen_words())
            )

    @property
    def _begun_only(self) -> bool:
        """Whether nothing is known yet of what there is."""
        return not self.furnished or self.left_pane.placeholder == _WELCOME

    @property
    def ground(self) -> Ground:
        """What the reader is in, which decides on the keys that are shown."""
        focused = self.focused
        return ground_of(
            mode=self.mode,
            inside={each.id for each in focused.ancestors_with_self} if focused else (),
            typing=focused is not None and focused.check_consume_key("q", "q"),
            view=self.classes,
            stories=len(self.folder.members) if self.folder else int(self._begun_only),
        )

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def show_footer(self) -> None:
        """Show the keys that matter where the reader is."""
        shown = (self.app.size.width, self.ground)
        if shown != self._footer:
            self._footer = shown
            self.query_one("#footer", Static).update(footer(*shown))

    def watch_mode(self) -> None:
        """Other keys matter now."""
        if self.furnished:
            self.show_footer()

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
        self.answers.clear()
        self.views.say_of_nothing(why, "")
        self.views.clear()
        self.show_headings()
        self.list.set_entries([])
        self.query_one("#header", Static).update(" Crossread")
        self.show_status()

    def show_status(self) -> None:
        """Say where the reader stands and what differs there."""
        self.show_footer()
        self.said = ""
        first, second = "", ""
        if self.steps is not None and self.spread is not None:
            names = (self._called(False), self._called(True))
            room = self.app.size.width - 2
            first, second = status(
                self.steps, self.spread.comparison, letters=names, right=self.right_active, room=room
            )
            first, second = self.agreement(first, second)
            first += verdict_line(self._verdicts_here()) + " · seen" * self._is_seen()
            if note := self.note_on(self.passage()):
                first += f" · noted {' '.join(f'#{tag}' for tag in note.tags)}".rstrip()
            first += self.stepping_words()
        elif self.spread is not None:
            first = self._uncompared()
        self.show_place(first, second)

    def show_place(self, first: str, second: str) -> None:
        """Show two lines on where the reader is."""
        self.query_one("#status", Static).update(Content(clean_line(first)))
        self.query_one("#found", Static).update(Content(clean_line(second)))

    def stepping_words(self) -> str:
        """What the status says of what is stepped through besides."""
        return ""

    def agreement(self, first: str, second: str) -> tuple[str, str]:
        """The two lines on the current stop: these, unless there is something else to be said in this view."""
        return first, second

    def _uncompared(self) -> str:
        """What the status says of stories between which nothing is known."""
        if self.spread is None or self.spread.left is None:
            return "no stories in this session yet"
        if self.spread.right is None:
            return "one story alone; enter on another in the sidebar opens it beside this one"
        if self.comparing is None:
            return "not compared; enter on the story in the sidebar compares them"
        names = f"{self._called(False)} and {self._called(True)}"
        return f"comparing {names}: {self.comparing:.0%} done · read on, or {key_of('stop_reading')} stops it"

    @property
    def verdicts(self) -> Verdicts:
        """The reader's verdicts on the open stories, placed anew when the session or the pair is another."""
        folder, spread = self.folder, self.spread
        if folder is None or spread is None:
            return desk.NO_VERDICTS
        if self._given is None or self._given[0] is not folder or self._given[1] is not spread:
            self._given = (folder, spread, desk.verdicts_in(folder, spread.left, spread.right))
        return self._given[2]

    def _verdicts_here(self) -> list[Judgement]:
        """The reader's verdicts on where they stand."""
        comparison = self.spread.comparison if self.spread else None
        if self.stop is None or comparison is None:
            return []
        matches = self.stop.matches or ((self.stop.nearest,) if self.stop.nearest else ())
        return [given for match in matches for given in self.verdicts.of(match, comparison)]

    def _seen_words(self) -> str:
        """How many passages of the open pair were seen, where any was, whatever is stepped through."""
        spread, folder = self.spread, self.folder
        if spread is None or folder is None or not folder.seen:
            return ""
        if self._sight is None or self._sight.spread is not spread:
            self._sight = desk.Sight(spread)
        return seen_words(*self._sight.share(folder))

    def _is_seen(self) -> bool:
        """Whether the reader stands at what they have seen."""
        spread, folder = self.spread, self.folder
        if self.stop is None or spread is None or folder is None or not folder.seen:
            return False
        return desk.is_seen(self.stop, spread.left, spread.right, folder)

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
