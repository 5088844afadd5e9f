"""What speaks for and against two sentences saying the same: figures that one can name."""

import math
from typing import NamedTuple

from tui.matching.alignment.sentences import UNIT, Sentences

_WHOLE = 0.2
"""The overlap of whole sentences from which on their clauses are worth a look."""
_CLAUSE_MARGIN = 4 * UNIT
"""Added to the weight of a clause, so that three shared words of a short one are no proof."""
_FEW_QUOTED = 4
"""Added to the number of quoted words, so that three shared ones are no proof."""


class Evidence(NamedTuple):
    """The evidence in two sentences themselves. Every figure is the same whichever of them is left."""

    overlap: float
    """Share of the weight of their words that both have: the geometric mean of the two containments, in [0, 1]."""
    substance: float
    """Logarithm of the weight of the shared words that are no function words."""
    clause: float
    """The share of a clause of one that the other has; of the two directions the lesser, of the clauses the best;
    0 where the overlap is slight."""
    both_quote: float
    """1 where both quote."""
    quoted: float
    """Share of the words inside quotation marks that both have there."""
    one_title: float
    """1 where one of them is a story's title, which says much in few words."""
    both_titles: float
    """1 where both are."""


def evidence(sentences: Sentences, one: int, other: int) -> Evidence:
    """The evidence for two sentences, by their places in the row."""
    mine, theirs = sentences.row[one], sentences.row[other]
    common = mine.words & theirs.words
    weights = sentences.weights
    shared = sum(map(weights.__getitem__, common))
    substance = sum(map(weights.__getitem__, common - sentences.function))
    overlap = shared / math.sqrt(mine.weight * theirs.weight) if shared else 0.0
    quote = bool(mine.quoted and theirs.quoted)
    return Evidence(
        overlap,
        math.log1p(substance / UNIT),
        _clause(sentences, common, one, other) if overlap >= _WHOLE else 0.0,
        float(quote),
        _quoted(mine.quoted, theirs.quoted) if quote else 0.0,
        float(mine.title is not theirs.title),
        float(mine.title and theirs.title),
    )


def _clause(sentences: Sentences, common: frozenset[str], one: int, other: int) -> float:
    return min(_best_clause(sentences, common, one), _best_clause(sentences, common, other))


def _best_clause(sentences: Sentences, common: frozenset[str], place: int) -> float:
    get = sentences.weights.__getitem__
    shares = [sum(map(get, words & common)) / (weight + _CLAUSE_MARGIN) for words, weight in sentences.clauses(place)]
    return max(shares)


def _quoted(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / math.sqrt((len(mine) + _FEW_QUOTED) * (len(theirs) + _FEW_QUOTED))
