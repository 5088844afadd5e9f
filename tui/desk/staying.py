"""Where the reader stands after two stories were compared anew, because of what they decided: at the same words."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.desk.pairs import sentence_at
from tui.desk.steps import Steps, Stop
from tui.matching import Comparison, Match
from tui.story import Span


def stay(steps: Steps, before: Stop, comparison: Comparison, *, right: bool) -> Steps:
    """New steps of the kind that is stepped through, with the reader at the words at which they stood.

    Where these are no stop of that kind any more, they are one until other steps are taken up: nobody is moved on by
    having decided something.
    """
    here = right if before.side(right) else not right
    at = _same(steps.stops, before, here)
    if at is not None:
        return replace(steps, at=at)
    ordered = here if not before.left else False
    at = bisect_right([_start(stop, ordered) for stop in steps.stops], _start(before, ordered))
    stops = (*steps.stops[:at], _stop_of(before, comparison, here), *steps.stops[at:])
    return replace(steps, stops=stops, at=at)


def _same(stops: Sequence[Stop], before: Stop, right: bool) -> int | None:
    """Which stop is at the same words of one story; of several the one with most of the words of the other, too."""
    there = {span.start for span in before.side(right)}
    found = [at for at, stop in enumerate(stops) if there & {span.start for span in stop.side(right)}]
    return max(found, key=lambda at: _shared(stops[at], before), default=None)


def _shared(one: Stop, other: Stop) -> int:
    return sum(len({*one.side(right)} & {*other.side(right)}) for right in (False, True))


def _start(stop: Stop, right: bool) -> int:
    """Where a stop begins, for the order; one that is in the other story alone keeps its neighbours' order."""
    return min((span.start for span in stop.side(right)), default=-1)


def _stop_of(before: Stop, comparison: Comparison, right: bool) -> Stop:
    """The words at which the reader stands as they are now: with what matches there, or what came nearest."""
    story = comparison.right if right else comparison.left
    found = (sentence_at(story, span.start) for span in before.side(right))
    places = [place for place in found if place is not None]
    matches = tuple(match for match in comparison.matches if (match.right if right else match.left) in places)
    nearest = comparison.nearest(right=right)
    near = next((nearest[place] for place in places if place in nearest), None)
    if not matches:
        return Stop(before.left, before.right, (), near)
    return Stop(tuple(_spans(matches, comparison, False)), tuple(_spans(matches, comparison, True)), matches)


def _spans(matches: Sequence[Match], comparison: Comparison, right: bool) -> Iterator[Span]:
    story = comparison.right if right else comparison.left
    for place in sorted({match.right if right else match.left for match in matches}):
        yield story.sentences[place].span
