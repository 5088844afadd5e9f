"""Which pairs of sentences are worth a closer look, and which sentences of both stories lie near each other.

Both come through words that few sentences use, so that the cost of two long stories stays near their length: never are
all pairs of sentences held against each other.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from tui.matching.alignment.sentences import Sentences

_SEEDS = 8
"""How many candidates each sentence, on either side, may bring in."""
_LEAST = 0.05
"""The share of their weight in less common words that two sentences must have in common."""
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
    size, split = len(sentences.row), sentences.split
    roots = [math.sqrt(sentence.weight) for sentence in sentences.row]
    for pair, shared in _shared(sentences).items():
        one, other = divmod(pair, size)
        share = shared / (roots[one] * roots[other])
        near[one].append((share, other))
        near[other].append((share, one))
    found = set()
    for place, others in enumerate(near):
        others.sort(reverse=True)
        here = place < split
        across = [each for each in others if (each[1] < split) is not here and each[0] >= _LEAST]
        found.update([(place, other) if here else (other, place) for other, _ in _first(across, _SEEDS)])
    same = _repeated(sentences)
    row = sentences.row
    found = {pair for pair in found if row[pair[0]].stems != row[pair[1]].stems} | same
    return sorted(found), [dict(_first(others, _NEAREST)) for others in near]


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


def _first(ranked: Sequence[tuple[float, int]], many: int) -> list[tuple[int, float]]:
    """The first few of a ranked list, and those that tie with the last of them: by places, with their shares."""
    if len(ranked) > many:
        cut = ranked[many - 1][0]
        while many < len(ranked) and ranked[many][0] == cut:
            many += 1
    return [(other, share) for share, other in ranked[:many]]


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
