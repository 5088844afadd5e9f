"""Figures that are no plain number of things: parts of a whole, places in an order, multiples."""

from dataclasses import dataclass

from tui.matching.calendar_words import MONTH_WORDS
from tui.matching.figures.lexicon import (
    DETERMINERS,
    FRACTIONS,
    FUNCTION_WORDS,
    MULTIPLES,
    ORDINAL_WORDS,
    ORDINALS,
    PARTS,
)
from tui.matching.figures.measures import spelled
from tui.matching.figures.numerals import joined
from tui.matching.tokens import Tokens

_WHOLES = DETERMINERS | {"of", "all"}
_MOST_IN = 100
_MOST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A figure in tokens `[start, end)` that brings its unit along."""

    value: float
    unit: str
    start: int
    end: int
    least: float | None = None
    """The lower number of a result: the 1 of "won 3-1"."""


def part_figure(tokens: Tokens, at: int, stop: int) -> Part | None:
    """The part, place or multiple that begins at a token; None where none does."""
    norm = tokens.norms[at]
    if norm in MULTIPLES:
        return Part(*MULTIPLES[norm], at, at + 1)
    return _share(tokens, at, stop) or _one_in(tokens, at, stop) or _place(tokens, at, stop)


def _share(tokens: Tokens, at: int, stop: int) -> Part | None:
    """In percent: "half of", "a third of", "two-thirds", "three quarters of"; no "half of a million"."""
    words = tokens.norms[at : min(at + 4, stop)]
    if words[0] == "half":
        return Part(50, "share", at, at + 1) if len(words) > 1 and words[1] in _WHOLES and _whole(words[1:]) else None
    if len(words) < 2 or not joined(tokens, at + 1):
        return None
    of_whole = len(words) > 2 and words[2] == "of" and _whole(words[2:])
    if words[0] in ("a", "1") and words[1] in FRACTIONS and of_whole:
        return Part(100 / FRACTIONS[words[1]], "share", at, at + 2)
    if words[1] in PARTS and 0 < _whole_number(words[0]) < PARTS[words[1]] and (of_whole or words[1] == "thirds"):
        return Part(100 * _whole_number(words[0]) / PARTS[words[1]], "share", at, at + 2)
    return None


def _whole(words: tuple[str, ...]) -> bool:
    return len(words) < 2 or words[1] not in ("a", "an")


def _one_in(tokens: Tokens, at: int, stop: int) -> Part | None:
    """In percent: "one in five", "three out of four"."""
    words = tokens.norms[at : min(at + 5, stop)]
    after = 2 if words[1:2] == ("in",) else 3 if words[1:3] == ("out", "of") else 0
    if words[after : after + 1] == ("every",):
        after += 1
    if not after or len(words) <= after:
        return None
    some, all_of_them = _whole_number(words[0]), _whole_number(words[after])
    end = at + after + 1
    if not 0 < some < all_of_them <= _MOST_IN or (end < stop and spelled(tokens.norms[end])):
        return None
    return Part(100 * some / all_of_them, "share", at, end)


def _whole_number(norm: str) -> int:
    """The number that a few digits are; 0 for anything else."""
    return int(norm) if norm.isdecimal() and len(norm) <= _MOST_DIGITS else 0


def _place(tokens: Tokens, at: int, stop: int) -> Part | None:
    """The place of "second term", "20th edition", "third-largest"; no day of a month, no name ("Fifth Avenue")."""
    norm = tokens.norms[at]
    value, noun = ORDINAL_WORDS.get(norm, 0), at + 1
    if norm[0].isdigit() and noun < stop and tokens.norms[noun] in ORDINALS - {"s"} and not tokens.gap(noun):
        value, noun = _whole_number(norm), noun + 1
    if not value or noun >= stop or not joined(tokens, noun):
        return None
    word = tokens.raw(noun)
    in_date = at > 0 and tokens.norms[at - 1] in MONTH_WORDS
    if in_date or not word[0].islower() or tokens.norms[noun] in FUNCTION_WORDS or tokens.norms[noun][0].isdigit():
        return None
    return Part(value, f"th {tokens.stems[noun]}", at, noun + 1)
