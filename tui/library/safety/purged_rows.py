"""Which rows a story has left in a library, and taking them out for good. Older libraries have fewer tables."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tui.library.database import Database, unpacked

_OWNERS: Final = "SELECT DISTINCT owner_id FROM anchor WHERE story_id = ?"

_FILES: Final = """
    SELECT path FROM version WHERE story_id = ? AND path IS NOT NULL UNION SELECT path FROM seen WHERE story_id = ?"""

_SAME_WORDS: Final = """
    SELECT DISTINCT coalesce(other.title, theirs.name) AS name FROM version AS ours
    JOIN version AS theirs ON theirs.text_sha = ours.text_sha AND theirs.story_id != ours.story_id
    JOIN story AS other ON other.id = theirs.story_id WHERE ours.story_id = ?"""

_ELSEWHERE: Final = """NOT EXISTS (
    SELECT 1 FROM session WHERE instr(export.document, session.id)
        AND session.id NOT IN (SELECT session_id FROM member WHERE story_id = ?))"""
"""Holds for an export that is not known to be of other sessions only."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What a story has left in a library."""

    title: str
    versions: int
    notes: tuple[str, ...]
    """Ids of the notes on it, with those that were put away."""
    drafts: tuple[str, ...]
    files: tuple[str, ...]
    """Paths of the files that it was read from."""
    exports: tuple[str, ...]
    """Paths of exported files that may quote it."""
    same: tuple[str, ...]
    """What other stories with the same text are called."""


def traces(database: Database, story_id: str) -> Traces | None:
    """What a story has left, however it was put away; None where there is nothing of it."""
    row = database.row(
        "SELECT coalesce(title, (SELECT max(name) FROM version WHERE story_id = story.id), id) AS title FROM story"
        " WHERE id = ?",
        story_id,
    )
    if row is None:
        return None
    return Traces(
        title=str(row["title"]),
        versions=database.number("SELECT count(*) FROM version WHERE story_id = ?", story_id),
        notes=_column(database, f"SELECT id FROM note WHERE id IN ({_OWNERS})", story_id),
        drafts=_drafts(database, story_id),
        files=tuple(sorted({unpacked(each["path"]) for each in database.rows(_FILES, story_id, story_id)})),
        exports=tuple(unpacked(each["path"]) for each in _exports(database, "SELECT path", story_id)),
        same=_column(database, _SAME_WORDS, story_id),
    )


def take_out(database: Database, story_id: str) -> None:
    """Delete every row that holds words of a story, or words that were written on it; the caller has a transaction.

    Undo forgets each action that mentions one of them, with what else that action did.
    """
    there = _tables(database)
    owners = _column(database, _OWNERS, story_id)
    drafts = _drafts(database, story_id)
    sources = _column(database, "SELECT DISTINCT sha256 FROM version WHERE story_id = ?", story_id)
    lines = _column(database, "SELECT key FROM line WHERE story_id = ?", story_id) if "line" in there else ()
    _exports(database, "DELETE", story_id)
    _forget_places(database, story_id)
    _take_out_work(database, there, owners, drafts)
    for table in ("seen", "seen_line", "member", "line", "reading", "version"):
        if table in there:
            database.run(f"DELETE FROM {table} WHERE story_id = ?", story_id)
    database.run("DELETE FROM story WHERE id = ?", story_id)
    _delete(database, "source", "sha256", sources, "AND sha256 NOT IN (SELECT sha256 FROM version)")
    if "ruling" in there:
        database.run("DELETE FROM ruling WHERE scope = 'story' AND owner = ?", story_id)
        nowhere = "NOT EXISTS (SELECT 1 FROM line WHERE line.outlet_key = owner AND line.key = ruling.key)"
        _delete(database, "ruling", "key", lines, f"AND scope = 'outlet' AND {nowhere}")
        lines = _only_here(database, lines)
    _forget_actions(database, (story_id, *owners, *lines))
    database.run("DELETE FROM setting WHERE instr(value, ?)", story_id)


def _take_out_work(database: Database, there: set[str], owners: Iterable[str], drafts: Iterable[str]) -> None:
    triggers = database.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'note_rev'")
    for trigger in triggers:
        database.run(f"DROP TRIGGER {trigger['name']}")
    if "placement" in there:
        _delete(database, "placement", "owner_id", owners)
        _delete(database, "draft", "id", drafts)
        database.run("UPDATE note SET beside = NULL WHERE beside IN (SELECT value FROM json_each(?))", _json(owners))
    for table, column in (("tagging", "note_id"), ("note_rev", "note_id"), ("anchor", "owner_id")):
        _delete(database, table, column, owners)
    for table in {"note", "link", "judgement"} & there:
        _delete(database, table, "id", owners)
    for trigger in triggers:
        database.run(trigger["sql"])


def _forget_places(database: Database, story_id: str) -> None:
    """Where the reader stopped may hold words of the story that were searched for."""
    database.run(
        "UPDATE session SET place = '{}' WHERE instr(place, ?)"
        " OR id IN (SELECT session_id FROM member WHERE story_id = ?)",
        *(story_id, story_id),
    )


def _forget_actions(database: Database, mentioned: Iterable[str]) -> None:
    database.run(
        "DELETE FROM op WHERE EXISTS (SELECT 1 FROM json_each(?) AS word WHERE instr(op.changes, word.value))",
        _json(mentioned),
    )


def _only_here(database: Database, lines: Iterable[str]) -> tuple[str, ...]:
    """Those of a story's lines that are in no other story, once it is gone."""
    nowhere = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT key FROM line)"
    return _column(database, nowhere, _json(lines))


def _exports(database: Database, what: str, story_id: str) -> list[sqlite3.Row]:
    """Exports that may quote the story. Of those from before the third migration nobody knows what they are of."""
    known = database.row("SELECT 1 FROM pragma_table_info('export') WHERE name = 'document'")
    where, values = (f"WHERE {_ELSEWHERE}", (story_id,)) if known else ("", ())
    return database.rows(f"{what} FROM export {where}", *values)


def _drafts(database: Database, story_id: str) -> tuple[str, ...]:
    if "draft" not in _tables(database):
        return ()
    return _column(
        database,
        f"SELECT id FROM draft WHERE instr(anchors, ?) OR note_id IN ({_OWNERS})",
        *(story_id, story_id),
    )


def _delete(database: Database, table: str, column: str, values: Iterable[str], more: str = "") -> None:
    database.run(f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?)) {more}", _json(values))


def _tables(database: Database) -> set[str]:
    return set(_column(database, "SELECT name FROM sqlite_master WHERE type = 'table'"))


def _column(database: Database, statement: str, *values: str) -> tuple[str, ...]:
    return tuple(str(row[0]) for row in database.rows(statement, *values))


def _json(values: Iterable[str]) -> str:
    return json.dumps(list(values))
