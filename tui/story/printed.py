"""A story as plain text that says what Crossread knows of it, and such a text read again.

Above the text stands fenced front matter: what is known, and where each sentence begins and ends and what it is. As
long as nobody has changed the text, that is taken at its word; else only what is known is, and the text is read afresh.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from tui.story import plain
from tui.story.cleaning import clean_line
from tui.story.details import known
from tui.story.values import FIELDS, Details, Evidence, Kind, Sentence, Span, Story

_FENCE = "---\n"
_MARK = "crossread: story/1\n"
_WHY = "as it was printed"
_SENTENCE = re.compile(r"([0-9]{1,9})-([0-9]{1,9}) ([a-z]+)")
_BETWEEN = " | "


def as_plain(story: Story) -> str:
    """The story's text under a header that gives back its sentences, their kinds and what is known."""
    details = [
        f"{field}: {json.dumps(clean_line(value), ensure_ascii=False)}\n"
        for field in FIELDS
        if (value := getattr(story.details, field)) is not None
    ]
    kinds = f"kinds: {_BETWEEN.join(_paragraphs(story))}\n"
    text = f"text: {len(story.text)} {_hash(story.text)}\n"
    return "".join([_FENCE, _MARK, *details, text, kinds, _FENCE, "\n", story.text])


def read(text: str) -> tuple[str, plain.Parts] | None:
    """The story's own text and its parts, where `text` is one that `as_plain` wrote; None for any other text.

    `text` is cleaned, as for `plain.parts`; what stands behind the printed text may only be blanks.
    """
    end = text.find(f"\n{_FENCE}", len(_FENCE)) if text.startswith(_FENCE + _MARK) else -1
    if end < 0:
        return None
    header = dict(_pairs(text[len(_FENCE) + len(_MARK) : end]))
    story = text[end + 1 + len(_FENCE) :].removeprefix("\n")
    given = [Evidence(field, value, _WHY) for field in FIELDS if (value := _value(header.get(field, "")))]
    whole = _unchanged(story, header.get("text", ""))
    paragraphs = _read_kinds(header.get("kinds", ""), whole) if whole else None
    if whole and paragraphs:
        return whole, _parts(whole, paragraphs, given)
    return story, plain.parts(story, given)


def _unchanged(text: str, written: str) -> str | None:
    """The printed text, without the blanks that a program may have put below it; None where it was changed."""
    length, _, digest = written.partition(" ")
    size = int(length) if re.fullmatch(r"[0-9]{1,9}", length) else 0
    return text[:size] if _hash(text[:size]) == digest and not text[size:].strip() else None


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:32]


def _paragraphs(story: Story) -> Iterator[str]:
    """The sentences of each paragraph: "0-57 title"."""
    sentences = iter(story.sentences)
    sentence = next(sentences, None)
    for paragraph in story.paragraphs:
        inner = []
        while sentence and sentence.start < paragraph.end:
            inner.append(f"{sentence.start}-{sentence.end} {sentence.kind}")
            sentence = next(sentences, None)
        yield " ".join(inner)


def _pairs(header: str) -> Iterator[tuple[str, str]]:
    for line in header.split("\n"):
        key, _, value = line.partition(": ")
        yield key, value


def _value(written: str) -> str | None:
    try:
        value = json.loads(written)
    except ValueError:
        return None
    return value if isinstance(value, str) else None


def _read_kinds(written: str, text: str) -> list[list[Sentence]] | None:
    """The sentences of each paragraph; None where they are not such that together they cover the text."""
    try:
        paragraphs = [[_sentence(*found.groups()) for found in _SENTENCE.finditer(part)] for part in written.split("|")]
    except ValueError:
        return None
    spans = [(of.start, of.end) for of in chain.from_iterable(paragraphs)]
    edges = [(0, 0), *spans, (len(text), len(text))]
    ordered = all(first[1] <= second[0] and second[0] <= second[1] <= len(text) for first, second in pairwise(edges))
    covered = ordered and not any(text[first[1] : second[0]].strip() for first, second in pairwise(edges))
    proper = covered and all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    return paragraphs if proper and all(paragraphs) else None


def _sentence(start: str, end: str, kind: str) -> Sentence:
    """Raises ValueError for a kind that there is not."""
    of = Kind(kind)
    return Sentence(int(start), int(end), of, "" if of is Kind.BODY else _WHY)


def _parts(text: str, paragraphs: Sequence[Sequence[Sentence]], given: Sequence[Evidence]) -> plain.Parts:
    spans = tuple(Span(inner[0].start, inner[-1].end) for inner in paragraphs)
    sentences = tuple(chain.from_iterable(paragraphs))
    details = Details(**{of.field: of.value for of in given})
    guesses = known(given, text, spans, sentences).guesses
    return plain.Parts(spans, sentences, details, tuple(given), guesses, plain.remarks(text))
