"""Stretches of a page's text, how each is set, and lines made of them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tui.story.formats.html.text import collapsed


class Ink(NamedTuple):
    """How a stretch of text is set."""

    linked: bool = False
    """Whether it leads to another page."""
    inner: bool = False
    """Whether it leads to another part of the same page."""
    bold: bool = False
    signed: int = 0
    """The number of the inline element around it that says to be an author or a time, 0 for none."""
    outer: bool = False
    """Whether it leads to another site."""


class Piece(NamedTuple):
    """A stretch of text in one ink."""

    text: str
    ink: Ink


Line = list[Piece]


class Shares(NamedTuple):
    """Which shares of the characters are set in each way, in [0, 1]."""

    linked: float = 0.0
    inner: float = 0.0
    bold: float = 0.0
    signed: float = 0.0
    outer: float = 0.0


PLAIN = Shares()


def blank(line: Line) -> bool:
    """Whether there is nothing to be seen in a line."""
    return not any(piece.text.strip() for piece in line)


def in_one_ink(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines in runs that are set alike: a bold line above a paragraph is no part of it."""
    if len(lines) == 1:
        yield list(lines)
        return
    for _, run in groupby(lines, lambda line: tuple(share == 1 for share in shares([line])[:3])):
        yield list(run)


def text_of(lines: Sequence[Line]) -> str:
    """The text of lines, with line ends between."""
    return "\n".join(collapsed("".join(_padded(line))) for line in lines)


def shares(lines: Sequence[Line]) -> Shares:
    """How the characters of lines are set."""
    sizes = [(len("".join(piece.text.split())), piece.ink) for line in lines for piece in line]
    total = sum(size for size, _ in sizes) or 1
    return Shares(*(sum(size for size, ink in sizes if ink[way]) / total for way in range(len(Ink()))))


def _padded(line: Line) -> Iterator[str]:
    """The texts of a line; pages part an author from a time by their layout and not by a blank."""
    before: Piece | None = None
    for piece in line:
        parted = before is not None and piece.ink.signed != before.ink.signed and _meet(before.text, piece.text)
        yield " " + piece.text if parted else piece.text
        before = piece


def _meet(left: str, right: str) -> bool:
    return left[-1:].isalnum() and right[:1].isalnum()
