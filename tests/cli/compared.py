"""A comparison put together by hand: what is printed of it does not change with how Crossread finds matches."""

from dataclasses import replace

from tests.matching.builder import BREAK, Line, span, story
from tui.matching import Apart, Comparison, Decision, Difference, DifferenceKind, Grade, Level, Match
from tui.story import Details, Kind

LEFT = replace(
    story(
        Line("Ferries collide in thick fog", Kind.TITLE),
        BREAK,
        Line("By Ann Example", Kind.BYLINE),
        BREAK,
        "At least 14 people were injured when two passenger ferries collided off Marrow Point, the coastguard said.",
        "Both masters were\n   tested for alcohol.",
        BREAK,
        Line("“The bow hit the bridge”", Kind.HEADING),
        BREAK,
        "“[W]e heard the horn, and nobody screamed,” said Junia Petrel, a teacher.",
        "The Grey Heron went on for over seven hours in a gale.",
        BREAK,
        "フェリーは二隻とも昨年に建造されたばかりで、濃霧の中を全速力で航行していたという。",
        "See https://example.com/harbour/2023/11/09/a-list-of-everything-that-is-known-so-far.html for more.",
        BREAK,
        Line("Subscribe to our newsletter", Kind.BOILERPLATE),
    ),
    details=Details("Ferries collide in thick fog", "Harbour Wire", published="2023-11-09T12:40:00Z"),
)
RIGHT = replace(
    story(
        Line("Fog blamed for collision of ferries", Kind.TITLE),
        BREAK,
        "At least 17 people were hurt when two passenger ferries collided off Marrow Point, the coastguard said.",
        BREAK,
        "A breath test was taken of Ewald Brannick.",
        "His colleague Sunniva Dahlke was tested, too.",
        BREAK,
        "Junia Petrel heard a horn, and nobody screamed.",
        "For seven and a half hours the Heron went on; at 6:52 a.m. she struck.",
        BREAK,
        "The cafe\u0301 on the quay stayed open.",
    ),
    details=Details(None, "The Meridian", published="2023-11-10"),
)


def difference(kind: DifferenceKind, level: Level, left: str | None, right: str | None) -> Difference:
    """A difference between the words of either story."""
    return Difference(kind, level, span(LEFT, left) if left else None, span(RIGHT, right) if right else None)


CHECK, MAYBE = Level.DIFFERS, Level.COMPATIBLE
COMPARED = Comparison(
    LEFT,
    RIGHT,
    (
        Match(
            *(2, 1, 0.97, Grade.NEAR, 0),
            differences=(
                difference(DifferenceKind.FIGURE, CHECK, "At least 14 people", "At least 17 people"),
                difference(DifferenceKind.WORDING, MAYBE, "injured", "hurt"),
            ),
        ),
        Match(3, 2, 0.41, Grade.REWORDED, 1),
        Match(3, 3, 0.6, Grade.REWORDED, 1),
        Match(
            *(5, 4, 0.72, Grade.REWORDED, 2, True),
            differences=(difference(DifferenceKind.ATTRIBUTION, MAYBE, "said Junia Petrel", None),),
        ),
        Match(
            *(6, 5, 0.0, Grade.REWORDED, 2),
            decided=Decision.LINK,
            differences=(difference(DifferenceKind.FIGURE, MAYBE, "over seven hours", "seven and a half hours"),),
        ),
        Match(7, 1, 0.5, Grade.REWORDED, 3),
    ),
    (
        Match(0, 0, 0.44, Grade.REWORDED, -1, shown=False, decided=Decision.UNLINK),
        Match(8, 1, 0.2, Grade.REWORDED, -1, shown=False),
        Match(8, 0, 0.1, Grade.REWORDED, -1, shown=False),
    ),
)
APART = (Apart(8, 5, difference(DifferenceKind.FIGURE, CHECK, "11/09", "6:52 a.m.")),)
"""Told of two sentences that do not match."""
