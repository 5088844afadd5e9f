"""What all dialogs share."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from widgets import FilterList
from widgets.filter_list import Move

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """A screen over the main one, which closes once."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    # The app's own bindings do not reach through a modal screen. Before these, a field with a selection copies it, and
    # an editor undoes.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "app.copy_or_leave", "Copy, or leave", show=False, system=True),
        Binding("ctrl+z", "app.suspend_process", "To the shell", show=False, system=True),
    ]

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close. A key that is pressed once more before the screen has gone must not close the one below it."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_leave(self) -> None:
        """Close, without an answer."""
        self.dismiss(None)


class ScrolledDialog(Dialog[T]):
    """A dialog with more to read than fits, in its one `VerticalScroll`."""

    def action_scroll(self, how: str) -> None:
        """Scroll what there is to read: "down", "page_down", "home" and the like."""
        getattr(self.query_one(VerticalScroll), f"scroll_{how}")(animate=False)


class ListDialog(Dialog[T]):
    """A dialog with a list, its one `FilterList`, in which keys move wherever the focus is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "list('cursor_down')", "Down"),
        Binding("k", "list('cursor_up')", "Up"),
        Binding("g", "list('first')", "First"),
        Binding("G", "list('last')", "Last"),
    ]

    @property
    def entries(self) -> FilterList:
        """The list."""
        return self.query_one(FilterList)

    def action_list(self, move: Move) -> None:
        """Move in the list."""
        self.entries.move(move)

    def action_filter(self) -> None:
        """Type to narrow the list down; what is hidden, because nothing is in it, would take other keys for words."""
        if self.entries.display:
            self.entries.action_filter()
