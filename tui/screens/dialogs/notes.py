"""The notes of a session: going to one, ticking it off, removing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from tui.commands import key_of
from tui.screens.dialogs.choosing import ChooseScreen
from tui.story import clean_line
from widgets import Entry

if TYPE_CHECKING:
    from tui.desk import NoteRow
    from tui.library import Note


class NotesScreen(ChooseScreen):
    """The notes to choose from; answers with the id of one, or with `REVIEW`."""

    REVIEW: ClassVar[str] = ""
    """The answer of a reader who wants to go through what needs a decision."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "done", "Done, or open again"),
        Binding("x", "remove", "Remove"),
        Binding("u", "undo", "Undo"),
        Binding("r", "review", "Review"),
    ]

    def __init__(
        self,
        rows: Sequence[NoteRow],
        *,
        done: Callable[[Note], None],
        remove: Callable[[Note], None],
        undo: Callable[[], None],
    ) -> None:
        """What is given is called for the note under the cursor; after each `show` is called."""
        self._rows, self._done, self._remove, self._undo = rows, done, remove, undo
        keys = "d done   x remove   u undo   r review"
        empty = f"No notes yet: {key_of('note')} writes one on the current passage."
        super().__init__("Notes of this session", note_entries(rows), empty, keys=keys)

    def show(self, rows: Sequence[NoteRow], said: str = "") -> None:
        """Show the notes as they are now, and what was done."""
        if self.is_attached:
            self._rows = rows
            self.fill(note_entries(rows))
            self.tell(said)

    def _with_note(self, do: Callable[[Note], None]) -> None:
        note = next((row.note for row in self._rows if row.note.id == self.entries.highlighted_key), None)
        if note is not None:
            do(note)

    def action_done(self) -> None:
        """Tick the note off, or open it again."""
        self._with_note(self._done)

    def action_remove(self) -> None:
        """Remove the note."""
        self._with_note(self._remove)

    def action_undo(self) -> None:
        """Take the last thing back."""
        self._undo()

    def action_review(self) -> None:
        """Go through what needs a decision."""
        self.dismiss(self.REVIEW)


def note_entries(rows: Sequence[NoteRow]) -> list[Entry]:
    """A note in some lines: what is quoted and how it stands, the reader's words, where either side comes from."""
    return [_note_entry(row) for row in rows]


def _note_entry(row: NoteRow) -> Entry:
    words = " ".join((*(f"#{tag}" for tag in row.note.tags), clean_line(row.note.body))).strip()
    marks = [(f"{mark}  ", "bold reverse" if mark != "done" else "bold") for mark in row.marks]
    lines = (
        Content.assemble((row.letters, "bold"), "  ", *marks, row.quotation),
        Content(f"     {words}"),
        *(Content(f"     {source}") for source in row.sources),
    )
    return Entry(row.note.id, lines, " ".join((row.quotation, words, *row.sources, *row.marks)))
