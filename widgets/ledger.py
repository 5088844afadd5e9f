"""Two documents row by row: what stands side by side is level, whatever its length. Pure."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from widgets.blocks import Block
from widgets.rows import FAR, Layout, Row, extract
from widgets.wrapping import wrap

_OUTSIDE = -(1 << 40)
"""Where a block begins that is of neither document."""

Wrapped = list[tuple[Block, list[tuple[int, int]]]]
"""Blocks with their rows."""


@dataclass(frozen=True, slots=True)
class Band:
    """What stands side by side. A block may be in several bands; positions are those of its own document."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    gap: int = 1
    """Blank rows above."""

    @classmethod
    def heading(cls, words: str) -> "Band":
        """A heading on the right, over what has nothing beside it; it is of neither document."""
        return cls((), (Block(words, _OUTSIDE, "heading"),), gap=2)


class LedgerLayout(Layout):
    """One side of a ledger. Its blocks may stand in any order and more than once; blanks fill up what is shorter."""

    def __init__(self, document: Sequence[Block], bands: Iterable[tuple[int, Wrapped]], height: int) -> None:
        """`document` is what is copied from, in its own order; a band is its first row and what is wrapped in it."""
        super().__init__((), 1)
        self._document = document
        for first, wrapped in bands:
            for block, rows in wrapped:
                self._put(block, rows, first)
                first += len(rows)
        self.height = height
        self._starts = [block.start for block in self.blocks]
        self._order = sorted((start, index) for index, start in enumerate(self._starts) if start >= 0)
        self._rank = {start: rank for rank, start in enumerate(sorted(set(self._starts)))}

    def rows_of(self, position: int) -> tuple[int, ...]:
        """Every row that shows `position`; of what no row shows, the nearest one before in the document."""
        last = bisect_right(self._order, (position, FAR))
        if not last:
            return (self._first_rows[self._order[0][1]] if self._order else 0,)
        start = self._order[last - 1][0]
        first = bisect_right(self._order, (start, -1))
        return tuple(self._row_in(index, position) for _, index in self._order[first:last])

    def row_of(self, position: int) -> int:
        """The first of the rows that show `position`."""
        return self.rows_of(position)[0]

    def row_near(self, position: int, number: int) -> int:
        """That of the rows that show `position` which is nearest to another."""
        return min(self.rows_of(position), key=lambda row: abs(row - number))

    def row_from(self, number: int) -> tuple[int, Row] | None:
        """The first row of the document at or below a number; where there is none, the last one above it."""
        found = super().row_from(number)
        while found and found[1].start < 0:
            found = super().row_from(found[0] + 1)
        return found or self._row_above(number)

    def _row_above(self, number: int) -> tuple[int, Row] | None:
        for index in range(bisect_right(self._first_rows, number) - 1, -1, -1):
            if self._starts[index] >= 0:
                last = len(self._wrapped[index]) - 1
                return self._first_rows[index] + last, self._row(index, last)
        return None

    def span(self, number: int) -> tuple[int, int] | None:
        """The stretch that a row shows; a blank stands for nothing."""
        row = self.row(number)
        return (row.start, row.end) if row else None

    @property
    def whole(self) -> tuple[int, int]:
        """The stretch of the document from its first paragraph to its last."""
        return (self._document[0].start, self._document[-1].end) if self._document else (0, 0)

    def extract(self, start: int, end: int) -> str:
        """The text of `[start, end)` for copying, as the document has it."""
        return extract(self._document, start, end)

    def stretch(self, row: int, towards: int) -> tuple[int, int]:
        """What can be selected from one row towards another: as far as each block goes on where the last one ends."""
        if not self.blocks:
            return self.whole
        index, goal = (max(0, bisect_right(self._first_rows, number) - 1) for number in (row, towards))
        step = 1 if goal >= index else -1
        last = index
        while last != goal and self._rank[self._starts[last + step]] - self._rank[self._starts[last]] == step:
            last += step
        first, last = sorted((index, last))
        return self._starts[first], self.blocks[last].end


class Ledger:
    """Bands of two documents, to be laid out at any two widths; each side is wrapped once for a width."""

    def __init__(
        self, bands: Sequence[Band] = (), documents: tuple[Sequence[Block], Sequence[Block]] = ((), ())
    ) -> None:
        self._bands = bands
        self._documents = documents
        self._wrapped: list[tuple[int, list[Wrapped]]] = [(0, []), (0, [])]
        self._made: tuple[tuple[int, int], tuple[LedgerLayout, LedgerLayout]] | None = None

    def layouts(self, widths: tuple[int, int]) -> tuple[LedgerLayout, LedgerLayout]:
        """Both sides, level, in columns of so many cells."""
        if self._made is None or self._made[0] != widths:
            self._made = widths, self._lay_out(widths)
        return self._made[1]

    def _lay_out(self, widths: tuple[int, int]) -> tuple[LedgerLayout, LedgerLayout]:
        sides = [self._wrap(right, width) for right, width in enumerate(widths)]
        firsts, height = _levels(self._bands, *sides)
        left, right = (
            LedgerLayout(document, zip(firsts, side, strict=True), height)
            for document, side in zip(self._documents, sides, strict=True)
        )
        return left, right

    def _wrap(self, right: int, width: int) -> list[Wrapped]:
        """What stands in each band of one side, in rows of so many cells."""
        if self._wrapped[right][0] != width:
            known: dict[Block, list[tuple[int, int]]] = {}
            cells = (band.right if right else band.left for band in self._bands)
            self._wrapped[right] = width, [_wrap_cell(cell, width, known) for cell in cells]
        return self._wrapped[right][1]


def _wrap_cell(cell: Iterable[Block], width: int, known: dict[Block, list[tuple[int, int]]]) -> Wrapped:
    found: Wrapped = []
    for block in cell:
        if block not in known:
            known[block] = wrap(block.text, width)
        if known[block]:
            found.append((block, known[block]))
    return found


def _levels(bands: Iterable[Band], left: Iterable[Wrapped], right: Iterable[Wrapped]) -> tuple[list[int], int]:
    """The first row of each band, and how many rows there are in all."""
    firsts: list[int] = []
    height = 0
    for band, *sides in zip(bands, left, right, strict=True):
        height += band.gap if height else 0
        firsts.append(height)
        height += max(sum(len(rows) for _, rows in side) for side in sides)
    return firsts, height
