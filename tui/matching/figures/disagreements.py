"""Which quantities of two sentences do not agree. Only those that count the same thing are held against each other."""

from collections.abc import Sequence

from tui.matching.figures.corresponding import count_the_same, needed
from tui.matching.figures.levels import close, level
from tui.matching.figures.lexicon import DOWNWARD, UPWARD
from tui.matching.figures.quantities import Quantity
from tui.matching.figures.surroundings import best_pairs, without
from tui.matching.figures.units import WHOLE
from tui.matching.values import Level

_CONVERTED, _ROUGHLY_CONVERTED = 0.03, 0.12
"""How far two figures in other units may lie apart as one figure converted; the second where neither is bounded."""


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
    pairs = [(i, j) for i, j in pairs if not _is_outdone(left_rest[i], right_rest[j], left, right)]
    return [(left_rest[i], right_rest[j], level(left_rest[i], right_rest[j])) for i, j in pairs]


def _rivalry(one: Quantity, other: Quantity) -> tuple[int, float] | None:
    """How well two quantities stand in each other's place, the lowest best; None where they do not."""
    if one.aside is not other.aside or not count_the_same(one, other):
        return None
    shared = _shared(one, other)
    return (-shared, abs(one.high - other.high)) if shared >= needed(one, other) else None


def _is_outdone(one: Quantity, other: Quantity, left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether another number of either side stands nearer to one of the two, in value and in the words around it.

    Of talks that took seven and a half hours and others of three, "over seven hours" is told of the first.
    """
    return any(_is_nearer(each, one, other) for each in left) or any(_is_nearer(each, other, one) for each in right)


def _is_nearer(rival: Quantity, one: Quantity, other: Quantity) -> bool:
    return (
        count_the_same(rival, other)
        and abs(rival.high - other.high) < abs(one.high - other.high)
        and _shared(rival, other) >= _shared(one, other)
    )


def _shared(one: Quantity, other: Quantity) -> int:
    return len(one.near & other.near)


def _tell_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be one: the 52 of "41 of the 52 drones" are the "52 drones"."""
    return count_the_same(one, other) or (
        one.unit != "" and one.unit.removeprefix(WHOLE) == other.unit.removeprefix(WHOLE)
    )


def _agree(one: Quantity, other: Quantity) -> bool:
    if not _tell_the_same(one, other) or _opposed(one, other):
        return False
    if one.written == other.written:
        return (one.low, one.high) == (other.low, other.high)
    tolerance = _ROUGHLY_CONVERTED if bool(one.bound) is bool(other.bound) else _CONVERTED
    return close(one.low, other.low, tolerance) and close(one.high, other.high, tolerance)


def _opposed(one: Quantity, other: Quantity) -> bool:
    """Whether one is "more than" and the other "less than"."""
    return (one.bound in UPWARD and other.bound in DOWNWARD) or (one.bound in DOWNWARD and other.bound in UPWARD)


def _without_sums(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[Quantity]:
    """Leaves out what several of the other side come to: 14 dead, nine of them here and five there."""
    return [each for each in mine if not _is_sum(each, theirs)]


def _is_sum(one: Quantity, others: Sequence[Quantity]) -> bool:
    parts = [other.high for other in others if count_the_same(one, other) and other.low == other.high]
    return len(parts) > 1 and sum(parts) == one.high
