"""What stands inside quotation marks, and whether the other story reports the same words."""

import re

from rapidfuzz.distance import LCSseq

from tui.story import Span, Story

_MARK = re.compile('[“”„"«»]')
_FEWEST = 4
"""Words in quotation marks below this number ("red lines") are a phrase that anybody may use."""
_SAME = 0.75
"""Share of a quotation's words that the other side must have, in order."""


def quotations(story: Story) -> tuple[Span, ...]:
    """The stretches inside quotation marks, without the marks, in order.

    A quotation that is opened and not closed in its paragraph goes on to the paragraph's end, as news style has it for
    quotations over several paragraphs.
    """
    found: list[Span] = []
    for paragraph in story.paragraphs:
        opened: int | None = None
        for mark in _MARK.finditer(story.text, paragraph.start, paragraph.end):
            char = mark.group()
            if opened is None and char != "”":
                opened = mark.end()
            elif opened is not None and char not in "„«" and not (char == "“" and story.text[opened - 1] == "“"):
                found.append(Span(opened, mark.start()))
                opened = None
        if opened is not None and opened < paragraph.end and story.text[opened - 1] in "“„«":
            found.append(Span(opened, paragraph.end))
    return tuple(found)


def reports(quoted: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the stems of a quotation are reported, directly or not, among the stems of a sentence."""
    if len(quoted) < _FEWEST:
        return False
    needed = round(_SAME * len(quoted))
    return LCSseq.similarity(quoted, other, score_cutoff=needed) >= needed
