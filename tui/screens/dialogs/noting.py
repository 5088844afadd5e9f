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

_HERE = "Your text is still here."
_ELSEWHERE = "Changed in another copy of Crossread; both will be kept."


class NoteScreen(Dialog[None]):
    """A small editor for a note. Leaving it keeps the note, unless the reader says otherwise."""

    def __init__(
        self,
        title: str,
        text: str,
        save: Callable[[str], None],
        written: Callable[[str | None], None],
        *,
        note: Note | None = None,
        why: str = "",
    ) -> None:
        """An editor.

        Args:
            title: what the note is on.
            text: the words to begin with.
            save: saves the words so far as a draft; the answer goes to `show_saved`.
            written: told what is written when the reader is done; None: they want the note as it was.
            note: the note that is being changed, as the reader is looking at it.
            why: why the words to begin with could not be kept before; empty when that is not so.
        """
        super().__init__()
        self._editor = Editor(title, text)
        self._save, self._written, self._note, self._begun_with = save, written, note, text
        self._not_kept = self._not_saved = why
        self._elsewhere = ""

    def compose(self) -> ComposeResult:
        """The editor."""
        yield self._editor

    def on_mount(self) -> None:
        """Words that could not be kept are saved at once, if only as a draft."""
        if self._not_kept:
            self._tell()
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
        self._not_saved = why
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
        """The words that could not be kept, or saved so far; empty when they are."""
        return self._editor.text if self._not_kept or self._not_saved else ""

    @property
    def changed(self) -> str:
        """The words, if they are others than those that it began with or could not be kept; else empty."""
        return self._editor.text if self._editor.text != self._begun_with else self.unsaved

    @property
    def note_id(self) -> str | None:
        """Id of the note that is being changed; None for a new one."""
        return self._note.id if self._note else None

    def _tell(self) -> None:
        if self._not_kept:
            self._editor.warn(f"Not kept: {self._not_kept}. {_HERE}")
        elif self._not_saved:
            self._editor.warn(f"Not saved: {self._not_saved}. {_HERE}")
        else:
            self._editor.warn(self._elsewhere)

    # Leaving

    def keep(self) -> None:
        """Hand on what is written, because the program is quit."""
        while not self.is_active:  # the palette may lie over the note
            self.app.pop_screen()
        self._leave(self._editor.text)

    @on(Editor.Done)
    def done(self, message: Editor.Done) -> None:
        """The reader is done."""
        self._leave(message.text)

    @on(Editor.Cancelled)
    def drop(self) -> None:
        """The reader wants the note as it was."""
        self._leave(None)

    def _leave(self, text: str | None) -> None:
        # At once: what a dialog answers with comes later, and by then the program may have ended.
        if self.is_active:
            self._written(text)
            self.dismiss()

    @on(Editor.EditOutside)
    def edit_outside(self) -> None:
        """Go on in the reader's own editor; what is saved there comes back here."""
        self._save(self._editor.text)
        try:
            self._editor.text = edit_outside(self.app, self._editor.text)
        except NoEditor as error:
            self.notify(str(error), severity="warning", markup=False)
