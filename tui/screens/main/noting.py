"""Writing notes and tags: drafts are saved on the way, and what cannot be kept comes back into the editor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui import desk
from tui.screens import dialogs
from tui.screens.main.selecting import Selecting
from tui.screens.messages import Answered
from tui.screens.trouble import in_short
from tui.story import clean_line

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Folder, Spot, Writing
    from tui.library import Library, Note
    from tui.screens.dialogs import NoteScreen


class Noting(Selecting):
    """The actions of the main screen that put notes and tags on places."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._editors: list[NoteScreen] = []
        """In which notes are being written now."""

    def action_note(self) -> None:
        """Write a note on the current place, or go on with the one that is there."""
        folder, spot = self.folder, self.spot()
        if folder is None or spot is None:
            self._nothing_here()
        else:
            writing = desk.Writing(folder.session.id, spot, self.note_on(spot))
            self.write(writing, writing.unchanged)

    def write(self, writing: Writing, text: str, why: str = "") -> None:
        """Open the editor; what cannot be kept comes back into it. `why` says why it could not be kept before."""

        def save(so_far: str) -> None:
            job = partial(_why_not, partial(writing.save, so_far))
            self.clerk.hand_over(job, lambda why: Answered(partial(screen.show_saved, why)))

        def written(text: str | None) -> None:
            self._editors.remove(screen)
            self._written(writing, text)

        why = in_short(why, self.clerk.path)
        screen = dialogs.NoteScreen(_about(writing.spot), text, save, written, note=writing.before, why=why)
        self._editors.append(screen)
        self.app.push_screen(screen)

    def _written(self, writing: Writing, text: str | None) -> None:
        """The reader is done with a note; None: they want it as it was."""
        if text is None or text == writing.unchanged:
            self.clerk.hand_over(writing.drop)
        else:
            again = partial(self.write, writing, text)
            self.clerk.keep(writing.session_id, partial(writing.keep, text), again, words=text)

    def action_tag(self) -> None:
        """Tag the current place."""
        folder, spot = self.folder, self.spot()
        if folder is None or spot is None:
            self._nothing_here()
        else:
            self._ask_tag(folder, spot, "", "")

    def _ask_tag(self, folder: Folder, spot: Spot, line: str, why: str) -> None:
        """Ask for tags, again where they could not be kept."""
        before, session_id = self.note_on(spot), folder.session.id

        def keep(line: str | None) -> None:
            if line and line.strip():
                again = partial(self._ask_tag, folder, spot, line)
                self.clerk.keep(session_id, partial(_keep_tag, session_id, spot, line, before), again, words=line)

        known = sorted({tag for note in folder.notes for tag in note.tags})
        hint = in_short(why, self.clerk.path) or "enter tags; the same tag again takes it off"
        self.app.push_screen(dialogs.AskScreen("Tag", value=line, hint=hint, suggestions=known), keep)

    async def unkept(self, patience: float | None) -> dict[str, str]:
        """Wait, so many seconds at most, until what was written is kept; the words of what was not, and why."""
        if self.clerk.is_keeping:
            self.say("Keeping what you wrote …")
        words = await self.clerk.unkept(patience)
        # What brings them back into the editor comes before what the caller does next.
        keeping = [worker for worker in self.app.workers if worker.group == "keep"]
        if words and keeping and patience is None:
            await self.app.workers.wait_for_complete(keeping)
        return {each: in_short(why, self.clerk.path) for each, why in words.items()}

    def unsaved(self) -> list[str]:
        """What stands in an editor and is saved nowhere."""
        return [words for screen in self._editors if (words := screen.unsaved)]

    def being_written(self) -> list[str]:
        """What stands in an editor and is no note yet, even if a draft of it was saved."""
        return [words for screen in self._editors if (words := screen.changed)]

    def compare_editors(self, folder: Folder) -> None:
        """Tell whoever is changing a note that it was changed elsewhere meanwhile."""
        notes = {note.id: note for note in folder.notes}
        for screen in self._editors:
            screen.compare(notes.get(screen.note_id or ""))

    def _nothing_here(self) -> None:
        if self.versions_open and self.stop is not None:
            self.say("This is not in the newest version; notes and tags are made on what is.")
        else:
            self.say("Nothing to attach it to here: step to a passage with n first.")


def _about(spot: Spot) -> str:
    return f"Note on “{clean_line(spot.anchors[0].exact)}”" if spot.anchors else "Note on the whole story"


def _keep_tag(session_id: str, spot: Spot, line: str, before: Note | None, library: Library) -> str:
    return desk.keep_tag(library, session_id, spot, line, before)


def _why_not(save: partial[None], library: Library) -> str:
    """Why a draft could not be saved; empty when it was."""
    from tui.library import LibraryError

    try:
        save(library)
    except LibraryError as error:
        return in_short(str(error), library.path)
    return ""
