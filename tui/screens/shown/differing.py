"""What differs, in the room that a line has: the weightiest first, and never without its figures. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from tui import desk
from tui.matching.numbers import NUMBER_WORDS, SCALES

if TYPE_CHECKING:
    from tui.matching import Comparison, Difference

_GAP = "   "
_LEAST = 8
"""Cells that either side of a difference has at least."""
_NUMBERS = NUMBER_WORDS["en"].keys() | SCALES.keys()


def told(differences: Sequence[Difference], comparison: Comparison, room: int) -> str:
    """Differences in so many cells: the first shortened if it must be, then those that fit, then how many more."""
    ordered = desk.by_weight(differences)
    sides = list(
        dict.fromkeys((desk.difference_head(each), *desk.difference_sides(each, comparison)) for each in ordered)
    )
    if not sides:
        return ""
    lines = [f"{head}: {left} | {right}" for head, left, right in sides]
    spare = cell_len(_more(len(lines) - 1))
    shown = [lines[0] if cell_len(lines[0]) + spare <= room else _shortened(ordered[0], *sides[0][1:], room - spare)]
    for at, line in enumerate(lines[1:], 1):
        rest = cell_len(_more(len(lines) - at - 1))
        if cell_len(_GAP.join([*shown, line])) + rest > room:
            return _GAP.join(shown) + _more(len(lines) - at)
        shown.append(line)
    return _GAP.join(shown)


def _more(count: int) -> str:
    return f"{_GAP}and {count} more" if count else ""


def _shortened(difference: Difference, left: str, right: str, room: int) -> str:
    """A difference of which its signs do for a verb, and each side gives way, the longer one first."""
    head = " ".join(filter(None, (desk.difference_sign(difference), desk.kind_sign(difference.kind), difference.kind)))
    spare = max(2 * _LEAST, room - cell_len(f"{head}:  | "))
    half = spare // 2
    for_left = max(half, spare - cell_len(right))
    one = shortened(left, for_left)
    return f"{head}: {one} | {shortened(right, max(half, spare - cell_len(one)))}"


def shortened(words: str, room: int) -> str:
    """As many of the words as fit around the first figure in them, else from the first word on; cut with `…`."""
    if cell_len(words) <= room:
        return words
    parts = words.split()
    start = next((at for at, part in enumerate(parts) if _is_figure(part)), 0)
    stop = start + 1
    while True:
        if stop < len(parts) and cell_len(_cut(parts, start, stop + 1)) <= room:
            stop += 1
        elif start and cell_len(_cut(parts, start - 1, stop)) <= room:
            start -= 1
        else:
            return set_cell_size(_cut(parts, start, stop), room).rstrip()


def _cut(parts: Sequence[str], start: int, stop: int) -> str:
    return ("…" if start else "") + " ".join(parts[start:stop]) + ("…" if stop < len(parts) else "")


def _is_figure(word: str) -> bool:
    """Whether a word is, or begins with, a number."""
    return any(char.isdigit() for char in word) or word.casefold().strip(",.;:").split("-")[0] in _NUMBERS
