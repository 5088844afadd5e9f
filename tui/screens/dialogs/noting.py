"""Writing a note at the foot of the screen, with the passage still in sight."""

from textual import on
from textual.app import ComposeResult

from tui.screens.dialogs.dialog import Dialog
from tui.screens.dialogs.outside import NoEditor, edit_outside
from widgets import Editor


class NoteScreen(Dialog[str | None]):
    """A small editor for a note. Leaving it keeps the note, unless the reader says otherwise."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._editor = Editor(title, text)

    def compose(self) -> ComposeResult:
        """The editor."""
        yield self._editor

    def keep(self) -> None:
        """Hand on what is written, because the program is quit."""
        # Past the guard of `Dialog`, because the palette may lie over the note.
        super(Dialog, self).dismiss(self._editor.text)

    @on(Editor.Done)
    def done(self, message: Editor.Done) -> None:
        """The reader is done."""
        self.dismiss(message.text)

    @on(Editor.Cancelled)
    def drop(self) -> None:
        """The reader wants the note as it was."""
        self.dismiss(None)

    @on(Editor.EditOutside)
    def edit_outside(self) -> None:
        """Go on in the reader's own editor; what is saved there comes back here."""
        try:
            self._editor.text = edit_outside(self.app, self._editor.text)
        except NoEditor as error:
            self.notify(str(error), severity="warning", markup=False)
