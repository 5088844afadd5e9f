"""Which sentences of two stories answer each other, and how surely.

Candidates come through words that few sentences use; order plays no part. A pair is judged by three figures that one
can name: how much of the weighted words of both it shares, how much of their weighted neighbouring words, and how much
evidence that is in all. Words weigh by their rarity in these two stories alone (idf over their sentences), which
discounts the actors whom every sentence of one event names. Function words stay in: they carry the evidence of shared
wording.

Weights are whole numbers so that a sum does not depend on its order: A against B and B against A give the same score
to the last bit.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.matching.tokens import Tokens
from tui.story import Kind, Story

SHOWN = 0.40
"""From this score on a pair is a match; it gave the best F1 of pairs and main pairs on five-outlet news events."""
_SCORED = 0.05
"""Below this score a candidate is not worth keeping."""
_STRICT = 0.60
"""The same for lines that are not sentences: a heading names the subject of many and says what few of them say."""
_UNIT = 1000
"""Weights are stored in thousandths."""
_SEEDS = 4
"""How many candidates each sentence, on either side, may bring in."""
_COMMON = 24
"""A word in more sentences than this brings in no candidates, however long the stories are."""
_INTERCEPT, _OVERLAP, _PHRASES, _EVIDENCE = -6.5, 16.3, 5.8, 2.2
"""Logistic regression over 31 labelled pairs of real stories on ten events, with events left out one by one."""
_FULL_EVIDENCE = 4.0
"""Logarithm of the shared weight beyond which more does not make a match surer."""

_SILENT = frozenset({Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE})
_LINES = frozenset({Kind.TITLE, Kind.HEADING})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, by their places in their stories, and how likely they are to say the same."""

    left: int
    right: int
    score: float
    shown: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """The distinct words and neighbouring words of a sentence, and what they weigh together."""

    stems: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    weight: int
    phrase_weight: int


def align(left: Story, right: Story, left_tokens: Tokens, right_tokens: Tokens) -> list[Pair]:
    """All pairs worth keeping, in the order of the left story, then of the right one."""
    left_stems = _stems(left, left_tokens)
    right_stems = _stems(right, right_tokens)
    weights = _weights([*left_stems, *right_stems])
    left_words = [_weigh(stems, weights) for stems in left_stems]
    right_words = [_weigh(stems, weights) for stems in right_stems]
    pairs = []
    for i, j in sorted(_candidates(left_words, right_words, weights) | _repeated(left_stems, right_stems)):
        score = _score(left_words[i], right_words[j], weights)
        if score >= _SCORED:
            lines = left.sentences[i].kind in _LINES or right.sentences[j].kind in _LINES
            pairs.append(Pair(i, j, score, score >= (_STRICT if lines else SHOWN)))
    return pairs


def _stems(story: Story, tokens: Tokens) -> list[tuple[str, ...]]:
    """The stems of each sentence; none for the kinds that never match."""
    slices = tokens.of(story.sentences)
    return [
        () if sentence.kind in _SILENT else tokens.stems[part]
        for sentence, part in zip(story.sentences, slices, strict=True)
    ]


def _weights(sentences: Sequence[tuple[str, ...]]) -> dict[str, int]:
    """Inverse document frequency of each word over the sentences of both stories, in thousandths."""
    counts: defaultdict[str, int] = defaultdict(int)
    for stems in sentences:
        for stem in set(stems):
            counts[stem] += 1
    total = sum(1 for stems in sentences if stems)
    return {stem: max(1, round(_UNIT * math.log((total + 1) / (count + 0.5)))) for stem, count in counts.items()}


def _weigh(stems: tuple[str, ...], weights: dict[str, int]) -> _Words:
    single = frozenset(stems)
    phrases = frozenset(pairwise(stems))
    return _Words(
        single,
        phrases,
        sum(map(weights.__getitem__, single)),
        sum(weights[first] + weights[second] for first, second in phrases),
    )


def _candidates(left: list[_Words], right: list[_Words], weights: dict[str, int]) -> set[tuple[int, int]]:
    """The best few partners of each sentence on either side, ties included, judged by their less common words."""
    shared = _shared_weight(left, right, weights)
    by_left: defaultdict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    by_right: defaultdict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for (i, j), weight in shared.items():
        rank = weight * weight / (left[i].weight * right[j].weight)
        by_left[i].append((rank, (i, j)))
        by_right[j].append((rank, (i, j)))
    return {pair for rows in (by_left, by_right) for ranked in rows.values() for pair in _best(ranked)}


def _repeated(left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]) -> set[tuple[int, int]]:
    """Sentences told in the same words on both sides, however common these are.

    The first goes with the first, the second with the second; the side that has fewer repeats its last.
    """
    places: defaultdict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, sentences in enumerate((left, right)):
        for place, stems in enumerate(sentences):
            if stems:
                places[stems][side].append(place)
    return {
        (mine[min(turn, len(mine) - 1)], theirs[min(turn, len(theirs) - 1)])
        for mine, theirs in places.values()
        if mine and theirs
        for turn in range(max(len(mine), len(theirs)))
    }


def _best(ranked: list[tuple[float, tuple[int, int]]]) -> Iterator[tuple[int, int]]:
    if len(ranked) > _SEEDS:
        cut = sorted((rank for rank, _ in ranked), reverse=True)[_SEEDS - 1]
        return (pair for rank, pair in ranked if rank >= cut)
    return (pair for _, pair in ranked)


def _shared_weight(left: list[_Words], right: list[_Words], weights: dict[str, int]) -> dict[tuple[int, int], int]:
    """Weight of the less common words that two sentences share, for all pairs that share any.

    A word is common when more than one sentence in six has it, and in long stories when more than a fixed number have:
    that keeps the cost of two long stories near their length, and was measured to lose no match on labelled ones.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, words in enumerate(right):
        for stem in words.stems:
            places[stem].append(j)
    in_left: defaultdict[str, int] = defaultdict(int)
    for words in left:
        for stem in words.stems:
            in_left[stem] += 1
    most = max(4, min((len(left) + len(right)) // 6, _COMMON))
    rare = {stem for stem, rows in places.items() if len(rows) + in_left[stem] <= most}
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    for i, words in enumerate(left):
        for stem in words.stems & rare:
            weight = weights[stem]
            for j in places[stem]:
                shared[i, j] += weight
    return shared


def _score(left: _Words, right: _Words, weights: dict[str, int]) -> float:
    shared = sum(map(weights.__getitem__, left.stems & right.stems))
    phrases = sum(weights[first] + weights[second] for first, second in left.phrases & right.phrases)
    overlap = shared / math.sqrt(left.weight * right.weight)
    both = left.phrase_weight * right.phrase_weight
    phrase_overlap = phrases / math.sqrt(both) if both else overlap
    evidence = min(1.0, math.log1p(shared / _UNIT) / _FULL_EVIDENCE)
    sure = _INTERCEPT + _OVERLAP * overlap + _PHRASES * phrase_overlap + _EVIDENCE * evidence
    return round(1 / (1 + math.exp(-sure)), 4)
