"""Finds the report inside a whole page: the densest stretch of long finished paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tui.story.labelling import furniture
from tui.story.labelling.layout import Layout
from tui.story.values import Kind

_TOLL = 8
"""Words. What a short line costs, and what a paragraph must have before it counts."""
_LONGEST = 80
"""Words that a paragraph counts at most: one long notice is no report."""
_CLEAR = 60
"""A lighter stretch may be any note of the site as well as a report."""
_LIGHT = (Kind.BYLINE, Kind.CAPTION, Kind.SOURCE, Kind.HEADING, Kind.TITLE)
"""What stands between the paragraphs of a report without ending it."""
_ALONE = 24
"""Words that a paragraph between short lines counts at most: teasers stand so."""
_CALL = 25
"""Words. A longer paragraph that says "you" may be an answer in an interview."""
_BREAKS_OFF = re.compile(r"(?:\.\.\.|…)\W*\Z")
_TAIL = 10
"""Characters at a text's end among which the dots stand."""
_PAGE = 12
"""Short lines around a report. Fewer may be its own: a list, a table, the credits."""
_TEXT = 3
"""So many long paragraphs in a row are a text of their own, whatever stands above."""
_LONG = 15
"""Words."""
_ENDS = 2
"""So many pieces of site furniture end a report."""
_SURE = 5
"""So many longer words of the report make a long paragraph one of it, even below furniture."""
_OF_MENU = 3
"""Words of the lines of menus, at most."""
_LIST = 4
"""So many lines in a row may be what a page is about; links to other stories have their times between."""
_NEAR = 3
"""Lines over which a report goes on without a word in common: an interview, a post that is shown."""
_FARTHEST = 40
"""Lines between the paragraphs of a report: a list or a table."""


@dataclass(frozen=True, slots=True)
class _Best:
    weight: int
    where: range


def find(layout: Layout, end: int) -> range | None:
    """The paragraphs above `end` from the first to the last of the report; None where no whole page stands around it.

    None as well where the longer lines above or below have more words than the report: they may be what it is about.
    """
    if not _is_page(layout, range(len(layout.blocks))):
        return None
    best = _densest([_weight(layout, at) for at in range(end)])
    if best.weight < _CLEAR:
        return None
    where = range(_reach(layout, best.where, -1, 0), _reach(layout, best.where, 1, end) + 1)
    above, below = range(where.start), range(where.stop, end)
    longer = max(_lines(layout, above), _lines(layout, below)) > layout.told(where)
    page = _is_page(layout, [*above, *range(where.stop, len(layout.blocks))])
    return where if page and not longer else None


def _lines(layout: Layout, where: range) -> int:
    """How many words stand in rows of lines that are longer than those of menus, without dates or furniture between."""
    words = 0
    for unknown, row in groupby(where, key=lambda at: layout.labels[at] is None and not layout.blocks[at].prose):
        longer = [layout.blocks[at].words for at in row] if unknown else []
        if len(longer) >= _LIST:
            words += sum(count for count in longer if count > _OF_MENU)
    return words


def _is_page(layout: Layout, around: Sequence[int]) -> bool:
    """Whether so many short lines and so much furniture stand there as only around the reports of whole pages."""
    return sum(layout.short(at) for at in around) >= _PAGE and layout.furnished(around)


def _reach(layout: Layout, where: range, step: int, end: int) -> int:
    """How far the report goes on above (-1) or below (1) its densest stretch: to the last sentence before furniture."""
    last = where[0] if step < 0 else where[-1]
    told = layout.long_words(where)
    pieces = 0
    for at in range(last + step, end - (step < 0), step):
        pieces += layout.kind(at) is Kind.BOILERPLATE
        if abs(at - last) > _FARTHEST:
            break
        near = not pieces and abs(at - last) <= _NEAR
        if _surely(layout, at, told) or (pieces < _ENDS and _goes_on(layout, at, told, near=near)):
            last, pieces = at, 0
    return last


def _surely(layout: Layout, at: int, told: Counter[str]) -> bool:
    """Whether a paragraph is so long and so like the report that furniture above it does not matter."""
    block = layout.blocks[at]
    long = layout.running(at) and block.words > _CALL and not furniture.addresses(block.plain)
    return long and layout.like(at, told, _SURE)


def _goes_on(layout: Layout, at: int, told: Counter[str], *, near: bool) -> bool:
    """Whether a paragraph goes on with the report: it shares its words, or stands near and is no call."""
    if layout.tabled(at):
        return True
    block = layout.blocks[at]
    if not layout.running(at) or block.words <= _TOLL or breaks_off(block.plain):
        return False
    if near and (block.words > _CALL or not furniture.addresses(block.plain)):
        return True
    return not layout.alone(at) and layout.like(at, told)


def _weight(layout: Layout, at: int) -> int:
    """How much a paragraph speaks for a report, in words; below nothing for what speaks against it."""
    block = layout.blocks[at]
    if layout.running(at):
        if layout.times(at) > 1 or furniture.of_site(block.plain) or breaks_off(block.plain):
            return -_TOLL
        most = _ALONE if layout.alone(at) else _LONGEST
        return min(block.words, most) - _TOLL if block.words > _TOLL else 0
    if block.level or block.item or layout.tabled(at) or layout.kind(at) in _LIGHT:
        return -1
    return -_TOLL


def breaks_off(text: str) -> bool:
    """Whether a text ends within a sentence, with dots, to be read elsewhere."""
    return _BREAKS_OFF.search(text[-_TAIL:]) is not None


def _densest(weights: Sequence[int]) -> _Best:
    """The heaviest run of neighbours, in one pass."""
    best = _Best(0, range(0))
    start = total = 0
    for at, weight in enumerate(weights):
        if total <= 0:
            start, total = at, 0
        total += weight
        if total > best.weight:
            best = _Best(total, range(start, at + 1))
    return best


def last_text(layout: Layout, where: range) -> int:
    """The last of three long paragraphs in a row that do not speak to the reader; -1 where there are none."""
    row, last = 0, -1
    for at in where:
        row = row + 1 if long(layout, at) and not furniture.addresses(layout.blocks[at].plain) else 0
        last = at if row >= _TEXT else last
    return last


def long(layout: Layout, at: int) -> bool:
    """Whether a paragraph is running text of some length."""
    return layout.running(at) and layout.blocks[at].words >= _LONG
