"""What one sentence says is so and the other denies or leaves open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tui.matching.certainty import lexicon as words
from tui.matching.certainty.frames import frame, speak_of_the_same
from tui.matching.certainty.plain import said_plainly
from tui.matching.certainty.stances import LANGUAGE, Stance, keys, stem
from tui.matching.certainty.sureness import Sureness
from tui.matching.certainty.verdicts import AGREED, Verdict, verdict
from tui.matching.tokens import Tokens
from tui.matching.values import Difference, DifferenceKind

_AFTER = 9
"""Tokens after what is denied in which "until" makes it a matter of time."""
_LIMITS = frozenset({"until", "till", "unless", "without"})


def _partners() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for yes, no in words.OPPOSITES:
        found.setdefault(stem(yes), set()).add(stem(no))
        found.setdefault(stem(no), set()).add(stem(yes))
    return {word: frozenset(others) for word, others in found.items()}


_PARTNERS = _partners()
"""The stems that say the opposite of a stem."""


class _Side:
    """One of the two sentences."""

    def __init__(self, tokens: Tokens, part: slice, stances: Sequence[Stance]) -> None:
        self.tokens, self.part, self.stances = tokens, part, stances
        self.keys = keys(tokens, part)
        """The form by which each word is found."""

    def heads(self, wanted: str) -> Iterator[int]:
        """Where a stem, or its opposite, stands in the sentence."""
        partners = _PARTNERS.get(wanted, frozenset[str]())
        if wanted not in self.keys and partners.isdisjoint(self.keys):
            return
        for at, here in enumerate(self.keys, self.part.start):
            if here == wanted or here in partners:
                yield at


@dataclass(frozen=True, slots=True)
class _Pair:
    """What both sentences say of one thing."""

    one: Stance
    other: Stance
    verdict: Verdict

    def mirrored(self) -> "_Pair":
        return _Pair(self.other, self.one, self.verdict)


def certainty_differences(
    left: Tokens,
    right: Tokens,
    left_part: slice,
    right_part: slice,
    left_stances: Sequence[Stance],
    right_stances: Sequence[Stance],
    left_published: date | None,
    right_published: date | None,
) -> list[Difference]:
    """What one sentence says is so and the other denies or leaves open, in the order of the left sentence.

    The same word is met on both sides, or one that says the opposite, and what stands around it speaks of the same.
    """
    if not (left_stances or right_stances) or not left.language == right.language == LANGUAGE:
        return []
    one, other = _Side(left, left_part, left_stances), _Side(right, right_part, right_stances)
    pairs = list(_pairs(one, other, (left_published, right_published)))
    pairs += [pair.mirrored() for pair in _pairs(other, one, (right_published, left_published))]
    return [
        Difference(DifferenceKind.NEGATION, pair.verdict.level, pair.one.span, pair.other.span)
        for pair in _left_over(pairs)
        if pair.verdict.level is not None
    ]


def _left_over(pairs: list[_Pair]) -> list[_Pair]:
    """The pairs of which neither half agrees with anything: each half once, the first in both sentences first."""
    ones = {pair.one.predicate.head for pair in pairs if pair.verdict is AGREED}
    others = {pair.other.predicate.head for pair in pairs if pair.verdict is AGREED}
    found = []
    for pair in sorted(pairs, key=_order):
        one, other = pair.one.predicate.head, pair.other.predicate.head
        if one not in ones and other not in others:
            ones.add(one)
            others.add(other)
            found.append(pair)
    return sorted(found, key=lambda pair: pair.one.span.start)


def _order(pair: _Pair) -> tuple[int, int, int]:
    one, other = pair.one.span.start, pair.other.span.start
    return one + other, min(one, other), one


def _pairs(one: _Side, other: _Side, told: tuple[date | None, date | None]) -> Iterator[_Pair]:
    for stands in one.stances:
        for head in other.heads(stands.key):
            known = next((each for each in other.stances if each.predicate.head == head), None)
            said = known or said_plainly(other.tokens, other.part, head, (one.tokens, stands))
            if said is None or bool(said.governor) is not bool(stands.governor):
                continue
            found = _verdict(one, other, stands, said, told)
            if found is not None:
                yield _Pair(stands, said, found)


def _verdict(
    one: _Side, other: _Side, first: Stance, second: Stance, told: tuple[date | None, date | None]
) -> Verdict | None:
    found = verdict(first.predicate, second.predicate, opposed=first.key != second.key, told=told)
    if found is None or found is AGREED:
        return found
    if _otherwise(one, first) or _otherwise(other, second):
        return None
    plan = first.predicate.sureness is not second.predicate.sureness
    if _another_time(one, first, plan=plan) is not _another_time(other, second, plan=plan):
        return None
    frames = frame(one.tokens, one.part, first.predicate), frame(other.tokens, other.part, second.predicate)
    weak = first.key in words.WEAK and not first.governor
    return found if speak_of_the_same(*frames, weak=weak) else None


def _otherwise(side: _Side, stands: Stance) -> bool:
    """Whether a denial is of something else than the word it stands with.

    "Did not learn of it until Friday" says that they did; "does not believe it was" says "believes it was not".
    """
    head, norms = stands.predicate.head, side.tokens.norms
    if stands.predicate.denied:
        return _limited(norms[head + 1 : min(side.part.stop, head + _AFTER)])
    denials = [each for each in side.stances if each.predicate.denied]
    if stands.key in words.RAISING and any(each.predicate.head > head for each in denials):
        return True
    return any(_governs(side.tokens, each, head) for each in denials)


def _limited(after: tuple[str, ...]) -> bool:
    """Whether a denial is of a time, a measure or a part only: "until Friday", "as much as", "by air but by rail"."""
    if not _LIMITS.isdisjoint(after):
        return True
    contrast = any(word == "but" and following in words.PREPOSITIONS for word, following in pairwise(after))
    early = any(word == "before" and following in words.CALENDAR for word, following in pairwise(after))
    return contrast or early or after.count("as") > 1


def _governs(tokens: Tokens, denial: Stance, head: int) -> bool:
    """Whether a verb stands in what is denied of another: "never wrote that he felt", "do not think they knew"."""
    after = denial.predicate.head + 1
    return after <= head and (denial.key in words.RAISING or "that" in tokens.norms[after : min(head, after + 2)])


def _another_time(side: _Side, stands: Stance, *, plan: bool) -> bool:
    """Whether what is a fact is placed before the rest: "eight years ago"; "last week" only against what is to come."""
    if stands.predicate.sureness is not Sureness.FACT:
        return False
    start, stop = stands.predicate.start - 3, stands.predicate.head + _AFTER
    near = side.tokens.norms[max(side.part.start, start) : min(side.part.stop, stop)]
    last = plan and any(word == "last" and after in words.CALENDAR for word, after in pairwise(near))
    return last or not words.FORMER.isdisjoint(near)
