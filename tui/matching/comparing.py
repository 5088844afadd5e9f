"""Two stories in, everything in which they answer each other out."""

from collections.abc import Mapping

from tui.matching.alignment import Alignment, Pair
from tui.matching.differences import differences
from tui.matching.grading import grade
from tui.matching.passages import passages
from tui.matching.reading import Reading
from tui.matching.speech import same_speech
from tui.matching.values import Comparison, Decision, Grade, Match
from tui.matching.watching import Watch, unwatched, watched
from tui.story import Story

_SURE = 0.7
"""The score from which on two sentences surely say the same."""
_ALIGNED = 0.3
"""The share of the work that is done once it is known which sentences match: 40,000 words a side, measured."""
_TRUSTED = 0.5
"""The trust in two stories being of one event below which a reader is told."""
NO_DECISIONS: Mapping[tuple[int, int], Decision] = {}


def compare(
    left: Story,
    right: Story,
    decided: Mapping[tuple[int, int], Decision] = NO_DECISIONS,
    watch: Watch = unwatched,
) -> Comparison:
    """Where two stories answer each other.

    `decided` holds the reader's decisions by the sentences' places (left, right); they win over the algorithm. The same
    two texts and decisions always give the same result, whichever story is left. `watch` follows the work, and may
    break it off.
    """
    return Comparing(Reading(left), Reading(right), decided, watch).result()


class Comparing:
    """One comparison at work."""

    def __init__(
        self, left: Reading, right: Reading, decided: Mapping[tuple[int, int], Decision], watch: Watch = unwatched
    ) -> None:
        self.left, self.right, self.decided = left, right, decided
        self.watch = watch
        self.alignment = Alignment(left, right, watch=lambda share: watch(_ALIGNED * share))

    def result(self) -> Comparison:
        """Everything in which the two stories answer each other."""
        pairs = self._with_decisions(self.alignment.pairs())
        shown = [pair for pair in pairs if pair.shown]
        numbers = passages(shown, self.left.story, self.right.story)
        numbered = list(zip(shown, numbers, strict=True))
        matches = [self.match(pair, number) for pair, number in watched(numbered, self.watch, _ALIGNED, 1)]
        rest = [self._candidate(pair) for pair in pairs if not pair.shown]
        rest.sort(key=lambda match: -match.score)
        one_event = self.alignment.trust >= _TRUSTED
        return Comparison(self.left.story, self.right.story, tuple(matches), tuple(rest), one_event)

    def match(self, pair: Pair, passage: int = -1) -> Match:
        """A pair with its grade and differences."""
        i, j = pair.left, pair.right
        how = self._grade(pair)
        decided = self.decided.get((i, j))
        sure = pair.score >= _SURE or decided is Decision.LINK
        found = differences(self.left, i, self.right, j, sure=sure, wording=how is not Grade.REWORDED)
        quote = same_speech(self.left.tokens, self.right.tokens, self.left.speeches[i], self.right.speeches[j])
        return Match(i, j, pair.score, how, passage, quote, pair.shown, decided, found)

    def _candidate(self, pair: Pair) -> Match:
        decision = self.decided.get((pair.left, pair.right))
        return Match(pair.left, pair.right, pair.score, self._grade(pair), -1, shown=False, decided=decision)

    def _grade(self, pair: Pair) -> Grade:
        return grade(
            self.left.tokens.norms[self.left.parts[pair.left]], self.right.tokens.norms[self.right.parts[pair.right]]
        )

    def _with_decisions(self, pairs: list[Pair]) -> list[Pair]:
        if not self.decided:
            return pairs
        by_place = {(pair.left, pair.right): pair for pair in pairs}
        for (left, right), decision in self.decided.items():
            score = self.alignment.judged(left, right).score
            by_place[left, right] = Pair(left, right, score, decision is Decision.LINK)
        return [by_place[place] for place in sorted(by_place)]
