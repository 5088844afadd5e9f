"""What a differing wording says beside the differing facts in it, which are told by themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from tui.matching.tokens import Tokens
from tui.matching.values import Difference, DifferenceKind
from tui.matching.wording.runs import LINKING
from tui.story import Span

Sides: TypeAlias = tuple[Span, Span]

_NOWHERE = Span(0, 0)
"""The place of what one side does not say."""


def beside_facts(wording: Difference, facts: Sequence[Difference], left: Tokens, right: Tokens) -> Iterator[Difference]:
    """What a differing wording says before, between and after the facts that stand in it on both sides.

    Of "fell by 3" | "rose by 5" it is "fell" | "rose". Words that only link to a fact go with it. A number told word by
    word is said better by the fact.
    """
    told = _in_order([_sides(fact, wording) for fact in facts if _touches(fact, wording)])
    if not told:
        yield wording
    elif wording.kind is DifferenceKind.WORDING:
        for rest in _between(wording, told, left, right):
            # What now stands on one side alone may be a fact that only this side tells.
            yield from [rest] if rest.left and rest.right else beside_facts(rest, facts, left, right)


def _between(wording: Difference, told: list[Sides], left: Tokens, right: Tokens) -> Iterator[Difference]:
    starts = [(_start(wording.left), _start(wording.right)), *told]
    ends = [*told, (_end(wording.left), _end(wording.right))]
    for number, (before, after) in enumerate(zip(starts, ends, strict=True)):
        cut = number > 0, number < len(told)
        one = _rest(left, before[0].end, after[0].start, *cut)
        other = _rest(right, before[1].end, after[1].start, *cut)
        if left.norms[one] != right.norms[other]:
            yield replace(wording, left=_span(left, one), right=_span(right, other))


def _touches(fact: Difference, wording: Difference) -> bool:
    """Whether a fact stands, at least in part, in a differing wording: on every side where that has words."""
    sides = ((fact.left, wording.left), (fact.right, wording.right))
    return all(words is None or (whole is not None and _overlap(whole, words)) for whole, words in sides)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _sides(fact: Difference, wording: Difference) -> Sides:
    return (wording.left and fact.left) or _NOWHERE, (wording.right and fact.right) or _NOWHERE


def _in_order(facts: Sequence[Sides]) -> list[Sides]:
    """Facts that follow one another on both sides; those that cross or overlap are taken as one."""
    ordered: list[Sides] = []
    for fact in sorted(facts):
        joined = fact
        while ordered and not _precedes(ordered[-1], joined):
            joined = _joined(ordered.pop(), joined)
        ordered.append(joined)
    return ordered


def _precedes(one: Sides, other: Sides) -> bool:
    return all(first.end <= second.start for first, second in zip(one, other, strict=True))


def _joined(one: Sides, other: Sides) -> Sides:
    left, right = (Span(min(a.start, b.start), max(a.end, b.end)) for a, b in zip(one, other, strict=True))
    return left, right


def _start(words: Span | None) -> Span:
    return Span(words.start, words.start) if words else _NOWHERE


def _end(words: Span | None) -> Span:
    return Span(words.end, words.end) if words else _NOWHERE


def _rest(tokens: Tokens, start: int, end: int, cut_before: bool, cut_after: bool) -> slice:
    """The whole tokens in a stretch less those that link to a fact at an end where one was cut out."""
    part = tokens.within(start, end)
    first, stop = part.start, max(part.start, part.stop)
    if first < stop and tokens.ends[stop - 1] > end:
        stop -= 1
    while cut_after and first < stop and tokens.norms[stop - 1] in LINKING:
        stop -= 1
    while cut_before and first < stop and tokens.norms[first] in LINKING:
        first += 1
    return slice(first, stop)


def _span(tokens: Tokens, words: slice) -> Span | None:
    return Span(tokens.starts[words.start], tokens.ends[words.stop - 1]) if words.start < words.stop else None
