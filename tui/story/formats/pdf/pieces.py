"""The pieces of text that a page of a PDF draws, each with its place, as pypdf comes upon them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import hypot
from typing import Any

from pypdf import PageObject

from tui.story.formats.pdf.widths import Widths, widths

_HEAVY = ("bold", "black", "heavy", "semibold")
_SHOW = (b"Tj", b"TJ", b"'", b'"')

Matrix = Sequence[float]


@dataclass(frozen=True, slots=True)
class Piece:
    """Text drawn in one font from one place on; measured in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    """Where its last letter ends; `left` where that is not known."""
    y: float
    size: float
    """Of its letters."""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Shown:
    """Bytes that were shown: from where, how far apart its letters and words are set."""

    parts: tuple[bytes | float, ...]
    page: tuple[float, ...]
    line: tuple[float, ...]
    letters: float
    words: float


@dataclass(slots=True)
class _Spacing:
    letters: float = 0.0
    words: float = 0.0


@dataclass(slots=True)
class _Drawing:
    """Gathers pieces into lines while pypdf goes through a page."""

    lines: list[list[Piece]] = field(default_factory=lambda: [[]])
    spacing: _Spacing = field(default_factory=_Spacing)
    kept: list[_Spacing] = field(default_factory=list)
    shown: list[_Shown] = field(default_factory=list)
    fonts: dict[int, tuple[Any, Widths]] = field(default_factory=dict)

    def operand(self, operator: bytes, operands: Sequence[Any], page: Matrix, line: Matrix) -> None:
        """Take note of what is about to be shown, and of how wide it is spaced."""
        if operator in _SHOW:
            given = operands[-1] if operands else b""
            parts = tuple(each for each in (given if isinstance(given, list) else [given]) if _part(each))
            self.shown.append(_Shown(parts, tuple(page), tuple(line), self.spacing.letters, self.spacing.words))
        elif operator == b"BT":
            self.shown.clear()
        elif operator == b"q":
            self.kept.append(_Spacing(self.spacing.letters, self.spacing.words))
        elif operator == b"Q":
            self.spacing = self.kept.pop() if self.kept else _Spacing()
        elif operator in (b"Tc", b"Tw") and operands and isinstance(operands[0], int | float):
            setattr(self.spacing, "letters" if operator == b"Tc" else "words", float(operands[0]))

    def text(self, text: str, page: Matrix, line: Matrix, font: Any, size: float) -> None:
        """Take in a piece of text, drawn where the matrices `line` and `page` together lead."""
        if not text:
            return
        right = self._right(font, size)
        for at, piece in enumerate(text.split("\n")):
            if at:
                self.lines.append([])
            if piece:
                x, y = _place(page, line)
                tall = abs(size) * hypot(line[2], line[3]) * hypot(page[2], page[3])
                self.lines[-1].append(Piece(piece, x, max(x, right), y, tall, _bold(font)))

    def _right(self, font: Any, size: float) -> float:
        """Where what was shown since the last piece ends."""
        if not self.shown:
            return float("-inf")
        measured = self._widths(font)
        ends, before, end = [float("-inf")], None, 0.0
        for each in self.shown:
            scale = hypot(each.line[0], each.line[1]) * hypot(each.page[0], each.page[1])
            # pypdf does not move on by what is shown: a second text without a place of its own follows the first
            start = end if before == (each.page, each.line) else _place(each.page, each.line)[0]
            before, end = (each.page, each.line), start + scale * _advance(each, measured, size)
            ends.append(end)
        self.shown.clear()
        return max(ends)

    def _widths(self, font: Any) -> Widths:
        if id(font) not in self.fonts:
            self.fonts[id(font)] = font, widths(font)
        return self.fonts[id(font)][1]


def pieces(page: PageObject) -> list[list[Piece]]:
    """The pieces of each line of a page, in the order in which they are drawn; a line may be empty."""
    drawing = _Drawing()
    page.extract_text(visitor_operand_before=drawing.operand, visitor_text=drawing.text)
    return drawing.lines


def _part(given: object) -> bool:
    return isinstance(given, bytes | int | float) and not isinstance(given, bool)


def _place(page: Matrix, line: Matrix) -> tuple[float, float]:
    return (
        line[4] * page[0] + line[5] * page[2] + page[4],
        line[4] * page[1] + line[5] * page[3] + page[5],
    )


def _advance(shown: _Shown, measured: Widths, size: float) -> float:
    """How far showing it moves on, before any matrix."""
    far = 0.0
    for part in shown.parts:
        if isinstance(part, bytes):
            far += measured.of(part) / 1000 * size
            far += measured.count(part) * shown.letters + measured.blanks(part) * shown.words
        else:
            far -= part / 1000 * size
    return far


def _bold(font: Any) -> bool:
    name = str(font.get("/BaseFont", "")).casefold() if font else ""
    return any(word in name for word in _HEAVY)
