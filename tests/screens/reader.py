"""Someone at the keyboard: presses keys, reads the screen, and never goes on before the program has come to rest."""

from contextlib import suppress
from pathlib import Path

from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Static
from textual.worker import WorkerCancelled

from tests.screen_text import screen_text
from tui.app import Crossread
from tui.library import Note
from tui.screens import MainScreen
from widgets import TextPane

from .stories import kept_notes


class Reader:
    """One run of Crossread."""

    def __init__(self, app: Crossread, pilot: Pilot[None], home: Path) -> None:
        self.app, self.pilot, self.home = app, pilot, home

    async def settle(self) -> None:
        """Let everything that was set off come to its end: messages, errands, the next frame."""
        await self.pilot.pause()
        while any(not worker.is_finished for worker in self.app.workers):
            with suppress(WorkerCancelled):  # its place was taken by a later errand of its group
                await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        await self.pilot.press(*keys)
        await self.settle()

    async def write(self, words: str, *keys: str) -> None:
        """Paste words where the focus is, then press keys."""
        assert self.app.focused is not None
        for key in words if len(words) < 2 else ():
            await self.pilot.press(key)
        if len(words) > 1:
            from textual.events import Paste

            self.app.post_message(Paste(words))
        await self.settle()
        await self.press(*keys)

    async def click(self, pane: TextPane, position: int) -> None:
        """Click on a character of a story."""
        row = pane.row_of(position) - pane.first_row
        await self.pilot.click(pane, offset=(4, row + 1))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def find_command(self, words: str) -> None:
        """Run the command that the palette finds first for some words."""
        await self.press("ctrl+p")
        await self.write(words)
        await self.press("enter")
