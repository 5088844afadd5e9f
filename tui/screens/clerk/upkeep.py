"""Errands for the library itself: backups and a look for damage while nothing else goes on, and mending damage."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.screen import Screen

from tui.screens import shown
from tui.screens.clerk.aside import aside
from tui.screens.clerk.exports import Exports
from tui.screens.clerk.resting import Rest
from tui.screens.messages import Answered, Damaged

if TYPE_CHECKING:
    from tui.library import Restored
    from tui.screens.shown.harm import Harm

T = TypeVar("T")


class Upkeep(Exports):
    """Looks after the library. Whatever it does gives way to the reader at once."""

    SMALL: ClassVar[int] = 20_000_000
    """Bytes of a library that is backed up on leaving too: that takes a fraction of a second."""

    def __init__(self, screen: Screen[None], path: Path) -> None:
        super().__init__(screen, path)
        self._rest: Rest | None = None
        self._trouble = ""

    def rest(self, tell: Callable[[str], None]) -> None:
        """The reader does nothing: do what is due. `tell` is told why it cannot be done, once."""
        if self._rest is None and not self.is_reading:
            self._rest = Rest(self.path)
            self._run(self._resting(self._rest, tell), "rest", exclusive=False)

    def wake(self) -> None:
        """The reader is back."""
        if self._rest is not None:
            self._rest.stop()

    async def _resting(self, rest: Rest, tell: Callable[[str], None]) -> None:
        from tui.library import LibraryDamaged, LibraryError

        try:
            if found := await aside(rest.spend):
                self._post(Damaged(found))
        except LibraryDamaged as error:
            self._post(Damaged(str(error)))
        except LibraryError as error:
            if str(error) != self._trouble:  # the same is tried again whenever nothing goes on
                self._trouble = str(error)
                self._post(Answered(partial(tell, f"No backup could be made: {error}")))
        finally:
            self._rest = None

    async def back_up_small(self) -> None:
        """On leaving: make the backup that is due, if the library is small. It gives way when it is cancelled."""
        if await self._ask(lambda library: library.read_only) or self.path.stat().st_size > self.SMALL:
            return
        rest = Rest(self.path)
        try:
            await aside(rest.back_up)
        finally:
            rest.stop()

    # A damaged library

    def look_at_damage(self, why: str, then: Callable[[Harm], None]) -> None:
        """Find out what can be done about a damaged library."""
        self._run(self._look_at_damage(why, then), "damage", exclusive=False)

    async def _look_at_damage(self, why: str, then: Callable[[Harm], None]) -> None:
        harm = await aside(partial(shown.harm.harm_of, self.path, why))
        self._post(Answered(partial(then, harm)))

    def restore(self, backup: Path | None, then: Callable[[Restored], None], fail: Callable[[str], None]) -> None:
        """Set the library aside and go on from a backup and from what can still be read; `fail` is told why not."""
        from tui.library.safety import restoring

        self._run(self._replaced(partial(restoring.restore, self.path, backup), then, fail), "damage", exclusive=False)

    def begin_anew(self, then: Callable[[Path | None], None], fail: Callable[[str], None]) -> None:
        """Set the library aside and begin an empty one; `fail` is told why not."""
        from tui.library.safety import restoring

        self._run(self._replaced(partial(restoring.set_aside, self.path), then, fail), "damage", exclusive=False)

    async def _replaced(self, job: Callable[[], T], then: Callable[[T], None], fail: Callable[[str], None]) -> None:
        """Do something to the file while nothing here has it open."""
        from tui.library import LibraryError

        self.wake()
        try:
            await self.let_go()
            result = await asyncio.to_thread(job)  # to its end, also when the reader leaves: it is the file itself
        except LibraryError as error:
            why = str(error)
            self._post(Answered(lambda: fail(why)))
        else:
            self._post(Answered(lambda: then(result)))
        finally:
            self.take_up()
