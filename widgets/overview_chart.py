"""Where two documents answer each other, drawn in a narrow column: ends at either edge, lines between them. Pure.

Places are shares of a document, from 0 (its start) to 1 (its end). However many connections there are, all their ends
are marked at the edges, and where several fall into one row the weightiest is seen. Lines are thinned out before they
become a thicket: those that differ go last, and the current one never.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["settled", "same", "linked", "compatible", "differs"]
Style = Literal["settled", "same", "linked", "compatible", "differs", "current", "view", "blank"]
View = tuple[float, float]
"""What of a document is on the screen: from which place to which."""

UNSEEN: tuple[View, View] = ((0, 0), (0, 0))
"""Nothing of either document is on the screen."""
MARKS: dict[Kind, str] = {"settled": "!", "same": "▪", "linked": "+", "compatible": "±", "differs": "≠"}
"""From the least to the most worth seeing."""
POINTERS = ("▸", "◂")
"""Stand at the ends of the current connection, at the left and the right edge."""
BAR = "│"
_WEIGHTS: list[Kind] = list(MARKS)
_UNBROKEN: set[Kind] = {"compatible", "differs"}
"""Kinds of which the lines are unbroken."""
_BLANK_BRAILLE = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a braille cell, by row and column."""
_HIGH, _WIDE = 4, 2
_MIDDLE = 1
"""The row of dots, of the four in a cell, in which a line begins and ends: level lines are straight."""
_INK = 0.35
"""The share of all dots that lines may take: with more of them none can be followed."""
_ROOMY = 7
"""From so many columns on there is room for a bar beside the marks."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A passage of the left document and the one of the right that answers it."""

    left: float
    right: float
    kind: Kind = "same"

    def place(self, right: bool) -> float:
        """Where it ends in one of the documents."""
        return self.right if right else self.left


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the column."""

    char: str
    style: Style
    seen: bool = False
    """Whether it is a mark that stands in the place of the bar, in the part that is on the screen."""


_EMPTY = Cell(" ", "blank")
_BAR = Cell(BAR, "view")


class Chart:
    """Connections in a column of `width` by `height` cells. Nothing is drawn in a column without cells."""

    def __init__(self, connections: Sequence[Connection], width: int, height: int) -> None:
        self._connections = connections
        self._width, self._height = max(0, width), max(0, height)
        self._edge = 2 if self._width >= _ROOMY else 1
        """Columns of an edge: a bar beside the marks where there is room for both, else the marks in the bar."""
        self._columns = max(0, self._width - 2 * self._edge) * _WIDE
        """Columns of dots between the edges."""
        self._ends = (self._topmost(False), self._topmost(True))
        self._lines = self._draw(self._thinned())

    def row(self, place: float) -> int:
        """The row of a place."""
        return min(max(0, self._height - 1), max(0, int(place * self._height)))

    def rows(self, current: Collection[int] = (), views: tuple[View, View] = UNSEEN) -> list[tuple[Cell, ...]]:
        """The cells of every row, with the current connections (by their index) above all others, and the views."""
        grid = [[_EMPTY] * self._width for _ in range(self._height)]
        if not self._width or not self._height:
            return [tuple(row) for row in grid]
        lines = {**self._lines, **self._draw((self._connections[index] for index in current), current=True)}
        for (row, column), cell in lines.items():
            grid[row][self._edge + column] = cell
        for right in (False, True):
            self._paint_edge(grid, right, current, views[right])
        return [tuple(row) for row in grid]

    def nearest(self, row: int, right: bool) -> int | None:
        """The connection whose end at one edge is nearest to a row; None where there is none."""
        ends = self._ends[right]
        return ends[min(ends, key=lambda each: (abs(each - row), each))] if ends else None

    def beside(self, row: int, by: int, right: bool) -> int | None:
        """The connection at the next mark of one edge below a row (`by` 1) or above it (-1); None beyond the last."""
        ends = self._ends[right]
        onward = [each for each in ends if (each - row) * by > 0]
        return ends[min(onward, key=lambda each: abs(each - row))] if onward else None

    def _topmost(self, right: bool) -> dict[int, int]:
        """By row the connection whose mark is seen there: the weightiest, of equal ones the first."""
        found: dict[int, int] = {}
        for index, each in enumerate(self._connections):
            row = self.row(each.place(right))
            if row not in found or _weight(each) > _weight(self._connections[found[row]]):
                found[row] = index
        return found

    def _thinned(self) -> list[Connection]:
        """Connections that are drawn as lines, the weightiest last: no two alike, and no more than can be followed."""
        alike: dict[tuple[int, int], Connection] = {}
        for each in sorted(self._connections, key=_weight):
            alike[self.row(each.left), self.row(each.right)] = each
        room = self._columns * self._height * _HIGH * _INK
        found: list[Connection] = []
        for each in sorted(_spread(list(alike.values())), key=_weight, reverse=True):
            ink = self._ink(each)
            if ink <= room:
                room -= ink
                found.append(each)
        return found[::-1]

    def _ink(self, connection: Connection) -> float:
        """About how many dots a line takes."""
        rise = abs(self.row(connection.left) - self.row(connection.right)) * _HIGH
        return max(self._columns, rise) * (1 if connection.kind in _UNBROKEN else 0.5)

    def _draw(self, lines: Iterable[Connection], *, current: bool = False) -> dict[tuple[int, int], Cell]:
        """Cells between the edges, by row and column: agreement dotted, what differs unbroken, the current double."""
        bits: dict[tuple[int, int], int] = {}
        styles: dict[tuple[int, int], Style] = {}
        for each in lines if self._columns else ():
            start, end = (self.row(place) * _HIGH + _MIDDLE for place in (each.left, each.right))
            for x, y in _pattern(start, end, self._columns, each.kind, current=current):
                cell = (y // _HIGH, x // _WIDE)
                bits[cell] = bits.get(cell, 0) | _DOTS[y % _HIGH][x % _WIDE]
                styles[cell] = "current" if current else each.kind
        return {cell: Cell(chr(_BLANK_BRAILLE + dots), styles[cell]) for cell, dots in bits.items()}

    def _paint_edge(self, grid: list[list[Cell]], right: bool, current: Collection[int], view: View) -> None:
        marks, bar = (self._width - self._edge, self._width - 1) if right else (self._edge - 1, 0)
        seen = range(self.row(view[0]), self.row(view[1]) + 1) if view[1] > view[0] else range(0)
        for row in seen:
            grid[row][bar] = _BAR
        for row, index in self._ends[right].items():
            kind = self._connections[index].kind
            grid[row][marks] = Cell(MARKS[kind], kind, seen=marks == bar and row in seen)
        for index in sorted(current, key=lambda each: _weight(self._connections[each])):
            row, kind = self.row(self._connections[index].place(right)), self._connections[index].kind
            grid[row][marks] = Cell(MARKS[kind], "current")
            grid[row][bar] = Cell(POINTERS[right], "current")


def _weight(connection: Connection) -> int:
    return _WEIGHTS.index(connection.kind)


def _spread(lines: list[Connection]) -> list[Connection]:
    """Lines in an order of which every beginning is spread evenly over them: halves, quarters, eighths."""
    bits = max(1, len(lines).bit_length())
    return [lines[place] for place in sorted(range(len(lines)), key=lambda place: f"{place:0{bits}b}"[::-1])]


def _pattern(start: int, end: int, columns: int, kind: Kind, *, current: bool) -> Iterator[tuple[int, int]]:
    for x, y in _line(start, end, columns):
        if current:
            yield x, y + 1
        if current or kind in _UNBROKEN or (x + y) % 2:
            yield x, y


def _line(start: int, end: int, columns: int) -> Iterator[tuple[int, int]]:
    """The dots of a line without a gap, from one side of some columns to the other."""
    before = start
    for x in range(columns):
        y = start + round((end - start) * x / max(1, columns - 1))
        for between in range(min(before, y), max(before, y) + 1):
            yield x, between
        before = y
