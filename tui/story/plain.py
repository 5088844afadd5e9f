"""Plain text and Markdown: from a file's cleaned text to its paragraphs and labelled sentences.

Markdown is read as the text that it is: nothing is rendered and no character is lost. Only headings, quotations and
emphasis are seen through when a paragraph is labelled.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.story import mojibake, newsboat
from tui.story.details import known
from tui.story.front_matter import FrontMatter, front_matter
from tui.story.labelling import Label, block, label
from tui.story.paragraphs import paragraphs
from tui.story.sentences import sentences
from tui.story.values import Details, Evidence, Kind, Sentence, Span


@dataclass(frozen=True, slots=True)
class Parts:
    """What a text consists of, and what is known of it."""

    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    details: Details
    evidence: tuple[Evidence, ...] = ()
    """Where the file or the text says what is known: one for each field of `details` that they give."""
    guesses: tuple[Evidence, ...] = ()
    """What may be so, the likeliest first; only for fields that are unknown."""
    remarks: tuple[str, ...] = ()
    """What the reader should know of the text, each in a few words."""


def parts(text: str, given: Sequence[Evidence] = ()) -> Parts:
    """Take a cleaned text apart; `given` is what is known of it beside the text."""
    front = front_matter(text)
    tail = newsboat.links(text, front.end)
    spans = paragraphs(text, front.end, tail[0].start if tail else None)
    body = labelled(text, spans)
    found = known([*given, *front.evidence()], text, spans, body)
    return Parts(
        paragraphs=(*(line for line, _ in front.lines), *spans, *tail),
        sentences=(*_front_sentences(front), *body, *_tail_sentences(tail)),
        details=found.details,
        evidence=found.evidence,
        guesses=found.guesses,
        remarks=remarks(text),
    )


def remarks(text: str) -> tuple[str, ...]:
    """What the reader should know of a text, each in a few words."""
    found = mojibake.remark(text)
    return (f"{found}; read again with --encoding repaired",) if found else ()


def labelled(text: str, spans: Sequence[Span], given: Sequence[Label | None] = ()) -> list[Sentence]:
    """The sentences of the paragraphs with their kinds; `given` is what the format says of each paragraph."""
    split = [sentences(text, span) for span in spans]
    labels = label([block(text, span, inner) for span, inner in zip(spans, split, strict=True)], given)
    return [
        Sentence(span.start, span.end, found.kind, found.why)
        for inner, kinds in zip(split, labels, strict=True)
        for span, found in zip(inner, kinds, strict=True)
    ]


def _front_sentences(front: FrontMatter) -> list[Sentence]:
    """Front matter line by line: what is said of the story, and what is said to programs."""
    kinds = ((line, Kind.SOURCE if field else Kind.BOILERPLATE) for line, field in front.lines)
    return [Sentence(line.start, line.end, kind, "front matter") for line, kind in kinds]


def _tail_sentences(lines: Sequence[Span]) -> list[Sentence]:
    return [Sentence(line.start, line.end, Kind.BOILERPLATE, newsboat.WHY) for line in lines]
