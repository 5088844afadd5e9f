"""Telling what does not fit into one line: read, then closed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.screens.dialogs.dialog import ScrolledDialog
from tui.story import clean_line
from widgets import Hints


class TellScreen(ScrolledDialog[None]):
    """A title and some lines, each in full however long it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "leave", "Close"),
        Binding("j,down", "scroll('down')", "Down"),
        Binding("k,up", "scroll('up')", "Up"),
        Binding("space,pagedown", "scroll('page_down')", "Page down"),
        Binding("b,pageup", "scroll('page_up')", "Page up"),
    ]

    def __init__(self, title: str, lines: Sequence[str]) -> None:
        super().__init__()
        self._title, self._lines = clean_line(title), [clean_line(line) for line in lines]

    def compose(self) -> ComposeResult:
        """The title, the lines with a blank one between two, and what keys do."""
        with Vertical(id="tell"):
            yield Static(Content(self._title), classes="title", markup=False)
            with VerticalScroll():
                yield Static(Content("\n\n".join(self._lines)), markup=False)
            yield Hints("↑ ↓ scroll   esc close", classes="hint")

    def on_mount(self) -> None:
        """Keys scroll."""
        self.query_one(VerticalScroll).focus()
