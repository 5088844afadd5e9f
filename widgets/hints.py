"""A line of what keys do, broken between one key and the next where it does not fit into a row."""

import re

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

APART = "   "
"""Between what one key does and the next."""
_KEY = re.compile(r"(?:↑ ↓|enter|esc|tab|space|delete|ctrl\+\S+|\d-\d|\S)(?= )")


class Hints(Static):
    """Keys and words, "enter open   esc close": the keys bold as in a footer, none parted from its words.

    A sentence without keys is shown as it is.
    """

    def __init__(self, words: str = "", *, classes: str | None = None) -> None:
        super().__init__(Content(words), classes=classes, markup=False)

    def say(self, words: str) -> None:
        """Show other keys, or a sentence."""
        self.update(Content(words))

    def render(self) -> Content:
        """The rows at the present width."""
        return self._rows(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """So many rows."""
        return len(self._rows(width).wrap(max(1, width)))

    def _rows(self, width: int) -> Content:
        return hinted(str(self.content), width)


def hinted(words: str, width: int) -> Content:
    """Keys and words in rows of so many cells."""
    parts = words.split(APART)
    rows: list[list[Content]] = [[]]
    for part in (_bold(part) if len(parts) > 1 else Content(part) for part in parts):
        if rows[-1] and Content(APART).join([*rows[-1], part]).cell_length > width:
            rows.append([])
        rows[-1].append(part)
    return Content("\n").join(Content(APART).join(row) for row in rows)


def _bold(part: str) -> Content:
    key = _KEY.match(part)
    return Content(part).stylize("bold", 0, key.end()) if key else Content(part)
