"""Reading a number, in digits or in words, where one begins in a text."""

import unicodedata
from collections.abc import Sequence

from tui.matching.numbers import ATTACHED_SCALES, SCALES
from tui.matching.tokens import Tokens

_JOINS = frozenset({"", "-", "‐", "‑"})
"""What may stand, beside blanks, between the parts of one number: "twenty-five", "2 million"."""

_LONGEST = 18
"""Digits and marks; what is longer is no number that anybody counts with."""
_ARTICLES = frozenset({"a", "half"})


def joined(tokens: Tokens, at: int) -> bool:
    """Whether nothing but a blank or a hyphen parts a token from the one before it."""
    return tokens.gap(at).strip() in _JOINS


def may_have_digits(words: Sequence[str]) -> bool:
    """Whether any of these words may begin with a digit: told at once, as digits come before letters."""
    return bool(words) and min(words)[0] <= "9"


def numeral(tokens: Tokens, at: int, stop: int) -> tuple[float, int] | None:
    """The number that begins at a token, and the token after it; None where none begins.

    Reads "1,500", "7.5", "twenty-five", "two hundred and fifty", "seven and a half", "2½", "7 1/2", "19bn", "a dozen"
    and "half a million".
    """
    norm = tokens.norms[at]
    if not (norm[0].isdigit() or norm in _ARTICLES):
        return None
    read = _article(tokens, at, stop) if norm in _ARTICLES else _simple(tokens, at, stop)
    if read is None:
        return None
    value, end = _scaled(tokens, *_fraction(tokens, *read, stop), stop)
    return _rest_in_words(tokens, at, value, end, stop) if end > at + 1 else (value, end)


def _article(tokens: Tokens, at: int, stop: int) -> tuple[float, int] | None:
    """The article or half of "a dozen", "half a million", where a word that multiplies follows."""
    for words, value in ((("half", "a"), 0.5), (("a", "half"), 0.5), (("half",), 0.5), (("a",), 1.0)):
        end = at + len(words)
        if tokens.norms[at:end] == words and end < stop and tokens.norms[end] in SCALES and joined(tokens, end):
            return value, end
    return None


def _simple(tokens: Tokens, at: int, stop: int) -> tuple[float, int] | None:
    value = _value(tokens.norms[at])
    if value is None:
        return None
    end = at + 1
    if value >= 20 and value % 10 == 0 and end < stop and joined(tokens, end) and _both_words(tokens, at, end):
        unit = _value(tokens.norms[end])
        if unit is not None and 0 < unit < 10:
            return value + unit, end + 1
    return value, end


def _value(norm: str) -> float | None:
    try:
        return float(norm) if norm[0].isdigit() and norm.isascii() and len(norm) <= _LONGEST else None
    except ValueError:  # "18.06.2023" and the like are dates
        return None


def _both_words(tokens: Tokens, one: int, other: int) -> bool:
    return tokens.raw(one).isalpha() and tokens.raw(other).isalpha()


def _fraction(tokens: Tokens, value: float, end: int, stop: int) -> tuple[float, int]:
    """Adds the half of "seven and a half", the sign of "2½" and the digits of "7 1/2"."""
    if tokens.norms[end : min(end + 3, stop)] == ("and", "a", "half"):
        return value + 0.5, end + 3
    if end < stop and len(tokens.raw(end)) == 1 and not tokens.gap(end):
        part = unicodedata.numeric(tokens.raw(end), 0.0)
        if 0 < part < 1:
            return value + part, end + 1
    if end + 1 < stop and tokens.gap(end) == " " and tokens.gap(end + 1) == "/":
        above, below = _value(tokens.norms[end]), _value(tokens.norms[end + 1])
        if above and below and above < below:
            return value + above / below, end + 2
    return value, end


def _scaled(tokens: Tokens, value: float, end: int, stop: int) -> tuple[float, int]:
    while end < stop and joined(tokens, end):
        attached = ATTACHED_SCALES.get(tokens.norms[end]) if not tokens.gap(end) else None
        scale = SCALES.get(tokens.norms[end], attached)
        if scale is None:
            break
        value, end = value * scale, end + 1
    return value, end


def _rest_in_words(tokens: Tokens, at: int, value: float, end: int, stop: int) -> tuple[float, int]:
    """Adds the "and fifty" of "two hundred and fifty"; a number that is in digits has no such rest."""
    scale = SCALES.get(tokens.norms[end - 1], 0.0)
    first = end + 1 if tokens.norms[end : end + 1] == ("and",) else end
    if scale < 100 or first >= stop or not joined(tokens, first) or not _both_words(tokens, at, first):
        return value, end
    rest = numeral(tokens, first, stop)
    return (value + rest[0], rest[1]) if rest and 0 < rest[0] < scale else (value, end)
