"""The clauses of a sentence, as far as its marks and conjunctions show them."""

import re
from bisect import bisect_left
from itertools import pairwise

from tui.matching.tokens import Tokens

_MARK = re.compile('[,;:—–“”"«»(，；：、（]')
_CONJUNCTIONS = frozenset(
    ["and", "but", "that", "which", "who", "while", "when", "after", "before", "as", "because", "if", "where"]
)
"""Of English; in other languages only the marks tell."""


def openings(tokens: Tokens) -> list[int]:
    """The tokens of a story with which a clause opens, in order; beginnings of sentences are not among them."""
    found = {bisect_left(tokens.starts, mark.end()) for mark in _MARK.finditer(tokens.text)}
    if tokens.language == "en":
        found.update([at for at, norm in enumerate(tokens.norms) if norm in _CONJUNCTIONS])
    return sorted(found)


def clauses(tokens: Tokens, part: slice, opening: list[int]) -> list[tuple[str, ...]]:
    """The stems of each clause of a sentence, in order; `opening` are the story's."""
    inside = opening[bisect_left(opening, part.start + 1) : bisect_left(opening, part.stop)]
    cuts = [part.start, *inside, part.stop]
    return [tokens.stems[start:stop] for start, stop in pairwise(cuts) if start < stop]
