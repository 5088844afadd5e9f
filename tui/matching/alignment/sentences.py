"""The sentences of two stories, weighed by how rare their words are in these two stories.

A word weighs its inverse document frequency over the sentences of both stories and no other text: that discounts the
actors whom every sentence of one event names. Function words keep their weight in the overlap of whole sentences, where
they carry the evidence of shared wording, and count for nothing where the substance is asked for.

Weights are whole numbers, so that a sum does not depend on its order: whichever story is left, every figure that is
made of them comes out the same to the last bit.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from tui.matching.reading import Reading
from tui.matching.values import NEVER_MATCHED
from tui.story import Kind

UNIT = 1000
"""Weights are in thousandths."""
_FEWEST_SENTENCES = 24
"""Below this number in both stories together rarity is reckoned as in so many: in two sentences no word is rare."""
_SHORTEST_CLAUSE = 4
"""Words below which a clause is taken together with its neighbour."""
_SHORT_CAPTION = 9
"""Words below which a caption names what is seen and says nothing of it."""
_LEAST_QUOTED = 4
"""Distinct words in quotation marks below which a sentence does not count as quoting."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One sentence with what its words weigh."""

    stems: tuple[str, ...]
    """In order; none for the kinds that never match."""
    words: frozenset[str]
    weight: int
    """Of all its distinct words."""
    substance: int
    """Of those that are no function words."""
    quoted: frozenset[str]
    """Stems inside quotation marks, where there are enough of them to be a quotation."""
    title: bool
    label: bool
    """Whether it is a heading or a short caption: it names the subject of many sentences, and says what few say."""


class Clause(NamedTuple):
    """A clause of a sentence, as its distinct words, and what they weigh together."""

    words: frozenset[str]
    weight: int


class Sentences:
    """The sentences of both stories in one row, the left story's first."""

    def __init__(self, left: Reading, right: Reading) -> None:
        self.left, self.right = left, right
        self.split = len(left.parts)
        """The place of the right story's first sentence."""
        self.function = left.tokens.function | right.tokens.function
        stems = [*_stems(left), *_stems(right)]
        distinct = [frozenset(sentence) for sentence in stems]
        self.counts = Counter(chain.from_iterable(distinct))
        """In how many sentences each word stands."""
        self.weights = _weights(self.counts, sum(1 for sentence in stems if sentence))
        self.row = [
            self._weighed(place, sentence, words)
            for place, (sentence, words) in enumerate(zip(stems, distinct, strict=True))
        ]
        self._clauses: dict[int, list[Clause]] = {}

    def clauses(self, place: int) -> list[Clause]:
        """The clauses of a sentence, cut when first asked for."""
        known = self._clauses.get(place)
        if known is None:
            reading, at = self._reading(place)
            cut = _joined(reading.clauses(at)) if self.row[place].stems else []
            get = self.weights.__getitem__
            known = self._clauses[place] = [Clause(words, sum(map(get, words))) for words in cut]
        return known

    def _reading(self, place: int) -> tuple[Reading, int]:
        return (self.left, place) if place < self.split else (self.right, place - self.split)

    def _weighed(self, place: int, stems: tuple[str, ...], words: frozenset[str]) -> Weighed:
        reading, at = self._reading(place)
        kind = reading.story.sentences[at].kind
        get = self.weights.__getitem__
        quoted = reading.quoted[at] if stems else frozenset()
        return Weighed(
            stems,
            words,
            sum(map(get, words)),
            sum(map(get, words - self.function)),
            quoted if len(quoted) >= _LEAST_QUOTED else frozenset(),
            kind is Kind.TITLE,
            kind is Kind.HEADING or (kind is Kind.CAPTION and len(stems) < _SHORT_CAPTION),
        )


def _stems(reading: Reading) -> list[tuple[str, ...]]:
    return [
        () if sentence.kind in NEVER_MATCHED else reading.tokens.stems[part]
        for sentence, part in zip(reading.story.sentences, reading.parts, strict=True)
    ]


def _weights(counts: Counter[str], total: int) -> dict[str, int]:
    of = max(total, _FEWEST_SENTENCES) + 1
    by_count = {count: max(1, round(UNIT * math.log(of / (count + 0.5)))) for count in set(counts.values())}
    return {stem: by_count[count] for stem, count in counts.items()}


def _joined(clauses: Sequence[tuple[str, ...]]) -> list[frozenset[str]]:
    """The clauses as sets of words, short ones taken together with the one before."""
    joined: list[tuple[str, ...]] = []
    for clause in clauses:
        if joined and min(len(clause), len(joined[-1])) < _SHORTEST_CLAUSE:
            joined[-1] += clause
        else:
            joined.append(clause)
    return [frozenset(clause) for clause in joined]
