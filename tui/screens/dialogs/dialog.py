"""What all dialogs share."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

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


class ScrolledDialog(Dialog[T]):
    """A dialog with more to read than fits, in its one `VerticalScroll`."""

    def action_scroll(self, how: str) -> None:
        """Scroll what there is to read: "down", "page_down", "home" and the like."""
        getattr(self.query_one(VerticalScroll), f"scroll_{how}")(animate=False)
