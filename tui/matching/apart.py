"""Figures and quotations that two stories do not tell alike, in sentences that do not match.

A rewording can be missed; the figure in it need not be. Only what counts the same thing, with words around it in
common, is held against each other, and only where neither figure is found in the other story; of quotations only what
the same person may have said.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import TypeAlias

from tui.matching.figures import Quantity, disagreements
from tui.matching.reading import Reading
from tui.matching.speech import Speech, quotation_differences, same_speech
from tui.matching.values import NEVER_MATCHED, Apart, Comparison, Difference, DifferenceKind, Level, Match

_SURROUNDINGS = 1
"""Words around two figures that both must have: their sentences do not vouch for them."""
_FEWEST_QUOTED = 4
"""Distinct words of a quotation that is held against one in a sentence that does not match."""
_COMMON = 24
"""Quotations with a word above which that word brings none together."""
_Placed: TypeAlias = tuple[int, Quantity]
_Told: TypeAlias = tuple[str, float, float]
"""What is counted, or what befell those who are, with the number."""


def told_apart(comparison: Comparison) -> tuple[Apart, ...]:
    """What differs between sentences that do not match, in the order of the left story.

    What a match tells already is not told again: neither its sentences nor the same two figures elsewhere.
    """
    left, right = Reading(comparison.left), Reading(comparison.right)
    matched = {(match.left, match.right) for match in comparison.matches}
    found = [*_figures(left, right, comparison.matches), *_quotations(left, right)]
    return tuple(sorted((each for each in found if (each.left, each.right) not in matched), key=_order))


def _order(each: Apart) -> tuple[int, int, int]:
    return each.left, each.right, each.difference.left.start if each.difference.left else 0


def _places(reading: Reading) -> Iterator[int]:
    return (place for place, each in enumerate(reading.story.sentences) if each.kind not in NEVER_MATCHED)


def _figures(left: Reading, right: Reading, matches: Iterable[Match]) -> Iterator[Apart]:
    ours, theirs = _without_agreeing(_placed(left), _placed(right))
    already = _told_in(matches, left, right)
    rivals = sorted(
        (-len(one.near & other.near), one.span, other.span, i, j, level)
        for i, one in ours
        for j, other in _counting_the_same(one, theirs)
        if len(one.near & other.near) >= _SURROUNDINGS and already.isdisjoint(product(_keys(one), _keys(other)))
        for _, _, level in disagreements([one], [other])
    )
    used: set[object] = set()
    for _, one_span, other_span, i, j, level in rivals:
        if ("left", one_span) not in used and ("right", other_span) not in used:
            used |= {("left", one_span), ("right", other_span)}
            yield Apart(i, j, Difference(DifferenceKind.FIGURE, Level(level), one_span, other_span))


def _placed(reading: Reading) -> list[_Placed]:
    return [(place, each) for place in _places(reading) for each in reading.quantities[place]]


def _keys(quantity: Quantity) -> list[_Told]:
    """A figure by what is counted and by what befell it: "17 people hurt" is told by "17 hurt", too."""
    return [(counted, quantity.low, quantity.high) for counted in (quantity.unit, quantity.fate) if counted]


def _without_agreeing(
    left: Sequence[_Placed], right: Sequence[_Placed]
) -> tuple[list[_Placed], Mapping[str, list[_Placed]]]:
    """What is not found in the other story; that of the right one by what is counted and by what befell it."""
    ours, theirs = ({key for _, each in side for key in _keys(each)} for side in (left, right))
    by_name: defaultdict[str, list[_Placed]] = defaultdict(list)
    for place, each in right:
        if ours.isdisjoint(_keys(each)):
            for name in {each.unit, each.fate} - {""}:
                by_name[name].append((place, each))
    return [(place, each) for place, each in left if theirs.isdisjoint(_keys(each))], by_name


def _counting_the_same(one: Quantity, others: Mapping[str, list[_Placed]]) -> Iterator[_Placed]:
    """Each once: most of those with the same fate count the same thing, too."""
    yield from others.get(one.unit, ())
    if one.fate:
        yield from (each for each in others.get(one.fate, ()) if each[1].unit != one.unit)


def _told_in(matches: Iterable[Match], left: Reading, right: Reading) -> set[tuple[_Told, _Told]]:
    """The figures that are held against each other in matches."""
    told: set[tuple[_Told, _Told]] = set()
    for match in matches:
        ours = {each.span: _keys(each) for each in left.quantities[match.left]}
        theirs = {each.span: _keys(each) for each in right.quantities[match.right]}
        for difference in match.differences:
            if difference.left in ours and difference.right in theirs:
                told.update(product(ours[difference.left], theirs[difference.right]))
    return told


def _quotations(left: Reading, right: Reading) -> Iterator[Apart]:
    ours, theirs = _quoting(left), _quoting(right)
    by_word = _by_word(theirs)
    for i, said in ours.items():
        for j in sorted({j for word in _words(said) for j in by_word.get(word, ())}):
            found = quotation_differences(left.tokens, right.tokens, said, theirs[j])
            if found and same_speech(left.tokens, right.tokens, said, theirs[j]):
                yield from (Apart(i, j, difference) for difference in found)


def _quoting(reading: Reading) -> dict[int, list[Speech]]:
    said = ((place, reading.speeches[place]) for place in _places(reading))
    return {
        place: quoted
        for place, speeches in said
        if (quoted := [each for each in speeches if each.direct and len(each.words) >= _FEWEST_QUOTED])
    }


def _by_word(quoting: Mapping[int, Sequence[Speech]]) -> dict[str, list[int]]:
    """The sentences in which a word is quoted, without words that very many quote: all pairs would be too many."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, speeches in quoting.items():
        for word in _words(speeches):
            places[word].append(place)
    return {word: row for word, row in places.items() if len(row) <= _COMMON}


def _words(speeches: Iterable[Speech]) -> frozenset[str]:
    return frozenset().union(*(each.words for each in speeches))
