"""Someone at the keyboard: presses keys, reads the screen, and never goes on before the program has come to rest."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress

from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static
from textual.worker import WorkerCancelled

from tests.screen_text import screen_text
from tui.app import Crossread
from tui.library import Library, Note
from tui.screens import MainScreen
from widgets import TextPane

_MOMENT, _PATIENCE = 0.02, 1000
"""Seconds between two looks, and how many looks before what is waited for will not come."""


class Reader:
    """One run of Crossread, seen and driven as its user does."""

    def __init__(self, app: Crossread, pilot: Pilot[None]) -> None:
        self.app, self._pilot = app, pilot

    async def settle(self) -> None:
        """Let everything that was set off come to its end: messages, errands, the next frame."""
        await self._pilot.pause()
        await self._come_to_rest()

    async def _come_to_rest(self) -> None:
        await self._errands()
        while self.app.is_typing and self.app.is_running:
            await self._pilot.pause()
            await self._errands()

    async def _errands(self) -> None:
        while any(not worker.is_finished for worker in self.app.workers):
            with suppress(WorkerCancelled):  # a later errand of its group took its place
                await self.app.workers.wait_for_complete()
            await self._pilot.pause()
        if self.app.screen is not self.main:
            await self._pilot.pause()  # a dialog that has just come up fills itself

    async def pass_by(self) -> None:
        """Let messages be answered, those that follow from them too, and the screen be drawn; wait for nothing else."""
        for _ in range(3):
            await self._pilot.pause(0)

    async def press(self, *keys: str) -> str:
        """Press keys, each when what the one before set off has come to its end; what is on the screen then."""
        for key in keys:
            await self._pilot.press(key)  # which waits as `pause` does
            await self._come_to_rest()
        return self.text

    async def only_press(self, *keys: str) -> str:
        """Press keys while something is still under way; what is on the screen then."""
        await self._pilot.press(*keys)
        return self.text

    async def press_at_once(self, *keys: str) -> str:
        """Press keys that follow each other faster than the program can answer; what is on the screen then."""
        for key in keys:
            self.app.post_message(Key(key, key if len(key) == 1 else None))
        await self.settle()
        return self.text

    async def only_answer(self, words: str) -> str:
        """Answer a prompt while something is still under way."""
        field = self.app.focused
        assert isinstance(field, Input)
        field.value = words
        return await self.only_press("enter")

    async def until(self, true: Callable[[], bool]) -> None:
        """Let the program run until something is so."""
        for _ in range(_PATIENCE):
            if true():
                return
            await self._pilot.pause(_MOMENT)
        raise AssertionError(f"waited in vain; screen:\n{self.text}")

    async def write(self, words: str, *keys: str) -> str:
        """Paste words where the focus is, then press keys."""
        self.app.post_message(Paste(words))
        await self.settle()
        return await self.press(*keys)

    async def answer(self, words: str) -> str:
        """Put words into a prompt in place of what stands there, and press enter."""
        field = self.app.focused
        assert isinstance(field, Input)
        field.value = words
        return await self.press("enter")

    async def click(self, pane: TextPane, position: int) -> str:
        """Click on the first character of a row that shows a position of a story."""
        row = pane.row_of(position) - pane.first_row
        await self._pilot.click(pane, offset=(5, row + 1))
        await self.settle()
        return self.text

    async def click_at(self, column: int, row: int) -> str:
        """Click on a cell of the screen."""
        await self._pilot.click(offset=(column, row))
        await self.settle()
        return self.text

    async def drag(self, pane: TextPane, start: tuple[int, int], end: tuple[int, int]) -> str:
        """Drag the mouse over a pane, from one of its cells to another: column and row, its frame counted."""
        await self._pilot.mouse_down(pane, offset=start)
        await self._pilot.hover(pane, offset=end)
        await self._pilot.mouse_up(pane, offset=end)
        await self.settle()
        return self.text

    async def resize(self, width: int, height: int) -> str:
        """Give the window another size."""
        await self._pilot.resize_terminal(width, height)
        await self.settle()
        return self.text

    async def call(self, words: str) -> str:
        """Run the command that the palette finds first for some words."""
        await self.press("ctrl+p")
        await self.write(words)
        return await self.press("enter")

    @property
    def text(self) -> str:
        """What is on the screen, row by row."""
        return screen_text(self.app)

    @property
    def listed(self) -> list[str]:
        """The rows of the list in the dialog that is open, without what lies beside it."""
        region = self.app.screen.query_one(OptionList).region
        rows = self.text.splitlines()[region.y : region.bottom]
        return [row[region.x : region.right].strip() for row in rows if row[region.x : region.right].strip()]

    @property
    def main(self) -> MainScreen:
        """The main screen, whatever lies over it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, MainScreen))

    def line(self, name: str) -> str:
        """One of the lines that frame the stories: header, status, found, footer."""
        return str(self.main.query_one(f"#{name}", Static).content)

    @property
    def told(self) -> list[str]:
        """The notices that stand in the corner."""
        return [notice.message for notice in self.app._notifications]

    def headings(self) -> list[str]:
        """What stands above either pane, left and right."""
        rows = self.text.splitlines()
        regions = (pane.region for pane in (self.main.left_pane, self.main.right_pane))
        return [rows[region.y][region.x : region.right].strip("━─ ") for region in regions]

    def rows_of_passage(self) -> list[list[int]]:
        """The rows of either pane that carry the bar of the current passage, counted from the pane's top."""
        return [_barred(pane) for pane in (self.main.left_pane, self.main.right_pane)]

    def passage_words(self) -> list[str]:
        """The words of either story that the reader stands at; "" where there are none."""
        stop, spread = self.main.stop, self.main.spread
        assert spread is not None
        found = []
        for right in (False, True):
            stored, spans = spread.side(right), stop.side(right) if stop else ()
            found.append(stored.story.text[spans[0].start : spans[-1].end] if stored and spans else "")
        return found

    @property
    def notes(self) -> list[Note]:
        """The notes that the library has."""
        with Library.open(self.app.places.library) as shelf:
            return shelf.notes()


def styled(pane: TextPane, style: str) -> list[str]:
    """The words of a pane that stand out in a style, row by row."""
    page, rows = pane._page, range(pane.content_rows)
    found = (page.pieces(row) for number in rows if (row := page.layout.row(number)))
    return [piece.text for pieces in found for piece in pieces if style in piece.over]


def _barred(pane: TextPane) -> list[int]:
    rows = range(pane.view.height)
    return [row for row in rows if pane.render_line(row).text.startswith("┃")]


Open = Callable[..., AbstractAsyncContextManager[Reader]]
"""Starts Crossread: paths to open, and the size of the window."""
