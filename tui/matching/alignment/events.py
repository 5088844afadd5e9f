"""Whether two stories tell of one event at all.

Stories of two events can hold sentences that are alike: the same actors, another meeting. How much of its words,
phrases and names one story has in common with the other tells such pairs apart, where single sentences cannot.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tui.matching.alignment.sentences import UNIT, Sentences, Weighed
from tui.matching.reading import Reading

_FEWEST = 40
"""Distinct words of substance in a story below which it is too short to tell."""
_FIRST, _BEST = 10, 4
"""In so many sentences the news of a story stands; so many of them, the best answered, are looked at."""
_NAME = re.compile(r"(?<=[a-z,] )[A-Z]\w+")


class Likeness(NamedTuple):
    """How like two stories are, each in [0, 1]."""

    words: float
    """Cosine of the logarithms of how many sentences use each word."""
    phrases: float
    """Share of their pairs of neighbouring words that both have: the geometric mean of the two containments."""
    names: float
    """Cosine of the logarithms of how often each word stands capitalised inside a sentence."""
    leads: float
    """The mean score of the best answered of its first sentences, for the story of which it is lower."""
    news: float
    """The best score of two of the first sentences with each other."""


def likeness(sentences: Sentences, scores: Mapping[tuple[int, int], float]) -> Likeness | None:
    """How like two stories are, from their words and the scores of their sentences taken to be of one event.

    None where there is too little to tell: for very short stories, and for languages whose function words are unknown.
    """
    split = sentences.split
    words = [_counts(sentences.row[part], sentences.function) for part in (slice(split), slice(split, None))]
    if min(map(len, words)) < _FEWEST or not sentences.left.tokens.function or not sentences.right.tokens.function:
        return None
    phrases = [_phrases(sentences.row[part], sentences.function) for part in (slice(split), slice(split, None))]
    names = _cosine(_names(sentences.left), _names(sentences.right))
    return Likeness(_cosine(*words), _common(*phrases), names, *_first_sentences(sentences, scores))


def _first_sentences(sentences: Sentences, scores: Mapping[tuple[int, int], float]) -> tuple[float, float]:
    """How well the first sentences of each story are answered anywhere in the other, and by its first ones.

    What is new stands there; two events with the same actors share what stands below.
    """
    split = sentences.split
    said = [place for place, sentence in enumerate(sentences.row) if sentence.stems]
    best = dict.fromkeys([place for place in said if place < split][:_FIRST], 0.0)
    best |= dict.fromkeys([place for place in said if place >= split][:_FIRST], 0.0)
    news = 0.0
    for (one, other), score in scores.items():
        if one in best:
            best[one] = max(best[one], score)
        if other in best:
            best[other] = max(best[other], score)
            news = max(news, score) if one in best else news
    sides = [sorted(score for place, score in best.items() if (place < split) is here) for here in (True, False)]
    return min(math.fsum(side[-_BEST:]) / max(1, len(side[-_BEST:])) for side in sides), news


def _counts(row: Iterable[Weighed], function: frozenset[str]) -> Counter[str]:
    """In how many sentences of a story each word of substance stands."""
    counts: Counter[str] = Counter()
    for sentence in row:
        counts.update(sentence.words)
    for word in function & counts.keys():
        del counts[word]
    return counts


def _phrases(row: Iterable[Weighed], function: frozenset[str]) -> set[tuple[str, str]]:
    """Neighbouring words of substance."""
    found: set[tuple[str, str]] = set()
    for sentence in row:
        found.update(pairwise(sentence.stems))
    return {phrase for phrase in found if function.isdisjoint(phrase)}


def _names(reading: Reading) -> Counter[str]:
    """How often each word stands capitalised inside a sentence."""
    return Counter(_NAME.findall(reading.story.text))


def _cosine(mine: Mapping[str, int], theirs: Mapping[str, int]) -> float:
    """Of the logarithms of how often each word occurs, taken as whole numbers so that their order does not matter."""
    shared = sum([_log(mine[word]) * _log(theirs[word]) for word in mine.keys() & theirs.keys()])
    return shared / math.sqrt(_square(mine) * _square(theirs)) if shared else 0.0


def _square(counts: Mapping[str, int]) -> int:
    return sum(_log(count) ** 2 * many for count, many in Counter(counts.values()).items())


def _common(mine: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> float:
    return len(mine & theirs) / math.sqrt(len(mine) * len(theirs)) if mine and theirs else 0.0


@cache
def _log(count: int) -> int:
    return round(UNIT * math.log1p(count))
