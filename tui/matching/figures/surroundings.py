"""The words around a figure or date, by which two of them are known to stand in corresponding places."""

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import Stemmer

from tui.matching.figures.lexicon import DAYS, FUNCTION_WORDS, SPEAKING
from tui.matching.tokens import Tokens

Surroundings = frozenset[str]
"""Stems of the words that mean something, a few on each side."""
_REACH = 8
_MOST = 40
_BREAK = re.compile(r"[;:—]\s|, (?:and|but|while|which|who|where|whose|when|as|after|before) ")
_EMPTY = FUNCTION_WORDS | DAYS | SPEAKING
_STOP = _EMPTY | frozenset(Stemmer.Stemmer("english").stemWords(sorted(_EMPTY)))
_Left = TypeVar("_Left")
_Right = TypeVar("_Right")


def surroundings(tokens: Tokens, start: int, end: int, part: slice) -> Surroundings:
    """The words around tokens `[start, end)` of a sentence, within their clause."""
    around = clause(tokens, start, end, part, _REACH)
    return frozenset(tokens.stems[around.start : start] + tokens.stems[end : around.stop]) - _STOP


def clause(tokens: Tokens, start: int, end: int, part: slice, reach: int) -> slice:
    """The clause around tokens `[start, end)` of a sentence, up to so many tokens on each side."""
    first, last = max(part.start, start - reach), min(part.stop, end + reach)
    if first < start:
        first = _after_break(tokens, first, start)
    if end < last:
        last = _before_break(tokens, end, last)
    return slice(first, last)


def _after_break(tokens: Tokens, first: int, start: int) -> int:
    """The first token after the last clause that ends in tokens `[first, start)`."""
    ends = [found.end() for found in _BREAK.finditer(tokens.text, tokens.starts[first], tokens.starts[start])]
    return tokens.within(0, ends[-1]).stop if ends else first


def _before_break(tokens: Tokens, end: int, last: int) -> int:
    """The token at which a clause that begins in tokens `[end, last)` does so."""
    found = _BREAK.search(tokens.text, tokens.ends[end - 1], tokens.starts[last - 1])
    return tokens.within(0, found.start()).stop if found else last


def best_pairs(
    left: Sequence[_Left], right: Sequence[_Right], rank: Callable[[_Left, _Right], Any | None]
) -> list[tuple[int, int]]:
    """The places of the pairs that rank lowest, each place used once, in the order of the left ones.

    What has no rank is no pair. Of equal ranks, the first in both sentences together comes first: whichever is left.
    Among very many on a side there is no pair: that is a table, in which words around a figure mean little.
    """
    if max(len(left), len(right)) > _MOST:
        return []
    ranked = [
        (order, i + j, i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (order := rank(one, other)) is not None
    ]
    pairs: list[tuple[int, int]] = []
    for *_, i, j in sorted(ranked):
        if not any(i == used or j == taken for used, taken in pairs):
            pairs.append((i, j))
    return sorted(pairs)


def without(items: Sequence[_Left], places: set[int]) -> list[_Left]:
    """The items that do not stand at these places."""
    return [item for place, item in enumerate(items) if place not in places]
