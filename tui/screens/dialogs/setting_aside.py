"""What was set aside in a story and why, and putting a line back or setting one aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.screens.dialogs.dialog import ListDialog
from tui.story import Kind, clean_line
from widgets import Entry, FilterList, Hints

if TYPE_CHECKING:
    from tui.desk import Line

_HINT = "space put back, set aside   o for the outlet   w {other}   esc close"
_NOTHING = "Nothing was set aside in this story. w shows all its lines, so that one can be."
ASIDE, READ = "–", " "

Decide = Callable[["Line", Kind, bool, bool], None]
"""Keeps the reader's decision: the line, what it is, whether for the whole outlet, whether all lines are shown."""
Look = Callable[[bool], None]
"""Asks for the lines anew: all of them, or what was set aside."""


class SetAsideScreen(ListDialog[None]):
    """Lines with their kind and the evidence. A decision is kept at once; `show` brings the lines anew."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,L", "leave", "Close"),
        Binding("space", "decide", "Put back or set aside"),
        Binding("o", "decide(True)", "For the outlet"),
        Binding("w", "whole", "All lines"),
        Binding("slash", "filter", "Filter"),
    ]

    def __init__(self, story: str, lines: Sequence[Line], decide: Decide, look: Look) -> None:
        """`story` is what the reader calls it: "B  Harbour Wire"."""
        super().__init__()
        self._story, self._lines, self._decide, self._look = story, tuple(lines), decide, look
        self._whole = False

    def compose(self) -> ComposeResult:
        """What is shown of which story, the lines, and what keys do."""
        with Vertical(id="set-aside"):
            yield Static(classes="title", markup=False)
            yield FilterList()
            yield Static(_NOTHING, classes="empty", markup=False)
            yield Hints(classes="hint")

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()
        self.entries.focus()

    def show(self, lines: Sequence[Line], said: str, whole: bool) -> None:
        """Show the lines as they are now, and what was done."""
        self._lines, self._whole = tuple(lines), whole
        self._fill()
        if said:
            self._tell(said)

    def _fill(self) -> None:
        what = "The lines of" if self._whole else "Set aside in"
        self.query_one(".title", Static).update(Content(f"{what} {self._story}"))
        self.entries.set_entries([_entry(line) for line in self._lines])
        self.entries.display = bool(self._lines)
        self.query_one(".empty").display = not self._lines
        self._tell(_HINT.format(other="only what is aside" if self._whole else "all lines"))

    def _tell(self, words: str) -> None:
        self.query_one(".hint", Hints).say(words)

    @on(FilterList.Chosen)
    def choose(self) -> None:
        """Enter does what space does."""
        self.action_decide()

    def action_decide(self, outlet: bool = False) -> None:
        """Put the line back, or set it aside; for the outlet, what was decided for the story already."""
        key = self.entries.highlighted_key
        line = next((line for line in self._lines if str(line.place) == key), None)
        if line is not None:
            turned = line.aside if outlet and line.decided else not line.aside
            self._decide(line, Kind.BOILERPLATE if turned else Kind.BODY, outlet, self._whole)

    def action_whole(self) -> None:
        """Show all lines of the story, or only what was set aside."""
        self._look(not self._whole)


def _entry(line: Line) -> Entry:
    sign = ASIDE if line.aside else READ
    words, why = clean_line(line.words), _why(line)
    return Entry(str(line.place), (Content(f"{sign} {words}"), Content(f"     {why}")), f"{words} {why}")


def _why(line: Line) -> str:
    decided = "you decided so" if line.decided else ""
    why = "" if line.decided and line.why == decided else clean_line(line.why)
    state = f"set aside as {line.kind}" if line.aside else str(line.kind)
    return " · ".join(part for part in (state, decided, why) if part)
