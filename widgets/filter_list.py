"""A list to choose from, with a line above it that narrows it down as one types."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, OptionList

from widgets.entries import Entry, matching
from widgets.entry_list import EntryList
from widgets.line_input import LineInput
from widgets.told import Told

Move = Literal["cursor_down", "cursor_up", "page_down", "page_up", "first", "last"]
"""How the highlight may move; the names are those of the list's actions."""


class FilterList(Widget):
    """Entries in their order, those with all the words of the filter. The highlight stays on its entry."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear_filter", "Clear filter", show=False, id="list.clear"),
        Binding("down", "enter_list", "To the list", show=False, id="list.enter"),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | escape | Clear the filter and return to the list. |
    | down | In the filter: go to the list. |
    """

    DEFAULT_CSS = """
    FilterList {
        layout: vertical;
        width: 1fr;
        height: 1fr;
        border-left: blank;
        &:focus-within { border-left: outer $primary; }
        & > LineInput { background: $surface; }
        & > OptionList {
            height: 1fr;
            background: $background;
            scrollbar-size-vertical: 1;
            & > .option-list--option-disabled { color: $foreground; text-style: bold; }
        }
        &:ansi {
            & > LineInput, & > OptionList { background: ansi_default; }
            & > OptionList > .option-list--option-disabled { color: ansi_default; }
            & > OptionList > .option-list--option-highlighted { text-style: underline; }
            & > OptionList:focus > .option-list--option-highlighted { text-style: bold reverse; }
        }
    }
    """

    @dataclass
    class Chosen(Told["FilterList"]):
        """The reader chose an entry."""

        key: str

    @dataclass
    class Highlighted(Told["FilterList"]):
        """The highlight moved to another entry."""

        key: str

    def __init__(self, *, placeholder: str = "/ filter", id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._input = LineInput(placeholder=placeholder, compact=True, select_on_focus=False)
        self._list = EntryList()
        self._entries: tuple[Entry, ...] = ()
        self._told: str | None = None

    def compose(self) -> ComposeResult:
        """The filter above the list."""
        yield self._input
        yield self._list

    def focus(self, scroll_visible: bool = True) -> Self:
        """Focus the list."""
        self._list.focus(scroll_visible)
        return self

    def action_filter(self) -> None:
        """Focus the filter."""
        self._input.focus()

    def move(self, how: Move) -> None:
        """Move the highlight, for keys that are bound elsewhere."""
        getattr(self._list, f"action_{how}")()

    @property
    def filter(self) -> str:
        """The words in the filter."""
        return self._input.value

    def narrow(self, words: str) -> None:
        """Put these words into the filter; none show every entry."""
        self._input.value = words

    @property
    def highlighted_key(self) -> str | None:
        """Key of the highlighted entry, if there is one."""
        option = self._list.highlighted_option
        return option.id if option else None

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Replace the entries. The highlight stays on its key, or on its row when the key is gone.

        Raises:
            DuplicateID: If two entries have the same key.
        """
        self._entries = tuple(entries)
        self._show()

    def highlight(self, key: str) -> None:
        """Move the highlight to an entry, if the filter lets it be seen."""
        index = self._list.index_of(key)
        if index is not None:
            self._list.highlighted = index

    def _show(self) -> None:
        key, row = self.highlighted_key, self._list.highlighted or 0
        self._list.put(matching(self._entries, self.filter))
        index = self._list.index_of(key) if key is not None else None
        self._list.highlighted = index if index is not None else self._nearest(row)

    def _nearest(self, row: int) -> int | None:
        """The first choice at or below a row, else the last above it."""
        choices = [index for index, option in enumerate(self._list.options) if not option.disabled]
        return next((index for index in choices if index >= row), choices[-1] if choices else None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the keys of the filter to others while there is nothing for them to do here."""
        if action == "clear_filter":
            return bool(self.filter) or self._input.has_focus
        if action == "enter_list":
            return self._input.has_focus
        return True

    def action_clear_filter(self) -> None:
        """Show every entry again, and return to the list."""
        self._input.value = ""
        self._list.focus()

    def action_enter_list(self) -> None:
        """Go to what the filter left."""
        self._list.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list down."""
        event.stop()
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Choose what is highlighted."""
        event.stop()
        if self.highlighted_key is not None:
            self._list.focus()
            self.post_message(self.Chosen(self, self.highlighted_key))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell where the highlight is, once for each entry."""
        event.stop()
        if event.option_id is not None and event.option_id != self._told:
            self._told = event.option_id
            self.post_message(self.Highlighted(self, event.option_id))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell what was chosen."""
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Chosen(self, event.option_id))
