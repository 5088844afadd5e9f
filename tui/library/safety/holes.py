"""Going through one table of a damaged file, around the places that cannot be read."""

import sqlite3
from collections import deque
from collections.abc import Iterator
from typing import Final, TypeAlias

from tui.library.database import Value

_HIGHEST: Final = 2**40
"""Rows are numbered from 1; a number beyond this is damage."""

_FEW: Final = 4096
"""So many rows are looked for where nothing says how many there were."""

_TRIES: Final = 2_000
"""So many stretches of one table are tried before the rest is given up."""

_UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged table ends in; the second where SQLite quotes from it."""

_Row: TypeAlias = dict[str, Value]


class HoledTable:
    """A table that may have holes.

    A stretch of row numbers is read from its lower end until something cannot be read, then from its upper end; what
    is left between the two is halved, and so on, until each place that cannot be read stands alone.
    """

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        connection.row_factory = sqlite3.Row
        self._connection = connection
        self._table = table
        self.has_holes = False
        """Whether something could not be read, as far as the rows have been gone through."""

    def rows(self) -> Iterator[_Row]:
        """Every row that can be read, in no order."""
        return self._by_number() if self._is_numbered() else self._from_both_ends()

    def _is_numbered(self) -> bool:
        try:
            self._connection.execute(f"SELECT rowid FROM {self._table} LIMIT 0")
        except _UNREADABLE:
            return False
        return True

    def _by_number(self) -> Iterator[_Row]:
        stretches, tries = deque([(1, self._highest())]), 0
        while stretches and tries < _TRIES:
            low, high = stretches.popleft()
            tries += 1
            for number, row in self._numbered(low, high, "ASC"):
                low = number + 1
                yield row
            if low > high or not self._broke:
                continue
            for number, row in self._numbered(low, high, "DESC"):
                high = number - 1
                yield row
            if low < high:
                middle = (low + high) // 2
                stretches += ((low, middle), (middle + 1, high))

    def _highest(self) -> int:
        """A number that no row exceeds, as far as that can be told; not much more than there are rows."""
        last = [row["last"] for row in self._read(f"SELECT max(rowid) AS last FROM {self._table}")]
        if not self._broke:
            return last[0] if isinstance(last[0], int) and last[0] < _HIGHEST else _FEW
        highest = _FEW
        for number in (2**power for power in range(40)):
            if any(True for _ in self._numbered(number, _HIGHEST, "ASC", 1)):
                highest = max(highest, 4 * number)
        return highest

    def _from_both_ends(self) -> Iterator[_Row]:
        """A table WITHOUT ROWID has no numbers to go by."""
        key = [str(row["name"]) for row in self._read(f"PRAGMA table_info({self._table})") if row["pk"]]
        for order in ("ASC", "DESC") if key else ():
            yield from self._read(
                f"SELECT * FROM {self._table} ORDER BY " + ", ".join(f"{each} {order}" for each in key)
            )
            if not self._broke:
                return

    def _numbered(self, low: int, high: int, order: str, most: int = -1) -> Iterator[tuple[int, _Row]]:
        """Rows with their numbers, until one cannot be read or is where none should be."""
        statement = f"SELECT rowid AS row_number, * FROM {self._table} WHERE rowid BETWEEN ? AND ?"
        for row in self._read(f"{statement} ORDER BY rowid {order} LIMIT ?", low, high, most):
            number = row.pop("row_number")
            if not isinstance(number, int) or not low <= number <= high:
                self._broke = self.has_holes = True
                return
            low, high = (number + 1, high) if order == "ASC" else (low, number - 1)
            yield number, row

    def _read(self, statement: str, *values: int) -> Iterator[_Row]:
        """The rows of a statement until one cannot be read; `_broke` says whether that was so."""
        self._broke = False
        try:
            yield from map(dict, self._connection.execute(statement, values))
        except _UNREADABLE:
            self._broke = self.has_holes = True
