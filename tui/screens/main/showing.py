"""What the main screen shows of what is open: sidebar, panes and marks, and the lines around them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widgets import Static

from tui import desk
from tui.commands import key_of
from tui.screens import shown
from tui.screens.main.holding import Holding
from tui.screens.messages import ExportingOn, ReadingOn
from tui.screens.shown.frame import exporting, footer, header, reading
from tui.screens.shown.grounds import Ground, ground_of
from tui.story import clean_line

if TYPE_CHECKING:
    from tui.desk import Answers, Folder, Sight
    from tui.library import StoredStory
    from tui.screens.shown.sidebar import Entries
    from widgets import Mark, Sign

SMALLEST = (50, 12)
"""Columns and rows below which nothing useful fits."""
_FEW, _MOMENT = 100, 0.5
"""With more stories the sidebar is shown anew only every so many seconds."""
_WELCOME = "Reading the stories …"
_STYLES = Path(__file__).with_name("furniture.tcss")


class Showing(Holding):
    """How it is shown what is open; what the reader does with it is built on top."""

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-portrait"), (70, "-narrow"), (100, "-usual"), (150, "-wide")]

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._sight: Sight | None = None
        self._entries: Entries
        self._sidebar_waits = False
        self._going_on: dict[str, Content | None] = {}
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

        self.app.stylesheet.read(_STYLES)
        self.app.stylesheet.parse()
        self._entries = shown.sidebar.Entries()
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
            self.call_after_refresh(self.take_keys)  # what is hidden loses the focus
        self.set_class(tiny, "-tiny")
        if tiny:
            need = f"{SMALLEST[0]}x{SMALLEST[1]}"
            self.query_one("#tiny", Static).update(f"Crossread needs {need}; this window is {width}x{height}.")

    def take_keys(self) -> None:
        """Have keys go to where the reader is."""
        self.active.focus()

    def show_headings(self) -> None:
        """Show what lies in either pane."""
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            stored = self.spread.side(right) if self.spread else None
            words = shown.sidebar.heading(self.letter(right), stored, version=self.versions_open) if stored else ""
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
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            stored = self.spread.side(right)
            if stored is not None:
                pane.set_marks(*self._look_of(stored, self.folder, right=right))

    def _look_of(self, stored: StoredStory, folder: Folder, *, right: bool) -> tuple[list[Mark], list[Sign]]:
        """The marks on one of the open stories, and the signs in its gutter."""
        comparison = None if self.is_alone or self.spread is None else self.spread.comparison
        newest = self.is_newest(stored)
        noted = shown.presenting.noted(stored, folder, current=newest)
        refound = shown.presenting.refound(stored, folder, current=newest)
        marks = shown.presenting.marks(comparison, stored.story, right=right, noted=noted, refound=refound)
        answers: Answers = {}
        if comparison is not None:
            marks += shown.decided.marks(comparison, self.verdicts, right=right)
            answers = desk.answers(comparison, self.verdicts, right=right)
        elif self.is_alone:
            marks += shown.decided.judged(stored, folder) if newest else []
            answers = shown.across.weightiest(self.heard(stored).values())
        return marks, shown.presenting.signs(answers, stored.story, refound)

    def show_sidebar(self) -> None:
        """Show the stories of the session."""
        if self.folder is None:
            return
        opened = [stored.id for stored in self.opened]
        self.list.set_entries(self._entries(self.folder, opened, self.shares, self.letter(False)))
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
        fitting = (self.app.size.width, self.ground)
        if fitting != self._footer:
            self._footer = fitting
            self.query_one("#footer", Static).update(footer(*fitting))

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
            first, second = shown.status.status(
                self.steps, self.spread.comparison, letters=names, right=self.right_active, room=room
            )
            first, second = self.agreement(first, second)
            first += shown.status.verdict_line(self._verdicts_here()) + " · seen" * self._is_seen()
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
        if self.folder is not None and len(self.folder.members) == 1:
            return f"the only story of this session; {key_of('bring_in')} brings in another"
        if self.spread.right is None:
            return "one story alone; enter on another in the sidebar opens it beside this one"
        if self.comparing is None:
            return "not compared; enter on the story in the sidebar compares them"
        names = f"{self._called(False)} and {self._called(True)}"
        return f"comparing {names}: {self.comparing:.0%} done · read on, or {key_of('stop_reading')} stops it"

    def _seen_words(self) -> str:
        """How many passages of the open pair were seen, where any was, whatever is stepped through."""
        spread, folder = self.spread, self.folder
        if spread is None or folder is None or not folder.seen:
            return ""
        if self._sight is None or self._sight.spread is not spread:
            self._sight = desk.Sight(spread)
            if not self._sight.is_quick:
                self.clerk.seek(self._sight.look, lambda _: self.show_header(), "sight")
        return shown.status.seen_words(*self._sight.share(folder)) if self._sight.is_quick else ""

    def say(self, words: str) -> None:
        """Say what was done, where it covers nothing; it stands until the reader moves on."""
        self.said = words
        self.query_one("#found", Static).update(Content(clean_line(words)))

    @on(ReadingOn)
    def show_reading(self, message: ReadingOn) -> None:
        """Show how far the reading of stories is, in a row of its own while it goes on."""
        self._show_going_on("reading", reading(message.progress) if message.progress else None)

    @on(ExportingOn)
    def show_exporting(self, message: ExportingOn) -> None:
        """Show how far an export is, in the same row."""
        self._show_going_on("exporting", exporting(message.progress) if message.progress else None)

    def _show_going_on(self, what: str, words: Content | None) -> None:
        """Show what goes on beside the screen; of two things the reading, since it takes longer."""
        self._going_on = {**self._going_on, what: words}
        line = self._going_on.get("reading") or self._going_on.get("exporting")
        self.set_class(line is not None, "-reading")
        self.query_one("#reading", Static).update(line or "")
