"""Where everything of a document stands at one width: rows to positions and back. Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from widgets.blocks import Block
from widgets.clusters import flatten
from widgets.wrapping import wrap

FAR = 1 << 62
"""Beyond every position."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of text: the stretch `[start, end)` of the document, and the block it belongs to."""

    block: int
    """Index into `Layout.blocks`."""
    start: int
    end: int


class Layout:
    """All rows of a document in a column of `width` cells, gaps between paragraphs included.

    Blocks without anything to see are left out. Looking up a row or a position takes logarithmic time.
    """

    def __init__(self, blocks: Sequence[Block], width: int) -> None:
        self.blocks: list[Block] = []
        self.height = 0
        """Rows of the whole document."""
        self._wrapped: list[list[tuple[int, int]]] = []
        self._first_rows: list[int] = []
        for block in blocks:
            self._add(block, wrap(block.text, width))
        self._starts = [block.start for block in self.blocks]

    def _add(self, block: Block, rows: list[tuple[int, int]]) -> None:
        if rows:
            self._put(block, rows, self.height + block.gap)

    def _put(self, block: Block, rows: list[tuple[int, int]], first_row: int) -> None:
        """Put a block below all others, its first row at a number."""
        self.blocks.append(block)
        self._wrapped.append(rows)
        self._first_rows.append(first_row)
        self.height = first_row + len(rows)

    def row(self, number: int) -> Row | None:
        """The row of text with this number from 0, or None for a gap and for what is outside the document."""
        index = bisect_right(self._first_rows, number) - 1
        if index < 0:
            return None
        within = number - self._first_rows[index]
        if within >= len(self._wrapped[index]):
            return None
        return self._row(index, within)

    def _row(self, index: int, within: int) -> Row:
        start, end = self._wrapped[index][within]
        offset = self.blocks[index].start
        return Row(index, offset + start, offset + end)

    def row_of(self, position: int) -> int:
        """The number of the row that shows `position`; of what no row shows, the nearest one before (or the first)."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return self._first_rows[0] if self._first_rows else 0
        return self._row_in(index, position)

    def _row_in(self, index: int, position: int) -> int:
        """The number of the row of one block that shows `position`, which is not before the block."""
        within = bisect_right(self._wrapped[index], (position - self.blocks[index].start, FAR)) - 1
        return self._first_rows[index] + max(0, within)

    def rows_of(self, position: int) -> tuple[int, ...]:
        """Every row that shows `position`, where a layout shows some text more than once; else the one of `row_of`."""
        return (self.row_of(position),)

    @property
    def whole(self) -> tuple[int, int]:
        """The stretch of the document from the first character that is shown to the last."""
        return (self.blocks[0].start, self.blocks[-1].end) if self.blocks else (0, 0)

    def row_from(self, number: int) -> tuple[int, Row] | None:
        """The first row of text at or below a number, with its own number; None below the last row."""
        found = self.row(number)
        if found:
            return number, found
        index = bisect_right(self._first_rows, number)
        if index == len(self.blocks):
            return None
        return self._first_rows[index], self._row(index, 0)

    def span(self, number: int) -> tuple[int, int] | None:
        """The stretch of the document that a row stands for; a gap stands for what lies between two paragraphs."""
        row = self.row(number)
        if row:
            return row.start, row.end
        index = bisect_right(self._first_rows, number)
        if 0 < index < len(self.blocks):
            return self.blocks[index - 1].end, self._starts[index]
        return None

    def text(self, row: Row) -> str:
        """What a row shows."""
        block = self.blocks[row.block]
        return flatten(block.text[row.start - block.start : row.end - block.start])

    def extract(self, start: int, end: int) -> str:
        """The text of `[start, end)` for copying: one line for each paragraph, whatever rows it was shown in."""
        return extract(self.blocks, start, end)


def extract(blocks: Sequence[Block], start: int, end: int) -> str:
    """The text of `[start, end)` of a document given by its paragraphs, one line for each."""
    parts: list[str] = []
    for index in range(max(0, bisect_right(blocks, start, key=lambda block: block.start) - 1), len(blocks)):
        block = blocks[index]
        if block.start >= end:
            break
        piece = block.text[max(0, start - block.start) : max(0, end - block.start)]
        if piece:
            parts += [_between(block) if parts else "", flatten(piece)]
    return "".join(parts)


def _between(block: Block) -> str:
    return "\n\n" if block.gap else "\n"
