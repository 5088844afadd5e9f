"""Rows that end in their column whatever a terminal makes of the characters in them.

Terminals do not agree on the width of some characters: the vowel signs of Hindi and its relatives take a cell of their
own in most, and none in others, and so do the parts of a joined emoji. What stands to the right of such a text would be
pushed out of its place, and words be lost under it. So a row counts them the narrow way, leaves room for the wide way,
and tells the terminal in which column its last cells stand.
"""

import re
import unicodedata
from collections.abc import Iterable

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from textual.strip import Strip

# The blocks of the scripts that have vowel signs which take room, the joiner of emoji, and skin tones.
_DOUBTFUL = re.compile(
    "[\u0900-\u0dff\u0f00-\u109f\u1700-\u17ff\u1900-\u1c7f\ua800-\uabff\U00011000-\U00011fff\u200d\U0001f3fb-\U0001f3ff]"
)


def slack(text: str) -> int:
    """How many cells more than `cell_len` says a text takes in terminals that give each sign a room of its own."""
    if not _DOUBTFUL.search(text):
        return 0
    return max(0, sum(map(_alone, text)) - cell_len(text))


def _alone(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


class Pinned(Strip):
    """A strip whose last cells are sent to their column: as many as its text may be wider than it is counted."""

    __slots__ = ("_x",)

    def __init__(self, strip: Strip, x: int) -> None:
        """`x` is the column of the screen in which the strip begins, from 0."""
        super().__init__(list(strip), strip.cell_length)
        self._x = x

    def render(self, console: Console) -> str:
        """What is sent to the terminal."""
        at = max(0, self.cell_length - slack(self.text))
        first, last = super().crop(0, at), _certain(super().crop(at))
        return f"{first.render(console)}\x1b[{self._x + at + 1}G{last.render(console)}"

    def divide(self, cuts: Iterable[int]) -> list[Strip]:
        """Cut it at some cells; each part is pinned where it stands."""
        cuts = list(cuts)
        parts = super().divide(cuts)
        return [pinned(part, self._x + start) for part, start in zip(parts, (0, *cuts), strict=False)]

    def crop(self, start: int, end: int | None = None) -> Strip:
        """A stretch of it, pinned where it stands."""
        return pinned(super().crop(start, end), self._x + max(0, start))


def _certain(strip: Strip) -> Strip:
    """The end of a row that was filled to the last cell: what is doubtful in it gives way to blanks."""
    if not slack(strip.text):
        return strip
    return Strip([Segment(" " * cell_len(text) if slack(text) else text, style) for text, style, _ in strip])


def pinned(strip: Strip, x: int) -> Strip:
    """A strip that begins in a column of the screen, pinned if there is any doubt about its width."""
    return Pinned(strip, x) if slack(strip.text) else strip
