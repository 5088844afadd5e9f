"""Which words of a story have a capital, and whether the capital says anything."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import compress, count
from operator import itemgetter, not_

from tui.matching.names.lexicon import FUNCTION_WORDS, NEVER, OPENERS
from tui.matching.tokens import Tokens

_OPENING = frozenset("\"“„«‘'([:•*—–")
"""Behind one of these a capital may be that of a sentence."""
_HEADLINE = 4
"""Tokens from which a line of capitals is a headline."""
_SHOUTED = 7
"""Letters from which a word in capitals is no abbreviation."""


class Capitals:
    """The words with a capital in each sentence of a story, as tokens, and what the whole story tells of them."""

    def __init__(self, tokens: Tokens, parts: Sequence[slice]) -> None:
        self._tokens, self._parts = tokens, parts
        initials = itemgetter(*tokens.starts)(tokens.text) if tokens.starts else ""
        self._capital = [*map(str.isupper, initials)]
        self._places = [*compress(count(), self._capital)]
        self._starts = [part.start for part in parts]
        self._first = frozenset(self._starts)
        self._firm: dict[str, bool] = {}
        self._headlines: dict[int, bool] = {}

    def of(self, place: int) -> list[int]:
        """The tokens of a sentence that have a capital."""
        part = self._parts[place]
        first = bisect_left(self._places, part.start)
        return self._places[first : bisect_left(self._places, part.stop, first)]

    def is_headline(self, place: int) -> bool:
        """Whether all words of a sentence that say anything have a capital."""
        if place not in self._headlines:
            self._headlines[place] = self._is_headline(self._parts[place], self.of(place))
        return self._headlines[place]

    def _is_headline(self, part: slice, inside: list[int]) -> bool:
        if len(inside) < _HEADLINE or 2 * len(inside) < part.stop - part.start:
            return False
        norms = self._tokens.norms
        return all(
            self._capital[at] or norms[at] in FUNCTION_WORDS or not norms[at].isalpha()
            for at in range(part.start, part.stop)
        )

    def opens(self, at: int) -> bool:
        """Whether a sentence or a quotation begins with a token: that may have given it its capital."""
        if at in self._first:
            return True
        text, start = self._tokens.text, self._tokens.starts[at]
        return (text[start - 1] if text[start - 1] != " " else text[start - 2]) in _OPENING

    def is_firm(self, at: int) -> bool:
        """Whether the story has the word with a capital that no sentence's beginning explains, and never small."""
        norm = self._tokens.norms[at]
        return self._is_firm(norm) and norm not in self._small

    def is_common(self, at: int) -> bool:
        """Whether the word at the beginning of a sentence is one that is mostly written small."""
        norm = self._tokens.norms[at]
        if norm in OPENERS:
            return True
        if norm not in NEVER and self._is_firm(norm):
            return False
        return norm.endswith(("ing", "ed", "ly")) or norm in self._small

    def _is_firm(self, norm: str) -> bool:
        if norm not in self._firm:
            self._firm[norm] = any(map(self._says_something, self._capitals.get(norm, ())))
        return self._firm[norm]

    def _says_something(self, at: int) -> bool:
        """Whether neither a beginning nor a headline explains a capital."""
        place = bisect_right(self._starts, at) - 1
        return place >= 0 and at < self._parts[place].stop and not self.opens(at) and not self.is_headline(place)

    @cached_property
    def _capitals(self) -> dict[str, list[int]]:
        """The tokens with a capital by their norms."""
        found: dict[str, list[int]] = {}
        for at in self._places:
            found.setdefault(self._tokens.norms[at], []).append(at)
        return found

    @cached_property
    def _small(self) -> frozenset[str]:
        """What stands somewhere without a capital."""
        return frozenset(compress(self._tokens.norms, map(not_, self._capital)))

    def is_shouted(self, at: int) -> bool:
        """Whether the word is all in capitals and too long to be an abbreviation."""
        start, end = self._tokens.starts[at], self._tokens.ends[at]
        return end - start >= _SHOUTED and self._tokens.text[start:end].isupper()
