"""What the other matches say of a pair: stories tell neighbouring things next to each other, and rivals compete.

A first judgement of all pairs, by their own evidence alone, is held around each of them.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

PARTS = 10_000
"""Likelihoods are whole numbers of such parts, so that sums of them do not depend on their order."""
_LIKELY = 1_500
"""Likelihood from which on a pair is company for those around it."""
_REACH = 3
"""How many sentences away, on either side, a pair still is company."""
_FADING = (0, 670, 449, 301, 202, 135, 91, 61, 41)
"""Thousandths that company counts for, by the distance on both sides together: exp(-distance / 2.5)."""
_NEXT = ((1, 0), (-1, 0), (0, 1), (0, -1))
_APART = tuple((down, across) for down in range(-2, 3) for across in range(-2, 3) if max(abs(down), abs(across)) == 2)
_AROUND = tuple(
    (down, across) for down in range(-_REACH, _REACH + 1) for across in range(-_REACH, _REACH + 1) if down or across
)


class Surroundings(NamedTuple):
    """What stands around a pair."""

    company: float
    """Likely pairs of nearby sentences, the nearer the more. Only pairs above `_LIKELY` count, here and below."""
    next: float
    """The likeliest pair of one of the two sentences with a neighbour of the other."""
    apart: float
    """The likeliest pair two sentences away."""
    rival: float
    """The likeliest other partner of either of them."""


ALONE = Surroundings(0.0, 0.0, 0.0, 0.0)
"""Of a pair that was no candidate."""


def surroundings(likely: Mapping[tuple[int, int], int]) -> dict[tuple[int, int], Surroundings]:
    """The surroundings of each pair, from the likelihood of all pairs in `PARTS`."""
    # Numbers instead of pairs as keys: with tuples this step took more than twice the time.
    width = max((other for _, other in likely), default=0) + _REACH + 1
    sure = {one * width + other: chance for (one, other), chance in likely.items() if chance > _LIKELY}
    company = _company(sure, width)
    beside = [down * width + across for down, across in _NEXT]
    apart = [down * width + across for down, across in _APART]
    get, best = sure.get, _two_best(likely)
    found = {}
    for (one, other), chance in likely.items():
        key = one * width + other
        rival = max(_other(best[0][one], chance), _other(best[1][other], chance)) / PARTS
        if near := company.get(key):
            next_to = max([get(key + step, 0) for step in beside]) / PARTS
            further = max([get(key + step, 0) for step in apart]) / PARTS
            found[one, other] = Surroundings(near / (1000 * PARTS), next_to, further, rival)
        else:
            found[one, other] = Surroundings(0.0, 0.0, 0.0, rival)
    return found


def _company(sure: Mapping[int, int], width: int) -> dict[int, int]:
    steps = [(down * width + across, _FADING[abs(down) + abs(across)]) for down, across in _AROUND]
    company: defaultdict[int, int] = defaultdict(int)
    for key, chance in sure.items():
        for step, fading in steps:
            company[key + step] += chance * fading
    return company


def _two_best(likely: Mapping[tuple[int, int], int]) -> tuple[dict[int, tuple[int, int]], dict[int, tuple[int, int]]]:
    """For each sentence on either side the two likeliest of its pairs."""
    sides: tuple[dict[int, tuple[int, int]], dict[int, tuple[int, int]]] = ({}, {})
    for pair, chance in likely.items():
        for side, place in zip(sides, pair, strict=True):
            first, second = side.get(place, (0, 0))
            if chance > first:
                side[place] = (chance, first)
            elif chance > second:
                side[place] = (first, chance)
    return sides


def _other(best: tuple[int, int], own: int) -> int:
    return best[1] if best[0] == own else best[0]
