"""Whether two figures stand in each other's place: whether they count the same thing, and are likely meant as one.

Of one thing two outlets give numbers that lie near each other, or slip by a digit: a number far from the other, or of
what anything may be counted in, must share more of the words around it.
"""

from math import inf

from tui.matching.figures.levels import level
from tui.matching.figures.lexicon import GENERIC, MAGNITUDE
from tui.matching.figures.measures import AGED, DIMENSIONS
from tui.matching.figures.people import one_is_among_the_other
from tui.matching.figures.quantities import Quantity
from tui.matching.figures.results import RESULT
from tui.matching.figures.surroundings import of_another_turn
from tui.matching.values import Level

_FAR, _TOO_FAR = 2.5, 10
"""From how many times the other on two numbers need more in common, and beyond how many they are no rivals."""
_SLIPS = (10, 100, 1000)
"""How many times the other a number may be for a slip in its noughts or its "million"."""
_MORE_IF_FAR, _MORE_IF_OTHERS = 3, 4
"""Words more that two numbers need in common where they are far, and where the names around them are others."""
_QUAKE_AND_AFTERSHOCK = 1
"""By how much two magnitudes of one earthquake hardly differ."""
_GENERIC = GENERIC | DIMENSIONS


def count_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be held together: "14 people were killed" with "17 dead", not "17 people hurt".

    "Three workers died" may be told of the same, as a part of all or of all of them; no two kinds of people are.
    """
    if one.fate and other.fate:
        kinds = one.unit == other.unit or not (one.unit and other.unit) or one_is_among_the_other(one, other)
        return one.fate == other.fate and kinds
    return bool(one.unit) and one.unit == other.unit


def needed(one: Quantity, other: Quantity) -> float:
    """How many words around them two quantities that do not agree must have in common; no more than there are."""
    if one.unit == RESULT:
        return _in_results(one, other)
    if of_another_turn(one.near, other.near):
        return inf
    times = _times(one, other)
    written = one.written != other.written
    if _is_apart(one, other, times) or (times >= _FAR and written):
        return inf
    words = _of_unit(one, other) + _MORE_IF_FAR * (times >= _FAR) + (written or one.unit == "%")
    words += _MORE_IF_OTHERS * bool(one.names and other.names and one.names.isdisjoint(other.names))
    words -= words > 1 and level(one, other) is Level.COMPATIBLE
    return min(words, len(one.near), len(other.near))


def _in_results(one: Quantity, other: Quantity) -> int:
    """Of "158 to 149" and "158 to 147" the 158 speaks for one vote; "1-0" and "2-0" may be of any two matches."""
    common = {one.low, one.high} & {other.low, other.high}
    return 1 if any(number > _TOO_FAR for number in common) else 4


def _is_apart(one: Quantity, other: Quantity, times: float) -> bool:
    """Whether two numbers lie too far apart to be one."""
    if one.unit == MAGNITUDE:
        return abs(one.high - other.high) > _QUAKE_AND_AFTERSHOCK
    return times > _TOO_FAR and times not in _SLIPS


def _times(one: Quantity, other: Quantity) -> float:
    """How many times the lower the higher one is; of what reaches from one number to another, its nearest end."""
    low, high = sorted((one, other), key=lambda each: (each.low, each.high))
    if high.low <= low.high:
        return 1.0
    return high.low / low.high if low.high > 0 else inf


def _of_unit(one: Quantity, other: Quantity) -> int:
    """How many words it takes for what is counted: none for what is told of few things."""
    if one.fate and one.fate == other.fate:
        return 2 * one_is_among_the_other(one, other)
    if one.unit.startswith("th "):
        return 4 if 1 in (one.low, other.low) else 2
    return 4 if one.unit == AGED else 2 * (one.unit in _GENERIC)
