"""How far a pane scrolls: freely past both ends for stepping, only to the ends of the text by hand. Pure.

`first` is the row of the document at the top of the pane: negative while the pane stands above the text.
"""


def within_reach(first: int, rows: int, height: int) -> int:
    """The nearest place where at least one row of the text is in the pane."""
    return max(min(0, 1 - height), min(first, max(0, rows - 1)))


def within_text(first: int, rows: int, height: int) -> int:
    """The nearest place without blank space above the text, or below it where the text fills the pane."""
    return max(0, min(first, rows - height))


def stepped(first: int, by: int, rows: int, height: int) -> int:
    """Scroll by hand. Stops at the ends of the text; a pane that stands past an end stays, or comes back row by row."""
    if by > 0:
        return min(first + by, max(first, within_text(rows, rows, height)))
    return max(first + by, min(first, 0))


def revealing(row: int, first: int, height: int) -> int:
    """Scroll as little as shows `row`."""
    return max(min(first, row), row - height + 1)
