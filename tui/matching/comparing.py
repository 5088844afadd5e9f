"""Two stories in, everything in which they answer each other out."""

from collections.abc import Mapping

from tui.matching.alignment import Pair, align
from tui.matching.differences import differences
from tui.matching.grading import grade
from tui.matching.passages import passages
from tui.matching.quotes import quotations, reports
from tui.matching.tokens import Tokens, tokenise
from tui.matching.values import Comparison, Decision, Grade, Match
from tui.story import Span, Story

NO_DECISIONS: Mapping[tuple[int, int], Decision] = {}


def compare(left: Story, right: Story, decided: Mapping[tuple[int, int], Decision] = NO_DECISIONS) -> Comparison:
    """Where two stories answer each other.

    `decided` holds the reader's decisions by the sentences' places (left, right); they win over the algorithm. The same
    two texts and decisions always give the same result, whichever story is left.
    """
    return _Comparing(left, right).result(decided)


class _Comparing:
    """One comparison at work: both stories with their tokens and quotations."""

    def __init__(self, left: Story, right: Story) -> None:
        self.left, self.right = left, right
        self.left_tokens, self.right_tokens = tokenise(left), tokenise(right)
        self.left_parts = self.left_tokens.of(left.sentences)
        self.right_parts = self.right_tokens.of(right.sentences)
        self.left_quotes, self.right_quotes = quotations(left), quotations(right)

    def result(self, decided: Mapping[tuple[int, int], Decision]) -> Comparison:
        pairs = _with_decisions(align(self.left, self.right, self.left_tokens, self.right_tokens), decided)
        shown = [pair for pair in pairs if pair.shown]
        numbers = passages(shown, self.left, self.right)
        matches = [
            self._match(pair, number, decided.get((pair.left, pair.right)))
            for pair, number in zip(shown, numbers, strict=True)
        ]
        rest = [self._candidate(pair, decided.get((pair.left, pair.right))) for pair in pairs if not pair.shown]
        rest.sort(key=lambda match: -match.score)
        return Comparison(self.left, self.right, tuple(matches), tuple(rest))

    def _match(self, pair: Pair, passage: int, decision: Decision | None) -> Match:
        left_part, right_part = self.left_parts[pair.left], self.right_parts[pair.right]
        how = self._grade(pair)
        found = differences(
            self.left_tokens, self.right_tokens, left_part, right_part, wording=how is not Grade.REWORDED
        )
        quote = self._same_words_quoted(pair)
        return Match(pair.left, pair.right, pair.score, how, passage, quote, True, decision, found)

    def _candidate(self, pair: Pair, decision: Decision | None) -> Match:
        return Match(pair.left, pair.right, pair.score, self._grade(pair), -1, shown=False, decided=decision)

    def _grade(self, pair: Pair) -> Grade:
        return grade(
            self.left_tokens.norms[self.left_parts[pair.left]], self.right_tokens.norms[self.right_parts[pair.right]]
        )

    def _same_words_quoted(self, pair: Pair) -> bool:
        left, right = self.left.sentences[pair.left].span, self.right.sentences[pair.right].span
        left_stems = self.left_tokens.stems[self.left_parts[pair.left]]
        right_stems = self.right_tokens.stems[self.right_parts[pair.right]]
        return any(reports(quoted, right_stems) for quoted in _quoted(self.left_tokens, self.left_quotes, left)) or any(
            reports(quoted, left_stems) for quoted in _quoted(self.right_tokens, self.right_quotes, right)
        )


def _quoted(tokens: Tokens, quotes: tuple[Span, ...], sentence: Span) -> list[tuple[str, ...]]:
    """The stems of what a sentence has inside quotation marks."""
    cut = [Span(max(quote.start, sentence.start), min(quote.end, sentence.end)) for quote in quotes]
    return [tokens.stems[tokens.within(span.start, span.end)] for span in cut if span.start < span.end]


def _with_decisions(pairs: list[Pair], decided: Mapping[tuple[int, int], Decision]) -> list[Pair]:
    if not decided:
        return pairs
    by_place = {(pair.left, pair.right): pair for pair in pairs}
    for (left, right), decision in decided.items():
        known = by_place.get((left, right))
        score = known.score if known else 0.0
        by_place[left, right] = Pair(left, right, score, decision is Decision.LINK)
    return [by_place[place] for place in sorted(by_place)]
