"""Which words of a story have a capital, and whether the capital says anything."""

from bisect import bisect_left
from collections.abc import Sequence

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
        norms, capital = tokens.norms, [tokens.text[start].isupper() for start in tokens.starts]
        self._tokens, self._capital = tokens, capital
        self._small = {norm for norm, has in zip(norms, capital, strict=True) if not has}
        places = [at for at, has in enumerate(capital) if has]
        self.of = [places[bisect_left(places, part.start) : bisect_left(places, part.stop)] for part in parts]
        """The tokens with a capital, by sentence."""
        self.opening = {part.start for part in parts} | {at for at in places if self._follows_a_mark(at)}
        """Tokens with which a sentence or a quotation begins: it may have given them their capital."""
        self.headlines = [self._is_headline(part, inside) for part, inside in zip(parts, self.of, strict=True)]
        """Whether all words of a sentence that say anything have a capital."""
        sentences = [inside for inside, headline in zip(self.of, self.headlines, strict=True) if not headline]
        self._firm = {norms[at] for inside in sentences for at in inside if at not in self.opening}

    def _is_headline(self, part: slice, inside: list[int]) -> bool:
        if len(inside) < _HEADLINE or 2 * len(inside) < part.stop - part.start:
            return False
        norms = self._tokens.norms
        return all(
            self._capital[at] or norms[at] in FUNCTION_WORDS or not norms[at].isalpha()
            for at in range(part.start, part.stop)
        )

    def _follows_a_mark(self, at: int) -> bool:
        text, start = self._tokens.text, self._tokens.starts[at]
        return (text[start - 1] if text[start - 1] != " " else text[start - 2]) in _OPENING

    def is_firm(self, at: int) -> bool:
        """Whether the story has the word with a capital that no sentence's beginning explains, and never small."""
        norm = self._tokens.norms[at]
        return norm in self._firm and norm not in self._small

    def is_common(self, at: int) -> bool:
        """Whether the word at the beginning of a sentence is one that is mostly written small."""
        norm = self._tokens.norms[at]
        if norm in self._firm and norm not in NEVER:
            return norm in OPENERS
        return norm in self._small or norm in OPENERS or norm.endswith(("ing", "ed", "ly"))

    def is_shouted(self, at: int) -> bool:
        """Whether the word is all in capitals and too long to be an abbreviation."""
        start, end = self._tokens.starts[at], self._tokens.ends[at]
        return end - start >= _SHOUTED and self._tokens.text[start:end].isupper()
