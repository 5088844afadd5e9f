"""Stories put together in a test, without a file."""

from dataclasses import dataclass

from tui.matching import Comparison, Difference, Match
from tui.story import Kind, Origin, Sentence, Span, Story

BREAK = ""
"""Between two sentences: what follows stands in a new paragraph."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that is no body text."""

    text: str
    kind: Kind


def story(*sentences: str | Line) -> Story:
    """A story of these sentences, in one paragraph up to each BREAK."""
    text = ""
    placed: list[Sentence] = []
    paragraphs: list[Span] = []
    opens = True
    for sentence in sentences:
        line = sentence if isinstance(sentence, Line) else Line(sentence, Kind.BODY)
        if line.text == BREAK:
            opens = True
            continue
        text += ("\n\n" if opens else " ") if text else ""
        start = len(text)
        text += line.text
        placed.append(Sentence(start, len(text), line.kind))
        first = start if opens else paragraphs.pop().start
        paragraphs.append(Span(first, len(text)))
        opens = False
    return Story(text, tuple(placed), tuple(paragraphs), Origin("story.txt", "0" * 64))


def pairs(matches: tuple[Match, ...]) -> list[tuple[int, int]]:
    """The places of matches, (left, right)."""
    return [(match.left, match.right) for match in matches]


def words(comparison: Comparison, difference: Difference) -> tuple[str | None, str | None]:
    """What a difference says on both sides."""
    left = difference.left.of(comparison.left.text) if difference.left else None
    right = difference.right.of(comparison.right.text) if difference.right else None
    return left, right
