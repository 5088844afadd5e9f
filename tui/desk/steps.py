"""What a reader steps through: passages, unmatched sentences, search hits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tui.desk.searching import occurrences
from tui.matching import Comparison, Match
from tui.story import Kind, Span, Story


class Stepping(StrEnum):
    """What n and p step through."""

    PASSAGES = "passage"
    DIFFERENCES = "difference"
    FIGURES = "figure"
    QUOTATIONS = "quotation"
    UNMATCHED = "unmatched"
    NOTES = "note"
    TAGS = "tagged passage"
    UNSEEN = "unseen passage"
    HITS = "hit"
    SENTENCES = "sentence"
    PARAGRAPHS = "paragraph"


@dataclass(frozen=True, slots=True)
class Stop:
    """One place to stand at: the spans that belong to it in either story."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]
    matches: tuple[Match, ...] = ()
    nearest: Match | None = None
    """Of an unmatched sentence the candidate that came nearest; None where nothing did."""

    def side(self, right: bool) -> tuple[Span, ...]:
        """The spans in one of the stories."""
        return self.right if right else self.left


@dataclass(frozen=True, slots=True)
class Steps:
    """Stops in order, and at which one the reader stands."""

    kind: Stepping
    stops: tuple[Stop, ...]
    at: int = 0

    @property
    def stop(self) -> Stop | None:
        """Where the reader stands; None when there is nothing to step through."""
        return self.stops[self.at] if self.stops else None

    def moved(self, by: int) -> "Steps":
        """The steps with the reader moved on or back, round the end."""
        return replace(self, at=(self.at + by) % len(self.stops)) if self.stops else self

    def at_position(self, position: int, right: bool) -> "Steps":
        """The steps with the reader at the first stop at or after a position of one story; the last where none is."""
        places = [min((span.start for span in stop.side(right)), default=None) for stop in self.stops]
        after = [(place, index) for index, place in enumerate(places) if place is not None and place >= position]
        if after:
            return replace(self, at=min(after)[1])
        return replace(self, at=max(len(self.stops) - 1, 0))


def passage_steps(comparison: Comparison) -> Steps:
    """The passages, in the order of the left story."""
    return Steps(Stepping.PASSAGES, tuple(_passage(comparison, matches) for matches in comparison.passages()))


def _passage(comparison: Comparison, matches: Sequence[Match]) -> Stop:
    left = sorted({match.left for match in matches})
    right = sorted({match.right for match in matches})
    return Stop(
        tuple(comparison.left.sentences[index].span for index in left),
        tuple(comparison.right.sentences[index].span for index in right),
        tuple(matches),
    )


def unmatched(comparison: Comparison, right: bool) -> list[int]:
    """The body sentences of one story for which no match was found in the other, by their places."""
    story = comparison.right if right else comparison.left
    return [place for place in comparison.unmatched(right=right) if story.sentences[place].kind is Kind.BODY]


def unmatched_steps(comparison: Comparison, right: bool) -> Steps:
    """The unmatched sentences of one story."""
    story = comparison.right if right else comparison.left
    nearest = comparison.nearest(right=right)
    stops = (
        replace(_one_sided(story.sentences[place].span, right), nearest=nearest.get(place))
        for place in unmatched(comparison, right)
    )
    return Steps(Stepping.UNMATCHED, tuple(stops))


def hit_steps(story: Story, words: str, right: bool) -> Steps:
    """Where a story has the words; capitals count only when the reader typed some."""
    flags = re.IGNORECASE if words == words.lower() else re.NOFLAG
    return Steps(Stepping.HITS, tuple(_one_sided(span, right) for span in occurrences(story.text, words, flags)))


def _one_sided(span: Span, right: bool) -> Stop:
    return Stop((), (span,)) if right else Stop((span,), ())
