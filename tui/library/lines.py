"""The lines of stories, by which other stories of an outlet, other versions and copies are recognised."""

import hashlib
import json
from typing import Final

from tui.library.database import Database
from tui.story import Kind, Story, line_key, line_keys

ENOUGH: Final = 3
"""In so many other stories of its outlet a line must stand before anything follows from it."""

_COUNTED: Final = 20
"""In so many stories a line is looked for; to count them all would make a large library slow."""

_REPEATED: Final = f"""
    SELECT mine.value AS key, (
        SELECT count(*) FROM (
            SELECT 1 FROM line CROSS JOIN story ON story.id = line.story_id
            WHERE line.outlet_key = ? AND line.key = mine.value
                AND story.sample = ? AND story.id != ? AND story.deleted_at IS NULL
            LIMIT {_COUNTED}
        )
    ) AS often FROM json_each(?) AS mine"""

_OTHERS: Final = f"""
    SELECT count(*) FROM (SELECT 1 FROM story
    WHERE outlet_key = ? AND sample = ? AND id != ? AND deleted_at IS NULL LIMIT {ENOUGH})"""


def body_keys(story: Story) -> list[str]:
    """The keys of the sentences of its body, in order."""
    return [line_key(story.words(sentence)) for sentence in story.sentences if sentence.kind is Kind.BODY]


def body_sha(story: Story) -> str | None:
    """The same for two stories that tell the same in the same words; None for a story without a body."""
    keys = body_keys(story)
    return hashlib.sha256("\n".join(keys).encode()).hexdigest() if keys else None


def keep_lines(database: Database, story_id: str, story: Story) -> None:
    """Remember which lines a story has. Lines of older versions stay: the outlet wrote them all the same."""
    database.run_many(
        "INSERT INTO line (story_id, key, outlet_key) SELECT id, ?, outlet_key FROM story WHERE id = ?"
        " ON CONFLICT DO NOTHING",
        ((key, story_id) for key in set(line_keys(story))),
    )


def repeated(database: Database, story_id: str, keys: list[str]) -> dict[str, int]:
    """In how many other stories of its outlet each of a story's lines stands, from `ENOUGH` up; some are counted."""
    row = database.row("SELECT outlet_key, sample FROM story WHERE id = ?", story_id)
    if row is None or row["outlet_key"] is None:
        return {}
    asked = (row["outlet_key"], row["sample"], story_id)
    if database.number(_OTHERS, *asked) < ENOUGH:
        return {}
    rows = database.rows(_REPEATED, *asked, json.dumps(sorted(set(keys))))
    return {each["key"]: each["often"] for each in rows if each["often"] >= ENOUGH}
