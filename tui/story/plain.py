"""Plain text and Markdown: from a file's cleaned text to its paragraphs and labelled sentences.

Markdown is read as the text that it is: nothing is rendered and no character is lost. Only headings, quotations and
emphasis are seen through when a paragraph is labelled.
"""

from dataclasses import dataclass

from tui.story.details import details
from tui.story.front_matter import FrontMatter, front_matter
from tui.story.labelling import block, label
from tui.story.paragraphs import paragraphs
from tui.story.sentences import sentences
from tui.story.values import Details, Kind, Sentence, Span


@dataclass(frozen=True, slots=True)
class Parts:
    """What a text consists of."""

    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    details: Details


def parts(text: str) -> Parts:
    """Take a cleaned text apart."""
    front = front_matter(text)
    spans = paragraphs(text, front.end)
    split = [sentences(text, span) for span in spans]
    labels = label([block(text, span, inner) for span, inner in zip(spans, split, strict=True)])
    body = [
        Sentence(span.start, span.end, given.kind, given.why)
        for inner, kinds in zip(split, labels, strict=True)
        for span, given in zip(inner, kinds, strict=True)
    ]
    return Parts(
        paragraphs=(*(line for line, _ in front.lines), *spans),
        sentences=(*_front_sentences(front), *body),
        details=details(front, ((sentence.kind, text[sentence.start : sentence.end]) for sentence in body)),
    )


def _front_sentences(front: FrontMatter) -> list[Sentence]:
    """Front matter line by line: what is said of the story, and what is said to programs."""
    kinds = ((line, Kind.SOURCE if field else Kind.BOILERPLATE) for line, field in front.lines)
    return [Sentence(line.start, line.end, kind, "front matter") for line, kind in kinds]
