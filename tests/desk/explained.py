"""An explanation put together by hand: what is said of it does not change with what Crossread has learned."""

from dataclasses import replace

from tests.matching.builder import BREAK, Line, span, story
from tui.matching import Difference, DifferenceKind, Explanation, Grade, Level, Match, Rank, Reason
from tui.story import Details, Kind, Span

LEFT = replace(
    story(
        Line("Ferries collide in thick fog", Kind.TITLE),
        BREAK,
        Line("By Ann Example", Kind.BYLINE),
        BREAK,
        "At least 14 people were injured when two passenger ferries collided off Marrow Point, the coastguard said.",
        Line("The search", Kind.HEADING),
        "“We heard the horn,” said Junia Petrel.",
    ),
    details=Details("Ferries collide in thick fog", "Harbour Wire", published="2023-11-09T12:40:00Z"),
)
RIGHT = replace(
    story(
        Line("Fog blamed for collision", Kind.TITLE),
        BREAK,
        "The coastguard counted 17 people hurt in the collisions of Thursday.",
        "The café on the quay stayed open.",
        Line("Read more", Kind.BOILERPLATE),
    ),
    details=Details(None, "The Meridian"),
)


def shared(left: str, right: str) -> tuple[Span, Span]:
    """A word that both have, as each has it."""
    return span(LEFT, left), span(RIGHT, right)


FIGURE = Difference(
    DifferenceKind.FIGURE, Level.DIFFERS, span(LEFT, "At least 14 people"), span(RIGHT, "17 people hurt")
)
MATCH = Match(2, 1, 0.6712, Grade.REWORDED, -1, differences=(FIGURE,))
MISSED = replace(MATCH, score=0.2871, shown=False)
REASONS = (
    Reason("overlap", 0.412, 0.157, 1.71),
    Reason("rival", 0.83, 0.0, -1.04),
    Reason("clause", 0.351, 0.153, 0.78),
    Reason("next", 0.23, 0.0, 0.24),
    Reason("quoted", 0.0, 0.021, -0.32),
    Reason("one_title", 0.0, 0.08, -0.05),
)
FOUND = Explanation(
    match=MATCH,
    candidate=True,
    needed=0.34,
    enough=None,
    usual=0.0781,
    reasons=REASONS,
    shared=(shared("collided", "collisions"), shared("coastguard", "coastguard"), shared("people", "people")),
    left_rank=Rank(1, 7, (1, 0.6712)),
    right_rank=Rank(2, 13, (4, 0.71)),
    obstacles=(),
)
NOT_FOUND = replace(FOUND, match=MISSED, enough=0.4463, right_rank=Rank(1, 13, (2, 0.2871)))
