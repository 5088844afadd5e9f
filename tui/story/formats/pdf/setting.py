"""How the text of a PDF is set: the size of its letters, how far apart its lines are, how wide its columns."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from tui.story.formats.pdf.lines import Line

SAME_SIZE = 0.08
"""Letters are of one size that differ by no more than this part of it."""
_LARGER = 1.15
"""Times the size of the running text, from which letters are larger, as in a heading."""
_FEW = 3
"""Lines. From so many one can tell how wide their column is."""
_OFTEN = 0.1
"""Of the distances between lines: a distance that is as frequent is no accident."""
_SLACK = 0.5
"""Of the size of the letters: so inexactly is the end of a line known."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the running text of a PDF is set."""

    size: float
    """Of most letters, in points."""
    leading: float
    """From line to line, in points; 0 where it cannot be measured."""
    width: float
    """Of most full lines, in points."""
    bold: bool = False
    """Whether most of it is bold."""

    def running(self, line: Line) -> bool:
        """Whether a line is set in letters of the usual size."""
        return abs(line.size - self.size) <= self.size * SAME_SIZE

    def larger(self, line: Line) -> bool:
        """Whether its letters are larger than those of the running text."""
        return line.size > self.size * _LARGER

    def smaller(self, line: Line) -> bool:
        """Whether its letters are smaller, as in notes and captions."""
        return line.size < self.size * (1 - SAME_SIZE)


@dataclass(frozen=True, slots=True)
class Column:
    """The stretch of a page from and to which lines that follow each other are set, in points."""

    x: float
    end: float

    @property
    def width(self) -> float:
        """In points."""
        return max(self.end - self.x, 0.0)

    def room(self, before: Line, after: Line) -> float:
        """How much is left at the end of a line once the first word of the next is put there; more than 0 if it fits.

        Whoever broke the line all the same meant to.
        """
        word = _first(after.text)
        share = (len(word) + 1) / max(len(after.text), 1)
        return self.end - before.end - after.width * share - _SLACK * before.size


def _first(text: str) -> str:
    """What of a line cannot be divided: its first word, or its first letter where words stand without blanks."""
    return text[:1] if east_asian_width(text[0]) in "WF" else text.split(maxsplit=1)[0]


def setting(lines: Sequence[Line]) -> Setting:
    """How most of the text is set. `lines` must not be empty."""
    letters: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        letters[round(line.size, 1), line.bold] += len(line.text)
    (size, bold), _ = letters.most_common(1)[0]
    body = [line for line in lines if abs(line.size - size) <= size * SAME_SIZE]
    widths = sorted(line.width for line in body)
    return Setting(size, _leading(body, size), widths[len(widths) * 9 // 10], bold)


def _leading(body: Sequence[Line], size: float) -> float:
    """The smallest distance between lines that is frequent: most may be those between paragraphs of one line."""
    pairs = (a.y - b.y for a, b in pairwise(body) if not elsewhere(a, b))
    down = sorted(far for far in pairs if 0.5 * size < far < 3 * max(size, 1))
    enough = max(2, len(down) * _OFTEN)
    frequent = (far for at, far in enumerate(down) if bisect_right(down, far * (1 + SAME_SIZE)) - at >= enough)
    return next(frequent, down[0] if down else 0.0)


def elsewhere(before: Line, line: Line) -> bool:
    """Whether a line stands on another page, or in another column, than the one before."""
    beside = line.x >= before.end or line.end <= before.x
    return before.page != line.page or line.y > before.y + _SLACK or (beside and before.width > 0 < line.width)


def columns(lines: Sequence[Line], usual: Setting) -> list[Column]:
    """For each line the column that it stands in."""
    found: list[Column] = []
    stretch: list[Line] = []
    for line in lines:
        if stretch and elsewhere(stretch[-1], line):
            found += _of_stretch(stretch, usual)
            stretch = []
        stretch.append(line)
    return [*found, *_of_stretch(stretch, usual)]


def _of_stretch(stretch: list[Line], usual: Setting) -> list[Column]:
    """Lines in other letters may be longer than the column, as a headline over two of them is."""
    body = [line for line in stretch if usual.running(line)]
    x = min(line.x for line in body or stretch)
    end = max(line.end for line in body or stretch)
    if len(body) < _FEW:
        end = max(end, x + usual.width)
    return [Column(min(x, line.x), end if usual.running(line) else max(end, _alike(stretch, line))) for line in stretch]


def _alike(stretch: list[Line], line: Line) -> float:
    return max(other.end for other in stretch if abs(other.size - line.size) <= line.size * SAME_SIZE)
