"""Taking back what the reader did, and doing it again; across restarts, since the record is in the library."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from tui.library.errors import UndoConflict
from tui.library.part import Part
from tui.library.recording import Change, from_json, read_columns, write_columns


class History(Part):
    """Undo and redo, last action first."""

    @contextmanager
    def together(self, what: str) -> Iterator[None]:
        """Make several calls one action of the reader: they all happen or none does, and one undo takes them back.

        Args:
            what: how undo will call it, such as "import of 5 stories".
        """
        with self._recorder.action(what):
            yield

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """Make several calls that no reader would think of undoing, such as bringing samples in. All or none happen."""
        with self._recorder.action(None):
            yield

    def undo(self) -> str | None:
        """Take the last action back; returns what it was, or None when there is nothing to undo.

        Raises:
            UndoConflict: a row of it was changed since by other means. Nothing is overwritten, and the next undo goes
                on to the action before it.
        """
        return self._turn("done", "undone", "DESC")

    def redo(self) -> str | None:
        """Do the action again that was undone last; returns what it was, or None when there is nothing to redo.

        Raises:
            UndoConflict: as for `undo`.
        """
        return self._turn("undone", "done", "ASC")

    def _turn(self, state: str, turned: str, order: str) -> str | None:
        with self._database.writing():
            row = self._database.row(
                f"SELECT id, what, changes FROM op WHERE state = ? ORDER BY id {order} LIMIT 1", state
            )
            if row is None:
                return None
            changes = from_json(row["changes"])
            fits = self._apply(changes if turned == "done" else [_reversed(change) for change in reversed(changes)])
            self._database.run("UPDATE op SET state = ? WHERE id = ?", turned if fits else "stuck", row["id"])
        if not fits:
            raise UndoConflict(f"{row['what']}: changed since by other means, and left as it is now")
        return str(row["what"])

    def _apply(self, steps: Iterable[Change]) -> bool:
        """Make the changes, if every row is as it was left; else none of them."""
        try:
            with self._database.writing():
                for step in steps:
                    self._step(step)
        except _Moved:
            return False
        return True

    def _step(self, step: Change) -> None:
        if read_columns(self._database, step.table, step.key, list(step.before)) != step.before:
            raise _Moved
        write_columns(self._database, step.table, step.key, step.after)


class _Moved(Exception):
    """A row is not as the action left it."""


def _reversed(change: Change) -> Change:
    return Change(change.table, change.key, before=change.after, after=change.before)
