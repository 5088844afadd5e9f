"""Writing one note, wherever on the screen: its words are saved on the way, and never lost by leaving."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on

from tui.screens.dialogs.outside import NoEditor, edit_outside
from widgets import Editor
from widgets.editor import HINT

if TYPE_CHECKING:
    from tui.library import Note

_HERE = "Your text is still here."
_ELSEWHERE = "Changed in another copy of Crossread; both will be kept."


class NoteEditor(Editor):
    """An editor for a note. Whoever shows it sets `close`, which is called when the reader is done."""

    def __init__(
        self,
        title: str,
        text: str,
        save: Callable[[str], None],
        written: Callable[[str | None], None],
        *,
        note: Note | None = None,
        why: str = "",
        hint: str = HINT,
    ) -> None:
        """An editor.

        Args:
            title: what the note is on.
            text: the words to begin with.
            save: saves the words so far as a draft; the answer goes to `show_saved`.
            written: told what is written when the reader is done; None: they want the note as it was.
            note: the note that is being changed, as the reader is looking at it.
            why: why the words to begin with could not be kept before; empty when that is not so.
            hint: what keys do.
        """
        super().__init__(title, text, hint=hint)
        self.close: Callable[[], object] = self.remove
        self._save, self._written, self._note, self._begun_with = save, written, note, text
        self._not_kept = self._not_saved = why
        self._elsewhere = ""
        self._over = False

    def on_mount(self) -> None:
        """Words that could not be kept are saved at once, if only as a draft."""
        if self._not_kept:
            self._tell()
            self.tell_again()
            self.pause()

    # Drafts

    @on(Editor.Paused)
    def save(self, message: Editor.Paused) -> None:
        """The reader has stopped typing, or looks elsewhere."""
        message.stop()
        if not self._over:
            self._save(message.text)

    def show_saved(self, why: str) -> None:
        """Say that the draft could not be saved and why, until it can: empty when it was saved."""
        self._not_saved = why
        self._tell()
        if why and self.is_attached:
            self.tell_again()

    def compare(self, note: Note | None) -> None:
        """Say so if the note that is being changed is no longer as the reader is looking at it: None, it has gone."""
        if self._note is not None:
            self._elsewhere = "" if note is not None and note.rev == self._note.rev else _ELSEWHERE
            self._tell()

    @property
    def unsaved(self) -> str:
        """The words that could not be kept, or saved so far; empty when they are."""
        return self.text if self._not_kept or self._not_saved else ""

    @property
    def changed(self) -> str:
        """The words, if they are others than those that it began with or could not be kept; else empty."""
        return self.text if self.text != self._begun_with else self.unsaved

    @property
    def note_id(self) -> str | None:
        """Id of the note that is being changed; None for a new one."""
        return self._note.id if self._note else None

    def _tell(self) -> None:
        if self._not_kept:
            self.warn(f"Not kept: {self._not_kept}. {_HERE}")
        elif self._not_saved:
            self.warn(f"Not saved: {self._not_saved}. {_HERE}")
        else:
            self.warn(self._elsewhere)

    # Leaving

    def keep(self) -> None:
        """Hand on what is written, as if the reader had said that they are done."""
        self._leave(self.text)

    @on(Editor.Done)
    def done(self, message: Editor.Done) -> None:
        """The reader is done."""
        message.stop()
        self._leave(message.text)

    @on(Editor.Cancelled)
    def drop(self, message: Editor.Cancelled) -> None:
        """The reader wants the note as it was."""
        message.stop()
        self._leave(None)

    def _leave(self, text: str | None) -> None:
        # At once: what a dialog answers with comes later, and by then the program may have ended.
        if not self._over:
            self._over = True
            self._written(text)
            self.close()

    @on(Editor.EditOutside)
    def edit_outside(self) -> None:
        """Go on in the reader's own editor; what is saved there comes back here."""
        self._save(self.text)
        try:
            self.text = edit_outside(self.app, self.text)
        except NoEditor as error:
            self.notify(str(error), severity="warning", markup=False)
