"""What is not the same inside a match."""

from collections.abc import Iterator

from tui.matching.certainty import Sureness, certainty_differences
from tui.matching.dates import date_differences
from tui.matching.figures import disagreements
from tui.matching.names import name_differences
from tui.matching.reading import Reading
from tui.matching.speech import attribution_differences, quotation_differences
from tui.matching.values import Difference, DifferenceKind
from tui.matching.wording import beside_facts, wording_differences
from tui.story import Span


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
    found = certainty_differences(
        left.tokens,
        right.tokens,
        left.parts[i],
        right.parts[j],
        left.stances[i],
        right.stances[j],
        left.published,
        right.published,
    )
    return [each for each in found if not _both_pass_on((left, i, each.left), (right, j, each.right))]


def _both_pass_on(*sides: tuple[Reading, int, Span | None]) -> bool:
    """Whether one sentence has a "reportedly" where the other names who says so."""
    return any(_is_hearsay(*one) and _is_attributed(*other) for one, other in (sides, sides[::-1]))


def _is_hearsay(side: Reading, place: int, span: Span | None) -> bool:
    """Whether a sentence says a thing as others tell it, whoever they are: "reportedly"."""
    return any(each.span == span and each.predicate.sureness is Sureness.REPORTED for each in side.stances[place])


def _is_attributed(side: Reading, place: int, span: Span | None) -> bool:
    """Whether a sentence names who says a thing; it does not state it then any more than a "reportedly" does."""
    told = (each.span for each in side.speeches[place] if each.named)
    return any(span and each.start <= span.start and span.end <= each.end for each in told)
