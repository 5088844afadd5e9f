"""Two stories and what is found between them, put together in a test."""

from tests.matching.builder import BREAK, Line, story
from tui.matching import Comparison, Difference, DifferenceKind, Grade, Level, Match
from tui.story import Kind, Span

LEFT = story(
    Line("Ferries collide", Kind.TITLE),
    BREAK,
    Line("By Ada Merrow", Kind.BYLINE),
    BREAK,
    Line("Share this", Kind.BOILERPLATE),
    BREAK,
    "At least 14 were hurt.",
    "The sea was calm.",
    BREAK,
    Line("A ferry in port.", Kind.CAPTION),
    "A pier stood empty.",
)
RIGHT = story("It is said 17 were hurt.", BREAK, "The sea was calm.")
HURT = Match(
    3,
    0,
    0.9,
    Grade.NEAR,
    0,
    differences=(
        Difference(
            DifferenceKind.FIGURE,
            Level.DIFFERS,
            Span(LEFT.text.index("14"), LEFT.text.index("14") + 2),
            Span(RIGHT.text.index("17"), RIGHT.text.index("17") + 2),
        ),
        Difference(DifferenceKind.WORDING, Level.COMPATIBLE, None, Span(0, 10)),
    ),
)
CALM = Match(4, 1, 1.0, Grade.VERBATIM, 1)


def comparison(*matches: Match) -> Comparison:
    """LEFT and RIGHT with these matches."""
    return Comparison(LEFT, RIGHT, matches)
