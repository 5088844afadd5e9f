"""What the reader decides: links, verdicts, what was seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui import desk
from tui.screens.main.tagging import Tagging

if TYPE_CHECKING:
    from tui.desk import Spread, Stop
    from tui.library import Library


class Deciding(Tagging):
    """Adds to the main screen: what the reader decides: links, verdicts, what was seen."""

    def action_link(self) -> None:
        """Not yet."""

    def action_unlink(self) -> None:
        """Not yet."""

    def action_verdict(self) -> None:
        """Not yet."""

    def action_seen(self) -> None:
        """Mark where the reader stands as seen, or as not seen."""
        folder, spread, stop = self.folder, self.spread, self.stop
        if folder is None or spread is None or stop is None:
            self.say("Nothing to mark here: step to a passage with n first.")
            return
        seen = not desk.is_seen(stop, spread.left, spread.right, folder)
        job = partial(_mark_seen, folder.session.id, stop, spread, seen)
        self.clerk.keep(folder.session.id, job)

    def action_undo(self) -> None:
        """Undo the last thing the reader did."""
        self.clerk.keep(self._session_id(), _undo, turned=True)

    def action_redo(self) -> None:
        """Do again what was undone."""
        self.clerk.keep(self._session_id(), _redo, turned=True)

    def _session_id(self) -> str:
        """The open session; empty when the last one has gone, which undo may bring back."""
        return self.folder.session.id if self.folder else ""


def _mark_seen(session_id: str, stop: Stop, spread: Spread, seen: bool, library: Library) -> str:
    return desk.mark_seen(library, session_id, stop, spread.left, spread.right, seen)


def _undo(library: Library) -> str:
    done = library.undo()
    return f"Undone: {done}" if done else "Nothing to undo."


def _redo(library: Library) -> str:
    done = library.redo()
    return f"Done again: {done}" if done else "Nothing to do again."
