"""Why two sentences match, or why they do not: the figures behind a score, for any two sentences."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tui.matching.alignment import Alignment, Judged, Pair
from tui.matching.alignment.surroundings import ALONE
from tui.matching.comparing import NO_DECISIONS, Comparing
from tui.matching.reading import Reading
from tui.matching.values import Decision, Match
from tui.story import Span, Story


class Obstacle(StrEnum):
    """What keeps two sentences from being a match, whatever they share."""

    KIND = "kind"
    """One of them is of a kind that never matches: boilerplate, a byline, the name of the source."""
    LABEL = "label"
    """One of them is a heading or a short caption and does not say the same."""
    TITLE = "title"
    """One of them is a title that shares too little, or has a much better partner."""
    WORDING = "wording"
    """Each of them has another partner in the same words."""
    EVENT = "event"
    """The stories seem to be of two events."""
    READER = "reader"
    """The reader unlinked them."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A piece of evidence, and what it counts for."""

    name: str
    """Of a field of `Evidence` or `Surroundings`."""
    value: float
    """As that field has it."""
    usual: float
    """Of a candidate on the average."""
    counts: float
    """In logits, against a candidate on the average: above 0 speaks for a match, below against it."""


@dataclass(frozen=True, slots=True)
class Rank:
    """Where a pair stands among all candidates of one of its sentences."""

    place: int | None
    """1 for the best; None where the pair is no candidate, or scores next to nothing."""
    candidates: int
    best: tuple[int, float] | None
    """The other sentence of the best one, and its score."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that went into the score of two sentences."""

    match: Match
    """The pair as a comparison has it, or would have it, but for the passage."""
    candidate: bool
    """Whether they share enough for a closer look; if not, their score says only how far they are from it."""
    needed: float
    """The score from which on they would be shown."""
    enough: float | None
    """The share of their words from which on they would be shown, all else being equal; None where they are, or where
    more shared words alone would not do."""
    usual: float
    """What a candidate on the average scores."""
    reasons: tuple[Reason, ...]
    """Those that count most first. Together they lead from the usual score to that of the pair, obstacles aside."""
    shared: tuple[tuple[Span, Span], ...]
    """The words that both have and that carry meaning, where each first stands on both sides; the rarest in these
    stories first."""
    left_rank: Rank
    """Among the candidates of the left sentence."""
    right_rank: Rank
    obstacles: tuple[Obstacle, ...]


def explain(
    left: Story, right: Story, i: int, j: int, decided: Mapping[tuple[int, int], Decision] = NO_DECISIONS
) -> Explanation:
    """Why sentence `i` of the left story and `j` of the right one match, or why not.

    Raises IndexError where a story has no such sentence.
    """
    if not (0 <= i < len(left.sentences) and 0 <= j < len(right.sentences)):
        raise IndexError(f"no such sentence: {i}, {j}")
    comparing = Comparing(Reading(left), Reading(right), decided)
    return _Explaining(comparing, i, j).result()


class _Explaining:
    """One explanation at work."""

    def __init__(self, comparing: Comparing, i: int, j: int) -> None:
        self.comparing = comparing
        self.alignment: Alignment = comparing.alignment
        self.i, self.j = i, j
        self.judged: Judged = self.alignment.judged(i, j)
        self.found = self.judged.candidate and self.judged.score >= self.judged.needed

    def result(self) -> Explanation:
        pairs = self.alignment.pairs()
        reasons = tuple(sorted(self._reasons(), key=lambda reason: -abs(reason.counts)))
        obstacles = tuple(self._obstacles())
        return Explanation(
            match=self.comparing.match(Pair(self.i, self.j, self.judged.score, self._shown())),
            candidate=self.judged.candidate,
            needed=self.judged.needed,
            enough=None if self.found or obstacles or not self.judged.candidate else self._enough(reasons),
            usual=self._usual(),
            reasons=reasons,
            shared=self._shared(),
            left_rank=_rank({each.right: each.score for each in pairs if each.left == self.i}, self.j),
            right_rank=_rank({each.left: each.score for each in pairs if each.right == self.j}, self.i),
            obstacles=obstacles,
        )

    def _shown(self) -> bool:
        """The reader's decision wins over the score."""
        decision = self.comparing.decided.get((self.i, self.j))
        return self.found if decision is None else decision is Decision.LINK

    def _usual(self) -> float:
        weights = self.alignment.weights
        return weights.final.chance(weights.typical, ALONE)

    def _enough(self, reasons: tuple[Reason, ...]) -> float | None:
        lacking = _logit(self.judged.needed) - _logit(self._usual()) - math.fsum(reason.counts for reason in reasons)
        enough = self.judged.evidence.overlap + lacking / self.alignment.weights.final.evidence.overlap
        return enough if enough <= 1 else None

    def _reasons(self) -> Iterator[Reason]:
        weights = self.alignment.weights
        for name, value in self.judged.evidence._asdict().items():
            usual = getattr(weights.typical, name)
            yield Reason(name, value, usual, getattr(weights.final.evidence, name) * (value - usual))
        for name, value in self.judged.around._asdict().items():
            yield Reason(name, value, 0.0, getattr(weights.final.around, name) * value)

    def _shared(self) -> tuple[tuple[Span, Span], ...]:
        sentences = self.alignment.sentences
        common = sentences.row[self.i].words & sentences.row[sentences.split + self.j].words
        left, right = _places(self.comparing.left, self.i), _places(self.comparing.right, self.j)

        def order(stem: str) -> tuple[int, int, str]:
            return -sentences.weights[stem], left[stem][0] + right[stem][0], stem

        return tuple((left[stem][1], right[stem][1]) for stem in sorted(common - sentences.function, key=order))

    def _obstacles(self) -> Iterator[Obstacle]:
        sentences = self.alignment.sentences
        one, other = sentences.row[self.i], sentences.row[sentences.split + self.j]
        if not one.stems or not other.stems:
            yield Obstacle.KIND
        elif not self.judged.counts and not self.found:
            title = Obstacle.TITLE if one.title or other.title else Obstacle.WORDING
            yield Obstacle.LABEL if one.label or other.label else title
        elif self.judged.score < self.judged.needed and self.judged.needed > self.alignment.weights.shown:
            yield Obstacle.TITLE
        if self.alignment.trust < 1 and not self.found:
            yield Obstacle.EVENT
        if self.comparing.decided.get((self.i, self.j)) is Decision.UNLINK:
            yield Obstacle.READER


def _rank(scores: Mapping[int, float], own: int) -> Rank:
    """Where one partner of a sentence stands among all, by their scores."""
    better = sum(score > scores[own] for score in scores.values()) if own in scores else None
    best = min(scores.items(), key=lambda each: (-each[1], each[0]), default=None)
    return Rank(None if better is None else better + 1, len(scores), best)


def _places(reading: Reading, place: int) -> dict[str, tuple[int, Span]]:
    """For each word of a sentence the how-manieth it is where it first stands, and where that is."""
    tokens, part = reading.tokens, reading.parts[place]
    row = range(part.start, part.stop)
    return {tokens.stems[at]: (at - part.start, Span(tokens.starts[at], tokens.ends[at])) for at in reversed(row)}


def _logit(chance: float) -> float:
    return math.log(chance / (1 - chance))
