"""Rows of a page as strips of terminal cells, each cell knowing what it stands for; painted once and then kept."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Size
from textual.strip import Strip

from widgets.clusters import flatten
from widgets.page import Page
from widgets.palette import Palette
from widgets.rows import Row
from widgets.wrapping import wrap

GUTTER = 3
"""Cells left of the text: the bar of the current passage, the sign, a blank."""
BAR = "┃"


class Painter:
    """Paints a page with a palette. Every cell carries its row and its character within the row for the mouse.

    Cells of the gutter stand for the start of their row; cells right of the text for what follows its end.
    """

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._strips: LRUCache[int, Strip] = LRUCache(1024)

    def forget(self) -> None:
        """Paint everything anew, because page, marks or width changed."""
        self._strips.clear()

    def forget_colors(self) -> None:
        """Paint everything anew, because the theme may have changed."""
        self._palette.clear()
        self._strips.clear()

    def strip(self, page: Page, number: int, width: int) -> Strip:
        """A row of the document in `width` cells; blank for a number outside the document."""
        found = self._strips.get(number)
        if found is None:
            found = self._strips[number] = self._paint(page, number, width)
        return found

    def _paint(self, page: Page, number: int, width: int) -> Strip:
        row = page.layout.row(number)
        text = self._text(page, row) if row else Strip([])
        length = row.end - row.start if row else 0
        padding = Strip([Segment(" " * max(0, width - GUTTER - text.cell_length), self._palette.style())])
        parts = [*self._gutter(page, number), text.apply_offsets(0, number), padding.apply_offsets(length, number)]
        return Strip.join(parts).adjust_cell_length(width, self._palette.style())

    def _text(self, page: Page, row: Row) -> Strip:
        style = self._palette.style
        return Strip([Segment(piece.text, style(piece.block, *piece.over)) for piece in page.pieces(row)])

    def _gutter(self, page: Page, number: int) -> list[Strip]:
        plain = self._palette.style()
        sign = page.sign(number)
        bar = _cell(BAR, self._palette.style("gutter")) if page.is_current(number) else _cell(" ", plain)
        mark = _cell(sign.char, self._palette.style(sign.style)) if sign else _cell(" ", plain)
        return [strip.apply_offsets(0, number) for strip in (bar, mark, _cell(" ", plain))]

    def placeholder(self, text: str, line: int, view: Size) -> Strip:
        """One line of a text that stands in the middle of an empty view."""
        style = self._palette.style("placeholder")
        rows = wrap(text, max(1, view.width - 2))
        index = line - max(0, (view.height - len(rows)) // 2)
        shown = flatten(text)[slice(*rows[index])] if 0 <= index < len(rows) else ""
        left = max(0, (view.width - cell_len(shown)) // 2)
        return Strip([Segment(" " * left + shown, style)]).adjust_cell_length(view.width, style)


def _cell(character: str, style: Style) -> Strip:
    return Strip([Segment(flatten(character)[:1] or " ", style)]).adjust_cell_length(1, style)
