"""Search hits in both stories that lie open."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from tui.desk.searching import find
from tui.desk.spread import Spread
from tui.desk.steps import Steps, Stop
from tui.desk.ways import Stepping
from tui.library import StoredStory
from tui.story import Span

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hits:
    """Where the words stand that a reader searched for."""

    words: str
    steps: Steps
    """Those of one story in its order, then those of the other."""
    stretches: tuple[Sequence[Stretch], Sequence[Stretch]]
    """All of the left story, and all of the right one."""

    def counts(self, letters: tuple[str, str]) -> str:
        """How many in which story: "A 11, B 6"."""
        found = zip(letters, self.stretches, strict=True)
        return ", ".join(f"{letter} {len(each)}" for letter, each in found if letter)


def hits_of(spread: Spread, words: str, position: int = 0, *, right: bool = False) -> Hits:
    """The hits in both stories of a spread, standing at the first one from a position of one of them on.

    `right` says of which: its hits come first. In the longest stories a letter takes hardly longer than the frame that
    shows what was found.
    """
    found = (_stretches(spread.left, words), _stretches(spread.right, words))
    stops = _HitStops(found[right], found[not right], right)
    at = bisect_left(found[right], (position, 0))
    wrapped = bool(stops) and at == len(stops)
    return Hits(words, Steps(Stepping.HITS, stops, 0 if wrapped else at, wrapped), found)


def _stretches(stored: StoredStory | None, words: str) -> list[Stretch]:
    return list(find(stored.story.text, words)) if stored else []


class _HitStops(Sequence[Stop]):
    """One stop a hit, made when it is stood at: a single letter has a hundred thousand of them in a long story."""

    def __init__(self, first: Sequence[Stretch], then: Sequence[Stretch], right: bool) -> None:
        self._first, self._then, self._right = first, then, right

    def __len__(self) -> int:
        return len(self._first) + len(self._then)

    @overload
    def __getitem__(self, index: int) -> Stop: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Stop]: ...
    def __getitem__(self, index: int | slice) -> Stop | Sequence[Stop]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        at = range(len(self))[index]
        beyond = at >= len(self._first)
        spans = (Span(*(self._then[at - len(self._first)] if beyond else self._first[at])),)
        return Stop((), spans, sought=((), spans)) if beyond is not self._right else Stop(spans, (), sought=(spans, ()))
