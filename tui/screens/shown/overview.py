"""From the passages of two stories to what the overview between them shows. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui import desk
from widgets import Connection

if TYPE_CHECKING:
    from tui.desk import Spread, Stop, Verdicts
    from tui.story import Span
    from widgets.overview_chart import Kind

_KINDS: dict[str, Kind] = {
    desk.DIFFERS: "differs",
    desk.COMPATIBLE: "compatible",
    desk.LINKED: "linked",
    desk.SETTLED: "settled",
}


class Whereabouts:
    """The passages of two stories as connections, and which of them a reader stands at."""

    def __init__(
        self, spread: Spread | None = None, passages: Sequence[Stop] = (), given: Verdicts | None = None
    ) -> None:
        """`passages` are the stops of the two stories in the order in which they are stepped through.

        `given` are the reader's verdicts on them.
        """
        self.spread, self.given = spread, given or desk.NO_VERDICTS
        sides = (spread.left, spread.right) if spread else ()
        self._lengths = tuple(len(side.story.text) if side else 0 for side in sides)
        self.connections = [self._connection(stop) for stop in passages]
        """One for each passage, in the same order."""
        self._of_passage = {match.passage: index for index, stop in enumerate(passages) for match in stop.matches}
        self._spans = tuple(_placed(passages, right=right) for right in (False, True))

    def of(self, stop: Stop | None) -> set[int]:
        """The passages, by their places, to which a stop belongs: by its matches, else by where it stands."""
        if stop is None:
            return set()
        if stop.matches:
            return {self._of_passage[match.passage] for match in stop.matches if match.passage in self._of_passage}
        places = (self._covering(span.start, right) for right in (False, True) for span in stop.side(right))
        return {place for place in places if place is not None}

    def view(self, top: int, bottom: int, *, right: bool) -> tuple[float, float]:
        """What of a story is on the screen, from its position at the top of the pane to that at the bottom."""
        return self._share(top, right), self._share(bottom, right)

    def _connection(self, stop: Stop) -> Connection:
        left, right = (self._share(stop.side(side)[0].start, side) for side in (False, True))
        comparison = self.spread.comparison if self.spread else None
        signs = (desk.answer(match, comparison, self.given) for match in stop.matches if comparison)
        return Connection(left, right, _KINDS.get(max(signs, key=desk.BY_WEIGHT.index), "same"))

    def _share(self, position: int, right: bool) -> float:
        return position / max(1, self._lengths[right]) if self._lengths else 0

    def _covering(self, position: int, right: bool) -> int | None:
        spans = self._spans[right]
        at = bisect_right(spans, position, key=lambda each: each[0].start) - 1
        return spans[at][1] if at >= 0 and position < spans[at][0].end else None


def _placed(passages: Sequence[Stop], *, right: bool) -> list[tuple[Span, int]]:
    """The spans of one story that belong to passages, in the order of the story, with the places of the passages."""
    spans = [(span, place) for place, stop in enumerate(passages) for span in stop.side(right)]
    return sorted(spans, key=lambda each: each[0].start)
