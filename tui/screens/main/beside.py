"""The notes beside the text, level with their passages: read, edited and ticked off without leaving the story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events, on

from tui import desk
from tui.desk import Stepping
from tui.screens import shown
from tui.screens.main.noting import Noting

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Folder, StandingNote, Steps
    from tui.library import Note
    from tui.screens.dialogs import NoteEditor
    from widgets import Margin, TextPane

_KEPT_AS = "beside"
_HINT = "esc keep   ctrl+o own editor"


class Beside(Noting):
    """Adds to the main screen: the notes beside the text, level with their passages."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self.margin: Margin | None = None
        """There from the first time on that the notes are shown."""
        self._shown_beside = False
        self._standing_notes: list[StandingNote] = []
        self._editor_beside: NoteEditor | None = None

    async def furnish(self) -> None:
        """Show the notes beside the text, if they were when Crossread ended."""
        await super().furnish()
        if self.remembered.get(_KEPT_AS) is True:
            self._show_or_hide_notes(True)

    @property
    def beside_active(self) -> bool:
        """Whether keys go to the notes beside the text."""
        return self.margin is not None and self.margin.has_focus_within

    # Shown and hidden

    def action_beside(self) -> None:
        """Show the notes and go to them; from there back to the text; from the text, hide them."""
        if self.beside_active:
            self.active.focus()
        elif self.margin is not None and self.margin.region:
            self._show_or_hide_notes(False)
        else:
            self._show_or_hide_notes(True)
            self._enter_notes()

    def _show_or_hide_notes(self, on: bool) -> None:
        """Show the notes or hide them, from now on in every run."""
        if not on:
            self.keep()
        elif self.margin is None:
            from widgets import Margin

            self.margin = Margin(empty=shown.beside.empty(), id="beside")
            self.query_one("#body").mount(self.margin)
            self.give_room(self.app.size.width)
        self._shown_beside = on
        self.remembered.keep(_KEPT_AS, on)
        self._fit_notes()
        self.show_notes_beside()

    def _enter_notes(self) -> None:
        if self.margin is not None:
            here = self._notes_here()
            if here:
                self.margin.select(here[-1])  # the one that begins nearest to it
            self.leave_sidebar()
            self.add_class("-beside")
            self.margin.focus()

    @on(events.DescendantFocus)
    def _fit_notes(self) -> None:
        """Where they would take the place of a story the notes are there only while they are used."""
        needs_place = self.has_class("-narrow") and not self.beside_active
        self.set_class(self._shown_beside and not needs_place, "-beside")

    def on_resize(self, event: events.Resize) -> None:
        """In another window there may be room for the notes, or none."""
        self.call_after_refresh(self._fit_notes)

    def action_pane_right(self) -> None:
        """To the pane on the right, the notes being the rightmost."""
        notes_are_next = self.right_active and not self.sidebar_active and not self.beside_active
        if notes_are_next and self.margin is not None and self.margin.region:
            self._enter_notes()
        elif not self.beside_active:
            super().action_pane_right()

    def action_pane_left(self) -> None:
        """To the pane on the left."""
        if self.beside_active:
            self.active.focus()
        else:
            super().action_pane_left()

    # What they show

    def show_notes_beside(self) -> None:
        """Show the notes on the story that keys act on as they are now."""
        if self.margin is None or not self._shown_beside:
            return
        folder, stored = self.folder, self.story
        self._standing_notes = desk.standing_notes(folder, stored) if folder and stored else []
        self._end_editing_what_is_gone()
        more = ""
        if folder and stored and self.spread:
            others = (side for side in (self.spread.left, self.spread.right) if side and side.id != stored.id)
            more = shown.beside.elsewhere(folder, stored, next(others, None))
        title = f"Notes on {self._called(self.right_active)}" if stored else "Notes"
        self.margin.follow(self.active, shown.beside.margin_notes(self._standing_notes), title, more)
        self.margin.set_here(self._notes_here())

    def _notes_here(self) -> list[str]:
        """Ids of the notes on the passage at which the reader stands."""
        spans = self.stop.side(self.right_active) if self.stop else ()
        notes = self._standing_notes
        return [
            each.note.id for each in notes if any(shown.beside.covers(each, span.start, span.end) for span in spans)
        ]

    def _show_notes_here(self) -> None:
        if self.margin is None or not self._shown_beside:
            return
        if self.margin.pane is not self.active:  # another view shows its stories in panes of its own
            self.show_notes_beside()
        self.margin.set_here(self._notes_here())

    def show_marks(self) -> None:
        """Show what is found and noted, in the stories and beside them."""
        super().show_marks()
        self.show_notes_beside()

    def show_nothing(self, why: str) -> None:
        """Show that no session is open."""
        super().show_nothing(why)
        self.show_notes_beside()

    def go(self, steps: Steps | None, *, bring: bool = True) -> None:
        """Stand somewhere, in the notes too."""
        super().go(steps, bring=bring)
        self._show_notes_here()

    def watch_right_active(self, active: bool) -> None:
        """The notes are those on the story that keys act on."""
        super().watch_right_active(active)
        self.show_notes_beside()

    def on_text_pane_scrolled(self, message: TextPane.Scrolled) -> None:
        """The notes stay level with their passages."""
        if self.margin is not None and message.control is self.active:
            self._show_notes_here()
            self.margin.look()

    # What the reader does with them

    def on_margin_moved(self, message: Margin.Moved) -> None:
        """The stories follow to the passage of the note."""
        standing = self._standing_note(message.key)
        if standing is None:
            return
        steps = self.steps_of(Stepping.NOTES)
        at = _stop_at(steps, standing.position, self.right_active)
        if steps is not None and at is not None:
            self.go(replace(steps, at=at))
        else:
            self.bring(standing.position)
        message.control.look()

    def on_margin_left(self) -> None:
        """Back to the text."""
        self.active.focus()

    def on_margin_asked(self, message: Margin.Asked) -> None:
        """Do with a note what the reader wants."""
        folder, standing = self.folder, self._standing_note(message.key)
        if folder is None or standing is None:
            return
        note = standing.note
        match message.what:
            case "done":
                self.tick(note)
            case "remove":
                self.remove_note(note)
            case "tag":
                self.ask_tag(folder, desk.spot_on(note.anchors), note)
            case "edit":
                self._edit(folder, note)
            case "outside":
                self._edit(folder, note).edit_outside()

    def _standing_note(self, note_id: str) -> StandingNote | None:
        return next((each for each in self._standing_notes if each.note.id == note_id), None)

    # Editing

    def _edit(self, folder: Folder, note: Note) -> NoteEditor:
        """Write a note in its place."""
        self.keep()
        writing = desk.Writing(folder.session.id, desk.spot_on(note.anchors), note)
        editor = self._editor_beside = self.editor(writing, note.body, hint=_HINT)
        editor.close = self._end_editing
        if self.margin is not None:
            self.margin.edit(note.id, editor)
        return editor

    def _end_editing(self) -> None:
        self._editor_beside = None
        if self.margin is not None:
            self.margin.end_editing()

    def keep(self) -> None:
        """Keep the note that is being written beside the text, because the reader goes elsewhere or quits."""
        if self._editor_beside is not None:
            self._editor_beside.keep()

    def _end_editing_what_is_gone(self) -> None:
        """A note cannot be written on beside a story that it is not on."""
        editor = self._editor_beside
        if editor is not None and self._standing_note(editor.note_id or "") is None:
            editor.keep()


def _stop_at(steps: Steps | None, position: int, right: bool) -> int | None:
    """Which stop begins at a position of one story."""
    stops = steps.stops if steps and steps.kind is Stepping.NOTES else ()
    return next((at for at, stop in enumerate(stops) if any(s.start == position for s in stop.side(right))), None)
