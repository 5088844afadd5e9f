"""Tables: which are tables of figures, and which only put a page in columns."""

from typing import Any

from tui.story.formats.html.text import flat

_LAYOUT_INSIDE = ("table", "h1", "h2", "article", "main", "form", "ul", "ol", "hr", "center")
_LONGEST_CELL = 400
"""Characters. A longer cell is a column of a page."""
_FEWEST = 2
"""Rows, and cells in the widest of them."""
_BETWEEN_CELLS = " | "


def holds_figures(table: Any) -> bool:
    """Whether a table is one for its reader: several rows and columns of short cells, and no page inside."""
    if table.get("role") in {"presentation", "none"} or next(table.iterdescendants(*_LAYOUT_INSIDE), None) is not None:
        return False
    rows = [_cells(row) for row in table.iterdescendants("tr")]
    if len(rows) < _FEWEST or max(map(len, rows)) < _FEWEST:
        return False
    return all(len(flat(cell)) <= _LONGEST_CELL for row in rows for cell in row)


def row_text(row: Any) -> str:
    """A row as one line, its cells parted by bars; an empty cell between others stays, so that the columns do."""
    return _BETWEEN_CELLS.join(flat(cell) for cell in _cells(row)).strip(_BETWEEN_CELLS)


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in {"td", "th"}]
