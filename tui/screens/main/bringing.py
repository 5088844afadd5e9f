"""How stories come in: files, folders, what is pasted, and what has changed since."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events, on

from tui import desk
from tui.commands import key_of
from tui.counting import counted
from tui.screens import dialogs, shown
from tui.screens.main.watching import Watching
from tui.screens.messages import Answered, BroughtIn, Grown, Rescan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.desk import Folder, Imported, VersionChange

_HOW_TO_PASTE = "Paste the text of a story into this window; the terminal's own paste key does it."


class Bringing(Watching):
    """The actions of the main screen that bring stories in, and what came of them."""

    def action_bring_in(self) -> None:
        """Bring in a file or a folder."""
        from widgets import SuggestPath

        def bring_in(line: str | None) -> None:
            if line and line.strip():
                self._bring_in([line.strip()])

        hint = "a file or a folder; tab completes, ~ is your home"
        self.app.push_screen(dialogs.AskScreen("Import", hint=hint, suggestions=SuggestPath()), bring_in)

    def _bring_in(self, paths: Sequence[str]) -> None:
        if self.clerk.is_reading:
            self.say(f"Other files are being read; these come next. {key_of('stop_reading')} stops both.")
        self.clerk.bring_in(paths, self.folder)

    def action_stop_reading(self) -> None:
        """Stop reading; what was read is kept."""
        if self.clerk.is_reading:
            self.clerk.stop_reading()
            self.say("Stopping after the file at hand …")
        elif self.clerk.is_comparing:
            self.clerk.stop_comparing()
        elif self.clerk.is_exporting:
            self.clerk.stop_exporting()
            self.say("Stopping the export after the file at hand …")
        else:
            self.say("Nothing goes on beside the screen.")

    # Pasting

    def action_paste(self) -> None:
        """Say how to paste a story."""
        self.say(_HOW_TO_PASTE)

    def on_paste(self, event: events.Paste) -> None:
        """Take a pasted story, or the files whose paths a terminal pastes when they are dropped on it."""
        if not self.furnished or not event.text.strip():
            return
        found = shown.pasted.paths(event.text)
        if found:
            self._bring_in(found)
        elif shown.pasted.is_story(event.text):
            self._ask_outlet(event.text)
        else:
            number = counted(len(event.text.split()), "word is", "words are")
            self.say(f"{number} too little for a story; no file or folder is there by that name.")

    def _ask_outlet(self, text: str) -> None:
        def bring_in(outlet: str | None) -> None:
            if outlet is not None:
                story = desk.Pasted(text.encode(errors="replace"), "pasted text")
                self.clerk.bring_in_pasted(story, outlet.strip(), self.folder)

        self.app.push_screen(dialogs.PasteScreen(text), bring_in)

    # What came in

    @on(Grown)
    def show_grown(self, message: Grown) -> None:
        """More stories are there while others are still being read."""
        if self.folder is None:
            self.clerk.open_session(message.folder.session.id)
        elif self.folder.session.id == message.folder.session.id:
            self.folder = message.folder
            self.show_sidebar()

    @on(BroughtIn)
    def show_brought_in(self, message: BroughtIn) -> None:
        """Show what came in: beside what is open, or as a session of its own."""
        imported, folder = message.imported, message.folder
        here = self.folder.session.id if self.folder else ""
        if folder is None:
            self.say(imported.summary())
        elif here == imported.session_id and self.opened:
            self._take_folder(folder, imported.summary())
        elif message.asked_in is None or message.asked_in == here:
            said = "" if message.asked_in is None and not imported.left else imported.summary()
            self.clerk.open_session(imported.session_id, said)
        else:
            self.say(f"{folder.session.name}: {imported.summary()} {key_of('sessions')} opens it.")
        self._report(imported)

    def _take_folder(self, folder: Folder, said: str) -> None:
        """Show the open session as it is now, the reader staying where they are."""
        self.folder = folder
        if self.opened_are_gone() or (self._waits_for_another and len(folder.members) > 1):
            self.clerk.open_session(folder.session.id, said)
            return
        self.show_marks()
        self.show_sidebar()
        self.show_status()
        self.say(said)
        if self.spread is not None and self.spread.left is not None and not self.versions_open:
            self.clerk.count(folder, self.spread.left)  # also what has come in
        self.look_again()

    @property
    def _waits_for_another(self) -> bool:
        """Whether one story lies open alone, as the first to come in does, and the reader has not begun it."""
        return len(self.opened) == 1 and self.left_pane.first_row <= 0

    def _report(self, imported: Imported) -> None:
        """What was refused and what else should be known: a notice where it is one line, else a list."""
        lines = [*(refused.why for refused in imported.refused), *imported.remarks()]
        if len(lines) == 1:
            self.notify(lines[0], severity="error" if imported.refused else "information", markup=False, timeout=8)
        elif lines:
            entries = dialogs.import_entries(imported)
            self.app.push_screen(dialogs.ChooseScreen(imported.summary(), entries, enter=""))

    # What has changed

    def action_rescan(self) -> None:
        """Look for new and changed files."""
        if self.folder is not None:
            self.say("Looking for new and changed files …")
            self.clerk.rescan(self.folder.session.id)

    @on(Rescan)
    def show_rescan(self, message: Rescan) -> None:
        """Show what is new, changed and gone."""
        result, folder = message.rescanned, message.folder
        if folder is None or self.folder is None or self.folder.session.id != folder.session.id:
            self.say(result.summary())
            return
        self._take_folder(folder, result.summary())
        entries = dialogs.rescan_entries(result)
        if entries:
            open_entry = partial(self._open_entry, result.changed)
            self.app.push_screen(dialogs.ChooseScreen(result.summary(), entries, enter="open"), open_entry)

    def action_versions(self) -> None:
        """List the versions of the stories."""
        if self.folder is not None:
            job = partial(desk.versions_of, session_id=self.folder.session.id)
            self.clerk.tell_slowly(job, lambda changes: Answered(partial(self._list_versions, changes)))

    def _list_versions(self, changes: Sequence[VersionChange]) -> None:
        empty = f"Every story is there in one version. {key_of('rescan')} in the text looks for changed files."
        entries = dialogs.version_entries(changes)
        screen = dialogs.ChooseScreen("Versions of the stories", entries, empty, enter="both side by side")
        self.app.push_screen(screen, partial(self._open_entry, changes))

    def _open_entry(self, changes: Sequence[VersionChange], key: str | None) -> None:
        """Open both versions of a chosen change, or a story that is new."""
        change = next((change for change in changes if dialogs.version_key(change) == key), None)
        if change is not None:
            self.right_active = True
            self.active.focus()
            self.clerk.turn_versions(change.story_id, change.before, change.version)
        elif key and self.folder is not None and self.folder.letter(key):
            left, right = self.pair
            self.clerk.turn(self.folder, *((left, key) if self.right_active and left else (key, right)))
