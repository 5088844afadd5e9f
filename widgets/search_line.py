"""One row for words that are searched for while they are typed: a label, a field, and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Input, Static

from widgets.clusters import flatten
from widgets.line_input import LineInput
from widgets.told import Told


class SearchLine(HorizontalGroup):
    """Takes the focus when it is mounted and tells of every letter. Whoever searches says what was found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Give up", show=False, id="search.cancel"),
        Binding("up", "earlier(1)", "Earlier words", show=False, id="search.earlier"),
        Binding("down", "earlier(-1)", "Later words", show=False, id="search.later"),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | enter | Keep what was found. |
    | escape | Give up. |
    | up, down | Words that were searched for before. |
    """

    DEFAULT_CSS = """
    SearchLine {
        height: 1;
        background: $surface;
        & > Static { width: auto; height: 1; padding: 0 1; }
        & > .search--label { text-style: bold; }
        & > LineInput { width: 1fr; min-width: 12; background: $surface; }
    }
    """

    @dataclass
    class Typed(Told["SearchLine"]):
        """Other words stand in the line."""

        words: str

    @dataclass
    class Submitted(Told["SearchLine"]):
        """The reader has found what they searched for."""

        words: str

    class Cancelled(Told["SearchLine"]):
        """The reader gives up."""

    def __init__(self, earlier: Sequence[str] = (), *, label: str = "/", id: str | None = None) -> None:  # noqa: A002
        """`earlier` are words to be called back, the last ones first."""
        super().__init__(id=id)
        self._label = Content(flatten(label))
        self._input = LineInput(compact=True, select_on_focus=False)
        self._lines = ["", *earlier]
        self._at = 0

    def compose(self) -> ComposeResult:
        """Label, field and what was found."""
        yield Static(self._label, classes="search--label")
        yield self._input
        yield Static(classes="search--found", markup=False)

    def on_mount(self) -> None:
        """Take words."""
        self.focus()

    def focus(self, scroll_visible: bool = True) -> Self:
        """Focus the field."""
        self._input.focus(scroll_visible)
        return self

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self._input.value

    def show_found(self, found: str) -> None:
        """Say what was found."""
        self.query_one(".search--found", Static).update(Content(flatten(found)))

    def action_earlier(self, by: int) -> None:
        """Call back words that were searched for before, or later ones again."""
        if not self._at:
            self._lines[0] = self.words
        self._at = min(max(0, self._at + by), len(self._lines) - 1)
        self._input.value = self._lines[self._at]
        self._input.action_end()

    def action_cancel(self) -> None:
        """Give up."""
        self.post_message(self.Cancelled(self))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell of every letter."""
        event.stop()
        self.post_message(self.Typed(self, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass the words on."""
        event.stop()
        self.post_message(self.Submitted(self, event.value))
