"""Writing a note at the foot of the screen, with the passage still in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult

from tui.screens.dialogs.dialog import Dialog
from tui.screens.dialogs.outside import NoEditor, edit_outside
from widgets import Editor

if TYPE_CHECKING:
    from tui.library import Note

_ELSEWHERE = "Changed in another copy of Crossread; both will be kept."


class NoteScreen(Dialog[str | None]):
    """A small editor for a note. Leaving it keeps the note, unless the reader says otherwise."""

    def __init__(
        self, title: str, text: str, save: Callable[[str], None], *, note: Note | None = None, saved: bool = True
    ) -> None:
        """An editor.

        Args:
            title: what the note is on.
            text: the words to begin with.
            save: saves the words so far as a draft; the answer goes to `show_saved`.
            note: the note that is being changed, as the reader is looking at it.
            saved: whether the words to begin with are saved anywhere.
        """
        super().__init__()
        self._editor = Editor(title, text)
        self._save, self._note, self._is_new = save, note, not saved
        self._unsaved = self._elsewhere = ""

    def compose(self) -> ComposeResult:
        """The editor."""
        yield self._editor

    def on_mount(self) -> None:
        """Words that could not be kept are saved at once, if only as a draft."""
        if self._is_new:
            self._editor.tell_again()
            self._editor.pause()

    # Drafts

    @on(Editor.Paused)
    def save(self, message: Editor.Paused) -> None:
        """The reader has stopped typing, or looks elsewhere."""
        self._save(message.text)

    def on_screen_suspend(self) -> None:
        """Another dialog comes over it."""
        self._editor.pause()

    def show_saved(self, why: str) -> None:
        """Say that the draft could not be saved and why, until it can: empty when it was saved."""
        self._unsaved = f"Not saved: {why}. Your text is still here." if why else ""
        self._tell()
        if why and self.is_attached:
            self._editor.tell_again()

    def compare(self, note: Note | None) -> None:
        """Say so if the note that is being changed is no longer as the reader is looking at it: None, it has gone."""
        if self._note is not None:
            self._elsewhere = "" if note is not None and note.rev == self._note.rev else _ELSEWHERE
            self._tell()

    @property
    def unsaved(self) -> str:
        """The words that could not be saved; empty when they are."""
        return self._editor.text if self._unsaved else ""

    @property
    def note_id(self) -> str | None:
        """Id of the note that is being changed; None for a new one."""
        return self._note.id if self._note else None

    def _tell(self) -> None:
        self._editor.warn(self._unsaved or self._elsewhere)

    # Leaving

    def keep(self) -> None:
        """Hand on what is written, because the program is quit."""
        while not self.is_active:  # the palette may lie over the note
            self.app.pop_screen()
        self.dismiss(self._editor.text)

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
        self._save(self._editor.text)
        try:
            self._editor.text = edit_outside(self.app, self._editor.text)
        except NoEditor as error:
            self.notify(str(error), severity="warning", markup=False)
