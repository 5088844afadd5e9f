"""Taking back what the reader did, and doing it again; across restarts, since the record is in the library."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final
from uuid import uuid4

from tui.library.concerning import elsewhere
from tui.library.errors import UndoConflict
from tui.library.part import Part
from tui.library.recording import Change, from_json, ours, read_columns, write_columns
from tui.library.running import this_copy

_PLACE: Final = "coalesce((SELECT max(id) FROM op AS last WHERE last.batch = op.batch), id)"
"""Where an action stands in what is to be done again: a group where its last action does, as for undoing."""


class History(Part):
    """Undo and redo, last action first: of what was done here, and of what copies of Crossread did that have ended."""

    @contextmanager
    def together(self, what: str, group: str | None = None) -> Iterator[None]:
        """Make several calls one action of the reader: they all happen or none does, and one undo takes them back.

        Args:
            what: how undo will call it, such as "import of 5 stories".
            group: from `new_group`. Each action of a group happens for itself, so that other programs can write in
                between, but one undo takes them all back, under the name of the last, and one redo does them again.
        """
        with self._recorder.action(what, group):
            yield

    def new_group(self) -> str:
        """What several actions are told by that are to be undone as one."""
        return uuid4().hex

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """Make several calls that no reader would think of undoing, such as bringing samples in. All or none happen."""
        with self._recorder.action(None):
            yield

    def undo(self, here: str = "") -> str | None:
        """Take the last action back; returns what it was, or None when there is nothing to undo.

        Args:
            here: the session that its reader has before them. What concerns another one is told with its name.

        Raises:
            UndoConflict: a row of it was changed since by other means. Nothing is overwritten, and the next undo goes
                on to the action before it.
        """
        return self._turn("done", "undone", "id DESC", here)

    def redo(self, here: str = "") -> str | None:
        """Do the action again that was undone last; returns what it was, or None when there is nothing to redo.

        Args:
            here: as for `undo`.

        Raises:
            UndoConflict: as for `undo`.
        """
        return self._turn("undone", "done", f"{_PLACE}, id", here)

    def _turn(self, state: str, turned: str, order: str, here: str) -> str | None:
        with self._database.writing():
            actions = self._next(state, order)
            if not actions:
                return None
            steps = [step for row in actions for step in _steps(row, turned)]
            fits = self._apply(steps)
            for row in actions:
                self._database.run(
                    "UPDATE op SET state = ?, writer = ? WHERE id = ?",
                    *(turned if fits else "stuck", this_copy(), row["id"]),
                )
            what = _called(actions, elsewhere(self._database, steps, here))
        if not fits:
            raise UndoConflict(f"{what}: changed since by other means, and left as it is now")
        return what

    def _next(self, state: str, order: str) -> list[sqlite3.Row]:
        """The actions whose turn it is, in the order in which they are to be turned: one, or all of a group."""
        row = self._database.row(
            f"SELECT id, batch FROM op WHERE state = ? AND {ours(self._database, state)} ORDER BY {order} LIMIT 1",
            state,
        )
        if row is None:
            return []
        return self._database.rows(
            f"SELECT id, what, changes FROM op WHERE state = ? AND (id = ? OR batch = ?) ORDER BY {order}",
            *(state, row["id"], row["batch"]),
        )

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


def _called(actions: Iterable[sqlite3.Row], session: str) -> str:
    """What is told of a group of actions: what the last one was; first, since the end may be cut, where it was."""
    what = str(max(actions, key=lambda row: int(row["id"]))["what"])
    return f"in {session}, {what}" if session and session not in what else what


def _steps(row: sqlite3.Row, turned: str) -> list[Change]:
    """The changes that turn a recorded action."""
    changes = from_json(row["changes"])
    return changes if turned == "done" else [_reversed(change) for change in reversed(changes)]


def _reversed(change: Change) -> Change:
    return Change(change.table, change.key, before=change.after, after=change.before)
