"""How much several stories answer each other, two by two, without what differs in their matches."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from tui.matching.alignment import Alignment
from tui.matching.reading import Reading
from tui.story import Story


def survey(stories: Sequence[Story]) -> Iterator[tuple[int, int, float]]:
    """For each two stories, by their places, the sum of the scores of their matches, as a comparison has them.

    Each story is read once, and each pair looked at when it is asked for: whoever has seen enough stops.
    """
    readings = [Reading(story) for story in stories]
    for one, other in combinations(range(len(stories)), 2):
        pairs = Alignment(readings[one], readings[other]).pairs()
        yield one, other, sum(pair.score for pair in pairs if pair.shown)
