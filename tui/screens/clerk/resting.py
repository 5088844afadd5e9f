"""What is done for the library while its reader does nothing: a backup, and a look for damage, each once a day."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.library.safety.backups import Copying

_CHECKED = "checked"
"""The setting with the day on which the library was last found sound."""


class Rest:
    """One time of rest. It is spent in a thread of its own; `stop` ends it soon, from any other."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stopped = threading.Event()
        self._copying: Copying | None = None

    def stop(self) -> None:
        """The reader is back, and must not wait."""
        self._stopped.set()
        if self._copying is not None:
            self._copying.stop()

    def spend(self) -> str | None:
        """Do what is due; one line about the library's damage where some was found.

        Raises:
            LibraryError: the backup could not be made, or the library could not be used.
        """
        from tui.library import Library, LibraryDamaged

        if not self._path.exists():  # on a drive that is gone, for example: no other is begun in its place
            return None
        with Library.open(self._path) as library:
            read_only, checked = library.read_only, library.setting(_CHECKED)
        if read_only:
            return None
        try:
            self.back_up()
        except LibraryDamaged:  # is it the library, or only the copy?
            if found := self._check():
                return found
            raise
        return None if self._stopped.is_set() or checked == _today() else self._check()

    def back_up(self) -> None:
        """Make the daily backup if it is due.

        Raises:
            LibraryError: it could not be made.
        """
        from tui.library.safety import backups

        if backups.due(self._path):
            self._copying = backups.Copying(self._path, "daily")
            if not self._stopped.is_set():
                self._copying.run()

    def _check(self) -> str | None:
        from tui.library import Library
        from tui.library.safety import health

        found = health.check(self._path, stop=self._stopped.is_set)
        if found is None and not self._stopped.is_set():
            with Library.open(self._path) as library:
                library.keep_setting(_CHECKED, _today())
        return found


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
