"""Finds the paragraphs of a plain text, however it was saved.

Three ways are common: blank lines between paragraphs, one line for each paragraph, and lines broken at a width
("hard-wrapped"), with or without blank lines between. The text stays as it is; only spans come back.
"""

import re
from itertools import pairwise
from statistics import median

from tui.story.marks import finished
from tui.story.values import Span

_OWN_LINE = re.compile(r"(?:#{1,6} |[-*+•] |\d{1,3}[.)] |\|)")
"""Markdown headings, list items and table rows begin a paragraph of their own."""
_HEADING = re.compile(r"#{1,6} ")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\Z")
_WRAPPED_WIDTHS = range(40, 101)
"""Columns at which programs and people break lines."""


def paragraphs(text: str, start: int = 0) -> tuple[Span, ...]:
    """The paragraphs of `text` from `start` on, in order, each without the blanks around it."""
    blocks = _blocks(text, start)
    width = _wrap_width(text, blocks)
    return tuple(span for block in blocks for span in _joined(text, block, width))


def _blocks(text: str, start: int) -> list[list[Span]]:
    """The lines that are not blank, trimmed, in runs without a blank line between."""
    blocks: list[list[Span]] = [[]]
    for line in text[start:].split("\n"):
        bare = line.strip()
        if bare:
            left = start + len(line) - len(line.lstrip())
            blocks[-1].append(Span(left, left + len(bare)))
        elif blocks[-1]:
            blocks.append([])
        start += len(line) + 1
    return [block for block in blocks if block]


def _wrap_width(text: str, blocks: list[list[Span]]) -> int:
    """The column at which the lines were broken, 0 where they were not.

    Broken lines are much of a length, none is much longer, and few of them end where a sentence does.
    """
    inner = [line for block in blocks for line in block[:-1] if not _OWN_LINE.match(text, line.start)]
    lengths = sorted(line.end - line.start for line in inner)
    if not lengths or round(median(lengths)) not in _WRAPPED_WIDTHS:
        return 0
    width = lengths[(len(lengths) - 1) * 19 // 20]
    ended = sum(finished(line.of(text)) for line in inner)
    return width if width in _WRAPPED_WIDTHS and ended * 2 <= len(inner) else 0


def _joined(text: str, block: list[Span], width: int) -> list[Span]:
    spans = [block[0]]
    for line, after in pairwise(block):
        if _goes_on(text, line, after, width):
            spans[-1] = Span(spans[-1].start, after.end)
        else:
            spans.append(after)
    return spans


def _goes_on(text: str, line: Span, after: Span, width: int) -> bool:
    """Whether the line `after` belongs to the same paragraph as `line`."""
    words = after.of(text)
    if _UNDERLINE.match(words):
        return not finished(line.of(text)) and not _UNDERLINE.match(line.of(text))
    if not width or _OWN_LINE.match(words) or _HEADING.match(text, line.start):
        return False
    full = line.end - line.start + 1 + len(words.split(maxsplit=1)[0]) > width
    return full or (words[0].islower() and not finished(line.of(text)))
