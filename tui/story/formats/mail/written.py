"""From the plain text of a mail to its paragraphs: what was forwarded, who wrote it, and the signature below."""

import re
from collections.abc import Iterator

from tui.story.formats.extracted import Paragraph
from tui.story.formats.mail.forwarded import Stretch, announces
from tui.story.paragraphs import paragraphs
from tui.story.values import Kind

ABOVE = "stands above the forwarded mail"
_SIGNATURE = re.compile(r"^-- ?$", re.M)
_LONGEST_SIGNATURE = 15
"""Lines. Under more the two hyphens stand for something else."""
_SHORT = 60
"""Words. Whoever forwards a story writes less above it, or signs with less; more may be a story itself."""


def written(stretches: list[Stretch]) -> Iterator[Paragraph]:
    """The paragraphs of a mail's text and of what was forwarded in it."""
    passed_on = forwards(stretches)
    for at, stretch in enumerate(stretches):
        yield from above(stretch)
        yield from by_sender(stretch.text) if passed_on and at == 0 else _told(stretch.text)


def forwards(stretches: list[Stretch]) -> bool:
    """Whether whoever sent the mail only passes another on, with a few words above it."""
    return len(stretches) > 1 and len(stretches[0].text.split()) <= _SHORT


def above(stretch: Stretch) -> Iterator[Paragraph]:
    """The lines above a forwarded mail: the one that announces it, and those that say whose it is."""
    for line in stretch.above:
        yield Paragraph(line, Kind.BOILERPLATE if announces(line) else Kind.SOURCE, ABOVE)


def by_sender(text: str) -> Iterator[Paragraph]:
    """The paragraphs of what somebody has written who forwards a mail, with the signature below."""
    for each in _told(text):
        yield each if each.kind else Paragraph(each.text, Kind.BOILERPLATE, "written by who forwarded the mail")


def _told(text: str) -> Iterator[Paragraph]:
    told, signature = _signed(text)
    yield from (Paragraph(each) for each in _paragraphs(told))
    yield from (Paragraph(each, Kind.BOILERPLATE, "the mail's signature") for each in _paragraphs(signature))


def _paragraphs(text: str) -> Iterator[str]:
    return (span.of(text) for span in paragraphs(text))


def _signed(text: str) -> tuple[str, str]:
    """A text and the signature below it, which begins with a line of two hyphens (RFC 3676) and is short.

    With those two hyphens above it a story would be one, too, that somebody has put below the signature.
    """
    found = list(_SIGNATURE.finditer(text))
    if not found:
        return text, ""
    start = found[-1].start()
    below = text[start:].strip()
    words = len(below.split())
    fits = below.count("\n") <= _LONGEST_SIGNATURE and (words <= _SHORT or words < len(text[:start].split()))
    return (text[:start], below) if fits else (text, "")
