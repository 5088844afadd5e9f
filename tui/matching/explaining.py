"""Why two sentences match, or why they do not: the figures behind a score, for any two sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tui.matching.alignment import Alignment, Judged, Pair
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
    counts: float
    """In logits, against a candidate on the average: above 0 speaks for a match, below against it."""


@dataclass(frozen=True, slots=True)
class Rank:
    """Where a pair stands among all candidates of one of its sentences."""

    place: int
    """1 for the best; one more than there are candidates where the pair is none."""
    candidates: int
    best: tuple[int, float] | None
    """The other sentence of the best one, and its score."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that went into the score of two sentences."""

    match: Match
    """The pair as a comparison has it, or would have it."""
    candidate: bool
    """Whether they share enough for a closer look; if not, their score says only how far they are from it."""
    needed: float
    """The score from which on they would be shown."""
    reasons: tuple[Reason, ...]
    """Those that count most first."""
    shared: tuple[Span, ...]
    """In the left story: the words that both have and that carry meaning, the rarest in these stories first."""
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

    def result(self) -> Explanation:
        pairs = self.alignment.pairs()
        shown = self.judged.score >= self.judged.needed
        pair = Pair(self.i, self.j, self.judged.score, shown)
        return Explanation(
            match=self.comparing.match(pair),
            candidate=self.judged.candidate,
            needed=self.judged.needed,
            reasons=tuple(sorted(self._reasons(), key=lambda reason: -abs(reason.counts))),
            shared=self._shared(),
            left_rank=self._rank({each.right: each.score for each in pairs if each.left == self.i}, self.j),
            right_rank=self._rank({each.left: each.score for each in pairs if each.right == self.j}, self.i),
            obstacles=tuple(self._obstacles()),
        )

    def _reasons(self) -> Iterator[Reason]:
        weights = self.alignment.weights
        for name, value in self.judged.evidence._asdict().items():
            over = value - getattr(weights.typical, name)
            yield Reason(name, value, getattr(weights.final.evidence, name) * over)
        for name, value in self.judged.around._asdict().items():
            yield Reason(name, value, getattr(weights.final.around, name) * value)

    def _shared(self) -> tuple[Span, ...]:
        sentences = self.alignment.sentences
        tokens, part = self.comparing.left.tokens, self.comparing.left.parts[self.i]
        common = sentences.row[self.i].words & sentences.row[sentences.split + self.j].words
        first = {tokens.stems[at]: at for at in reversed(range(part.start, part.stop))}
        rarest = sorted(common - sentences.function, key=lambda stem: (-sentences.weights[stem], first[stem]))
        return tuple(Span(tokens.starts[first[stem]], tokens.ends[first[stem]]) for stem in rarest)

    def _rank(self, scores: Mapping[int, float], own: int) -> Rank:
        better = sum(score > self.judged.score for place, score in scores.items() if place != own)
        best = min(scores.items(), key=lambda each: (-each[1], each[0]), default=None)
        return Rank(better + 1, len(scores), best)

    def _obstacles(self) -> Iterator[Obstacle]:
        sentences = self.alignment.sentences
        one, other = sentences.row[self.i], sentences.row[sentences.split + self.j]
        if not one.stems or not other.stems:
            yield Obstacle.KIND
        elif not self.judged.counts:
            yield Obstacle.LABEL if one.label or other.label else Obstacle.TITLE
        elif self.judged.score < self.judged.needed and self.judged.needed > self.alignment.weights.shown:
            yield Obstacle.TITLE
        if self.alignment.trust < 1:
            yield Obstacle.EVENT
        if self.comparing.decided.get((self.i, self.j)) is Decision.UNLINK:
            yield Obstacle.READER
