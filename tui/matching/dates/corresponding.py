"""How much two dates must have in common to stand in each other's place.

Of one event two outlets give days that lie side by side, or slip by a digit. What lies further apart, or is told as
past here and as still to come there, is likely another event, and must share more of the words around it.
"""

from math import inf

from tui.matching.dates.when import Tense, When
from tui.matching.figures.surroundings import of_another_turn

_SAME_VERB, _UNCLEAR, _UNLIKELY = 2, 3, 2
"""Words that two dates need in common, with the same verb and otherwise; and how many more for each sign against it."""
_DAYS, _MONTHS, _YEARS, _MINUTES = 10, 2, 2, 60
"""How far dates of one event mostly lie apart at most."""
_WEEK, _YEAR, _MONTH, _DAY = 7, 12, 31, 24 * 60


def needed(one: When, other: When) -> float:
    """How much two dates must have in common around them; no more words than there are, where the verbs may agree.

    Where each sentence has the other's verb too, they date different things: "launched on 5 January", "lost on
    9 January".
    """
    if of_another_turn(one.near, other.near):
        return inf
    more = _UNLIKELY * _signs_against(one, other)
    if one.verb == other.verb or not (one.verb and other.verb):
        words = _SAME_VERB if one.verb == other.verb != "" else _UNCLEAR
        return min(words + more, len(one.near), len(other.near))
    if one.verb in other.near and other.verb in one.near:
        return inf
    return _UNCLEAR + more


def _signs_against(one: When, other: When) -> int:
    """In how many ways two dates look like those of two events."""
    before_and_after = {one.tense, other.tense} == {Tense.PAST, Tense.AHEAD}
    return _are_far(one, other) + before_and_after + (one.ends is not other.ends)


def _are_far(one: When, other: When) -> bool:
    if one.minute is not None and other.minute is not None:
        return _around(one.minute, other.minute, _DAY) > _MINUTES
    if one.year and other.year and one.year != other.year:
        return abs(one.year - other.year) > _YEARS and sorted(str(one.year)) != sorted(str(other.year))
    if one.day and other.day and one.month and other.month:
        days = _around(one.month * _MONTH + one.day, other.month * _MONTH + other.day, _YEAR * _MONTH)
        return days > _DAYS and one.day != other.day
    if one.month and other.month:
        return _around(one.month, other.month, _YEAR) > _MONTHS
    if one.weekday is not None and other.weekday is not None:
        return _around(one.weekday, other.weekday, _WEEK) > 1
    return False


def _around(one: int, other: int, whole: int) -> int:
    """How far two places on a dial of so many lie apart."""
    return min((one - other) % whole, (other - one) % whole)
