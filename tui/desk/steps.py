"""What a reader steps through, and where the next step leads; here passages and unmatched sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.desk.ways import Stepping
from tui.matching import Comparison, Match
from tui.story import Kind, Span


@dataclass(frozen=True, slots=True)
class Stop:
    """One place to stand at: the spans that belong to it in either story, in the order of the text."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]
    matches: tuple[Match, ...] = ()
    nearest: Match | None = None
    """Of an unmatched sentence the candidate that came nearest; None where nothing did."""
    sought: tuple[tuple[Span, ...], tuple[Span, ...]] = ((), ())
    """What makes it a stop, in the left and the right story: the figures, the quotations, the words searched for."""

    def side(self, right: bool) -> tuple[Span, ...]:
        """The spans in one of the stories."""
        return self.right if right else self.left


@dataclass(frozen=True, slots=True)
class Steps:
    """Stops in order, and at which one the reader stands."""

    kind: Stepping
    stops: Sequence[Stop]
    at: int = 0
    wrapped: bool = False
    """Whether the last step led round the end, or round the beginning."""

    @property
    def stop(self) -> Stop | None:
        """Where the reader stands; None when there is nothing to step through."""
        return self.stops[self.at] if self.stops else None

    def moved(self, by: int) -> "Steps":
        """The steps with the reader moved on or back, round the end."""
        if not self.stops:
            return self
        at = self.at + by
        return replace(self, at=at % len(self.stops), wrapped=not 0 <= at < len(self.stops))

    def around(self, position: int, right: bool) -> "Steps":
        """The steps with the reader at the stop that a position of one story is in; else as `at_position` has it."""
        for index, stop in enumerate(self.stops):
            if any(span.start <= position < span.end for span in stop.side(right)):
                return replace(self, at=index, wrapped=False)
        return self.at_position(position, right)

    def at_position(self, position: int, right: bool) -> "Steps":
        """The steps with the reader at the first stop at or after a position of one story; the last where none is."""
        after = [(place, index) for place, index in self._places(right) if place >= position]
        return replace(self, at=min(after)[1] if after else max(len(self.stops) - 1, 0), wrapped=False)

    def onward(self, position: int, right: bool) -> "Steps":
        """The same, but where there is none after it, at the first in the other story alone, else round the end."""
        places = self._places(right)
        after = [place for place in places if place[0] >= position]
        if after or not places:
            return replace(self, at=min(after)[1] if after else 0, wrapped=False)
        here = {index for _, index in places}
        beyond = next((index for index in range(len(self.stops)) if index not in here), None)
        return replace(self, at=min(places)[1] if beyond is None else beyond, wrapped=beyond is None)

    def backward(self, position: int, right: bool) -> "Steps":
        """The steps with the reader at the last stop before a position of one story, else round the beginning."""
        places = self._places(right)
        before = [place for place in places if place[0] < position]
        if before or not self.stops:
            return replace(self, at=max(before)[1] if before else 0, wrapped=False)
        return replace(self, at=len(self.stops) - 1, wrapped=True)

    def _places(self, right: bool) -> list[tuple[int, int]]:
        """Where the stops begin in one story, each with its number; those in the other story alone are left out."""
        sides = (stop.right if right else stop.left for stop in self.stops)
        return [(spans[0].start, index) for index, spans in enumerate(sides) if spans]


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


def _one_sided(span: Span, right: bool) -> Stop:
    return Stop((), (span,)) if right else Stop((span,), ())
