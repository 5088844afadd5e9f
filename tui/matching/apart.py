"""Figures and quotations that two stories do not tell alike, in sentences that do not match.

A rewording can be missed; the figure in it need not be. Only what counts the same thing, with words around it in
common, is held against each other, and only where neither figure is found in the other story.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui.matching.figures import Quantity, disagreements
from tui.matching.reading import Reading
from tui.matching.speech import Speech, quotation_differences
from tui.matching.values import Apart, Comparison, Difference, DifferenceKind, Level

_SURROUNDINGS = 1
"""Words around two figures that both must have: their sentences do not vouch for them."""
_FEWEST_QUOTED = 4
"""Distinct words of a quotation that is held against one in a sentence that does not match."""
_Placed = tuple[int, Quantity]


def told_apart(comparison: Comparison) -> tuple[Apart, ...]:
    """What differs between sentences that do not match, in the order of the left story."""
    left, right = Reading(comparison.left), Reading(comparison.right)
    matched = {(match.left, match.right) for match in comparison.matches}
    found = [*_figures(left, right), *_quotations(left, right)]
    return tuple(sorted((each for each in found if (each.left, each.right) not in matched), key=_order))


def _order(each: Apart) -> tuple[int, int, int]:
    return each.left, each.right, each.difference.left.start if each.difference.left else 0


def _figures(left: Reading, right: Reading) -> Iterator[Apart]:
    ours, theirs = _without_agreeing(_placed(left), _placed(right))
    rivals = sorted(
        (-len(one.near & other.near), one.span, other.span, i, j, level)
        for i, one in ours
        for j, other in theirs.get(one.unit, ())
        if len(one.near & other.near) >= _SURROUNDINGS
        for _, _, level in disagreements([one], [other])
    )
    used: set[object] = set()
    for _, one, other, i, j, level in rivals:
        if ("left", one) not in used and ("right", other) not in used:
            used |= {("left", one), ("right", other)}
            yield Apart(i, j, Difference(DifferenceKind.FIGURE, Level(level), one, other))


def _placed(reading: Reading) -> list[_Placed]:
    return [(place, each) for place in range(len(reading.parts)) for each in reading.quantities(place)]


def _without_agreeing(
    left: Sequence[_Placed], right: Sequence[_Placed]
) -> tuple[list[_Placed], dict[str, list[_Placed]]]:
    """What is not found in the other story; that of the right one by what is counted."""
    ours, theirs = ({_told(each) for each in side} for side in (left, right))
    by_unit: defaultdict[str, list[_Placed]] = defaultdict(list)
    for place, each in right:
        if _told((place, each)) not in ours:
            by_unit[each.unit].append((place, each))
    return [each for each in left if _told(each) not in theirs], by_unit


def _told(placed: _Placed) -> tuple[str, float, float]:
    _, each = placed
    return each.unit, each.low, each.high


def _quotations(left: Reading, right: Reading) -> Iterator[Apart]:
    ours, theirs = (_quoting(reading) for reading in (left, right))
    for i, said in ours:
        for j, also in theirs:
            for difference in quotation_differences(left.tokens, right.tokens, said, also):
                yield Apart(i, j, difference)


def _quoting(reading: Reading) -> list[tuple[int, Sequence[Speech]]]:
    said = ((place, reading.speeches[place]) for place in range(len(reading.parts)))
    return [
        (place, quoted)
        for place, speeches in said
        if (quoted := [each for each in speeches if each.direct and len(each.words) >= _FEWEST_QUOTED])
    ]
