"""A file that its format took apart: from the extracted paragraphs to a text with labelled sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.story import mojibake
from tui.story.cleaning import clean
from tui.story.details import known
from tui.story.formats.extracted import Extracted, Paragraph
from tui.story.labelling import Label
from tui.story.plain import Parts, labelled
from tui.story.values import Kind, Span

_BETWEEN = "\n\n"
_UNSAID = "the file's format says so"


@dataclass(frozen=True, slots=True)
class Structured:
    """The text of an extracted file and what it consists of."""

    text: str
    """Its paragraphs, cleaned, with a blank line between."""
    removed: int
    """How many control characters cleaning took out."""
    parts: Parts


def parts(extracted: Extracted) -> Structured:
    """Clean the paragraphs, put them together, and say of each sentence what it is.

    What the format says of a paragraph is taken; where it says nothing, words and place decide as in plain text.
    """
    cleaned = [(paragraph, clean(paragraph.text)) for paragraph in extracted.paragraphs]
    kept = [(paragraph, bare) for paragraph, found in cleaned if (bare := found.text.strip())]
    text = _BETWEEN.join(bare for _, bare in kept)
    spans = tuple(_spans(bare for _, bare in kept))
    given = _given([paragraph for paragraph, _ in kept], [bare for _, bare in kept])
    sentences = labelled(text, spans, given)
    found = known(extracted.fields, text, spans, sentences, extracted.guesses)
    doubt = mojibake.remark(text)
    return Structured(
        text,
        sum(found.removed for _, found in cleaned),
        Parts(spans, tuple(sentences), found.details, found.evidence, found.guesses, (doubt,) if doubt else ()),
    )


def _spans(texts: Iterator[str]) -> Iterator[Span]:
    start = 0
    for text in texts:
        yield Span(start, start + len(text))
        start += len(text) + len(_BETWEEN)


def _given(paragraphs: list[Paragraph], texts: list[str]) -> list[Label | None]:
    """What the format says of each paragraph; of several titles only the first is one, unless it stands again."""
    labels: list[Label | None] = []
    title: str | None = None
    for paragraph, text in zip(paragraphs, texts, strict=True):
        kind = paragraph.kind
        if kind is Kind.TITLE and title not in (None, text):
            kind = Kind.HEADING
        title = text if kind is Kind.TITLE else title
        labels.append(_label(kind, clean(paragraph.why).text))
    return labels


def _label(kind: Kind | None, why: str) -> Label | None:
    if kind is None:
        return None
    return Label(kind, "" if kind is Kind.BODY else why or _UNSAID)
