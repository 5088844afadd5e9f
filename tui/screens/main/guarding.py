"""Looking after the library: backups while nothing else goes on, what is to be done on leaving, ways out of damage."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.timer import Timer

from tui.screens import dialogs, shown
from tui.screens.clerk import LIBRARY
from tui.screens.main.exporting import Exporting
from tui.screens.messages import CannotStart, Damaged, Failed

if TYPE_CHECKING:
    from tui.library import Restored
    from tui.screens.dialogs import DamagedScreen
    from tui.screens.shown.harm import Harm, WayOn


_UNFINISHED = "the export was not finished; its files are whole, but some may be missing. Export again."


class Guarding(Exporting):
    """The main screen's care for what is kept."""

    IDLE: ClassVar[float] = 20.0
    """Seconds without a key after which nothing else goes on."""
    LEAVING: ClassVar[float] = 0.4
    """Seconds that what is still to be written may keep whoever leaves; the rest is done at the next start."""

    EXPORTING: ClassVar[float] = 2.0
    """Seconds that an export which the reader asked for may keep them."""

    def __init__(self, library: Path, paths: Sequence[str] = (), stdin: bytes = b"") -> None:
        """`paths` and `stdin` are what Crossread is started on."""
        super().__init__(library)
        self._paths, self._stdin = paths, stdin
        self._idle_timer: Timer | None = None
        self._damage_told = self._ways_offered = self._swept = False

    # While nothing else goes on

    def on_mount(self) -> None:
        """Wait until nothing goes on, again and again."""
        self._idle_timer = self.set_interval(self.IDLE, self._rest)

    def wake(self) -> None:
        """The reader did something: whatever waited for nobody to be there gives way."""
        self.clerk.wake()
        self._swept = False
        if self._idle_timer is not None:
            self._idle_timer.reset()

    def _rest(self) -> None:
        if not self._swept:  # the only time at which all that is open is gone through for garbage
            self._swept = True
            gc.collect()
        if self.folder is not None and not self._damage_told and not self._is_writing():
            self.clerk.rest(self.say)

    def _is_writing(self) -> bool:
        """Whether the reader is in the middle of words, even if they are looking for the next one."""
        from textual.widgets import Input, TextArea

        return isinstance(self.app.focused, Input | TextArea)

    async def caught_up(self) -> None:
        """Wait until all that was handed over is done, or the library says that it cannot be."""
        from tui.library import LibraryError

        with suppress(LibraryError):
            await self.clerk.caught_up()

    async def tidy_up(self) -> list[str]:
        """On leaving: do what can be done in a moment. What is to be said of it."""
        from tui.library import LibraryError

        said: list[str] = []
        with suppress(LibraryError, OSError):  # whoever comes back will be told
            said += await self._export_ended()
            with suppress(TimeoutError):
                async with asyncio.timeout(self.LEAVING):
                    await self.clerk.caught_up()
                    said += await self.export_at_last()
                    await self.clerk.back_up_small()
        return said

    async def _export_ended(self) -> list[str]:
        """Wait for the export that the reader asked for, but not for ever: a drive may be gone."""
        try:
            async with asyncio.timeout(self.EXPORTING):
                await self.clerk.exported()
        except TimeoutError:
            self.clerk.stop_exporting()
            return [_UNFINISHED]
        return []

    # Damage

    @on(Damaged)
    def offer_ways_on(self, message: Damaged) -> None:
        """The library is damaged: show what can be done, once, and whenever words could not be kept; they come back."""
        if self._damage_told or message.again is not None:
            self.post_message(Failed(message.why, message.again))
        if not self._ways_offered and (message.again is not None or not self._damage_told):
            self._damage_told = self._ways_offered = True
            self.clerk.look_at_damage(message.why, partial(self._show_harm, message.starting))

    def _show_harm(self, starting: bool, harm: Harm) -> None:
        if harm.ours:
            screen = dialogs.DamagedScreen(harm, lambda choice: self._act(screen, choice, harm, starting), starting)
            self.app.push_screen(screen)
        else:
            self.post_message(CannotStart(harm.why, LIBRARY))

    def _act(self, screen: DamagedScreen, choice: WayOn, harm: Harm, starting: bool) -> None:
        match choice:
            case shown.harm.WayOn.RESTORE:
                self._restore(screen, harm, starting)
            case shown.harm.WayOn.ANEW:
                self._begin_anew(screen, starting)
            case shown.harm.WayOn.LEAVE:
                self.post_message(CannotStart(harm.why, LIBRARY))
            case shown.harm.WayOn.STAY:
                self._ways_offered = False
                screen.dismiss()

    def _restore(self, screen: DamagedScreen, harm: Harm, starting: bool) -> None:
        def go_on(restored: Restored) -> None:
            self._go_on(screen, starting)
            self.app.push_screen(dialogs.TellScreen("The library is back", dialogs.restored_lines(restored)))

        self.clerk.restore(harm.backup.path if harm.backup else None, go_on, screen.tell)

    def _begin_anew(self, screen: DamagedScreen, starting: bool) -> None:
        def go_on(aside: Path | None) -> None:
            self._go_on(screen, starting)
            if aside:
                self.notify(f"The damaged library is kept as {aside}", markup=False, timeout=10)

        self.clerk.begin_anew(go_on, screen.tell)

    def _go_on(self, screen: DamagedScreen, starting: bool) -> None:
        """Open what there is now."""
        self._damage_told = self._ways_offered = False
        screen.dismiss()
        self.clerk.begin(*((self._paths, self._stdin) if starting else ((), b"")))
