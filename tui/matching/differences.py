"""What is not the same inside a match."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from tui.matching.figures import disagreements
from tui.matching.labels import is_when
from tui.matching.numerals import numeral
from tui.matching.quantities import quantities
from tui.matching.tokens import Tokens
from tui.matching.values import Difference, DifferenceKind, Level
from tui.story import Span

_BRIDGE = 2
"""Equal words between two differing stretches that are too few to be read as "the same again"."""


def differences(
    left: Tokens, right: Tokens, left_part: slice, right_part: slice, *, wording: bool
) -> tuple[Difference, ...]:
    """The differences of two sentences, each in the order of the text: quantities, then what differs word by word.

    The second is wording, and numbers and dates where one stands in the place of another. It is worth showing only
    where most words agree; elsewhere it is all of the sentence.
    """
    figures = [
        Difference(DifferenceKind.FIGURE, level, one.span, other.span)
        for one, other, level in disagreements(quantities(left, left_part), quantities(right, right_part))
    ]
    if not wording:
        return tuple(figures)
    words = [
        difference
        for difference in _wording(left, right, left_part, right_part)
        if not any(_covers(figure, difference) for figure in figures)
    ]
    return tuple(figures + words)


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of words that differs from the other side; empty where only the other has words there."""

    tokens: Tokens
    part: slice
    """The sentence's tokens."""
    words: slice

    def span(self) -> Span | None:
        start, stop = self.words.start, self.words.stop
        return Span(self.tokens.starts[start], self.tokens.ends[stop - 1]) if start < stop else None

    def number(self) -> float | None:
        """The number that the whole stretch makes up."""
        start, stop = self.words.start, self.words.stop
        read = numeral(self.tokens, start, stop) if start < stop else None
        return read[0] if read and read[1] == stop else None

    def is_when(self) -> bool:
        return is_when(self.tokens, self.words.start, self.words.stop, self.part)


def _wording(left: Tokens, right: Tokens, left_part: slice, right_part: slice) -> Iterator[Difference]:
    for left_from, left_to, right_from, right_to in _runs(left.norms[left_part], right.norms[right_part]):
        one = _Run(left, left_part, slice(left_part.start + left_from, left_part.start + left_to))
        other = _Run(right, right_part, slice(right_part.start + right_from, right_part.start + right_to))
        told = _told(one, other)
        if told is not None:
            yield Difference(*told, one.span(), other.span())


def _told(one: _Run, other: _Run) -> tuple[DifferenceKind, Level] | None:
    """What two differing stretches are: one number in the place of another, or other words.

    None when both are one number, written in two ways.
    """
    numbers = one.number(), other.number()
    if None in numbers:
        return DifferenceKind.WORDING, Level.COMPATIBLE
    if numbers[0] == numbers[1]:
        return None
    return DifferenceKind.DATE if one.is_when() or other.is_when() else DifferenceKind.FIGURE, Level.DIFFERS


def _runs(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[int, int, int, int]]:
    """The differing stretches, as word positions on both sides; short islands of equal words are taken in."""
    if left > right:  # one order only, or two equally good readings would depend on which story is left
        return [(from_, to, start, end) for start, end, from_, to in _runs(right, left)]
    runs: list[tuple[int, int, int, int]] = []
    for step in Indel.opcodes(left, right):
        if step.tag == "equal":
            continue
        run = (step.src_start, step.src_end, step.dest_start, step.dest_end)
        if runs and run[0] - runs[-1][1] < _BRIDGE and run[2] - runs[-1][3] < _BRIDGE:
            run = (runs[-1][0], run[1], runs[-1][2], run[3])
            runs.pop()
        runs.append(run)
    return runs


def _covers(figure: Difference, wording: Difference) -> bool:
    """Whether a differing wording lies inside a differing figure, which says it better."""
    sides = ((figure.left, wording.left), (figure.right, wording.right))
    return all(word is None or (whole is not None and _inside(word, whole)) for whole, word in sides)


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
