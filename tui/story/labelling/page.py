"""Whole pages, as they are copied from a browser: what stands around the report, by its place and its shape."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.story.labelling import comments, furniture, headline, stretch
from tui.story.labelling.layout import Layout
from tui.story.values import Kind

_OWNER = re.compile(
    r"\W*(?:©|\(c\)|copyright\b(?! (?:infring|law|claim|case|dispute)))|.*\ball rights reserved|"
    r"(?:.{0,40}[|/•·,] ?)?(?:privacy (?:policy|notice|statement)|terms (?:of (?:use|service)|(?:&|and) conditions)|"
    r"datenschutz|impressum|mentions légales|aviso legal|política de privacidad)\b.{0,60}",
    re.I,
)
_APART = 3
"""Lines. Teasers stand so near to each other."""
_BETWEEN = 2
"""Paragraphs from one to the next of a report with a heading above each; teasers have two lines and more between."""
_SPEAKS = 3
"""So many words of the report make a paragraph in a list a part of it."""
_FEWEST = 3
"""Teasers. Two may be paragraphs of the report with headings."""
_LONGEST_TEASER = 60
"""Words."""
_MENU = 6
"""So many short lines in a row are a menu or a list of links."""
_NEAREST = 4
"""Lines right above the headline, which may name the section or the outlet."""
_NOTICE = 40
"""Words."""


def around(layout: Layout) -> None:
    """Set aside comments, what stands below the page's footer, and teasers of other stories."""
    end = comments.begin(layout)
    report = stretch.find(layout, end)
    if end < len(layout.blocks):
        _set_aside(
            layout, range(end, len(layout.blocks)), f"below “{layout.blocks[end].plain}”, with readers' comments"
        )
    if report:
        layout.report = report
        layout.headline = headline.find(layout, report)
        _menus(layout, range(layout.headline or 0))
        _footer(layout, range(report.stop, end))
        told = layout.long_words(report)
        for where in (range(report.start), range(report.stop, end)):
            _teasers(layout, where, told, layout.told(report))
            _notices(layout, where, told)


def _footer(layout: Layout, where: range) -> None:
    """What stands below the note of whose the page is, but for a text of its own."""
    sign = next((at for at in where if _OWNER.match(layout.blocks[at].plain) and not stretch.long(layout, at)), None)
    if sign is not None:
        below = range(sign + 1, where.stop)
        if stretch.last_text(layout, below) < 0:
            _set_aside(layout, below, f"below “{layout.blocks[sign].plain}”, at the end of the page")


def _set_aside(layout: Layout, where: range, why: str) -> None:
    for at in list(layout.unknown(where)):
        layout.put(at, Kind.BOILERPLATE, why)


def _menus(layout: Layout, where: range) -> None:
    """Rows of short lines above the headline: sections, titles of other stories. The first may be the site's name."""
    row: list[int] = []
    for at in where[1:]:
        if layout.short(at):
            row.append(at)
        else:
            _menu(layout, row)
            row = []
    _menu(layout, row, row[:-_NEAREST])


def _menu(layout: Layout, row: Sequence[int], links: Sequence[int] | None = None) -> None:
    """Set the links of a row aside, all of it unless told otherwise, if the row is long enough for a menu."""
    if len(row) >= _MENU:
        for at in row if links is None else links:
            if layout.labels[at] is None:
                layout.put(at, Kind.BOILERPLATE, "in a row of short lines, above the headline")


def _teasers(layout: Layout, where: range, told: Counter[str], weight: int) -> None:
    """Single paragraphs, each with lines of its own, in a list; none of it speaks of what the report speaks of."""
    for row in _rows(layout, where):
        apart = sum(after - at > _BETWEEN for at, after in pairwise(row))
        words = sum(layout.blocks[at].words for at in row)
        if len(row) >= _FEWEST and apart * 2 >= len(row) - 1 and words <= weight:
            for at in row:
                if not layout.like(at, told, _SPEAKS):
                    layout.put(
                        at, Kind.BOILERPLATE, "in a list of short texts with lines of their own, beside the story"
                    )


def _rows(layout: Layout, where: range) -> Iterator[list[int]]:
    """The rows of paragraphs that stand alone, each near to the next."""
    row: list[int] = []
    for at in where:
        if not _alone(layout, at):
            continue
        if row and at - row[-1] > _APART + 1:
            yield row
            row = []
        row.append(at)
    yield row


def _alone(layout: Layout, at: int) -> bool:
    """Whether a paragraph may be a teaser: no long one, with short lines above and below."""
    block = layout.blocks[at]
    return layout.labels[at] is None and block.prose and block.words <= _LONGEST_TEASER and layout.alone(at)


def _notices(layout: Layout, where: range, told: Counter[str]) -> None:
    """Sentences to the reader, and texts that break off to be read elsewhere."""
    for at in [at for at in layout.unknown(where) if layout.blocks[at].prose]:
        if stretch.breaks_off(layout.blocks[at].plain):
            layout.put(at, Kind.BOILERPLATE, "a text that breaks off, beside the story")
        elif _is_call(layout, at) and not layout.like(at, told):
            layout.put(at, Kind.BOILERPLATE, "speaks to the reader, beside the story")


def _is_call(layout: Layout, at: int) -> bool:
    """Whether a short paragraph speaks to the reader, outside of any longer text."""
    block = layout.blocks[at]
    near = range(max(0, at - 2), min(at + 3, len(layout.blocks)))
    return block.words <= _NOTICE and furniture.addresses(block.plain) and stretch.last_text(layout, near) < 0
