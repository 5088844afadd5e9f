"""The lines of a page as a reader sees them: pieces side by side, the cells of a row apart, written either way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import bidirectional, normalize

from pypdf import PageObject

from tui.story.formats.pdf.pieces import Piece, pieces
from tui.story.formats.rows import BETWEEN_CELLS

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SHAPED = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]+")
"""Hebrew and Arabic letters as they look in their word: the letter itself is meant."""
_HYPHENS_INSIDE = re.compile("\u00ad(?=.)")
"""What is drawn in the middle of a line is a hyphen, whatever its code says."""
_MARKER = re.compile(r"(?:[•▪‣◦●■–*-]|\(?\w{1,3}[.)])\s*")
"""What stands before an item of a list."""
_CLOSES = (".", ",", "،", "؛", ":", "!", "?", "؟", ")", "»")
_GAP = 0.15
"""Times the size of the letters: from here on two pieces are two words."""
_CELL, _WIDE_CELL = 0.6, 2.5
"""So wide a gap lies between two cells if the next line has one in the same place, and at any rate."""
_SHARED = 0.4
"""So wide is what two gaps, one above the other, have in common."""
_SAME = 2.0
"""Points. So inexactly is it known where a piece begins."""
_BLANK = 0.3
"""Of the size of the letters, roughly."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, its blanks collapsed; measured in points from the page's lower left corner."""

    text: str
    page: int
    x: float = 0.0
    """Where it begins: for writing from right to left its right edge, counted from right to left."""
    y: float = 0.0
    size: float = 0.0
    """Of its letters."""
    bold: bool = False
    end: float = 0.0
    """Where it ends, counted as `x` is."""
    cells: int = 1
    """More for a row of a table, whose cells are apart in `text`."""

    @property
    def width(self) -> float:
        """In points."""
        return max(self.end - self.x, 0.0)


def lines(page: PageObject, number: int) -> list[Line]:
    """The lines of a page in the order in which they are drawn."""
    drawn = [found for each in pieces(page) if (found := _visible(each))]
    gaps = [_gaps(each) for each in drawn]
    return [_line(each, _cells(gaps, at), number) for at, each in enumerate(drawn)]


