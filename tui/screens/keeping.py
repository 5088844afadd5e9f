"""What the reader keeps: notes, tags, what was seen, undo; sessions and export."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on

from tui import desk
from tui.counting import counted
from tui.screens import dialogs
from tui.screens.clerk import export_path
from tui.screens.messages import Sessions
from tui.screens.moving import Moving
from tui.story import clean_line

if TYPE_CHECKING:
    from tui.desk import Spot, Spread, Stop
    from tui.library import Library, Note


class Keeping(Moving):
    """The actions of the main screen that change what is kept."""

    # Notes and tags

    def action_note(self) -> None:
        """Write a note on the current place, or go on with the one that is there."""
        folder, spot = self.folder, self.spot()
        before = self.note_on(spot)
        if folder is None or spot is None:
            self._nothing_here()
            return
        self._write(folder.session.id, spot, before, before.body if before else "")

    def _write(self, session_id: str, spot: Spot, before: Note | None, text: str) -> None:
        """Open the editor; what cannot be kept comes back into it."""

        def keep(written: str | None) -> None:
            if written is not None and written != (before.body if before else ""):
                job = partial(_keep_note, session_id, spot, written, before)
                self.clerk.keep(session_id, job, partial(self._write, session_id, spot, before, written))

        self.app.push_screen(dialogs.NoteScreen(_about(spot), text), keep)

    def action_tag(self) -> None:
        """Tag the current place."""
        folder, spot = self.folder, self.spot()
        before = self.note_on(spot)
        if folder is None or spot is None:
            self._nothing_here()
            return

        def keep(line: str | None) -> None:
            if line and line.strip():
                self.clerk.keep(folder.session.id, partial(_keep_tag, folder.session.id, spot, line, before))

        known = sorted({tag for note in folder.notes for tag in note.tags})
        hint = "enter tags; the same tag again takes it off"
        self.app.push_screen(dialogs.AskScreen("Tag", hint=hint, suggestions=known), keep)

    def _nothing_here(self) -> None:
        if self.versions_open and self.stop is not None:
            self.say("This is not in the newest version; notes and tags are made on what is.")
        else:
            self.say("Nothing to attach it to here: step to a passage with n first.")

    def action_seen(self) -> None:
        """Mark where the reader stands as seen, or as not seen."""
        folder, spread, stop = self.folder, self.spread, self.stop
        if folder is None or spread is None or stop is None:
            self.say("Nothing to mark here: step to a passage with n first.")
            return
        seen = not desk.is_seen(stop, spread.left, spread.right, folder)
        job = partial(_mark_seen, folder.session.id, stop, spread, seen)
        self.clerk.keep(folder.session.id, job)

    def action_notes(self) -> None:
        """List the notes and go to one."""
        folder = self.folder
        if folder is None:
            return
        entries = dialogs.note_entries(folder)
        screen = dialogs.ChooseScreen(
            "Notes of this session", entries, "No notes yet: a writes one on the current passage."
        )
        self.app.push_screen(screen, self._go_to_note)

    def _go_to_note(self, note_id: str | None) -> None:
        """Open the stories of a note at its place."""
        folder = self.folder
        note = next((note for note in folder.notes if note.id == note_id), None) if folder else None
        if folder is None or note is None or self.spread is None:
            return
        ids = [anchor.story_id for anchor in note.anchors]
        if len(ids) == 2:
            left, right = ids
            self.right_active = False
        elif ids[0] in self.pair:
            left, right = self.pair
            self.right_active = self.pair.index(ids[0]) == 1
        else:
            left, right = (self.pair[0], ids[0]) if self.right_active else (ids[0], self.pair[1])
        self.active.focus()
        self.clerk.turn_to(folder, left, right, note.anchors[0])

    def action_undo(self) -> None:
        """Undo the last thing the reader did."""
        self.clerk.keep(self._session_id(), _undo, turned=True)

    def action_redo(self) -> None:
        """Do again what was undone."""
        self.clerk.keep(self._session_id(), _redo, turned=True)

    def _session_id(self) -> str:
        """The open session; empty when the last one has gone, which undo may bring back."""
        return self.folder.session.id if self.folder else ""

    # Sessions, export

    def action_export(self) -> None:
        """Export the notes of this session as Markdown."""
        folder = self.folder
        if folder is None:
            return
        if not folder.notes:
            self.say("No notes to export yet: a writes one on the current passage.")
            return

        def export(line: str | None) -> None:
            if line and line.strip():
                target = desk.path_of(line.strip())
                self.clerk.keep(folder.session.id, partial(_export, folder.session.id, target))

        self.app.push_screen(dialogs.AskScreen("Export to folder", value=str(export_path(folder))), export)

    def action_sessions(self) -> None:
        """Switch to another session."""
        self.clerk.tell(lambda library: library.sessions(), Sessions)

    @on(Sessions)
    def choose_session(self, message: Sessions) -> None:
        """Show the sessions to choose from."""
        current = self.folder.session.id if self.folder else ""
        entries = dialogs.session_entries(message.sessions, current)

        def go(session_id: str | None) -> None:
            if session_id is not None:
                self.keep_place_now()
                self.clerk.open_session(session_id)

        self.app.push_screen(dialogs.ChooseScreen("Sessions", entries, "No sessions yet: i brings in stories."), go)

    def action_remove_samples(self) -> None:
        """Remove the sample stories."""
        self.clerk.samples(restore=False)

    def action_restore_samples(self) -> None:
        """Bring the sample stories back."""
        self.clerk.samples(restore=True)


def _about(spot: Spot) -> str:
    return f"Note on “{clean_line(spot.anchors[0].exact)}”" if spot.anchors else "Note on the whole story"


def _keep_note(session_id: str, spot: Spot, text: str, before: Note | None, library: Library) -> str | None:
    if not text.strip() and before is None:
        return None
    desk.keep_note(library, session_id, spot, text, before)
    return "Note kept."


def _keep_tag(session_id: str, spot: Spot, line: str, before: Note | None, library: Library) -> str:
    return desk.keep_tag(library, session_id, spot, line, before)


def _mark_seen(session_id: str, stop: Stop, spread: Spread, seen: bool, library: Library) -> str:
    return desk.mark_seen(library, session_id, stop, spread.left, spread.right, seen)


def _undo(library: Library) -> str:
    done = library.undo()
    return f"Undone: {done}" if done else "Nothing to undo."


def _redo(library: Library) -> str:
    done = library.redo()
    return f"Done again: {done}" if done else "Nothing to do again."


def _export(session_id: str, folder: Path, library: Library) -> str:
    written = desk.export_to(library, library.session(session_id), folder)
    remarks = [each.remark for each in written if each.remark]
    files = counted(len(written), "file", "files")
    return clean_line(" ".join([f"Exported: {files} in {folder}.", *remarks]))
