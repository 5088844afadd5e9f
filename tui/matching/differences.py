"""What is not the same inside a match."""

from collections.abc import Iterator

from rapidfuzz.distance import Indel

from tui.matching.figures import disagreements, quantities
from tui.matching.tokens import Tokens
from tui.matching.values import Difference, DifferenceKind, Level
from tui.story import Span

_BRIDGE = 2
"""Equal words between two differing stretches that are too few to be read as "the same again"."""


def differences(
    left: Tokens, right: Tokens, left_part: slice, right_part: slice, *, wording: bool
) -> tuple[Difference, ...]:
    """The differences of two sentences: figures first, then wording, each in the order of the text.

    Wording is worth showing only where most words agree; elsewhere it is all of the sentence.
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


def _wording(left: Tokens, right: Tokens, left_part: slice, right_part: slice) -> Iterator[Difference]:
    for left_from, left_to, right_from, right_to in _runs(left.norms[left_part], right.norms[right_part]):
        yield Difference(
            DifferenceKind.WORDING,
            Level.COMPATIBLE,
            _span(left, left_part.start + left_from, left_part.start + left_to),
            _span(right, right_part.start + right_from, right_part.start + right_to),
        )


def _runs(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[int, int, int, int]]:
    """The differing stretches, as word positions on both sides; short islands of equal words are taken in."""
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


def _span(tokens: Tokens, start: int, end: int) -> Span | None:
    return Span(tokens.starts[start], tokens.ends[end - 1]) if end > start else None


def _covers(figure: Difference, wording: Difference) -> bool:
    """Whether a differing wording lies inside a differing figure, which says it better."""
    sides = ((figure.left, wording.left), (figure.right, wording.right))
    return all(word is None or (whole is not None and _inside(word, whole)) for whole, word in sides)


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
