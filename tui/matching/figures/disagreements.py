"""Which quantities of two sentences do not agree. Only those that count the same thing are held against each other."""

from collections.abc import Sequence
from math import inf

from tui.matching.figures.lexicon import DOWNWARD, GENERIC, UPWARD
from tui.matching.figures.measures import DIMENSIONS
from tui.matching.figures.quantities import Quantity
from tui.matching.figures.surroundings import best_pairs, without
from tui.matching.values import Level

_ROUNDING = 0.15
"""How far, as a share of the larger, "about 40" and "nearly 40" may lie from an exact figure."""
_ROUNDING_DOWN = 0.2
"""How far "more than a million" may."""
_OPEN = 0.25
"""How far "at least 12" and "up to 50" may."""
_CONVERTED, _ROUGHLY_CONVERTED = 0.03, 0.12
"""How far two figures in other units may lie apart as one figure converted; the second where neither is bounded."""
_FAR = 3
"""From how many times the other on two numbers of the same thing need more in common to be held together."""
_MANY = 10
"""Above this, what counts many is not held against "one question"."""
_APART = 8
"""From how many times the other on two vague numbers differ: "hundreds" and "thousands"."""
_GENERIC = GENERIC | DIMENSIONS


def disagreements(left: Sequence[Quantity], right: Sequence[Quantity]) -> list[tuple[Quantity, Quantity, Level]]:
    """Pairs of quantities that count the same thing and do not agree, in the order of the left ones.

    What agrees is crossed out first, each once: "two … three" against "two … two" leaves the three and a two. Of the
    rest each is used once, those with most words around them in common first, then the nearest values.
    """
    if not left or not right:
        return []
    agreeing = best_pairs(left, right, lambda one, other: -_shared(one, other) if _agree(one, other) else None)
    left_rest, right_rest = without(left, {i for i, _ in agreeing}), without(right, {j for _, j in agreeing})
    left_rest, right_rest = _without_sums(left_rest, right_rest), _without_sums(right_rest, left_rest)
    pairs = best_pairs(left_rest, right_rest, _rivalry) if left_rest and right_rest else []
    return [(left_rest[i], right_rest[j], _level(left_rest[i], right_rest[j])) for i, j in pairs]


def _rivalry(one: Quantity, other: Quantity) -> tuple[int, float] | None:
    """How well two quantities stand in each other's place, the lowest best; None where they do not."""
    if one.aside is not other.aside or not _count_the_same(one, other):
        return None
    shared = _shared(one, other)
    return (-shared, abs(one.high - other.high)) if shared >= _needed(one, other) else None


def _shared(one: Quantity, other: Quantity) -> int:
    return len(one.near & other.near)


def _needed(one: Quantity, other: Quantity) -> float:
    """How many words around them two quantities must have in common; no more than there are."""
    if one.fate and one.fate == other.fate:
        return 0
    low, high = sorted((one.high, other.high))
    if low == 1 and high > _MANY:
        return inf
    needed = 2 if one.unit in _GENERIC or one.unit.startswith("th ") else 0
    needed += 2 * (high > _FAR * low) + (one.written != other.written or one.unit == "%")
    return min(needed, len(one.near), len(other.near))


def _count_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be held together: "14 people were killed" with "17 dead", not "17 people hurt"."""
    if one.fate and other.fate:
        return one.fate == other.fate and (one.unit == other.unit or not (one.unit and other.unit))
    return bool(one.unit) and one.unit == other.unit


def _agree(one: Quantity, other: Quantity) -> bool:
    if not _count_the_same(one, other) or _opposed(one, other):
        return False
    if one.written == other.written:
        return (one.low, one.high) == (other.low, other.high)
    tolerance = _ROUGHLY_CONVERTED if bool(one.bound) is bool(other.bound) else _CONVERTED
    return _near(one.low, other.low, tolerance) and _near(one.high, other.high, tolerance)


def _opposed(one: Quantity, other: Quantity) -> bool:
    """Whether one is "more than" and the other "less than"."""
    return (one.bound in UPWARD and other.bound in DOWNWARD) or (one.bound in DOWNWARD and other.bound in UPWARD)


def _near(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other))


def _without_sums(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[Quantity]:
    """Leaves out what several of the other side come to: 14 dead, nine of them here and five there."""
    return [each for each in mine if not _is_sum(each, theirs)]


def _is_sum(one: Quantity, others: Sequence[Quantity]) -> bool:
    parts = [other.high for other in others if _count_the_same(one, other) and other.low == other.high]
    return len(parts) > 1 and sum(parts) == one.high


def _level(one: Quantity, other: Quantity) -> Level:
    if "vague" in (one.bound, other.bound):
        fits = _fit_vaguely(one, other)
    else:
        fits = _within(one, other) or _within(other, one) or _rounded(*sorted((one, other), key=lambda each: each.high))
    return Level.COMPATIBLE if fits else Level.DIFFERS


def _fit_vaguely(one: Quantity, other: Quantity) -> bool:
    """Whether a number lies within what is vague: "dozens" and "46", "hundreds" and "more than 150"."""
    if one.bound == other.bound:
        return max(one.low, other.low) < _APART * min(one.low, other.low)
    vague, number = (one, other) if one.bound == "vague" else (other, one)
    above = number.high >= vague.low or number.bound in UPWARD
    return above and (number.low <= vague.high or number.bound in DOWNWARD)


def _within(one: Quantity, other: Quantity) -> bool:
    """Whether a single number lies in a range."""
    return one.low == one.high and other.low < other.high and other.low <= one.low <= other.high


def _rounded(low: Quantity, high: Quantity) -> bool:
    """Whether the words around two numbers allow for both: "over seven" and "seven and a half", "about 40" and "42".

    "About 40" and "about 42" are two figures, and so are "more than 40" and "more than 42".
    """
    if low.high == high.high or (low.bound == high.bound and low.written == high.written):
        return False
    open_ended = low.bound == "least" or high.bound == "most"
    tolerance = _OPEN if open_ended else _ROUNDING_DOWN if low.bound == "more" else _ROUNDING
    if not _near(low.high, high.high, tolerance):
        return False
    one_is_rounded = (low.bound == "about") is not (high.bound == "about")
    return one_is_rounded or low.bound in UPWARD or high.bound in DOWNWARD or low.written != high.written
