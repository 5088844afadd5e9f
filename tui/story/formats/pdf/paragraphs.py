"""Guesses the paragraphs of a PDF, which knows lines only: by their places, the room left in them, size and words."""

import re
from collections.abc import Sequence

from tui.story.formats.pdf.lines import Line
from tui.story.formats.pdf.setting import SAME_SIZE, Column, Setting, columns, elsewhere
from tui.story.marks import finished

_ITEM = re.compile(r"(?:[•▪‣◦●■–*-]|\d{1,2}[.)]) ")
_ADDRESS = re.compile(r"\S*@|www\.|https?:")
_WIDER = 1.3
"""Times the usual distance between lines: more begins a paragraph."""
_CLOSE = 1.2
"""Times the size of its letters: so far apart are lines in other letters than the usual ones, at least."""
_MUCH = 0.3
"""Of a column. With so much room left an unfinished line was ended on purpose, too."""
_INDENT = 0.7
"""Of the size of the letters."""


def grouped(lines: Sequence[Line], usual: Setting) -> list[list[Line]]:
    """The lines of each paragraph, in the order of their beginnings.

    A paragraph may go on over the end of a column or a page, also where a note or a caption stands between.
    """
    grouping = _Grouping(usual)
    for line, column in zip(lines, columns(lines, usual), strict=True):
        grouping.take(line, column)
    return grouping.groups


class _Grouping:
    """Puts one line after the other to the paragraph it belongs to."""

    def __init__(self, usual: Setting) -> None:
        self.groups: list[list[Line]] = []
        self._usual = usual
        self._columns: list[Column] = []
        """Of the last line of each group."""
        self._margin = 0.0
        """Where lines that go on begin, in the column at hand."""

    def take(self, line: Line, column: Column) -> None:
        """Put a line to its paragraph, or begin one with it."""
        if not self.groups or elsewhere(self.groups[-1][-1], line):
            self._margin = line.x
        at = self._goes_on(line)
        if at is None:
            self.groups.append([line])
            self._columns.append(column)
            return
        self.groups[at].append(line)
        self._columns[at] = column
        self._margin = line.x

    def _goes_on(self, line: Line) -> int | None:
        """The paragraph in which a line goes on; None where it begins one."""
        last = len(self.groups) - 1
        if last >= 0 and not self._begins(last, line):
            return last
        at = last
        while at >= 0 and self._usual.smaller(self.groups[at][0]):
            at -= 1
        return at if 0 <= at < last and self._was_interrupted(at, line) else None

    def _was_interrupted(self, at: int, line: Line) -> bool:
        """Whether a line goes on with a paragraph that something in smaller letters has interrupted."""
        before = self.groups[at][-1]
        if _apart(before, line) or finished(before.text) or before.bold != line.bold:
            return False
        full = self._columns[at].room(before, line) <= 0
        return full and (_continues(line) or elsewhere(before, line))

    def _begins(self, at: int, line: Line) -> bool:
        """Whether `line` begins a paragraph rather than going on with the last."""
        group, column = self.groups[at], self._columns[at]
        before = group[-1]
        if _apart(before, line):
            return True
        ended, room = finished(before.text), column.room(before, line)
        purposely = room > column.width * _MUCH and not _continues(line) and len(group) == 1
        if elsewhere(before, line):
            return ended or purposely
        if before.y - line.y > self._farthest(line):
            return True
        changed = before.bold != line.bold and (ended or room > 0)
        return changed or purposely or (ended and room > 0) or self._indented(group, line)

    def _indented(self, group: list[Line], line: Line) -> bool:
        inner = len(group) > 1
        hangs = not inner and _ITEM.match(group[-1].text)
        further = line.x - self._margin > self._usual.size * _INDENT
        return further and (inner or finished(group[-1].text)) and not hangs

    def _farthest(self, line: Line) -> float:
        """How far apart two lines of one paragraph may be."""
        leading = self._usual.leading
        if not leading or not self._usual.running(line):
            leading = max(line.size * _CLOSE, leading * min(line.size / max(self._usual.size, 1), 1))
        return leading * _WIDER


def _continues(line: Line) -> bool:
    """Whether a line begins as it does in the middle of a sentence: with a small letter, and with no address."""
    return line.text[0].islower() and not _ADDRESS.match(line.text)


def _apart(before: Line, line: Line) -> bool:
    """Whether two lines cannot be of one paragraph: they differ in size, or one is a row of a table or a new item."""
    size = max(before.size, line.size)
    differ = abs(before.size - line.size) > size * SAME_SIZE
    return differ or max(before.cells, line.cells) > 1 or _ITEM.match(line.text) is not None
