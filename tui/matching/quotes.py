"""What stands inside quotation marks, and whether the other story reports the same words."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import LCSseq

from tui.story import Span, Story

_MARK = re.compile('[“”„"«»]')
_CLOSED_BY = {"“": '”"', "„": '“”"', '"': '"”', "«": '»"', "»": '«"'}
"""The marks that open a quotation, with those that close it."""
_FEWEST = 4
"""Words in quotation marks below this number ("red lines") are a phrase that anybody may use."""
_SAME = 0.75
"""Share of a quotation's words that the other side must have, in order."""


def quotations(story: Story) -> tuple[Span, ...]:
    """The stretches inside quotation marks, without the marks, in order.

    A quotation that is opened and not closed in its paragraph goes on to the paragraph's end, as news style has it for
    quotations over several paragraphs.
    """
    return tuple(quoted for paragraph in story.paragraphs for quoted in _quoted_in(story.text, paragraph))


def _quoted_in(text: str, paragraph: Span) -> Iterator[Span]:
    opened: int | None = None
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            opened = mark.end() if _opens(text, mark.start()) else None
        elif mark.group() in _CLOSED_BY[text[opened - 1]]:
            yield Span(opened, mark.start())
            opened = None
    if opened is not None and opened < paragraph.end and text[opened - 1] != '"':
        yield Span(opened, paragraph.end)


def _opens(text: str, at: int) -> bool:
    """A straight mark against a word before it is inches, or closes what began out of sight."""
    return text[at] in _CLOSED_BY and not (text[at] == '"' and at > 0 and text[at - 1].isalnum())


def reports(quoted: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the stems of a quotation are reported, directly or not, among the stems of a sentence."""
    if len(quoted) < _FEWEST:
        return False
    needed = round(_SAME * len(quoted))
    return LCSseq.similarity(quoted, other, score_cutoff=needed) >= needed
