"""What of the tables is exchanged: in which order, and what is made again instead."""

from collections.abc import Mapping
from typing import Final

from tui.library.database import Database, Value
from tui.library.deriving import with_derived
from tui.library.lines import keep_lines
from tui.library.search import fold
from tui.library.texts import sentences_of
from tui.story import Origin, Story

TABLES: Final = (
    *("source", "story", "version", "reading", "seen", "session", "member", "note", "note_rev", "tagging"),
    *("link", "judgement", "anchor", "placement", "ruling", "seen_line", "draft", "op", "setting", "export"),
)
"""All that hold anything of their own; what a row belongs to is in a table before it, or in its own."""

MADE_AGAIN: Final = frozenset(("line",))
"""Tables that follow from others."""

LEFT_OUT: Final[Mapping[str, frozenset[str]]] = {
    "story": frozenset(("outlet_key", "address")),
    "version": frozenset(("folded",)),
    # The running program that wrote a row means nothing anywhere else, and nothing later.
    "draft": frozenset(("writer",)),
    "op": frozenset(("writer",)),
}
"""Columns that follow from others, or hold only where they were written."""

NOT_YET: Final = ""
"""In `deleted_at`: the row came in with another library, and the reader has taken that back."""

_NO_ROWID: Final = {"seen_line": "session_id, story_id, key"}


def in_order(table: str) -> str:
    """By what the rows of a table are put in the order in which they came; lists rest on it."""
    return _NO_ROWID.get(table, "rowid")


def exchanged(table: str, columns: Mapping[str, Value]) -> dict[str, Value]:
    """The columns of a row that are exchanged."""
    return {name: value for name, value in columns.items() if name not in LEFT_OUT.get(table, ())}


def completed(table: str, columns: Mapping[str, Value]) -> dict[str, Value]:
    """A row that is exchanged, with what is made again."""
    row = with_derived(table, columns)
    if table == "version":
        row["folded"] = fold("\n".join((str(row["text"]), str(row["name"]))))
    return row | {"writer": ""} if table == "draft" else row


def keep_lines_of(database: Database, story_id: str, text: str, sentences: str) -> None:
    """Remember which lines a version has, from its columns."""
    keep_lines(database, story_id, Story(text, sentences_of(sentences), (), Origin("", "")))
