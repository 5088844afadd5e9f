"""The clauses of a sentence, as far as its marks and conjunctions show them."""

from tui.matching.tokens import Tokens

_MARKS = frozenset(",;:—–“”\"«»(，；：、（")
_CONJUNCTIONS = frozenset("and but that which who while when after before as because if where".split())
"""Of English; in other languages only the marks tell."""


def clauses(tokens: Tokens, part: slice) -> list[list[str]]:
    """The stems of each clause of a sentence, in order."""
    if part.start == part.stop:
        return []
    cut: list[list[str]] = [[tokens.stems[part.start]]]
    conjunctions = _CONJUNCTIONS if tokens.language == "en" else frozenset[str]()
    for at in range(part.start + 1, part.stop):
        if tokens.norms[at] in conjunctions or not _MARKS.isdisjoint(tokens.gap(at)):
            cut.append([])
        cut[-1].append(tokens.stems[at])
    return cut
