"""The words around a figure or date, by which two of them are known to stand in corresponding places."""

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from tui.matching.figures.lexicon import DAYS, FUNCTION_WORDS, ORDINAL_WORDS, SAME_THINGS, SPEAKING
from tui.matching.irregular import IRREGULAR
from tui.matching.languages import ENGLISH, stems
from tui.matching.tokens import Tokens

Surroundings = frozenset[str]
"""Stems of the words that mean something, a few on each side; words that mean the same have one."""
_REACH = 12
_MOST = 40
_BREAK = re.compile(r"[;:—]\s|, (?:and|but|while|which|who|where|whose|when|as|after|before) ")
_SAID_OF_IT = re.compile(r", (?:which|who|where|whose|when) ")
"""What opens a clause that tells more of the word before it."""
_EMPTY = FUNCTION_WORDS | DAYS | SPEAKING
_STOP = _EMPTY | frozenset(stems(ENGLISH, _EMPTY))
_SAME = IRREGULAR | SAME_THINGS
BASES = dict(zip(stems(ENGLISH, _SAME), stems(ENGLISH, _SAME.values()), strict=True))
"""The stem by which that of another word with the same meaning is known: "sink" for "sank", "house" for "home"."""
_TURNS = frozenset(stems(ENGLISH, ORDINAL_WORDS))
_Left = TypeVar("_Left")
_Right = TypeVar("_Right")


def surroundings(tokens: Tokens, start: int, end: int, part: slice) -> Surroundings:
    """The words around tokens `[start, end)` of a sentence, within their clause."""
    return _words_in(tokens, start, end, clause(tokens, start, end, part, _REACH))


def with_names(tokens: Tokens, start: int, end: int, part: slice) -> tuple[Surroundings, Surroundings]:
    """The words around tokens `[start, end)`, and those of them that are written like names.

    The first word of a sentence is always written so, and is taken for none.
    """
    around = clause(tokens, start, end, part, _REACH)
    first = max(around.start, part.start + 1)
    text, starts = tokens.text, tokens.starts
    written = (at for at in (*range(first, start), *range(end, around.stop)) if text[starts[at]].isupper())
    names = frozenset(tokens.stems[at] for at in written) - _STOP
    return _words_in(tokens, start, end, around), names


def _words_in(tokens: Tokens, start: int, end: int, around: slice) -> Surroundings:
    stems = tokens.stems[around.start : start] + tokens.stems[end : around.stop]
    return frozenset(map(BASES.get, stems, stems)) - _STOP


def of_another_turn(one: Surroundings, other: Surroundings) -> bool:
    """Whether what is told of is of another turn each: "the first round", "the second round"."""
    turns, others = one & _TURNS, other & _TURNS
    return bool(turns and others) and turns.isdisjoint(others)


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
    after = tokens.ends[end - 1]
    said_of_it = _SAID_OF_IT.match(tokens.text, after)
    found = _BREAK.search(tokens.text, said_of_it.end() if said_of_it else after, tokens.starts[last - 1])
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
