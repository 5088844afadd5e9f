"""Labels that rest on more than a story's own file: what its outlet repeats, and what the reader decided."""

from dataclasses import replace
from typing import Final

from tui.library.database import Database
from tui.library.lines import repeated
from tui.library.values import StoredStory
from tui.story import Habits, Kind, line_keys, with_habits

RULINGS: Final = """
    FROM ruling JOIN story ON story.id = ? WHERE ruling.deleted_at IS NULL
    AND (scope = 'story' AND owner = story.id OR scope = 'outlet' AND owner = story.outlet_key)"""
"""The decisions that hold for a story, of its own or of its outlet's."""


def with_labels(database: Database, stored: StoredStory) -> StoredStory:
    """A story with its sentences labelled as its outlet's other stories and the reader's decisions have them."""
    habits = Habits(repeated(database, stored.id, line_keys(stored.story)), _rulings(database, stored.id))
    if not habits.repeated and not habits.rulings:
        return stored
    return replace(stored, story=with_habits(stored.story, habits))


def _rulings(database: Database, story_id: str) -> dict[str, Kind]:
    """What the reader decided of lines, for this story before what holds for its outlet."""
    rows = database.rows(f"SELECT key, kind {RULINGS} ORDER BY scope = 'story'", story_id)
    return {row["key"]: Kind(row["kind"]) for row in rows}
