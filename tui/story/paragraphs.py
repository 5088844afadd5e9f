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


def paragraphs(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The paragraphs of `text` from `start` to `end`, in order, each without the blanks around it."""
    blocks = _blocks(text[start:end], start)
    width = _wrap_width(text, blocks)
    return tuple(span for block in blocks for span in _joined(text, block, width))


def _blocks(text: str, start: int) -> list[list[Span]]:
    """The lines that are not blank, trimmed, in runs without a blank line between; `start` is where they begin."""
    blocks: list[list[Span]] = [[]]
    for line in text.split("\n"):
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

    Broken lines are much of a length, none is much longer, few of them end where a sentence does, and most are full.
    """
    inner = [line for block in blocks for line in block[:-1] if not _OWN_LINE.match(text, line.start)]
    lengths = sorted(line.end - line.start for line in inner)
    if not lengths or round(median(lengths)) not in _WRAPPED_WIDTHS:
        return 0
    width = lengths[(len(lengths) - 1) * 19 // 20]
    ended = sum(finished(line.of(text)) for line in inner)
    if width not in _WRAPPED_WIDTHS or ended * 2 > len(inner):
        return 0
    pairs = [pair for block in blocks for pair in pairwise(block) if not _OWN_LINE.match(text, pair[0].start)]
    return width if sum(_is_full(text, *pair, width) for pair in pairs) * 2 >= len(pairs) else 0


def _is_full(text: str, line: Span, after: Span, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on the line."""
    return line.end - line.start + 1 + len(after.of(text).split(maxsplit=1)[0]) > width


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
    return _is_full(text, line, after, width) or (words[0].islower() and not finished(line.of(text)))
