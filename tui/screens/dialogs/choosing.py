"""Choosing one of many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.screens.dialogs.dialog import ListDialog
from widgets import Entry, FilterList, Hints


class ChooseScreen(ListDialog[str | None]):
    """A list to choose from; None when the reader leaves with esc."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Close"),
        Binding("slash", "filter", "Filter"),
    ]

    def __init__(
        self,
        title: str,
        entries: Sequence[Entry],
        empty: str = "",
        *,
        enter: str = "go there",
        keys: str = "",
        start: str = "",
    ) -> None:
        """A list.

        Args:
            title: what is listed.
            entries: the rows.
            empty: what is said where there are none.
            enter: what choosing does; empty where there is only something to read.
            keys: what other keys do.
            start: key of the row to begin with; empty for the first.
        """
        super().__init__()
        self._title, self._entries, self._empty = title, entries, empty
        self._enter, self._keys, self._start = f"enter {enter}" if enter else "", keys, start

    def compose(self) -> ComposeResult:
        """A title, the list or why there is none, and what keys do."""
        with Vertical(id="choose"):
            yield Static(Content(self._title), classes="title", markup=False)
            yield FilterList()
            yield Static(self._empty, classes="empty", markup=False)
            yield Hints(self._hint, classes="hint")

    @property
    def _hint(self) -> str:
        """What keys do; those of the rows only where there are rows."""
        keys = (self._enter, self._keys, "/ filter", "esc close") if self._entries else (self._keys, "esc close")
        return "   ".join(filter(None, keys))

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill(self._entries)
        self.entries.highlight(self._start)

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show these rows; the highlight stays on its row."""
        self._entries = entries
        self.tell("")
        self.entries.set_entries(entries)
        self.entries.display = bool(entries)
        self.query_one(".empty").display = not entries
        if entries and self.focused is None:
            self.entries.focus()

    def tell(self, words: str) -> None:
        """Say what was done, where the keys stand otherwise; empty brings these back."""
        self.query_one(".hint", Hints).say(words or self._hint)

    @on(FilterList.Chosen)
    def choose(self, message: FilterList.Chosen) -> None:
        """The reader chose."""
        self.dismiss(message.key)
