"""Asking for one line at the foot of the screen, with the stories still in sight."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.suggester import Suggester

from tui.screens.dialogs.dialog import Dialog
from widgets import Prompt

KEEP_OR_LEAVE = "enter keep   esc leave it"
"""The hint of a line in which a name is given."""


class AskScreen(Dialog[str | None]):
    """Asks for one line; None when the reader leaves with esc."""

    def __init__(
        self, label: str, *, hint: str = "", value: str = "", suggestions: Sequence[str] | Suggester = ()
    ) -> None:
        super().__init__()
        self._prompt = Prompt(label, value=value, hint=hint, suggestions=suggestions)

    def compose(self) -> ComposeResult:
        """The line."""
        yield self._prompt

    def offer(self, words: Sequence[str]) -> None:
        """Suggest these words from now on, where several are suggested for one line."""
        if self.is_attached:
            self._prompt.offer(words)

    @on(Prompt.Submitted)
    def answer(self, message: Prompt.Submitted) -> None:
        """The reader pressed enter."""
        self.dismiss(message.value)

    @on(Prompt.Cancelled)
    def leave(self) -> None:
        """The reader pressed esc."""
        self.dismiss(None)
