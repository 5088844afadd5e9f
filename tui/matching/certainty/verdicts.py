"""Whether two ways to speak of one thing agree, may both be true, or ask to be checked."""

from dataclasses import dataclass
from datetime import date

from tui.matching.certainty import lexicon as words
from tui.matching.certainty.predicates import Predicate
from tui.matching.certainty.sureness import Sureness
from tui.matching.values import Level

FACT, WILL, LIKELY, MAY = Sureness.FACT, Sureness.WILL, Sureness.LIKELY, Sureness.MAY
_SOFTER = {LIKELY: 1, MAY: 2, WILL: 0, FACT: -1}
"""The less sure, the higher: what is told first is the less sure of two that fit together."""
_CHECKED = frozenset({(FACT, MAY), (FACT, LIKELY), (WILL, MAY)})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two sentences make of one thing: no level where they agree."""

    level: Level | None


AGREED = Verdict(None)
_DIFFERS, _FITS = Verdict(Level.DIFFERS), Verdict(Level.COMPATIBLE)


def verdict(
    one: Predicate, other: Predicate, *, opposed: bool, told: tuple[date | None, date | None]
) -> Verdict | None:
    """How two predicates stand to each other; None where nothing can be said.

    `opposed` tells that their words are opposites; `told` are the days on which the two stories came out.
    """
    if (one.denied is not other.denied) is not opposed:
        return _of_opposites(one, other, told)
    return _of_same(one, other, told)


def _of_opposites(one: Predicate, other: Predicate, told: tuple[date | None, date | None]) -> Verdict | None:
    """One says yes and one no. That a thing may be so and that it may not be so are one."""
    kinds = {one.sureness, other.sureness}
    if Sureness.OTHER in kinds:
        return _DIFFERS if kinds == {Sureness.OTHER} and one.under == other.under else None
    if kinds == {MAY} or Sureness.REPORTED in kinds or Sureness.OUGHT in kinds:
        return None
    if one.ended or other.ended:
        plain = other if one.ended else one
        return _DIFFERS if plain.chain & words.PRESENT else None
    if MAY in kinds or LIKELY in kinds:
        return _by_day(one, other, told)
    return _FITS if one.partly is not other.partly else _DIFFERS


def _of_same(one: Predicate, other: Predicate, told: tuple[date | None, date | None]) -> Verdict | None:
    kinds = {one.sureness, other.sureness}
    if len(kinds) == 1:
        return AGREED if one.under == other.under else None
    if kinds == {FACT, Sureness.REPORTED}:
        return _FITS
    if kinds == {FACT, Sureness.OUGHT}:
        return _DIFFERS
    if kinds == {FACT, WILL}:
        return _planned(one, other, told)
    if one.denied and kinds == {FACT, LIKELY}:
        return None
    if any(kinds == set(pair) for pair in _CHECKED):
        return _by_day(one, other, told)
    return AGREED if Sureness.OTHER not in kinds else None


def _planned(one: Predicate, other: Predicate, told: tuple[date | None, date | None]) -> Verdict | None:
    """A plan and a deed fit together, unless the plan is told after the deed."""
    deed = one if one.sureness is FACT else other
    if one.denied or (deed.chain and not deed.chain & words.PAST):
        return None
    if _softer_first(one, other, told) is False:
        return _DIFFERS
    return _FITS


def _by_day(one: Predicate, other: Predicate, told: tuple[date | None, date | None]) -> Verdict:
    return _FITS if _softer_first(one, other, told) else _DIFFERS


def _softer_first(one: Predicate, other: Predicate, told: tuple[date | None, date | None]) -> bool | None:
    """Whether the less sure of two was told on an earlier day; None on the same or an unknown one."""
    left, right = told
    if left is None or right is None or left == right:
        return None
    return (left < right) is (_SOFTER.get(one.sureness, 0) > _SOFTER.get(other.sureness, 0))
