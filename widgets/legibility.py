"""Text that can be read, whatever a theme makes of its colours: the last thing that is done to a line.

Some themes leave the highlight of a list, a placeholder or a footer fainter than 4.5:1. Here such a text is moved
towards black or white until it can be read; borders, bars and blanks stay as they are. A screen that lies behind a
dialog is dimmed after this.
"""

import re
from functools import lru_cache

from rich.color import Color as TerminalColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from widgets.contrast import READABLE, contrast, legible

_WORDS = re.compile(r"[^\s\u2500-\u259f]")
"""What is neither blank nor part of a frame, a bar or a block."""


class Legible(LineFilter):
    """Moves the colour of faint text. Colours that only the terminal knows the look of stay as they are."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments of a line, the faint ones in a colour that can be read."""
        return [_readable(segment) for segment in segments]


def _readable(segment: Segment) -> Segment:
    style = segment.style
    if style is None or style.color is None or style.bgcolor is None or not _WORDS.search(segment.text):
        return segment
    better = _better(style.color, style.bgcolor)
    return segment if better is None else Segment(segment.text, style + better, segment.control)


@lru_cache(maxsize=4096)
def _better(color: TerminalColor, ground: TerminalColor) -> Style | None:
    """The colour to use instead; None where the colour does, or nobody can tell."""
    if color.triplet is None or ground.triplet is None:
        return None
    seen, on = Color.from_rich_color(color), Color.from_rich_color(ground)
    return None if contrast(seen, on) >= READABLE else Style(color=legible(seen, on).rich_color)
