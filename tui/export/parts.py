"""An exported file taken apart: Crossread's blocks, what else may be Crossread's, and the reader's own text.

Whatever cannot be understood is the reader's. The parts together are the file, byte for byte.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from tui.export.document import CLOSING, OPENING, digest

_FENCE = re.compile(r"---[ \t]*\r?\n")
_HEADING = re.compile(r"#{1,6}(?:[ \t]|\r?$)")
_NOTE = re.compile(r"(?:^|\s)\^(n-[\w-]+)(?=\s|$)")
_SOURCE = re.compile(r"\[\^([^\]\s]+)\]:")
_SHUT = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,}|%%(?!.*%%)|<!--(?!.*-->))")
"""Begins code, or a comment of Obsidian or HTML that goes on below."""
_INDENTED = re.compile(r"(?:  |\t)\s*\S")
_BYTE_ORDER_MARK = "\ufeff"
_BLANK = " \t\r\n"


class Sort(Enum):
    """What a part is by its looks."""

    BLOCK = auto()
    """Between Crossread's comments, which belong to it."""
    NOTE = auto()
    """With a note's block id, and what is indented below it."""
    SOURCE = auto()
    """A footnote, and what is indented below it."""
    HEADING = auto()
    TEXT = auto()
    """Lines without a blank one between them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the file."""

    sort: Sort
    text: str
    """Without the line end behind it."""
    gap: str
    """Line ends and blank lines up to the next part, or to the end."""
    name: str = ""
    """A block's id, a note's, a footnote's label."""

    @property
    def plain(self) -> str:
        """Its text with line ends as Crossread writes them."""
        return plain(self.text)

    @property
    def claimed(self) -> str:
        """The SHA-256 that a block says it has; empty for other parts."""
        found = OPENING.match(self.text)
        return found[2] if self.sort is Sort.BLOCK and found else ""

    @property
    def inside(self) -> str:
        """A block without its comments."""
        return self.text.partition("\n")[2].rpartition("\n")[0].removesuffix("\r")

    @property
    def is_ours(self) -> bool:
        """Whether a block is as Crossread wrote it."""
        return self.sort is Sort.BLOCK and digest(plain(self.inside)) == self.claimed


@dataclass(frozen=True, slots=True)
class File:
    """All of a file."""

    mark: str
    """A byte order mark, where it has one."""
    front: str
    """The front matter with its fences, up to the line end of the last; empty where it has none."""
    head: str
    """Blank lines before the first part."""
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The file."""
        return self.mark + self.front + self.head + "".join(part.text + part.gap for part in self.parts)

    @property
    def line_end(self) -> str:
        """How its first line ends."""
        return "\r\n" if self.text.partition("\n")[0].endswith("\r") else "\n"


def plain(text: str) -> str:
    """A text with line ends as Crossread writes them."""
    return text.replace("\r\n", "\n")


def lines_of(text: str) -> list[str]:
    """The lines of a text, each with its line end; unlike `splitlines`, at no other signs."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def parse(text: str) -> File:
    """Take a file apart."""
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    front = front_of(text)
    lines = lines_of(text[len(mark) + len(front) :])
    first = next((at for at, line in enumerate(lines) if line.strip(_BLANK)), len(lines))
    return File(mark, front, "".join(lines[:first]), tuple(_parts(lines, first)))


def front_of(text: str) -> str:
    """The front matter, which begins with the first line and ends with another fence; empty where there is none."""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    opening = _FENCE.match(text)
    if not opening:
        return ""
    closing = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE).search(text, opening.end())
    return text[: closing.end()] if closing else ""


def _parts(lines: Sequence[str], at: int) -> Iterator[Part]:
    ends = _wholes(lines)
    while at < len(lines):
        sort, name = _whole(lines[at]) if at in ends else _sort(lines[at])
        stop = ends[at] if at in ends else _stop(lines, at, sort, ends)
        after = stop
        while after < len(lines) and not lines[after].strip(_BLANK):
            after += 1
        text = "".join(lines[at:stop])
        bare = text.removesuffix("\n").removesuffix("\r") if text.endswith("\n") else text
        yield Part(sort, bare, text[len(bare) :] + "".join(lines[stop:after]), name)
        at = after


def _wholes(lines: Sequence[str]) -> dict[int, int]:
    """Where each block, piece of code and comment begins, and the line after its end; one without an end is none."""
    found, opened, at = {}, None, 0
    shut = _Shut(lines)
    while at < len(lines):
        bare = lines[at].removesuffix("\n").removesuffix("\r")
        if OPENING.fullmatch(bare):
            opened = at
        elif bare == CLOSING and opened is not None:
            # Text of a story cannot be a closing: in it, the sign is escaped.
            found[opened], opened = at + 1, None
        elif opened is None and (end := shut.end(at)):
            # What looks like Crossread's or like a heading in there is none.
            found[at], at = end, end - 1
        at += 1
    return found


class _Shut:
    """Looks for the ends of code and comments."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._endless: set[str] = set()
        """Marks without an end; from further below they have none either."""

    def end(self, at: int) -> int | None:
        """The line after the code or comment that begins at a line; None where none does."""
        opening = _SHUT.match(self._lines[at].rstrip(_BLANK))
        if not opening or opening[1] in self._endless:
            return None
        closing = _closing(opening[1])
        for end in range(at + 1, len(self._lines)):
            if opening[1] == "<!--" and OPENING.match(self._lines[end]):
                # The comment ends within this line, but the line is Crossread's.
                return None
            if closing.match(self._lines[end]):
                return end + 1
        self._endless.add(opening[1])
        return None


def _closing(mark: str) -> re.Pattern[str]:
    comments = {"%%": ".*%%", "<!--": ".*-->"}
    return re.compile(comments.get(mark) or rf"[ \t]*{mark}{mark[0]}*\s*$")


def _whole(line: str) -> tuple[Sort, str]:
    opening = OPENING.match(line)
    return (Sort.BLOCK, opening[1]) if opening else (Sort.TEXT, "")


def _sort(line: str) -> tuple[Sort, str]:
    if found := _NOTE.search(line):
        return Sort.NOTE, found[1]
    if found := _SOURCE.match(line):
        return Sort.SOURCE, found[1]
    return (Sort.HEADING if _HEADING.match(line) else Sort.TEXT), ""


def _stop(lines: Sequence[str], at: int, sort: Sort, wholes: dict[int, int]) -> int:
    """The line after a part that begins at a line and is neither a block nor shut."""
    if sort is Sort.HEADING:
        return at + 1
    if sort is Sort.NOTE:
        return _indented(lines, at + 1)
    stop = at + 1
    while stop < len(lines) and lines[stop].strip(_BLANK) and stop not in wholes:
        if _sort(lines[stop])[0] is not Sort.TEXT:
            break
        stop += 1
    return _indented(lines, stop) if sort is Sort.SOURCE else stop


def _indented(lines: Sequence[str], at: int) -> int:
    """The line after what is indented from here on, blank lines between it included."""
    stop = at
    while at < len(lines):
        if _INDENTED.match(lines[at]):
            stop = at + 1
        elif lines[at].strip(_BLANK):
            break
        at += 1
    return stop
