"""Stories put together in a test, without a file."""

from dataclasses import dataclass, replace

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


def with_paragraph(told: Story, before: int, *lines: str) -> Story:
    """A story with one paragraph more: before the one of that number, or after the last one."""
    at = told.paragraphs[before].start if before < len(told.paragraphs) else len(told.text)
    words = " ".join(lines)
    added = f"{words}\n\n" if at < len(told.text) else f"\n\n{words}"
    start = at + added.index(words)
    sentences: list[Sentence] = []
    for line in lines:
        begin = sentences[-1].end + 1 if sentences else start
        sentences.append(Sentence(begin, begin + len(line)))
    moved = [replace(each, start=each.start + len(added), end=each.end + len(added)) for each in told.sentences]
    place = sum(sentence.start < at for sentence in told.sentences)
    later = [Span(each.start + len(added), each.end + len(added)) for each in told.paragraphs[before:]]
    return replace(
        told,
        text=told.text[:at] + added + told.text[at:],
        sentences=(*told.sentences[:place], *sentences, *moved[place:]),
        paragraphs=(*told.paragraphs[:before], Span(start, start + len(words)), *later),
    )


def pairs(matches: tuple[Match, ...]) -> list[tuple[int, int]]:
    """The places of matches, (left, right)."""
    return [(match.left, match.right) for match in matches]


def words(comparison: Comparison, difference: Difference) -> tuple[str | None, str | None]:
    """What a difference says on both sides."""
    left = difference.left.of(comparison.left.text) if difference.left else None
    right = difference.right.of(comparison.right.text) if difference.right else None
    return left, right


def span(told: Story, words: str) -> Span:
    """Where a story first has these words."""
    start = told.text.index(words)
    return Span(start, start + len(words))
