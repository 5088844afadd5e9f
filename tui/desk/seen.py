"""What of two stories the reader has seen: kept by line, so that a new version asks only for what changed."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from tui.desk.spread import Folder
from tui.desk.steps import Steps, Stop
from tui.library import Library, StoredStory
from tui.story import Span, line_key

_key = lru_cache(maxsize=10_000)(line_key)
_Line = tuple[str, str]
"""The id of a story, and the key of a line in it."""


def mark_seen(
    library: Library, session_id: str, stop: Stop, left: StoredStory | None, right: StoredStory | None, seen: bool
) -> str:
    """Mark a stop as seen, or as not seen. Returns what was done, in words."""
    library.mark_seen(session_id, _lines(stop, left, right), seen)
    return "Marked as seen." if seen else "Marked as not seen."


def is_seen(stop: Stop, left: StoredStory | None, right: StoredStory | None, folder: Folder) -> bool:
    """Whether every line of a stop was seen."""
    lines = _lines(stop, left, right)
    return bool(lines) and lines <= folder.seen


def seen_share(steps: Steps, left: StoredStory | None, right: StoredStory | None, folder: Folder) -> tuple[int, int]:
    """How many of some stops were seen, and how many there are: "seen 3 of 14"."""
    return sum(is_seen(stop, left, right, folder) for stop in steps.stops), len(steps.stops)


def _lines(stop: Stop, left: StoredStory | None, right: StoredStory | None) -> set[_Line]:
    sides = ((left, stop.left), (right, stop.right))
    return {line for stored, spans in sides if stored for span in spans for line in _lines_in(stored, span)}


def _lines_in(stored: StoredStory, span: Span) -> Iterator[_Line]:
    """The sentences that a span touches."""
    story = stored.story
    first = bisect_right(story.sentences, span.start, key=lambda sentence: sentence.end)
    for sentence in story.sentences[first:]:
        if sentence.start >= span.end:
            return
        yield stored.id, _key(story.words(sentence))
