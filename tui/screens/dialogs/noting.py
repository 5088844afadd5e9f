"""Writing a note at the foot of the screen, with the passage still in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tui.screens.dialogs.dialog import Dialog

if TYPE_CHECKING:
    from tui.screens.dialogs.writing import NoteEditor


class NoteScreen(Dialog[None]):
    """A small editor for a note. Leaving it keeps the note, unless the reader says otherwise."""

    def __init__(self, editor: NoteEditor) -> None:
        super().__init__()
        self._editor = editor
        editor.close = self.dismiss

    def compose(self) -> ComposeResult:
        """The editor."""
        yield self._editor

    def on_screen_suspend(self) -> None:
        """Another dialog comes over it."""
        self._editor.pause()

    def keep(self) -> None:
        """Hand on what is written, because the program is quit."""
        while not self.is_active:  # the palette may lie over the note
            self.app.pop_screen()
        self._editor.keep()
