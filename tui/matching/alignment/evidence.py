"""What speaks for and against two sentences saying the same: figures that one can name."""

import math
from typing import NamedTuple

from tui.matching.alignment.candidates import Near
from tui.matching.alignment.sentences import UNIT, Sentences

_CLAUSE_MARGIN = 4 * UNIT
"""Added to the weight of a clause, so that three shared words of a short one are no proof."""
_RESEMBLANCE = 0.08
"""Share of weight from which on a third sentence counts as resembling one."""


class Evidence(NamedTuple):
    """The evidence in two sentences themselves. Every figure is the same whichever of them is left."""

    overlap: float
    """Share of the weight of their words that both have: the geometric mean of the two containments, in [0, 1]."""
    substance: float
    """Logarithm of the weight of the shared words that are no function words."""
    clause: float
    """The share of a clause of one that the other has; of the two directions the lesser, of the clauses the best."""
    third: float
    """How near both come to one and the same third sentence of either story, above a mere resemblance."""
    one_quotes: float
    """1 where only one of them quotes."""
    both_quote: float
    """1 where both quote."""
    quoted: float
    """Share of the words inside quotation marks that both have there."""
    shorter: float
    """Logarithm of the number of words of the shorter one."""
    one_title: float
    """1 where one of them is a story's title, which says much in few words."""
    both_titles: float
    """1 where both are."""


def evidence(sentences: Sentences, near: Near, one: int, other: int) -> Evidence:
    """The evidence for two sentences, by their places in the row."""
    mine, theirs = sentences.row[one], sentences.row[other]
    of_mine, of_theirs = sentences.clauses(one), sentences.clauses(other)
    in_mine, in_theirs = [0] * len(of_mine.weights), [0] * len(of_theirs.weights)
    shared = substance = 0
    for stem in mine.words & theirs.words:
        weight = sentences.weights[stem]
        shared += weight
        if stem not in sentences.function:
            substance += weight
        for clause in of_mine.of[stem]:
            in_mine[clause] += weight
        for clause in of_theirs.of[stem]:
            in_theirs[clause] += weight
    quotes = len(mine.quoted), len(theirs.quoted)
    return Evidence(
        overlap=shared / math.sqrt(mine.weight * theirs.weight) if mine.words and theirs.words else 0.0,
        substance=math.log1p(substance / UNIT),
        clause=min(_best_clause(in_mine, of_mine.weights), _best_clause(in_theirs, of_theirs.weights)),
        third=_third(near[one], near[other], one, other),
        one_quotes=float((quotes[0] > 0) is not (quotes[1] > 0)),
        both_quote=float(min(quotes) > 0),
        quoted=_quoted(len(mine.quoted & theirs.quoted), *quotes) if min(quotes) else 0.0,
        shorter=math.log1p(min(len(mine.stems), len(theirs.stems))),
        one_title=float(mine.title is not theirs.title),
        both_titles=float(mine.title and theirs.title),
    )


def _best_clause(shared: list[int], weights: tuple[int, ...]) -> float:
    return max((one / (weight + _CLAUSE_MARGIN) for one, weight in zip(shared, weights, strict=True)), default=0.0)


def _third(mine: dict[int, float], theirs: dict[int, float], one: int, other: int) -> float:
    if len(theirs) < len(mine):
        mine, theirs = theirs, mine
    best = _RESEMBLANCE
    for place, share in mine.items():
        also = theirs.get(place, 0.0)
        if also > best and share > best and place not in (one, other):
            best = min(share, also)
    return best - _RESEMBLANCE


def _quoted(shared: int, mine: int, theirs: int) -> float:
    return shared / math.sqrt((mine + 4) * (theirs + 4))