def by_page(found: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each page that has any, together."""
    pages: dict[int, list[Line]] = {}
    for line in found:
        pages.setdefault(line.page, []).append(line)
    yield from pages.values()


def _visible(drawn: list[Piece]) -> list[Piece]:
    """The pieces of a line from left to right, as far as it is possible to tell; none for a line of blanks.

    What is drawn twice in one place, to look bold, is there once.
    """
    if not any(piece.text.strip() for piece in drawn):
        return []
    if _leftwards("".join(piece.text for piece in drawn)):
        return _from_right(drawn)
    filled = [piece for piece in drawn if piece.text.strip()]
    once = [piece for at, piece in enumerate(filled) if not _twice(piece, filled[max(at - 3, 0) : at])]
    if len(once) == len(filled) and all(a.left <= b.left + _SAME for a, b in pairwise(filled)):
        return drawn
    return [_apart(piece) for piece in sorted(once, key=lambda piece: piece.left)]


def _twice(piece: Piece, before: Sequence[Piece]) -> bool:
    """Whether the same stands in the same place already; single letters may."""
    near, text = _GAP * piece.size, piece.text.strip()
    near_by = (other for other in before if max(abs(piece.left - other.left), abs(piece.y - other.y)) < near)
    return len(text) > 1 and any(other.text.strip() == text for other in near_by)


def _apart(piece: Piece) -> Piece:
    return replace(piece, text=f" {piece.text}")


def _leftwards(text: str) -> bool:
    """Whether most letters are of a script that is written from right to left."""
    ways = [bidirectional(letter) for letter in text if letter.isalpha()]
    return sum(way in ("R", "AL") for way in ways) * 2 > len(ways)


def _from_right(drawn: list[Piece]) -> list[Piece]:
    """Pieces in the order in which they are read from right to left; numbers and foreign words keep theirs."""
    filled = [piece for piece in drawn if piece.text.strip()]
    order = sorted(range(len(filled)), key=lambda at: (-filled[at].left, -at))
    words = [filled[at] for at in order]
    # pypdf sets blanks where it expects writing from left to right: the space between the pieces is what counts
    apart = [_parted(before, piece) for before, piece in pairwise(words)]
    gaps = (" " * blank for blank in (False, *apart))
    spaced = [replace(piece, text=gap + piece.text.strip()) for piece, gap in zip(words, gaps, strict=True)]
    return _with_foreign(spaced)


def _parted(before: Piece, after: Piece) -> bool:
    """Whether there is a blank between a piece and the one to its left."""
    drawn = before.text.endswith(" ") and not after.text.strip().startswith(_CLOSES)
    return drawn or before.left - after.right > _GAP * after.size


def _with_foreign(leftwards: list[Piece]) -> list[Piece]:
    found: list[Piece] = []
    foreign: list[Piece] = []
    for piece in leftwards:
        if _foreign(piece.text):
            foreign.insert(0, piece)
        else:
            found += [*foreign, piece]
            foreign = []
    return [*found, *foreign]


def _foreign(text: str) -> bool:
    """Whether there is something in it that is read from left to right, and nothing that is not."""
    ways = {bidirectional(letter) for letter in text}
    return bool(ways & {"L", "EN", "AN"}) and not ways & {"R", "AL"}


@dataclass(frozen=True, slots=True)
class _Gap:
    """A gap in a line, from `left` to `right`, that may divide two cells."""

    before: int
    """The place of the piece that follows."""
    left: float
    right: float
    size: float
    """Of the letters that follow."""

    def divides(self, near: Sequence["_Gap"]) -> bool:
        """Whether it does: it is very wide, or the lines next to it have a gap in the same place."""
        shared = (min(self.right, gap.right) - max(self.left, gap.left) for gap in near)
        return self.right - self.left >= _WIDE_CELL * self.size or any(far >= _SHARED * self.size for far in shared)


def _gaps(drawn: list[Piece]) -> list[_Gap]:
    found: list[_Gap] = []
    reached, text = float("inf"), ""
    for at, piece in enumerate(drawn):
        if not piece.text.strip():
            continue
        if piece.left - reached >= _CELL * piece.size and not _MARKER.fullmatch(text) and not _leftwards(text):
            found.append(_Gap(at, reached, piece.left, piece.size))
        reached = max(piece.right, reached) if text else piece.right
        text += piece.text.strip()
    return found


def _cells(gaps: list[list[_Gap]], at: int) -> frozenset[int]:
    """Before which pieces of a line a cell begins."""
    near = [gap for other in gaps[max(at - 1, 0) : at] + gaps[at + 1 : at + 2] for gap in other]
    return frozenset(gap.before for gap in gaps[at] if gap.divides(near))


def _line(drawn: list[Piece], cells: frozenset[int], number: int) -> Line:
    filled = [piece for piece in drawn if piece.text.strip()]
    longest = max(filled, key=lambda piece: len(piece.text))
    text = _written(drawn, cells)
    left, right = min(piece.left for piece in filled), max(_ends(piece) for piece in filled)
    bold = all(piece.bold for piece in filled)
    x, end = (-right, -left) if _leftwards(text) else (left, right)
    return Line(text, number, x, filled[0].y, longest.size, bold, end, len(cells) + 1)


def _ends(piece: Piece) -> float:
    """Where the last letter ends that is no blank."""
    blanks = len(piece.text) - len(piece.text.rstrip())
    return max(piece.right - blanks * _BLANK * piece.size, piece.left)


def _written(drawn: list[Piece], cells: frozenset[int]) -> str:
    if len(drawn) > 1 and drawn[0].text.isdigit() and drawn[1].text[0].isalpha():
        drawn = [drawn[0], _apart(drawn[1]), *drawn[2:]]  # the number of a note, which is set close to its text
    joined = "".join((BETWEEN_CELLS if at in cells else "") + piece.text for at, piece in enumerate(drawn))
    shaped = _SHAPED.sub(lambda found: normalize("NFKC", found[0]), joined.translate(_LIGATURES))
    return " ".join(_HYPHENS_INSIDE.sub("-", shaped.strip()).split())
