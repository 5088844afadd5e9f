"""Which rows the notes beside a text take: each as level with its passage as the others let it. Pure.

Rows are counted from 0 at the top of the room; the notes are in reading order, and stay in it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """Where one note stands."""

    index: int
    """Which of the notes."""
    row: int
    rows: int


def in_view(rows: Sequence[int], first: int, height: int) -> range:
    """Which of some ascending rows of a text are among the `height` rows from `first` on."""
    begin = bisect_left(rows, first)
    return range(begin, bisect_left(rows, first + height, lo=begin))


def laid_out(wanted: Sequence[int], rows: Sequence[int], room: int, kept: int = 0) -> list[Slot]:
    """A place for each note: no two overlap, none leaves the room.

    Args:
        wanted: the rows of their passages, ascending.
        rows: how many rows each would take; where there are too many for the room, the longest give way first.
        room: rows that there are. With more notes than rows some are left out.
        kept: the note that is not left out.
    """
    first = max(0, min(kept - room // 2, len(wanted) - room)) if len(wanted) > room else 0
    chosen = range(first, min(len(wanted), first + room))
    given = shares([rows[index] for index in chosen], room)
    gap = 1 if sum(given) + len(given) <= room + 1 else 0
    tops = level([wanted[index] for index in chosen], [each + gap for each in given], room + gap)
    return [Slot(*each) for each in zip(chosen, tops, given, strict=True)]


def shares(rows: Sequence[int], room: int) -> list[int]:
    """So many rows for each that all fit into the room: the longest give way first, none to less than one."""
    most = max(rows, default=0)
    while most > 1 and sum(min(most, each) for each in rows) > room:
        most -= 1
    spare = max(0, room - sum(min(most, each) for each in rows))
    given = []
    for each in rows:
        more = 1 if each > most and spare > 0 else 0
        given.append(min(most, each) + more)
        spare -= more
    return given


def level(wanted: Sequence[int], rows: Sequence[int], room: int) -> list[int]:
    """The first row of each note: level, pushed down by the note above it, pushed up by the end of the room.

    What fits into the room must be given: `sum(rows) <= room`. A note that is not level touches what pushed it.
    """
    tops: list[int] = []
    free = 0
    for row, taken in zip(wanted, rows, strict=True):
        tops.append(max(row, free))
        free = tops[-1] + taken
    end = room
    for index in range(len(tops) - 1, -1, -1):
        tops[index] = end = min(tops[index], end - rows[index])
    return tops
