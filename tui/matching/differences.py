"""What is not the same inside a match."""

from collections.abc import Iterator

from tui.matching.certainty import certainty_differences
from tui.matching.dates import date_differences
from tui.matching.figures import disagreements
from tui.matching.names import name_differences
from tui.matching.reading import Reading
from tui.matching.speech import attribution_differences, quotation_differences
from tui.matching.values import Difference, DifferenceKind
from tui.matching.wording import beside_facts, wording_differences


def differences(
    left: Reading, i: int, right: Reading, j: int, *, sure: bool = True, wording: bool = True
) -> tuple[Difference, ...]:
    """The differences of two sentences by kind, each kind in the order of the text.

    Days and denials only of sentences that surely say the same: other things happen on other days. Word by word only
    where asked: it is worth showing where most words agree; elsewhere it is all of the sentence.
    """
    facts = list(_facts(left, i, right, j, sure=sure))
    if not wording:
        return tuple(facts)
    rest = [
        difference
        for reworded in wording_differences(left.tokens, right.tokens, left.parts[i], right.parts[j])
        for difference in beside_facts(reworded, facts, left.tokens, right.tokens)
    ]
    return tuple(facts + rest)


def _facts(left: Reading, i: int, right: Reading, j: int, *, sure: bool) -> Iterator[Difference]:
    for one, other, level in disagreements(left.quantities[i], right.quantities[j]):
        yield Difference(DifferenceKind.FIGURE, level, one.span, other.span)
    if sure:
        yield from date_differences(left.dates[i], right.dates[j])
    yield from name_differences(left.tokens, right.tokens, left.names[i], right.names[j])
    if sure:
        yield from _certainty(left, i, right, j)
    yield from attribution_differences(left.tokens, right.tokens, left.speeches[i], right.speeches[j])
    yield from quotation_differences(left.tokens, right.tokens, left.speeches[i], right.speeches[j])


def _certainty(left: Reading, i: int, right: Reading, j: int) -> list[Difference]:
    return certainty_differences(
        left.tokens,
        right.tokens,
        left.parts[i],
        right.parts[j],
        left.stances[i],
        right.stances[j],
        left.published,
        right.published,
    )
