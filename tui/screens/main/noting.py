"""Writing notes and tags: drafts are saved on the way, and what cannot be kept comes back into the editor."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from tui import desk
from tui.commands import key_of
from tui.screens import dialogs
from tui.screens.main.selecting import Selecting
from tui.screens.messages import Answered
from tui.screens.trouble import in_short
from tui.story import clean_line, in_marks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui.desk import Folder, Spot, Writing
    from tui.library import Library, Note
    from tui.screens.dialogs import NoteEditor


class Noting(Selecting):
    """The actions of the main screen that put notes and tags on places."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._editors: list[NoteEditor] = []
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
        self.app.push_screen(dialogs.NoteScreen(self.editor(writing, text, why)))

    def editor(self, writing: Writing, text: str, why: str = "", **look: str) -> NoteEditor:
        """An editor for a note, to be shown somewhere; `look` is what else the editor is told."""

        def save(so_far: str) -> None:
            job = partial(_why_not, partial(writing.save, so_far))
            self.clerk.hand_over(job, lambda why: Answered(partial(editor.show_saved, why)))

        def written(text: str | None) -> None:
            self._editors.remove(editor)
            self._written(writing, text)

        why = in_short(why, self.clerk.path)
        editor = dialogs.NoteEditor(_about(writing.spot), text, save, written, note=writing.before, why=why, **look)
        self._editors.append(editor)
        return editor

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
            self.ask_tag(folder, spot, self.note_on(spot))

    def ask_tag(self, folder: Folder, spot: Spot, before: Note | None, line: str = "", why: str = "") -> None:
        """Ask for tags, again where they could not be kept. `before` is the note that is there already."""
        from widgets.words import SuggestWords

        def keep(line: str | None) -> None:
            fault = desk.fault_in_tags(line) if line and line.strip() else ""
            if line and fault:
                self.ask_tag(folder, spot, before, line, fault)
            elif line and line.strip():
                job = partial(_keep_tag, folder.session.id, spot, line, before)
                again = partial(self.ask_tag, folder, spot, before, line)
                self.clerk.keep(folder.session.id, job, again, words=line)

        known = Counter(tag for note in folder.notes for tag in note.tags)
        hint = in_short(why, self.clerk.path) or "enter tags; the same tag again takes it off"
        suggest = SuggestWords([tag for tag, _ in known.most_common()])
        screen = dialogs.AskScreen("Tag", value=line, hint=hint, suggestions=suggest)
        self.app.push_screen(screen, keep)
        self.clerk.hand_over(desk.known_tags, lambda tags: Answered(partial(screen.offer, tags)))

    def again(self, label: str, line: str, keep: Callable[[str], None]) -> Callable[[str], None]:
        """What gives the reader a line back that could not be kept: it is asked for once more, and said why."""

        def answer(line: str | None) -> None:
            if line and line.strip():
                keep(line.strip())

        def ask(why: str) -> None:
            self.app.push_screen(dialogs.AskScreen(label, value=line, hint=in_short(why, self.clerk.path)), answer)

        return ask

    # Notes that are there

    def tick(self, note: Note) -> None:
        """Tick a note off, or open it again."""
        self.clerk.keep(note.session_id, partial(_tick, note.id, not note.done))

    def remove_note(self, note: Note) -> None:
        """Remove a note; undo brings it back."""
        self.clerk.keep(note.session_id, partial(_remove, note.id))

    # What is being written

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
        return [words for editor in self._editors if (words := editor.unsaved)]

    def being_written(self) -> list[str]:
        """What stands in an editor and is no note yet, even if a draft of it was saved."""
        return [words for editor in self._editors if (words := editor.changed)]

    def compare_editors(self, folder: Folder) -> None:
        """Tell whoever is changing a note that it was changed elsewhere meanwhile."""
        notes = {note.id: note for note in folder.notes}
        for editor in self._editors:
            editor.compare(notes.get(editor.note_id or ""))

    def _nothing_here(self) -> None:
        if self.versions_open and self.stop is not None:
            self.say("This is not in the newest version; notes and tags are made on what is.")
        else:
            self.say(f"Nothing to attach it to here: step to a passage with {key_of('next_stop')} first.")


def _about(spot: Spot) -> str:
    return f"Note on {in_marks(clean_line(spot.anchors[0].exact))}" if spot.anchors else "Note on the whole story"


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


def _tick(note_id: str, done: bool, library: Library) -> str:
    library.set_done(note_id, done)
    return "Done; d opens it again." if done else "Open again."


def _remove(note_id: str, library: Library) -> str:
    library.remove_note(note_id)
    return f"Note removed; {key_of('undo')} brings it back."
