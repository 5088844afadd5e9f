"""What is known of a story: what its file says first, then what its own lines say. Nothing is guessed into it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.story import clues, dates
from tui.story.cleaning import clean_line
from tui.story.labelling import HEADLINE_AGAIN, author, named, outlet, plain
from tui.story.values import FIELDS, TIMES, Details, Evidence, Kind, Sentence, Span

_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]")
_CREDIT = "credit"
"""In the evidence for a line: who took the picture did not write the story."""
_SHORT_YEAR = re.compile(r"\A\d{1,2}[./]\d{1,2}[./]\d\d\b(?!\d)")
"""How browsers print the day of printing at the head of a page."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a story, where each field comes from, and what may be so."""

    details: Details
    evidence: tuple[Evidence, ...] = ()
    guesses: tuple[Evidence, ...] = ()


def known(
    given: Iterable[Evidence],
    text: str,
    paragraphs: Sequence[Span],
    sentences: Sequence[Sentence],
    guesses: Iterable[Evidence] = (),
) -> Known:
    """What the file's own fields say, in their order, and then what the sentences of the text say.

    `guesses` are the format's, which come before those from the text.
    """
    lines = [clues.Line(of.kind, plain(of.span.of(text)), of.why) for of in sentences]
    found: dict[str, Evidence] = {}
    for evidence in _proper([*given, *_title(text, paragraphs, sentences), *_of_lines(lines)]):
        found.setdefault(evidence.field, evidence)
    details = Details(**{name: found[name].value for name in FIELDS if name in found})
    possible = [*guesses, *clues.guesses(lines, details)]
    rest: dict[tuple[str, str], Evidence] = {}
    for guess in _proper(possible):
        if guess.field not in found:
            rest.setdefault((guess.field, guess.value.casefold()), guess)
    return Known(details, tuple(found[name] for name in FIELDS if name in found), tuple(rest.values()))


def _proper(evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    """Values as they are shown, dates in ISO 8601; without those of blanks and control characters only."""
    for given in evidence:
        value = clean_line(given.value).strip()
        if value:
            yield Evidence(given.field, dates.iso(value) if given.field in TIMES else value, clean_line(given.why))


def _title(text: str, paragraphs: Sequence[Span], sentences: Sequence[Sentence]) -> Iterator[Evidence]:
    """The whole first headline, which may be several sentences."""
    titles = (of for of in sentences if of.kind is Kind.TITLE and not of.why.startswith(HEADLINE_AGAIN))
    first = next(titles, None)
    if first:
        around = next(span for span in paragraphs if span.start <= first.start < span.end)
        yield Evidence("title", plain(around.of(text)), first.why)


def _of_lines(lines: Sequence[clues.Line]) -> Iterator[Evidence]:
    yield from _outlet(lines)
    written = [line for line in lines if _CREDIT not in line.why.split()]
    yield from _first(written, "byline", Kind.BYLINE, author)
    yield from _first(written, "byline", Kind.BYLINE, named)
    yield from _stamps(lines)
    yield from _first(lines, "url", Kind.SOURCE, _address)


def _first(
    lines: Sequence[clues.Line], field: str, kind: Kind, read: Callable[[str], str | None]
) -> Iterator[Evidence]:
    for line in lines:
        if line.kind is kind and (value := read(line.text)):
            yield Evidence(field, value, line.why)
            return


def _address(text: str) -> str | None:
    found = _ADDRESS.search(text)
    return found.group() if found else None


def _outlet(lines: Sequence[clues.Line]) -> Iterator[Evidence]:
    """The source line that stands twice, or the only one that is an outlet's name; of several no one can tell."""
    sources = Counter(line.text for line in lines if line.kind is Kind.SOURCE and not _address(line.text))
    twice = next((text for text, times in sources.items() if times > 1), None)
    named = list(dict.fromkeys(name for text in sources if (name := _name(text))))
    if twice:
        yield Evidence("outlet", twice, "a name on a line of its own that stands twice")
    elif len(named) == 1:
        yield Evidence("outlet", named[0], "an outlet's name on a line of its own")


def _name(text: str) -> str | None:
    """The outlet that a line names, with a place behind it at most."""
    return next((name for name in (text, text.partition(",")[0]) if outlet(name)), None)


def _stamps(lines: Sequence[clues.Line]) -> Iterator[Evidence]:
    """The dates of date lines, and of the line that names the author."""
    for line in lines:
        if line.kind not in (Kind.BYLINE, Kind.SOURCE):
            continue
        if dates.dated(line.text) or author(line.text) or _address(line.text):
            for stamp in dates.stamps(line.text):
                if stamp.role or not (_SHORT_YEAR.match(stamp.value) or _address(line.text)):
                    yield Evidence(stamp.role or "published", stamp.value, line.why)
