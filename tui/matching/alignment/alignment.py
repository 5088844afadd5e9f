"""Which sentences of two stories answer each other, and how surely.

Candidates come through words that few sentences use; order plays no part. A pair is judged twice, by figures that one
can name: first by its own evidence alone, then with what the first judgement of all pairs says around it.
"""

from dataclasses import dataclass

from tui.matching.alignment.candidates import candidates
from tui.matching.alignment.events import likeness
from tui.matching.alignment.evidence import Evidence, evidence
from tui.matching.alignment.judging import Weights
from tui.matching.alignment.sentences import Sentences
from tui.matching.alignment.surroundings import ALONE, PARTS, Surroundings, surroundings
from tui.matching.alignment.weights import WEIGHTS
from tui.matching.reading import Reading
from tui.matching.watching import Watch, unwatched, watched

_SCORED = 0.02
"""Below this score a candidate is not worth keeping."""
_A_CHANCE = 200
"""The first likelihood, in `PARTS`, below which no surroundings can make a match of a pair."""
_LABEL = 0.35
"""The overlap that a heading or a short caption needs: it matches only what says the same."""
_READ = 0.4
"""The share of the work that is done once the candidates are known."""
_TITLE_WORDS = 2
"""The words of substance that a title needs to share: one names a subject and says nothing of it."""
_TITLE = 0.75
"""The share of its best match's score that another match of a title needs: it is not drawn to every lead."""
_WORDING = 0.7
"""From this overlap on two sentences share their wording, whatever the stories are about."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, by their places in their stories, and how likely they are to say the same."""

    left: int
    right: int
    score: float
    shown: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """Two sentences with what speaks for and against them."""

    evidence: Evidence
    around: Surroundings
    score: float
    needed: float
    """The score from which on they are shown."""
    candidate: bool
    """Whether they are among the pairs that were looked at."""
    counts: bool
    """Whether they can be a match at all, whatever their score."""


class Alignment:
    """The candidates of two stories, judged. Sentences are given by their places in their stories."""

    def __init__(self, left: Reading, right: Reading, weights: Weights = WEIGHTS, watch: Watch = unwatched) -> None:
        self.weights = weights
        self.sentences = Sentences(left, right)
        found = candidates(self.sentences)
        self.evidence = {pair: evidence(self.sentences, *pair) for pair in watched(found, watch, _READ, 1)}
        """Of each candidate, by places in the row of both stories' sentences."""
        self.settled = {place for pair, seen in self.evidence.items() if seen.overlap >= _WORDING for place in pair}
        """Sentences that have a partner in the same words."""
        self.counting = {pair for pair, seen in self.evidence.items() if self._counts(pair, seen)}
        """Candidates that can be a match."""
        self.around = self._surroundings()
        alone = {pair: self._chance(pair, seen, pair in self.counting) for pair, seen in self.evidence.items()}
        self.likeness = likeness(self.sentences, alone)
        self.trust = weights.event.trust(self.likeness)
        """What scores are multiplied by: less than 1 where the stories seem to be of two events."""
        self.scores = {pair: self._score(self.evidence[pair], chance) for pair, chance in alone.items()}
        self.enough = self._enough()
        """For each sentence the score from which on a pair of it is shown."""

    def pairs(self) -> list[Pair]:
        """The candidates worth keeping, in the order of the left story, then of the right one."""
        return [
            Pair(one, other - self.sentences.split, score, score >= max(self.enough[one], self.enough[other]))
            for (one, other), score in self.scores.items()
            if score >= _SCORED
        ]

    def judged(self, left: int, right: int) -> Judged:
        """What speaks for and against any two sentences, candidates or not."""
        pair = left, right + self.sentences.split
        seen = self.evidence.get(pair) or evidence(self.sentences, *pair)
        counts = self._counts(pair, seen)
        return Judged(
            seen,
            self.around.get(pair, ALONE),
            self._score(seen, self._chance(pair, seen, counts)),
            max(self.enough[place] for place in pair),
            pair in self.evidence,
            counts,
        )

    def _surroundings(self) -> dict[tuple[int, int], Surroundings]:
        """What stands around the pairs that have a chance by their own evidence."""
        first = self.weights.first
        chances = {pair: round(PARTS * first.chance(self.evidence[pair], ALONE)) for pair in sorted(self.counting)}
        return surroundings({pair: chance for pair, chance in chances.items() if chance >= _A_CHANCE})

    def _chance(self, pair: tuple[int, int], seen: Evidence, counts: bool) -> float:
        """How likely two sentences of stories of one event are to say the same."""
        chance = self.weights.final.chance(seen, self.around.get(pair, ALONE))
        return chance if counts else min(chance, self.weights.shown * seen.overlap)

    def _score(self, seen: Evidence, chance: float) -> float:
        return round(chance if seen.overlap >= _WORDING else chance * self.trust, 4)

    def _counts(self, pair: tuple[int, int], seen: Evidence) -> bool:
        """Whether a pair can be a match, and company for others.

        A title or a label only where it says the same; and where two stories share the wording of two sentences that
        are like each other, one of the first story is not held against the other of the second.
        """
        one, other = (self.sentences.row[place] for place in pair)
        if one.label or other.label:
            return seen.overlap >= _LABEL
        if seen.overlap >= _WORDING:
            return True
        if one.title or other.title:
            return len((one.words & other.words) - self.sentences.function) >= _TITLE_WORDS
        return not self.settled.issuperset(pair)

    def _enough(self) -> list[float]:
        enough = [self.weights.shown] * len(self.sentences.row)
        for pair, score in self.scores.items():
            for place in pair:
                if self.sentences.row[place].title:
                    enough[place] = max(enough[place], _TITLE * score)
        return enough
