"""Texts in one column or two, straight to the cell whatever their characters are. Knows nothing of stories."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

_NARROWEST, _WIDEST = 20, 1000
"""Cells; nothing is set narrower or wider, whatever the width of the terminal is said to be."""
_TWO = 60
"""Cells; from here on there is room for two columns, below it they stand one under the other."""
_ROOMY, _ROOMY_ALONE = 60, 40
"""Cells of a column, of one of two or the only one, from which on both labels stand in one row of the margin."""
_SET_IN = 2
"""Cells by which a line goes on in its next row."""
_GUTTER = " {} "
_BAR = "│"
_FEWEST = 24
"""Cells; no text is shortened to less."""
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Entry:
    """A text, and the two labels in the margin beside it: the first row's and the second's, where room is scarce."""

    labels: tuple[str, str]
    text: Text


def wrapped(out: Console, text: Text, width: int) -> list[Text]:
    """The rows of a text in a column of so many cells; by word, and a word that is wider than the column is cut."""
    rows = []
    for row in text.wrap(out, width, overflow="fold"):
        row.rstrip()
        if blank := len(row.plain) - len(row.plain.lstrip()):
            row = row[blank:]
        if row:
            rows.append(row)
    return rows


class Page:
    """How texts are set on one page: as wide as told, in two columns where it is wide enough."""

    def __init__(self, out: Console, width: int, widest: tuple[int, int]) -> None:
        """Take the page's width and that of the widest label of either kind, in cells."""
        self._out = out
        self.width = min(max(width, _NARROWEST), _WIDEST)
        self._two = self.width >= _TWO
        self._column = (self.width - len(_GUTTER.format(_BAR))) // 2 if self._two else self.width
        self._widest = widest

    def beside(self, left: Sequence[Entry], right: Sequence[Entry], sign: str = _BAR) -> Iterator[Text]:
        """Texts of the left side beside those of the right, with a sign between their first rows; or below them."""
        lefts, rights = self._set(left, self._column), self._set(right, self._column)
        if not self._two:
            yield from (*lefts, *rights)
            return
        for number, (one, other) in enumerate(zip_longest(lefts, rights, fillvalue=Text())):
            blanks = " " * (self._column - cell_len(one.plain))
            yield Text.assemble(one, blanks, _GUTTER.format(_BAR if number else sign), other)

    def across(self, *entries: Entry) -> list[Text]:
        """Texts over the whole width, one under the other."""
        return self._set(entries, self.width)

    def line(self, text: Text) -> Iterator[Text]:
        """A line without a margin; what of it does not fit goes on in the next row, set in."""
        for number, row in enumerate(wrapped(self._out, text, self.width - _SET_IN)):
            yield Text.assemble(" " * _SET_IN, row) if number else row

    def shortened(self, text: Text, taken: int) -> Text:
        """The first words of a text, as many as stand beside what is taken of a row of `across`, and a few at least."""
        room = max(_FEWEST, self.width - self._margin(self.width) - taken)
        rows = wrapped(self._out, text, room - len(_MORE))
        return text if cell_len(text.plain) <= room else Text.assemble(rows[0], _MORE)

    def _margin(self, width: int) -> int:
        first, second = self._widest
        return first + 1 + second + 2 if self._roomy(width) else max(first, second) + 1

    def _roomy(self, width: int) -> bool:
        return width >= (_ROOMY if self._two else _ROOMY_ALONE)

    def _set(self, entries: Sequence[Entry], width: int) -> list[Text]:
        margin = self._margin(width)
        rows = []
        for entry in entries:
            labels = [" ".join(entry.labels)] if self._roomy(width) else entry.labels
            texts = wrapped(self._out, entry.text, width - margin)
            for label, text in zip_longest(labels, texts):
                if label or text:
                    blanks = " " * (margin - cell_len(label or ""))
                    rows.append(Text.assemble((label or "", "dim"), blanks, text or ""))
        return rows
