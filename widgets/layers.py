"""What lies over a text: marks flattened so that the styles at any position are found at once. Pure."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence

from widgets.blocks import Mark


class Layer:
    """Some marks over a document, ready to be asked by position. A later mark's style stands after an earlier one's."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._edges: list[int] = []
        self._styles: list[tuple[str, ...]] = []
        self._sweep([mark for mark in marks if mark.start < mark.end])

    def _sweep(self, marks: Sequence[Mark]) -> None:
        changes: dict[int, list[tuple[bool, int]]] = {}
        for index, mark in enumerate(marks):
            changes.setdefault(mark.start, []).append((True, index))
            changes.setdefault(mark.end, []).append((False, index))
        active: list[int] = []
        for edge in sorted(changes):
            for begins, index in changes[edge]:
                if begins:
                    insort(active, index)
                else:
                    del active[bisect_left(active, index)]
            self._edges.append(edge)
            self._styles.append(tuple(dict.fromkeys(marks[index].style for index in active)))

    def at(self, position: int) -> tuple[str, ...]:
        """The styles at a position, the one to be painted last at the end."""
        index = bisect_right(self._edges, position) - 1
        return self._styles[index] if index >= 0 else ()

    def edges(self, start: int, end: int) -> list[int]:
        """Where inside `[start, end)` the styles change."""
        return self._edges[bisect_right(self._edges, start) : bisect_left(self._edges, end)]

    def touches(self, start: int, end: int) -> bool:
        """Whether any mark shares a character with `[start, end)`."""
        return bool(self.at(start)) or any(self.at(edge) for edge in self.edges(start, end))


class Stretches:
    """One style over any number of stretches, in order and not overlapping: nothing is worked out beforehand."""

    def __init__(self, stretches: Sequence[tuple[int, int]], style: str) -> None:
        self._stretches, self._style = stretches, (style,)

    def at(self, position: int) -> tuple[str, ...]:
        """The style at a position."""
        index = bisect_right(self._stretches, position, key=_start) - 1
        return self._style if index >= 0 and position < self._stretches[index][1] else ()

    def edges(self, start: int, end: int) -> list[int]:
        """Where inside `[start, end)` the style begins or ends."""
        found: list[int] = []
        for index in range(max(0, bisect_right(self._stretches, start, key=_start) - 1), len(self._stretches)):
            stretch = self._stretches[index]
            if stretch[0] >= end:
                break
            found += [edge for edge in stretch if start < edge < end]
        return found


def _start(stretch: tuple[int, int]) -> int:
    return stretch[0]
