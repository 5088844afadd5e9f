"""Comparing beside the screen: stories are shown at once, what was found comes when it is there; it can be stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen

from tui import desk
from tui.screens.clerk import watching
from tui.screens.clerk.aside import start
from tui.screens.clerk.errands import Errands
from tui.screens.messages import ComparingOn

if TYPE_CHECKING:
    from tui.desk import Folder, Spread
    from tui.library import StoredStory


class _Stopped(Exception):
    """Nobody waits for the comparison any more."""


class Comparing(Errands):
    """Compares two stories at a time for the panes."""

    def __init__(self, screen: Screen[None], path: Path) -> None:
        super().__init__(screen, path)
        self._watching: watching.Watching[float] | None = None

    @property
    def is_comparing(self) -> bool:
        """Whether the stories in the panes are still being compared."""
        return self._watching is not None

    def stop_comparing(self) -> None:
        """Leave the stories in the panes as they are, without what a comparison would find."""
        if self._watching is not None:
            self._watching.stop()

    async def _lay(
        self,
        left: StoredStory | None,
        right: StoredStory | None,
        folder: Folder,
        found: Callable[[Spread], Message],
        opened: Callable[[Spread], Message] | None = None,
    ) -> None:
        """Post two stories with what was `found` between them.

        Where they are not on the screen yet, they are `opened`: without what is found where that takes long. A reader
        who stops it, or opens something else, hears no more of it.
        """
        watch = watching.Watching[float](lambda share: self._post(ComparingOn(share)), _Stopped)
        work = asyncio.wrap_future(start(partial(desk.lay_open, left, right, folder, watch)))
        try:
            done, _ = await asyncio.wait({work}, timeout=watching.SOON)
            if done:
                self._post((opened or found)(work.result()))
                return
            self._watching = watch
            self._post(ComparingOn(0.0))
            if opened:
                self._post(opened(desk.Spread(left, right, None)))
            self._post(found(await work))
        except _Stopped:
            return
        finally:
            watch.stop()
            work.add_done_callback(_forgotten)
            if self._watching is watch:
                self._watching = None
                self._post(ComparingOn(None))


def _forgotten(work: asyncio.Future[Spread]) -> None:
    """What comes of a comparison that nobody waits for is of no interest."""
    if not work.cancelled():
        work.exception()
