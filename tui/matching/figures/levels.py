"""Whether two figures that are not the same may both be true."""

from tui.matching.figures.lexicon import DOWNWARD, UPWARD
from tui.matching.figures.people import PERSON, of_people
from tui.matching.figures.quantities import Quantity
from tui.matching.figures.results import RESULT
from tui.matching.values import Level

_ROUNDING = 0.15
"""How far, as a share of the larger, "about 40" and "nearly 40" may lie from an exact figure."""
_ROUNDING_DOWN = 0.2
"""How far "more than a million" may."""
_OPEN = 0.25
"""How far "at least 12" and "up to 50" may."""
_APART = 8
"""From how many times the other on two vague numbers differ: "hundreds" and "thousands"."""


def close(one: float, other: float, share: float) -> bool:
    """Whether two values lie no further apart than this share of the larger one."""
    return abs(one - other) <= share * max(abs(one), abs(other))


def level(one: Quantity, other: Quantity) -> Level:
    """Whether two quantities that do not agree differ, or may fit together: "over seven" and "seven and a half"."""
    if one.unit == RESULT:
        return Level.DIFFERS
    if _some_of_all(one, other) or _some_of_all(other, one):
        return Level.COMPATIBLE
    if "vague" in (one.bound, other.bound):
        fits = _fit_vaguely(one, other)
    else:
        fits = _within(one, other) or _within(other, one) or _rounded(*sorted((one, other), key=lambda each: each.high))
    return Level.COMPATIBLE if fits else Level.DIFFERS


def _some_of_all(one: Quantity, other: Quantity) -> bool:
    """Whether one number of people may be some of the other: the workers of "three workers" among "four people"."""
    return of_people(one) and other.unit == PERSON and one.low <= other.high


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

    "About 40" and "about 42" are two figures, and so are "at least 40" and "more than 42".
    """
    bounds = {low.bound, high.bound}
    same_way = len(bounds) == 1 or bounds <= UPWARD or bounds <= DOWNWARD
    if low.high == high.high or (same_way and low.written == high.written):
        return False
    open_ended = low.bound == "least" or high.bound == "most"
    tolerance = _OPEN if open_ended else _ROUNDING_DOWN if low.bound == "more" else _ROUNDING
    if not close(low.high, high.high, tolerance):
        return False
    one_is_rounded = (low.bound == "about") is not (high.bound == "about")
    return one_is_rounded or low.bound in UPWARD or high.bound in DOWNWARD or low.written != high.written
