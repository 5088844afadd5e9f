"""What a migration does that statements alone cannot: carrying over what is in a library from before.

Each function belongs to one migration and knows only the tables as they are right after it.
"""

import json
import sqlite3
from typing import TYPE_CHECKING

from tui.library.deriving import with_derived
from tui.library.lines import body_sha
from tui.story import Kind, Origin, Sentence, Story, lead_of, line_keys

if TYPE_CHECKING:
    from tui.library.database import Database


def carry_over(database: "Database") -> None:
    """To the second migration: what the reader said of stories, and what is derived from details and texts."""
    for row in database.rows("SELECT id, title, outlet, byline, published, url FROM story"):
        _carry_story(database, row)
    for row in database.rows("SELECT story_id, number FROM version"):
        _carry_version(database, row["story_id"], row["number"])


def _carry_story(database: "Database", row: sqlite3.Row) -> None:
    columns = with_derived("story", {"outlet": row["outlet"], "url": row["url"]})
    database.run(
        "UPDATE story SET said = ?, outlet_key = ?, address = ? WHERE id = ?",
        *(json.dumps(_said(database, row)), columns["outlet_key"], columns["address"], row["id"]),
    )


def _said(database: "Database", row: sqlite3.Row) -> list[str]:
    """The fields that hold something else than the files said: the reader's words, until now told by nothing else."""
    newest = database.row(
        "SELECT found FROM version WHERE story_id = ? ORDER BY deleted_at IS NOT NULL, number DESC LIMIT 1", row["id"]
    )
    if newest is None:
        return []
    found = json.loads(newest["found"])
    return sorted(name for name in ("title", "outlet", "byline", "published", "url") if row[name] != found[name])


def _carry_version(database: "Database", story_id: str, number: int) -> None:
    row = database.rows("SELECT sentences, text FROM version WHERE story_id = ? AND number = ?", story_id, number)[0]
    sentences = tuple(Sentence(start, end, Kind(kind), why) for start, end, kind, why in json.loads(row["sentences"]))
    story = Story(row["text"], sentences, (), Origin("", ""))
    database.insert(
        "reading",
        story_id=story_id,
        number=number,
        format="text",
        lead=lead_of(story) or "",
        body_sha=body_sha(story),
        remarks="[]",
        evidence="[]",
        guesses="[]",
    )
    database.run_many(
        "INSERT INTO line (story_id, key, outlet_key) SELECT id, ?, outlet_key FROM story WHERE id = ?"
        " ON CONFLICT DO NOTHING",
        ((key, story_id) for key in set(line_keys(story))),
    )
