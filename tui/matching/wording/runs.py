"""Stretches of two sentences that differ, put together so that a reader sees whole phrases and no confetti."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.matching.edits import edits
from tui.tables import words

Words = tuple[str, ...]

_SMALL = frozenset({"a", "an", "the", "that", "mr", "mrs", "ms"})
"""Words that are as often put in as left out."""
_ARTICLES = frozenset({"a", "an", "the"})
LINKING = _SMALL | words(
    "of in on at to for from by with and or but as is was are were be been has had have it its his her their into over"
)
"""Words that make no island of their own between two changes."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words `[left_from, left_to)` of one sentence, in whose place `[right_from, right_to)` stand in the other."""

    left_from: int
    left_to: int
    right_from: int
    right_to: int

    def widened(self, before: int, after: int) -> "Run":
        """With so many words more on both sides, which are equal there."""
        return Run(self.left_from - before, self.left_to + after, self.right_from - before, self.right_to + after)

    def moved(self, by: int) -> "Run":
        """So many words later on both sides."""
        return self.widened(-by, by)

    def overlaps(self, following: "Run") -> bool:
        """Whether a later run begins before this one ends."""
        return following.left_from < self.left_to or following.right_from < self.right_to

    def joined(self, following: "Run") -> "Run":
        """From the beginning of this to the end of a later one."""
        return replace(self, left_to=following.left_to, right_to=following.right_to)


def runs(left: Words, right: Words) -> list[Run]:
    """Where two sentences differ in more than small words, joined ways of spelling and the order of what they say."""
    if left > right:  # what lies between two stretches is read from the left sentence, and may be put otherwise there
        return [Run(r.right_from, r.right_to, r.left_from, r.left_to) for r in runs(right, left)]
    found = list(_merged([Run(*edit) for edit in edits(left, right)], left, side_by_side=True))
    told = [run for run in found if not _same(left[run.left_from : run.left_to], right[run.right_from : run.right_to])]
    return _not_moved(list(_merged(_not_moved(told, left, right), left)), left, right)


def _same(one: Words, other: Words) -> bool:
    """Whether two stretches are the same but for small words or blanks and hyphens."""
    if "".join(one) == "".join(other):
        return True
    return [word for word in one if word not in _SMALL] == [word for word in other if word not in _SMALL]


def _merged(found: list[Run], left: Words, *, side_by_side: bool = False) -> Iterator[Run]:
    """Takes in the islands between runs that are too small to be read as "the same again"."""
    last: Run | None = None
    for run in found:
        if last is None:
            last = run
        elif run.left_from == last.left_to if side_by_side else _is_island(left[last.left_to : run.left_from]):
            last = last.joined(run)
        else:
            yield last
            last = run
    if last is not None:
        yield last


def _is_island(words: Words) -> bool:
    if len(words) > 2 or not all(word in LINKING for word in words):
        return False
    return len(words) < 2 or words[-1] in _ARTICLES


def _not_moved(found: list[Run], left: Words, right: Words) -> list[Run]:
    """Without the words that one sentence has in another place than the other."""
    if len(found) < 2:
        return found
    sides = [(_weight(left[r.left_from : r.left_to]), _weight(right[r.right_from : r.right_to])) for r in found]
    gone = Counter(one for one, other in sides if not other)
    come = Counter(other for one, other in sides if not one)
    rest = {True: gone & come, False: gone & come}
    kept = []
    for run, (one, other) in zip(found, sides, strict=True):
        alone = one or other
        if (one and other) or not rest[bool(one)][alone]:
            kept.append(run)
        else:
            rest[bool(one)][alone] -= 1
    return kept


def _weight(words: Words) -> Words:
    """What counts of moved words, in any order."""
    return tuple(sorted(word for word in words if word not in _SMALL))
