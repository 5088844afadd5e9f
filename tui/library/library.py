"""The library: everything kept, in one SQLite file."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from tui.library.database import Database
from tui.library.drafts import Drafts
from tui.library.duplicating import Duplicating
from tui.library.errors import LibraryDamaged
from tui.library.exchange.exchanging import Exchanging
from tui.library.files import Files
from tui.library.importing import Importing
from tui.library.judgements import Judgements
from tui.library.links import Links
from tui.library.members import Members
from tui.library.memory import Memory
from tui.library.notes import Notes
from tui.library.opening import open_database
from tui.library.placing.placings import Placings
from tui.library.rulings import Rulings
from tui.library.safety.purging import Purging
from tui.library.saying import Saying
from tui.library.seeing import Seeing
from tui.library.stamps import now
from tui.library.stories import Stories
from tui.library.tagging import Tagging
from tui.library.undo import History


class _AboutStories(Importing, Files, Stories, Saying, Rulings, Members, Purging):
    """What can be done with stories."""


class _AboutWork(Duplicating, Notes, Drafts, Tagging, Links, Judgements, Placings, Seeing, History, Memory):
    """What can be done with the reader's work on them."""


class Library(_AboutStories, _AboutWork, Exchanging):
    """An open library. It belongs to the thread that opened it; `Writer` gives it one of its own.

    Whatever a method is documented to raise, it may also raise any other `LibraryError`: the disk fills up, another
    program keeps the file locked. Then nothing of the call has happened.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._data_version = self._read_data_version()

    @classmethod
    def open(cls, path: Path, *, clock: Callable[[], str] = now, patience: float = 5.0) -> Self:
        """Open the library at a path, or make one.

        Args:
            path: the file.
            clock: tells the time in ISO 8601.
            patience: how many seconds to wait for another program that has it locked.

        Raises:
            LibraryForeign: it is another program's database.
            LibraryNewer: it is from a later Crossread.
            LibraryDamaged: it is broken, or no database at all.
            LibraryUnwritable: there is none and none can be made.
            LibraryBusy: another program kept it locked.
        """
        return cls(open_database(path, clock, patience))

    @property
    def path(self) -> Path:
        """The file, absolute."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether the library can only be read where it is; every writing method raises `LibraryUnwritable` then."""
        return self._database.read_only

    def hurry(self) -> None:
        """Wait for no other program any more, also where that has begun. May be called from any thread."""
        self._database.hurry()

    def changed(self) -> bool:
        """Whether another program, or another connection of this one, has written since this was last asked."""
        before, self._data_version = self._data_version, self._read_data_version()
        return before != self._data_version

    def check(self) -> None:
        """Look for damage in the whole file. Takes some seconds on a large one.

        Raises:
            LibraryDamaged: there is some.
        """
        found = self._database.rows("PRAGMA quick_check(1)")[0][0]
        if found != "ok":
            raise LibraryDamaged(
                f"{self.path}: the library is damaged; `crossread doctor` says what can be done ({found})"
            )

    def close(self) -> None:
        """Give the file back."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read_data_version(self) -> int:
        return self._database.number("PRAGMA data_version")
