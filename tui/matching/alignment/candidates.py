"""Which pairs of sentences are worth a closer look.

They come through words that few sentences use, so that the cost of two long stories stays near their length: never are
all pairs of sentences held against each other.
"""

import math
from collections import defaultdict

from tui.matching.alignment.sentences import Sentences

_SEEDS = 8
"""How many candidates each sentence, on either side, may bring in."""
_LEAST = 0.05
"""The share of their weight in less common words that two sentences must have in common."""
_COMMON = 24
"""A word in more sentences than this brings none in."""


def candidates(sentences: Sentences) -> list[tuple[int, int]]:
    """The pairs worth a look, in order: places in the row, of the left story, then of the right one.

    A pair is one when it is among the best few of either of its sentences, ties included, or has the very same words.
    """
    row, size = sentences.row, len(sentences.row)
    partners: list[list[tuple[float, int]]] = [[] for _ in row]
    roots = [math.sqrt(sentence.weight) for sentence in row]
    for pair, shared in _shared(sentences).items():
        one, other = divmod(pair, size)
        share = shared / (roots[one] * roots[other])
        if share >= _LEAST and row[one].stems != row[other].stems:
            partners[one].append((share, other))
            partners[other].append((share, one))
    best = {
        (place, other) if place < other else (other, place)
        for place, others in enumerate(partners)
        for other in _first(others)
    }
    return sorted(best | _repeated(sentences))


def _shared(sentences: Sentences) -> dict[int, int]:
    """Weight of the less common words that two sentences share, by `left place * number of sentences + right place`."""
    counts, function = sentences.counts, sentences.function
    rare = {stem for stem, count in counts.items() if 1 < count <= _COMMON and stem not in function}
    left, right = _places(sentences, rare, right=False), _places(sentences, rare, right=True)
    shared: defaultdict[int, int] = defaultdict(int)
    size = len(sentences.row)
    for stem in left.keys() & right.keys():
        weight = sentences.weights[stem]
        for one in left[stem]:
            base = one * size
            for other in right[stem]:
                shared[base + other] += weight
    return shared


def _places(sentences: Sentences, rare: set[str], *, right: bool) -> dict[str, list[int]]:
    """The sentences of one story in which each of these words stands."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place in range(sentences.split, len(sentences.row)) if right else range(sentences.split):
        for stem in sentences.row[place].words & rare:
            places[stem].append(place)
    return places


def _first(partners: list[tuple[float, int]]) -> list[int]:
    """The best few, and those that tie with the last of them."""
    if len(partners) > _SEEDS:
        least = sorted([share for share, _ in partners], reverse=True)[_SEEDS - 1]
        return [other for share, other in partners if share >= least]
    return [other for _, other in partners]


def _repeated(sentences: Sentences) -> set[tuple[int, int]]:
    """Sentences told in the same words on both sides, however common these are.

    The first goes with the first, the second with the second; the side that has fewer repeats its last.
    """
    places: defaultdict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place, sentence in enumerate(sentences.row):
        if sentence.stems:
            places[sentence.stems][place >= sentences.split].append(place)
    return {
        (mine[min(turn, len(mine) - 1)], theirs[min(turn, len(theirs) - 1)])
        for mine, theirs in places.values()
        if mine and theirs
        for turn in range(max(len(mine), len(theirs)))
    }
