"""Why this is a match, or why it is none: a page to read, and the other candidates to go to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.screens.dialogs.dialog import ScrolledDialog
from widgets import Entry, FilterList, Hints


class WhyScreen(ScrolledDialog[str | None]):
    """An explanation over the other partners of one sentence; answers with the key of the one to go to."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,W", "leave", "Close"),
        Binding("j,down", "line('down')", "Down"),
        Binding("k,up", "line('up')", "Up"),
        Binding("space,pagedown", "scroll('page_down')", "Page down"),
        Binding("b,pageup", "scroll('page_up')", "Page up"),
        Binding("g,home", "scroll('home')", "Top"),
        Binding("G,end", "scroll('end')", "End"),
        Binding("tab", "others", "Other candidates"),
        Binding("enter", "there", "Set the candidate beside"),
    ]

    def __init__(self, title: str, page: Content, others: Sequence[Entry], sentence: str) -> None:
        """`sentence` is what the reader calls the sentence whose other partners and candidates these are: "A4"."""
        super().__init__()
        self._title, self._page, self._others, self._sentence = title, page, others, sentence

    def compose(self) -> ComposeResult:
        """The page, the others, and what keys do."""
        with Vertical(id="why"):
            yield Static(Content(self._title), classes="title", markup=False)
            with VerticalScroll():
                yield Static(self._page, markup=False)
            yield Static(Content(self._about()), classes="about", markup=False)
            yield FilterList()
            yield Hints(self._hint(), classes="hint")

    def _about(self) -> str:
        if not self._others:
            return f"No other sentence came near {self._sentence}."
        return f"What else comes near {self._sentence}"

    def _hint(self) -> str:
        there = "enter set them side by side   tab choose   " if self._others else ""
        return f"{there}↑ ↓ scroll   esc close"

    def on_mount(self) -> None:
        """Keys scroll the page."""
        self.query_one(FilterList).set_entries(self._others)
        self.query_one(FilterList).display = bool(self._others)
        self.query_one(VerticalScroll).focus()

    @property
    def _in_list(self) -> bool:
        focused = self.focused
        return focused is not None and self.query_one(FilterList) in focused.ancestors_with_self

    def action_line(self, how: str) -> None:
        """One row of the page, or one candidate."""
        if self._in_list:
            self.query_one(FilterList).move("cursor_down" if how == "down" else "cursor_up")
        else:
            self.action_scroll(how)

    def action_others(self) -> None:
        """Into the other candidates, or back to the page."""
        target = self.query_one(VerticalScroll) if self._in_list or not self._others else self.query_one(FilterList)
        target.focus()

    def action_there(self) -> None:
        """Go to the candidate under the cursor, also from the page."""
        if self._others:
            self.dismiss(self.query_one(FilterList).highlighted_key)

    @on(FilterList.Chosen)
    def choose(self, message: FilterList.Chosen) -> None:
        """Go to it."""
        self.dismiss(message.key)
