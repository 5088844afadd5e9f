"""Rows from elsewhere, put up in a temporary library before anything of them comes into the real one."""

from collections.abc import Mapping
from typing import Final

from tui.library.database import Database, Value
from tui.library.exchange.sound import Flaw, Judge
from tui.library.schema import MIGRATIONS

_FILLED: Final[Mapping[str, Mapping[str, Value]]] = {"version": {"folded": ""}, "draft": {"writer": ""}}
"""What columns hold here that are made again where the rows go to."""


class Staging:
    """A temporary library in which rows wait, in the tables that they were written for."""

    def __init__(self, database: Database, schema: int = len(MIGRATIONS)) -> None:
        self.database = database
        self._schema = 0
        self._migrate_to(schema)
        self._judge = Judge(database)

    def add(self, table: str, row: Mapping[str, Value]) -> None:
        """Put a row up, in any order.

        Raises:
            Flaw: it makes no sense, or is there already.
        """
        self._judge.judge(table, row)
        columns = dict(row) | dict(_FILLED.get(table, {}))
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        if self.database.run(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", *columns.values()) != 1:
            raise Flaw(f"a row of {table} is there twice, or not whole")

    def finish(self) -> Database:
        """The rows, in the tables of this Crossread."""
        self._migrate_to(len(MIGRATIONS))
        return self.database

    def hanging(self) -> str | None:
        """A table with a row that belongs to nothing; None when all is whole."""
        for row in self.database.rows("PRAGMA foreign_key_check"):
            return str(row["table"])
        there = {row["name"] for row in self.database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
        return next((table for table in _UNATTACHED if table in there and self.database.row(_UNATTACHED[table])), None)

    def _migrate_to(self, schema: int) -> None:
        for steps in MIGRATIONS[self._schema : schema]:
            for step in steps:
                if isinstance(step, str):
                    self.database.run(step)
                else:
                    step(self.database)
        self._schema = schema


_UNATTACHED: Final = {
    "note": "SELECT 1 FROM note WHERE NOT EXISTS (SELECT 1 FROM anchor WHERE owner_id = note.id)",
    "link": "SELECT 1 FROM link WHERE 2 > (SELECT count(*) FROM anchor WHERE owner_id = link.id)",
    "judgement": "SELECT 1 FROM judgement WHERE 2 > (SELECT count(*) FROM anchor WHERE owner_id = judgement.id)",
    "story": """SELECT 1 FROM story WHERE deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM version WHERE story_id = story.id AND deleted_at IS NULL)""",
}
"""By table, what the program takes for granted and no foreign key says."""
