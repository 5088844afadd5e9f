"""Choosing one of many: a note, a session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.counting import counted
from tui.screens.dialogs.dialog import Dialog
from tui.story import clean_line
from widgets import Entry, FilterList
from widgets.filter_list import Move

if TYPE_CHECKING:
    from tui.desk import Folder
    from tui.library import Note, Session


class ChooseScreen(Dialog[str | None]):
    """A list to choose from; None when the reader leaves with esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Close"),
        Binding("j", "list('cursor_down')", "Down"),
        Binding("k", "list('cursor_up')", "Up"),
        Binding("g", "list('first')", "First"),
        Binding("G", "list('last')", "Last"),
        Binding("slash", "filter", "Filter"),
    ]

    def __init__(self, title: str, entries: Sequence[Entry], empty: str = "", *, enter: str = "go there") -> None:
        """`enter` says what choosing does; empty where there is only something to read."""
        super().__init__()
        self._title, self._entries, self._empty = title, entries, empty
        self._hint = (f"enter {enter}   " if enter else "") + "/ filter   esc close"

    def compose(self) -> ComposeResult:
        """A title, the list, and what keys do."""
        with Vertical(id="choose"):
            yield Static(Content(self._title), classes="title", markup=False)
            if self._entries:
                yield FilterList()
            else:
                yield Static(self._empty, classes="empty", markup=False)
            yield Static(Content(self._hint), classes="hint", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        for entries in self.query(FilterList):
            entries.set_entries(self._entries)
            entries.focus()

    def action_list(self, move: Move) -> None:
        """Move in the list."""
        for entries in self.query(FilterList):
            entries.move(move)

    def action_filter(self) -> None:
        """Type to narrow the list down."""
        for entries in self.query(FilterList):
            entries.action_filter()

    @on(FilterList.Chosen)
    def choose(self, message: FilterList.Chosen) -> None:
        """The reader chose."""
        self.dismiss(message.key)

    def action_leave(self) -> None:
        """The reader chose nothing."""
        self.dismiss(None)


def note_entries(folder: Folder) -> list[Entry]:
    """The notes of a session, in reading order."""
    return [_note_entry(folder, note) for note in folder.notes]


def _note_entry(folder: Folder, note: Note) -> Entry:
    letters = "|".join(folder.letter(anchor.story_id) for anchor in note.anchors)
    exact = clean_line(note.anchors[0].exact)
    quotation = f"“{exact}”" if exact else "about the whole story"
    words = " ".join((*(f"#{tag}" for tag in note.tags), clean_line(note.body))).strip()
    lines = (Content.assemble((letters, "bold"), f"  {quotation}"), Content(f"     {words}"))
    return Entry(note.id, lines, f"{quotation} {words}")


def session_entries(sessions: Sequence[Session], current: str) -> list[Entry]:
    """The sessions, most recently opened first."""
    return [_session_entry(session, session.id == current) for session in sessions]


def _session_entry(session: Session, current: bool) -> Entry:
    sample = "SAMPLE · " if session.sample else ""
    stories = counted(session.stories, "story", "stories")
    notes = f" · {counted(session.notes, 'note', 'notes')}" if session.notes else ""
    line = Content.assemble(("▸ " if current else "  ") + sample, (session.name, "bold"), f"   {stories}{notes}")
    return Entry(session.id, (line,), session.name)
