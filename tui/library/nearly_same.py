"""Finding the story of an outlet of which another text is nearly the same: a later state of it."""

import json
import re
from collections.abc import Mapping, Set
from math import ceil
from typing import Final

from tui.library.database import Database
from tui.library.lines import ENOUGH, body_keys
from tui.library.texts import load_story
from tui.story import Kind, Story

_Lines = Mapping[str, str]
"""Lines of a body by their `line_key`."""

_OF_SHORTER: Final = 0.7
_OF_LONGER: Final = 0.4
"""So much of either body must be shared. A report that grows keeps most of the shorter; one outlet's next report on
the same event repeats its background, which is less than that of both."""

_OF_WORDS: Final = 0.25
"""So many of the longer words in what is left of one must stand somewhere in the other. Of two short texts most lines
may be furniture that nobody noticed; then what is left is two stories. Of one story it tells of the same things."""

_COMMON: Final = 5
"""A line that stands in more of the outlet's stories tells nothing."""

# A sign of Chinese or Japanese says as much as several letters.
_WORD: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]{5,}")

_TELLING: Final = f"""
    SELECT value FROM (SELECT ? AS outlet) AS asked CROSS JOIN json_each(?)
    WHERE (SELECT count(*) FROM (
        SELECT 1 FROM line WHERE line.outlet_key = outlet AND line.key = value LIMIT {_COMMON + 1}
    )) <= {_COMMON}"""

_SHARING: Final = """
    SELECT story.id FROM json_each(?) AS mine
    CROSS JOIN line ON line.key = mine.value CROSS JOIN story ON story.id = line.story_id
    WHERE line.outlet_key = ? AND story.sample = ? AND story.deleted_at IS NULL
    GROUP BY story.id HAVING count(*) >= ? ORDER BY count(*) DESC, story.rowid DESC LIMIT 5"""


def nearly_same(database: Database, story: Story, outlet: str, sample: bool) -> str | None:
    """The story of this outlet with nearly the same body, if there is one.

    Args:
        database: the library.
        story: the text that comes in.
        outlet: the key of its outlet.
        sample: whether it is one of the samples.
    """
    mine = _lines(story)
    telling = {row["value"] for row in database.rows(_TELLING, outlet, json.dumps(sorted(mine)))}
    if len(telling) < ENOUGH:
        return None
    common = mine.keys() - telling
    fewest = max(ENOUGH, ceil(_OF_LONGER * len(telling)))
    for row in database.rows(_SHARING, json.dumps(sorted(telling)), outlet, sample, fewest):
        if _is_near(_without(mine, common), _without(_lines(load_story(database, row["id"]).story), common)):
            return str(row["id"])
    return None


def _lines(story: Story) -> _Lines:
    body = (sentence for sentence in story.sentences if sentence.kind is Kind.BODY)
    return dict(zip(body_keys(story), map(story.words, body), strict=True))


def _without(lines: _Lines, keys: Set[str]) -> _Lines:
    return {key: words for key, words in lines.items() if key not in keys}


def _is_near(one: _Lines, other: _Lines) -> bool:
    shared, (shorter, longer) = one.keys() & other.keys(), sorted((one, other), key=len)
    enough = max(ENOUGH, _OF_SHORTER * len(shorter), _OF_LONGER * len(longer))
    return len(shared) >= enough and _tells_of_the_same(_without(shorter, shared), longer)


def _tells_of_the_same(left: _Lines, other: _Lines) -> bool:
    """Whether what is left of one text tells of what the other does."""
    words, others = _words(left), _words(other)
    return len(words & others) >= _OF_WORDS * len(words)


def _words(lines: _Lines) -> set[str]:
    return set(_WORD.findall("\n".join(lines.values()).casefold()))
