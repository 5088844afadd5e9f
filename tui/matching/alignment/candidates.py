"""Which pairs of sentences are worth a closer look, and which sentences of both stories lie near each other.

Both come through words that few sentences use, so that the cost of two long stories stays near their length: never are
all pairs of sentences held against each other.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from tui.matching.alignment.sentences import Sentences

_SEEDS = 8
"""How many candidates each sentence, on either side, may bring in."""
_COMMON = 24
"""A word in more sentences than this brings none in."""
_NEAREST = 8
"""How many sentences, of both stories, are kept as the neighbours in meaning of each."""

Near: TypeAlias = list[dict[int, float]]
"""For each sentence the nearest others of both stories, with the share of weight that they have in common."""


def candidates(sentences: Sentences) -> tuple[list[tuple[int, int]], Near]:
    """The pairs worth a look as places in the row, left before right and in order; and the nearest of each sentence.

    A pair is one when it is among the best few of either of its sentences, ties included, or has the very same words.
    """
    near: list[list[tuple[float, int]]] = [[] for _ in sentences.row]
    for pair, shared in _shared(sentences).items():
        one, other = divmod(pair, len(sentences.row))
        share = shared / math.sqrt(sentences.row[one].weight * sentences.row[other].weight)
        near[one].append((share, other))
        near[other].append((share, one))
    found = _repeated(sentences)
    for place, others in enumerate(near):
        here = place < sentences.split
        across = [each for each in others if (each[1] < sentences.split) is not here]
        found.update((place, other) if here else (other, place) for _, other in _best(across, _SEEDS))
    return sorted(found), [{other: share for share, other in _best(others, _NEAREST)} for others in near]


def _shared(sentences: Sentences) -> dict[int, int]:
    """Weight of the less common words that two sentences share, by `first place * number of sentences + second`."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    counts, function = sentences.counts, sentences.function
    rare = {stem for stem, count in counts.items() if 1 < count <= _COMMON and stem not in function}
    for place, sentence in enumerate(sentences.row):
        for stem in sentence.words & rare:
            places[stem].append(place)
    shared: defaultdict[int, int] = defaultdict(int)
    size = len(sentences.row)
    for stem, row in places.items():
        weight = sentences.weights[stem]
        for number, one in enumerate(row):
            base = one * size
            for other in row[number + 1 :]:
                shared[base + other] += weight
    return shared


def _best(ranked: Sequence[tuple[float, int]], many: int) -> Iterable[tuple[float, int]]:
    if len(ranked) <= many:
        return ranked
    cut = sorted([share for share, _ in ranked], reverse=True)[many - 1]
    return [each for each in ranked if each[0] >= cut]


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
