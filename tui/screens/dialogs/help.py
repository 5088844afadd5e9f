"""What can I do here? The keys of the place one is in, what the signs mean, then everything in the command table."""

from collections.abc import Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui.screens.dialogs.dialog import ScrolledDialog
from tui.screens.shown.grounds import Ground
from tui.screens.shown.helping import sections
from widgets import Hints

_KEYS, _NARROW, _WIDE = 16, 10, 100
"""Cells for the keys or the sign before the words; the same in a window of less than so many columns."""
_HINT = "↑ ↓ scroll   esc close"


class HelpScreen(ScrolledDialog[None]):
    """Help for the main screen, beginning with where the reader is on it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Close"),
        Binding("j,down", "scroll('down')", "Down"),
        Binding("k,up", "scroll('up')", "Up"),
        Binding("space,pagedown", "scroll('page_down')", "Page down"),
        Binding("b,pageup", "scroll('page_up')", "Page up"),
        Binding("g,home", "scroll('home')", "Start"),
        Binding("G,end", "scroll('end')", "End"),
    ]

    def __init__(self, ground: Ground = Ground.COLUMNS) -> None:
        super().__init__()
        self._ground = ground

    def compose(self) -> ComposeResult:
        """One page, a heading and its rows after the other."""
        with Vertical(id="help"):
            with VerticalScroll():
                for section in sections(self._ground):
                    yield Static(Text(section.title, "bold"), markup=False)
                    if section.rows:
                        yield Static(self._rows(section.rows), classes="rows", markup=False)
                    for paragraph in section.paragraphs:
                        yield Static(Text(paragraph), classes="rows", markup=False)
            yield Hints(_HINT, classes="hint")

    def _rows(self, rows: Sequence[tuple[str, str]]) -> Table:
        """Keys and words in two columns; what is long goes on below where it began."""
        table = Table.grid(padding=(0, 2))
        table.add_column(width=_KEYS if self.app.size.width >= _WIDE else _NARROW)
        table.add_column(ratio=1)
        for keys, words in rows:
            table.add_row(Text(keys, "bold"), Text(words))
        return table

    def on_mount(self) -> None:
        """Keys scroll the page."""
        self.query_one(VerticalScroll).focus()
