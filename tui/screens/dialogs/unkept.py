"""The program is to be left, and a note could not be kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.screens.dialogs.dialog import Dialog
from tui.story import clean_line
from widgets import Hints

_KEYS = "esc go back to it   y copy it   q leave without it"


class UnkeptScreen(Dialog[bool]):
    """Asks once; True: leave without the note."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "answer(True)", "Leave without it"),
        Binding("y", "copy", "Copy it"),
        Binding("escape", "answer(False)", "Go back to it"),
    ]

    def __init__(self, unkept: Mapping[str, str]) -> None:
        """`unkept` are the words that could not be kept, and why."""
        super().__init__()
        self._words = "\n\n".join(unkept)
        self._why = "; ".join(dict.fromkeys(unkept.values()))

    def compose(self) -> ComposeResult:
        """What is wrong, the words, and what keys do."""
        with Vertical(id="unkept"):
            yield Static(
                Content(f"This note could not be saved: {clean_line(self._why)}."), classes="title", markup=False
            )
            with VerticalScroll():
                yield Static(Content(self._words), markup=False)
            yield Hints(_KEYS, classes="hint")

    def on_mount(self) -> None:
        """Keys scroll."""
        self.query_one(VerticalScroll).focus()

    def action_copy(self) -> None:
        """Copy the words."""
        self.app.copy_to_clipboard(self._words)
        self.query_one(".hint", Hints).say(f"Copied, if your terminal allows it (OSC 52).   {_KEYS}")

    def action_answer(self, leave: bool) -> None:
        """The reader has decided."""
        self.dismiss(leave)
