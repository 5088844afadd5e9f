"""Which dates of two sentences do not agree."""

from collections.abc import Sequence
from enum import Enum, auto

from tui.matching.dates.corresponding import needed
from tui.matching.dates.lexicon import STAGES
from tui.matching.dates.relative import full_date
from tui.matching.dates.when import When
from tui.matching.figures.surroundings import best_pairs, without
from tui.matching.values import Difference, DifferenceKind, Level

_WEEK = 7
_SLACK = 2
"""Days by which "early June" may reach beyond its first third."""
_LOOSELY = 30
"""Minutes that "about 3 a.m." may lie from the exact time."""
_HALF_A_DAY = 12 * 60
_BETWEEN_ZONES = 30
"""Minutes of which the times of two zones lie a multiple apart, but for a few places."""
_BESIDE = 40
"""Characters within which a date that agrees speaks for the one beside it: "at 11 p.m. on Sunday"."""


class _Holds(Enum):
    """How two dates stand to each other."""

    SAME = auto()
    PERHAPS = auto()
    NOT = auto()
    UNKNOWN = auto()


def date_differences(left: Sequence[When], right: Sequence[When]) -> list[Difference]:
    """Dates of two sentences that answer each other and are not the same, in the order of the left ones.

    What agrees is crossed out first, each once. Of the rest only those are held together that have the same words
    around them.
    """
    if not left or not right:
        return []
    same = best_pairs(left, right, _sameness)
    left_rest, right_rest = without(left, {i for i, _ in same}), without(right, {j for _, j in same})
    if not left_rest or not right_rest:
        return []
    agreeing = [(left[i], right[j]) for i, j in same]
    pairs = best_pairs(left_rest, right_rest, lambda one, other: _rivalry(one, other, agreeing))
    return [_difference(left_rest[i], right_rest[j]) for i, j in pairs]


def _difference(one: When, other: When) -> Difference:
    level = Level.DIFFERS if _holds(one, other) is _Holds.NOT else Level.COMPATIBLE
    return Difference(DifferenceKind.DATE, level, one.span, other.span)


def _shared(one: When, other: When) -> int:
    return len(one.near & other.near)


def _sameness(one: When, other: When) -> int | None:
    """How well two dates that say the same go together, the lowest best; None where they do not."""
    shared = _shared(one, other)
    told = shared or not (one.implied or other.implied)
    return -shared if told and _holds(one, other) is _Holds.SAME else None


def _rivalry(one: When, other: When, agreeing: Sequence[tuple[When, When]]) -> tuple[bool, int] | None:
    """How well two dates stand in each other's place, the lowest best; None where they do not."""
    if one.implied or other.implied or one.role != other.role or _holds(one, other) not in (_Holds.PERHAPS, _Holds.NOT):
        return None
    common = _shared(one, other) + _alike(one, other)
    common += any(_beside(one, mine) and _beside(other, theirs) for mine, theirs in agreeing)
    return (one.verb != other.verb, -common) if common >= needed(one, other) else None


def _alike(one: When, other: When) -> int:
    """In how much two dates agree as far as they go: "14 April" and "21 April" in the month."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return sum(mine is not None and mine == theirs for mine, theirs in pairs)


def _beside(one: When, other: When) -> bool:
    return max(one.span.start, other.span.start) - min(one.span.end, other.span.end) <= _BESIDE


def _holds(one: When, other: When) -> _Holds:
    if one.minute is not None or other.minute is not None:
        return _times(one, other)
    if one.decade is not None or other.decade is not None:
        return _decades(one, other)
    known = [
        mine == theirs
        for mine, theirs in (
            (one.year, other.year),
            (one.month, other.month),
            (one.day, other.day),
            (one.weekday, other.weekday),
        )
        if mine is not None and theirs is not None
    ]
    if known:
        return _within(one, other) if all(known) else _Holds.NOT
    return _weekday(one, other) if one.days else _weekday(other, one)


def _times(one: When, other: When) -> _Holds:
    if one.minute is None or other.minute is None:
        return _Holds.UNKNOWN
    if one.zone != other.zone and one.zone and other.zone:
        return _Holds.SAME
    apart = abs(one.minute - other.minute)
    if one.halved or other.halved:
        apart = min(apart % _HALF_A_DAY, -apart % _HALF_A_DAY)
    if apart == 0:
        return _Holds.SAME
    elsewhere = one.zone != other.zone and apart % _BETWEEN_ZONES == 0
    return _Holds.PERHAPS if elsewhere or (apart <= _LOOSELY and (one.loose or other.loose)) else _Holds.NOT


def _decades(one: When, other: When) -> _Holds:
    first, second = (each.decade if each.decade is not None else each.year for each in (one, other))
    if first is None or second is None:
        return _Holds.UNKNOWN
    return _Holds.SAME if first // 10 == second // 10 else _Holds.NOT


def _within(one: When, other: When) -> _Holds:
    """What holds of two dates that agree in all that both name: the part of the day and of the month."""
    if one.part and other.part and one.part != other.part:
        return _Holds.PERHAPS
    if one.stage and other.stage:
        return _Holds.SAME if one.stage == other.stage else _Holds.NOT
    stage, day = (one.stage, other.day) if one.stage else (other.stage, one.day)
    if not stage or day is None:
        return _Holds.SAME
    first, last = STAGES[stage]
    return _Holds.PERHAPS if first - _SLACK <= day <= last + _SLACK else _Holds.NOT


def _weekday(named: When, other: When) -> _Holds:
    """What holds of a weekday of a published story and a day of a month: one week is as far as a weekday reaches."""
    if not named.days:
        return _Holds.UNKNOWN
    day = full_date(other, named.days[0])
    if day is None or min(abs((day - each).days) for each in named.days) >= _WEEK:
        return _Holds.UNKNOWN
    return _Holds.SAME if day in named.days else _Holds.NOT
