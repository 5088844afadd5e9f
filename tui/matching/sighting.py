"""Where the sentences of a story hold figures and quotations, for whoever reads them one after the other."""

from bisect import bisect_right
from collections.abc import Callable

from tui.matching.reading import Reading
from tui.matching.speech import quotations
from tui.story import Span, Story

Sight = Callable[[int], tuple[Span, ...]]
"""What is found in a sentence, by its place in the story; worked out when it is asked for."""


def sight_figures(story: Story) -> Sight:
    """The quantities in each sentence: numbers that count or measure something."""
    found = Reading(story).quantities
    return lambda place: tuple(quantity.span for quantity in found[place])


def sight_quotations(story: Story) -> Sight:
    """What stands inside quotation marks in each sentence; of a quotation that goes on, the part that is in it."""
    by_place: dict[int, list[Span]] = {}
    for span in quotations(story):
        place = bisect_right(story.sentences, span.start, key=lambda sentence: sentence.end)
        while place < len(story.sentences) and (sentence := story.sentences[place]).start < span.end:
            part = Span(max(span.start, sentence.start), min(span.end, sentence.end))
            by_place.setdefault(place, []).append(part)
            place += 1
    return lambda place: tuple(by_place.get(place, ()))
