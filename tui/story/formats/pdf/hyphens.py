"""Puts words together that were divided at the end of a line, where the text itself shows how they are written."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\u00ad\u2010]\Z")
_AFTER = re.compile(r"[^\W\d_]+")
_UNSPACED = re.compile("[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
"""Chinese and Japanese, whose words stand without blanks."""
_LONGEST = 60
"""Characters of a divided word's first part."""


class Joiner:
    """Joins lines of one text; `healed` counts the words that were put together without their hyphen."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = Counter(word.casefold() for line in lines for word in _WORD.findall(line))
        self.healed = 0

    def joined(self, lines: Sequence[str]) -> str:
        """Lines as one, with a blank between unless a word goes on."""
        pieces: list[str] = []
        for before, after in pairwise(lines):
            pieces += self._end(before, after)
        return "".join((*pieces, lines[-1]))

    def _end(self, before: str, after: str) -> tuple[str, str]:
        """A line without the hyphen that goes, and what stands between it and the next."""
        if _UNSPACED.match(before[-1:]) and _UNSPACED.match(after):
            return before, ""
        left, right = _BEFORE.search(before[-_LONGEST:]), _AFTER.match(after)
        if not left or not right:
            return before, " "
        if before[-1] != "\u00ad" and self._compound(left[1], right[0]):
            return before, ""
        self.healed += 1
        return before[:-1], ""

    def _compound(self, left: str, right: str) -> bool:
        """Whether the hyphen belongs to the word: what the text has elsewhere tells, else its two halves do."""
        whole, hyphened = (left + right).casefold(), f"{left}-{right}".casefold()
        if self._words[whole] or self._words[hyphened]:
            return self._words[hyphened] >= self._words[whole]
        last = left.rpartition("-")[2].casefold()
        both_words = self._words[last] > 0 and self._words[right.casefold()] > 1
        return right[0].isupper() or both_words
