"""A table in which the cursor stands on a cell: columns as wide as they need to be, as far as there is room."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.coordinate import Coordinate
from textual.widget import Widget
from textual.widgets import DataTable

from widgets.clusters import flatten
from widgets.told import Told

_PADDING = 2
"""Blank cells that a column has beside its text."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    least: int = 6
    """Cells below which it is not narrowed; what does not fit then is scrolled to."""
    most: int = 40


def fitted(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """The width of each column in cells: that of its longest cell, the widest narrowed until all fit into the room."""
    widths = [_wanted(column, [row[index] for row in rows]) for index, column in enumerate(columns)]
    over = sum(widths) + _PADDING * len(widths) - room
    while over > 0:
        spare, index = max((widths[at] - column.least, at) for at, column in enumerate(columns))
        if spare <= 0:
            break
        widths[index] -= 1
        over -= 1
    return widths


def _wanted(column: Column, cells: Sequence[str]) -> int:
    return min(column.most, max(map(cell_len, (column.title, *cells))))


class Table(Widget):
    """Rows of plain words under headings. The first column stays in sight; the rest is scrolled to by the cursor.

    What does not fit into a cell ends in `…`. No text is ever read as markup.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1, 0)", "Down", show=False, id="table.down"),
        Binding("k", "move(-1, 0)", "Up", show=False, id="table.up"),
        Binding("h", "move(0, -1)", "Left", show=False, id="table.left"),
        Binding("l", "move(0, 1)", "Right", show=False, id="table.right"),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | j, k, h, l, arrows | Move the cursor. |
    """

    DEFAULT_CSS = """
    Table {
        height: 1fr;
        & > DataTable {
            height: 1fr;
            background: $surface;
            & > .datatable--fixed { background: $surface; }
            &:focus { background-tint: $foreground 0%; }
        }
        &:ansi > DataTable {
            background: ansi_default;
            & > .datatable--header, & > .datatable--fixed { background: ansi_default; color: ansi_default; }
            & > .datatable--cursor { background: ansi_default; color: ansi_default; text-style: underline; }
            &:focus > .datatable--cursor {
                background: ansi_default;
                color: ansi_default;
                text-style: bold reverse;
            }
        }
    }
    """

    @dataclass
    class Moved(Told["Table"]):
        """The cursor stands on another cell."""

        row: int
        column: int

    @dataclass
    class Chosen(Told["Table"]):
        """The reader chose the cell under the cursor."""

        row: int
        column: int

    def __init__(self, columns: Sequence[Column], *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._columns = tuple(columns)
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._laid_out_for = 0
        self._table: DataTable[Text] = DataTable(fixed_columns=1, cell_padding=_PADDING // 2)

    def compose(self) -> ComposeResult:
        """The table itself."""
        yield self._table

    def focus(self, scroll_visible: bool = True) -> Self:
        """Focus the cells."""
        self._table.focus(scroll_visible)
        return self

    @property
    def cursor(self) -> tuple[int, int]:
        """The row and column of the cursor, counted from 0."""
        return self._table.cursor_coordinate.row, self._table.cursor_coordinate.column

    def move_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell; the nearest where there is no such cell."""
        self._table.move_cursor(row=row, column=max(1, column), animate=False)

    def action_move(self, down: int, right: int) -> None:
        """Move the cursor."""
        row, column = self.cursor
        self.move_to(max(0, row + down), column + right)

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Replace the cells. The cursor stays where it is."""
        self._rows = tuple(tuple(map(flatten, row)) for row in rows)
        self._lay_out()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the columns into the new width."""
        if self.size.width != self._laid_out_for:
            self._lay_out()

    def _lay_out(self) -> None:
        if not self.size.width:
            return
        self._laid_out_for = self.size.width
        row, column = self.cursor
        self._table.clear(columns=True)
        widths = fitted(self._columns, self._rows, self.size.width - 1)  # one for the scrollbar
        for head, width in zip(self._columns, widths, strict=True):
            self._table.add_column(_cell(head.title), width=width)
        for cells in self._rows:
            self._table.add_row(*map(_cell, cells))
        self.move_to(row, column)

    def on_data_table_cell_highlighted(self, event: DataTable.CellHighlighted) -> None:
        """Tell where the cursor is; the first column names the row and is never stood on."""
        event.stop()
        row, column = event.coordinate
        if (row, column) != self.cursor:
            return  # the cells were laid out anew since
        if column == 0 and self._rows:
            self._table.cursor_coordinate = Coordinate(row, 1)
        else:
            self.post_message(self.Moved(self, row, column))

    def on_data_table_cell_selected(self, event: DataTable.CellSelected) -> None:
        """Tell what was chosen."""
        event.stop()
        self.post_message(self.Chosen(self, *event.coordinate))

    def on_data_table_header_selected(self, event: DataTable.HeaderSelected) -> None:
        """A click on a heading means nothing."""
        event.stop()


def _cell(words: str) -> Text:
    return Text(words, no_wrap=True, overflow="ellipsis", end="")
