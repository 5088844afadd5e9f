"""Which matches read as one passage."""

from bisect import bisect_right
from collections.abc import Sequence

from tui.matching.alignment import Pair
from tui.story import Story


def passages(pairs: Sequence[Pair], left: Story, right: Story) -> list[int]:
    """For each pair (in order), the number of its passage; passages are numbered in the order of the left story.

    Two matches belong together when they are neighbours on both sides, and either share a sentence or stand in one
    paragraph on both sides. A match of the same sentence with a far one is a passage of its own.
    """
    left_of, right_of = _paragraph_of(left), _paragraph_of(right)
    place = {(pair.left, pair.right): number for number, pair in enumerate(pairs)}
    group = list(range(len(pairs)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    for number, pair in enumerate(pairs):
        for step_left, step_right in ((0, 1), (1, 0), (1, 1), (1, -1)):
            other = place.get((pair.left + step_left, pair.right + step_right))
            if other is None:
                continue
            shares = step_left == 0 or step_right == 0
            together = (
                left_of[pair.left] == left_of[pair.left + step_left]
                and right_of[pair.right] == right_of[pair.right + step_right]
            )
            if shares or together:
                group[max(root(number), root(other))] = min(root(number), root(other))
    numbers: dict[int, int] = {}
    return [numbers.setdefault(root(number), len(numbers)) for number in range(len(pairs))]


def _paragraph_of(story: Story) -> list[int]:
    """For each sentence, the number of its paragraph."""
    starts = [paragraph.start for paragraph in story.paragraphs]
    return [bisect_right(starts, sentence.start) for sentence in story.sentences]
