"""Writing a whole library as lines of JSON, one a row, that any program can read in any year."""

import base64
import json
import re
import sqlite3
from collections.abc import Iterator
from typing import Final

from tui.library.database import Database, Value
from tui.library.exchange.tables import TABLES, exchanged, in_order
from tui.library.schema import MIGRATIONS

FORMAT: Final = 1
"""Of the lines; what is in them is told by the number of migrations behind them."""

# What a terminal may obey and `json` does not escape.
_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def dump(database: Database) -> Iterator[str]:
    """The lines of a dump, without line ends: the library as it is when the first is asked for."""
    snapshot = database.snapshot()
    try:
        yield _line({"crossread": "dump", "format": FORMAT, "schema": len(MIGRATIONS)})
        rows = 0
        for table in TABLES:
            for row in snapshot.each(f"SELECT * FROM {table} ORDER BY {in_order(table)}"):
                yield _row(table, row)
                rows += 1
        yield _line({"end": True, "rows": rows})
    finally:
        snapshot.close()


def _row(table: str, row: sqlite3.Row) -> str:
    columns = exchanged(table, dict(row))
    return _line({"table": table} | {name: _written(value) for name, value in columns.items()})


def _written(value: Value) -> object:
    return {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _line(value: dict[str, object]) -> str:
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
