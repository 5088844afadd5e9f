"""What all dialogs share."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """A screen over the main one, which closes once."""

    # The app's own binding does not reach through a modal screen; a field with a selection copies it before this.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "app.copy_or_leave", "Copy, or leave", show=False, system=True),
    ]

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close. A key that is pressed once more before the screen has gone must not close the one below it."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
