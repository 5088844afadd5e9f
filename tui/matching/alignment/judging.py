"""From evidence to a score: how likely two sentences are to say the same."""

import math
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from tui.matching.alignment.events import Likeness
from tui.matching.alignment.evidence import Evidence
from tui.matching.alignment.surroundings import Surroundings

_SURE, _STRICT = 0.9, 3
"""From the first on two stories are of one event; below it their scores fall by the second as a power."""


class Judgement(NamedTuple):
    """Where a pair starts from, and what each piece of evidence counts for, in logits."""

    start: float
    evidence: Evidence
    around: Surroundings

    def chance(self, seen: Evidence, around: Surroundings) -> float:
        """How likely a pair is to say the same, in [0, 1]."""
        return chance(self.start + _sum(self.evidence, seen) + _sum(self.around, around))


class Event(NamedTuple):
    """The same for two stories being of one event."""

    start: float
    likeness: Likeness
    answered: float
    """How well the first sentences of both stories are answered where they have one event: `leads` and `news` together.

    Reports of neighbouring events share words, names and background, and not their news. 0 asks for nothing.
    """

    def trust(self, seen: Likeness | None) -> float:
        """What the scores of two stories are multiplied by: 1 where they surely are, or nothing is known."""
        if seen is None:
            return 1.0
        likely = min(1.0, chance(self.start + _sum(self.likeness, seen)) / _SURE) ** _STRICT
        return likely * min(1.0, (seen.leads + seen.news) / self.answered) ** 2 if self.answered else likely


class Weights(NamedTuple):
    """All that was learned from labelled stories."""

    first: Judgement
    """By the evidence of two sentences alone."""
    final: Judgement
    """With what the first judgement of all pairs says around them."""
    event: Event
    shown: float
    """The score from which on a pair is a match."""
    typical: Evidence
    """The evidence of a candidate on the average, against which an explanation says more or less."""


def chance(logit: float) -> float:
    """The probability of a logit."""
    return 1 / (1 + math.exp(-min(max(logit, -30.0), 30.0)))


def _sum(weights: Sequence[float], values: Sequence[float]) -> float:
    return math.fsum(map(mul, weights, values))
