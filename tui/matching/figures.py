"""Which quantities of two sentences do not agree. Only those that count the same thing are held against each other."""

from collections.abc import Iterator, Sequence

from tui.matching.quantities import Quantity
from tui.matching.values import Level

_ROUNDING = 0.15
"""How far, as a share of the larger, "about 40" may lie from an exact figure."""


def disagreements(left: Sequence[Quantity], right: Sequence[Quantity]) -> list[tuple[Quantity, Quantity, Level]]:
    """Pairs of quantities that count the same thing and do not agree, in the order of the left ones.

    Each is used once, the nearest values first, whichever side is left.
    """
    left_rest, right_rest = _without_agreeing(left, right)
    pairs = sorted(_nearest(left_rest, right_rest))
    return [(left_rest[i], right_rest[j], _level(left_rest[i], right_rest[j])) for i, j in pairs]


def _without_agreeing(left: Sequence[Quantity], right: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """What remains when each quantity is crossed out against one that agrees.

    Each once: "two … three" against "two … two" leaves the three and a two.
    """
    left_rest, right_rest = [], list(right)
    for one in left:
        other = next((other for other in right_rest if _agree(one, other)), None)
        if other is None:
            left_rest.append(one)
        else:
            right_rest.remove(other)
    return left_rest, right_rest


def _nearest(left: Sequence[Quantity], right: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """The places of the pairs. Of pairs equally near, the first in both sentences together comes first."""
    rivals = [
        (abs(one.high - other.high), i + j, i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if _count_the_same(one, other)
    ]
    left_used: set[int] = set()
    right_used: set[int] = set()
    for *_, i, j in sorted(rivals):
        if i not in left_used and j not in right_used:
            left_used.add(i)
            right_used.add(j)
            yield i, j


def _count_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be held together: "14 people were killed" with "17 dead", not "17 people hurt"."""
    if one.fate and other.fate:
        return one.fate == other.fate and (one.unit == other.unit or not (one.unit and other.unit))
    return bool(one.unit) and one.unit == other.unit


def _agree(one: Quantity, other: Quantity) -> bool:
    same = (one.low, one.high) == (other.low, other.high)
    return same and _count_the_same(one, other) and {one.bound, other.bound} != {"more", "less"}


def _level(one: Quantity, other: Quantity) -> Level:
    fits = _within(one, other) or _within(other, one) or _rounded(*sorted((one, other), key=lambda each: each.high))
    return Level.COMPATIBLE if fits else Level.DIFFERS


def _within(one: Quantity, other: Quantity) -> bool:
    """Whether a single number lies in a range."""
    return one.low == one.high and other.low < other.high and other.low <= one.low <= other.high


def _rounded(low: Quantity, high: Quantity) -> bool:
    """Whether the words around two numbers allow for both: "over seven" and "seven and a half", "about 40" and "42".

    "About 40" and "about 42" are two figures.
    """
    near = 0 < high.high - low.high <= _ROUNDING * high.high
    one_is_rounded = (low.bound == "about") is not (high.bound == "about")
    return near and (one_is_rounded or low.bound == "more" or high.bound == "less")
