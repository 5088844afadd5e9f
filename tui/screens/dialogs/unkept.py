"""The program is to be left, and a note could not be kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.screens.dialogs.dialog import Dialog

_KEYS = "esc go back to it   y copy it   q leave without it"


class UnkeptScreen(Dialog[bool]):
    """Asks once; True: leave without the note."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "answer(True)", "Leave without it"),
        Binding("y", "copy", "Copy it"),
        Binding("escape", "answer(False)", "Go back to it"),
    ]

    def __init__(self, words: Sequence[str]) -> None:
        """`words` are those that could not be kept."""
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """What is wrong, the words, and what keys do."""
        with Vertical(id="unkept"):
            yield Static("This note could not be saved.", classes="title", markup=False)
            yield Static(Content("\n\n".join(self._words)), classes="about", markup=False)
            yield Static(_KEYS, classes="hint", markup=False)

    def action_copy(self) -> None:
        """Copy the words."""
        self.app.copy_to_clipboard("\n\n".join(self._words))
        self.query_one(".hint", Static).update(f"Copied, if your terminal allows it (OSC 52).   {_KEYS}")

    def action_answer(self, leave: bool) -> None:
        """The reader has decided."""
        self.dismiss(leave)
