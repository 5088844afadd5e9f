"""How wide text is in a terminal, and where it may be cut without breaking what a reader sees as one character."""

import re
from bisect import bisect_left, bisect_right

from rich.cells import cell_len, get_character_cell_size

Cluster = tuple[int, int, int]
"""Start and end in code points, and the number of cells, of one character as a reader sees it."""

# Characters of exactly one cell that never join their neighbours: the letters and the punctuation of most news in
# Latin, Greek, Cyrillic, Hebrew and Arabic script. Everything else is measured one by one.
_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a"
    "\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u209c\u20a0-\u20bf\u2100-\u214f]*"
)
_UNPRINTABLE = re.compile(
    "[^\\S \u00a0\u2007\u202f]|[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_JOINER = "\u200d"
# Viramas of the scripts in which they join two consonants into one sign (Unicode, annex 29, rule GB9c).
_LINKERS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")


def flatten(text: str) -> str:
    """The text as one line, of the same length: every kind of blank and control character becomes a plain blank.

    No-break spaces stay. What comes out can be sent to a terminal without being taken for a command.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNPRINTABLE.sub(" ", text)


def is_plain(flat: str) -> bool:
    """Whether every character takes one cell and may be cut from its neighbours."""
    return flat.isascii() or _PLAIN.fullmatch(flat) is not None


def clusters(flat: str) -> list[Cluster]:
    """The characters as a reader sees them: an accented letter, a joined emoji, a flag are one each.

    A blank joins nothing.
    """
    found: list[Cluster] = []
    start = 0
    while start < len(flat):
        end = _end_of_cluster(flat, start)
        found.append((start, end, cell_len(flat[start:end])))
        start = end
    return found


def _end_of_cluster(flat: str, start: int) -> int:
    end = start + 1
    if flat[start] == " ":
        return end
    if _is_half_flag(flat[start]) and end < len(flat) and _is_half_flag(flat[end]):
        end += 1
    while end < len(flat) and flat[end] != " " and (_joins(flat[end - 1]) or not get_character_cell_size(flat[end])):
        end += 1
    return end


def _joins(character: str) -> bool:
    return character == _JOINER or character in _LINKERS


def _is_half_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def snap(flat: str, index: int, *, forward: bool = False) -> int:
    """The nearest place at or before `index` (or at or after it) where `flat` may be cut."""
    starts = [start for start, _, _ in clusters(flat)] + [len(flat)]
    return starts[bisect_left(starts, index)] if forward else starts[bisect_right(starts, index) - 1]


def index_at(flat: str, cell: int) -> int:
    """The start of the cluster that is shown at a cell of its row; the length of `flat` beyond its last cell."""
    for start, _, cells in clusters(flat):
        if cell < cells:
            return start
        cell -= cells
    return len(flat)
