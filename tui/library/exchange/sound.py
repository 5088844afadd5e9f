"""Whether a row from elsewhere is one that Crossread could have written: the judge of dumps and of damaged files.

What the program relies on is asked: types, the forms inside JSON, and that nothing in it is an order to a terminal.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from tui.library.database import Database, Value
from tui.library.exchange.forms import JSON_FORMS, WORD_FORMS
from tui.library.exchange.tables import LEFT_OUT, TABLES
from tui.library.schema import KEYS
from tui.library.texts import text_sha

_UNSAFE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What cleaning takes out of everything that is shown."""

_PATHS: Final = frozenset(("path", "folder", "name"))
"""Columns with the names of files, which may be anything and are cleaned where they are shown."""

_WITH_PATHS: Final = frozenset((("setting", "value"), ("export", "parts")))
"""Columns of JSON in which such names may be."""


class Flaw(Exception):
    """A row makes no sense; `str()` says what is wrong with it, in words of Crossread's own."""


@dataclass(frozen=True, slots=True)
class _Column:
    type: str
    required: bool


class Judge:
    """Judges rows by the tables of a library."""

    def __init__(self, database: Database) -> None:
        self._columns = {table: _columns(database, table) for table in TABLES}

    def judge(self, table: str, row: Mapping[str, Value]) -> None:
        """Let a row pass.

        Raises:
            Flaw: it is none that Crossread could have written.
        """
        columns = self._columns.get(table)
        if not columns:
            raise Flaw("there is no such table")
        if not row.keys() <= columns.keys():
            raise Flaw(f"there is no such column in {table}")
        for name, column in columns.items():
            if not _fits(name, column, row.get(name)):
                raise Flaw(f"{table}.{name} is missing or of another type")
            if not self._means_something(table, name, row.get(name)):
                raise Flaw(f"{table}.{name} does not hold what it should")
        if not _WHOLE.get(table, _nothing_asked)(row):
            raise Flaw(f"{table} contradicts itself")

    def _means_something(self, table: str, name: str, value: Value) -> bool:
        place = (table, name)
        if value is None or isinstance(value, bytes):
            return True
        may_be_anything = name in _PATHS or place in _WITH_PATHS
        if not may_be_anything and isinstance(value, str) and _UNSAFE.search(value):
            return False
        if place in JSON_FORMS:
            return self._is_sound_json(place, str(value), may_be_anything)
        return place not in WORD_FORMS or WORD_FORMS[place](value)

    def _is_sound_json(self, place: tuple[str, str], text: str, may_be_anything: bool) -> bool:
        try:
            value = json.loads(text)
            # Reading undoes escapes: what was harmless as JSON need not be as text.
            safe = may_be_anything or not any(map(_UNSAFE.search, _strings(value)))
        except (ValueError, RecursionError):
            return False
        if not safe or not JSON_FORMS[place](value):
            return False
        return place != ("op", "changes") or all(self._is_change(*each) for each in value)

    def _is_change(
        self, table: str, key: Mapping[str, object], before: Mapping[str, object], after: Mapping[str, object]
    ) -> bool:
        """Whether undo could make a change: its table and columns become part of a statement."""
        there = set(self._columns.get(table, ()))
        values = (*key.values(), *before.values(), *after.values())
        return (
            set(key) == set(KEYS.get(table, ()))
            and bool(key)
            and before.keys() == after.keys() <= there
            and all(value is None or isinstance(value, str | int) for value in values)
        )


def _columns(database: Database, table: str) -> dict[str, _Column]:
    """The columns of a table that are exchanged; none for a table that this schema does not have."""
    return {
        row["name"]: _Column(row["type"], bool(row["notnull"] or row["pk"]) and row["dflt_value"] is None)
        for row in database.rows(f"PRAGMA table_info({table})")
        if row["name"] not in LEFT_OUT.get(table, ())
    }


def _fits(name: str, column: _Column, value: Value) -> bool:
    """Whether a value is of its column's type."""
    if value is None:
        return not column.required
    if column.type == "INTEGER":
        return isinstance(value, int) and -(2**63) <= value < 2**63
    if column.type == "BLOB":
        return isinstance(value, bytes)
    return isinstance(value, str) or (isinstance(value, bytes) and name in _PATHS)


def _strings(value: object) -> Iterator[str]:
    """All text inside what JSON was read as."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain(value, *map(_strings, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_strings, value))


def _nothing_asked(row: Mapping[str, Value]) -> bool:
    return True


def _is_source(row: Mapping[str, Value]) -> bool:
    data = row["bytes"]
    return isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == row["sha256"]


def _is_version(row: Mapping[str, Value]) -> bool:
    """Whether the text is the one it says, and every sentence and paragraph stands in it."""
    text = str(row["text"])
    spans = [each[:2] for name in ("sentences", "paragraphs") for each in json.loads(str(row[name]))]
    return text_sha(text) == row["text_sha"] and all(start <= end <= len(text) for start, end in spans)


def _is_anchor(row: Mapping[str, Value]) -> bool:
    start, end = row["start_at"], row["end_at"]
    return isinstance(start, int) and isinstance(end, int) and start <= end


_WHOLE: Final[Mapping[str, Callable[[Mapping[str, Value]], bool]]] = {
    "source": _is_source,
    "version": _is_version,
    "anchor": _is_anchor,
}
"""What a row must be as a whole."""
