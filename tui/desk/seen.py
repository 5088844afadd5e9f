"""What of two stories the reader has seen: kept by line, so that a new version asks only for what changed."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from tui.desk.spread import Folder, Spread
from tui.desk.steps import Stop, passage_steps
from tui.library import Library, StoredStory
from tui.story import Span, line_key

_key = lru_cache(maxsize=10_000)(line_key)
_FEW = 1_000
"""Matches whose lines are read in a moment."""
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


class Sight:
    """The passages of two stories, ready to be asked at every step how many of them were seen."""

    def __init__(self, spread: Spread) -> None:
        self.spread = spread
        self._passages: list[set[_Line]] | None = None
        self._seen: frozenset[_Line] = frozenset()
        self._count = 0

    @property
    def is_quick(self) -> bool:
        """Whether all can be told within a key press: there are few matches, or they were looked at."""
        comparison = self.spread.comparison
        return self._passages is not None or comparison is None or len(comparison.matches) <= _FEW

    def look(self) -> None:
        """Look at all passages; of long stories some other thread should."""
        self._lines()

    def share(self, folder: Folder) -> tuple[int, int]:
        """How many of the passages were seen, and how many there are: "12 of 23 seen". Counted when that changes."""
        passages = self._lines()
        if folder.seen is not self._seen:
            self._seen = folder.seen
            self._count = sum(lines <= folder.seen for lines in passages) if folder.seen else 0
        return self._count, len(passages)

    def _lines(self) -> list[set[_Line]]:
        if self._passages is None:
            sides = (self.spread.left, self.spread.right)
            stops = passage_steps(self.spread.comparison).stops if self.spread.comparison else ()
            self._passages = [_lines(stop, *sides) for stop in stops]
        return self._passages


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
