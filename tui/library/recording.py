"""Recording what the reader does, row by row, so that it can be taken back.

Rows are born out of sight (`deleted_at` set) and then brought into sight by a recorded change. So every record is a
change of some columns of a row that stays, and undo needs to know nothing about notes or sessions.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tui.library.database import Database, Value
from tui.library.deriving import with_derived
from tui.library.running import is_running, this_copy
from tui.library.schema import KEYS

Key = Mapping[str, Value]
"""The columns that name one row."""


@dataclass(frozen=True, slots=True)
class Change:
    """Columns of one row, before and after."""

    table: str
    key: dict[str, Any]
    before: dict[str, Any]
    after: dict[str, Any]


class Action:
    """One thing that the reader does, while it is being done."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.at = database.now()
        self.changes: list[Change] = []

    def create(self, table: str, **columns: Value) -> None:
        """Add a row and bring it into sight."""
        self._database.insert(table, **with_derived(table, columns), deleted_at=self.at)
        self.change(table, {name: columns[name] for name in KEYS[table]}, deleted_at=None)

    def change(self, table: str, key: Key, **columns: Value) -> None:
        """Set columns of a row that is there. Columns that already hold the value are not touched."""
        now = read_columns(self._database, table, key, list(columns))
        before = {name: value for name, value in now.items() if value != columns[name]}
        if before:
            after = {name: columns[name] for name in before}
            write_columns(self._database, table, key, after)
            self.changes.append(Change(table, dict(key), before, after))

    def remove(self, table: str, key: Key) -> None:
        """Take a row out of sight."""
        self.change(table, key, deleted_at=self.at)

    def restore(self, table: str, key: Key) -> None:
        """Bring a row that was taken out of sight back."""
        self.change(table, key, deleted_at=None)


class Recorder:
    """Runs each action as one transaction together with its record. An action inside another becomes part of it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._open: Action | None = None

    @contextmanager
    def action(self, what: str | None, batch: str | None = None) -> Iterator[Action]:
        """Everything inside is one action; `what` is how undo will call it, None for what no reader would undo.

        Actions of the same `batch` are undone as one.
        """
        outer, action = self._open, Action(self._database)
        self._open = action
        try:
            with self._database.writing():
                yield action
                if outer is None:
                    self._keep(what, action, batch)
            if outer is not None:
                outer.changes += action.changes
        finally:
            self._open = outer

    def _keep(self, what: str | None, action: Action, batch: str | None) -> None:
        """Write the record, unless nothing changed. What was undone before cannot be redone after it."""
        if action.changes and what is not None:
            self._database.run(f"DELETE FROM op WHERE state = 'undone' AND {ours(self._database, 'undone')}")
            columns = {"changes": to_json(action.changes), "state": "done", "batch": batch, "writer": this_copy()}
            self._database.insert("op", what=what, at=action.at, **columns)


def ours(database: Database, state: str) -> str:
    """A condition on `op`: actions of this copy of Crossread, and of those that have ended. Of all that are in a state.

    What another copy that is still running has done is for its reader to undo.
    """
    rows = database.rows("SELECT DISTINCT writer FROM op WHERE state = ? AND writer IS NOT ?", state, this_copy())
    others = [writer for row in rows if (writer := row["writer"]) and is_running(writer)]
    quoted = ", ".join("'" + writer.replace("'", "''") + "'" for writer in others)
    return f"(writer IS NULL OR writer NOT IN ({quoted}))"


def read_columns(database: Database, table: str, key: Key, names: Sequence[str]) -> dict[str, Value]:
    """The named columns of one row; empty where there is no such row."""
    where = " AND ".join(f"{name} = ?" for name in key)
    row = database.row(f"SELECT {', '.join(names)} FROM {table} WHERE {where}", *key.values())
    return {} if row is None else {name: row[name] for name in names}


def write_columns(database: Database, table: str, key: Key, columns: Mapping[str, Value]) -> None:
    """Set columns of one row, and what is derived from them."""
    columns = with_derived(table, columns)
    where = " AND ".join(f"{name} = ?" for name in key)
    settings = ", ".join(f"{name} = ?" for name in columns)
    database.run(f"UPDATE {table} SET {settings} WHERE {where}", *columns.values(), *key.values())


def to_json(changes: Sequence[Change]) -> str:
    """Changes as the `op` table keeps them."""
    return json.dumps([[change.table, change.key, change.before, change.after] for change in changes])


def from_json(text: str) -> list[Change]:
    """What `to_json` wrote."""
    return [Change(*fields) for fields in json.loads(text)]
