"""How work is done beside the screen: in a thread of the library's own, in workers, and told in messages."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.message import Message
from textual.screen import Screen
from textual.worker import WorkType

from tui import desk
from tui.screens.clerk.aside import aside
from tui.screens.messages import failed

if TYPE_CHECKING:
    from tui.library import Library, Writer

T = TypeVar("T")


class Errands:
    """Runs errands for one screen. Those of one group replace each other; those that keep something never do."""

    def __init__(self, screen: Screen[None], path: Path) -> None:
        self._screen = screen
        self.path = path
        self._library: Writer | None = None
        self._closed = False
        self._waiting: list[Coroutine[Any, Any, None]] = []
        """Errands that have not begun."""

    @property
    def _writer(self) -> Writer:
        """The thread that owns the library, from its first errand on: the first frame does not wait for SQLite."""
        if self._library is None:
            from tui.library import Writer

            self._library = Writer(self.path)
        return self._library

    def close(self) -> None:
        """Finish every errand that keeps something, leave off comparing, then close the library."""
        self._closed = True
        for errand in self._waiting:
            errand.close()
        if self._library is not None:
            self._library.close()

    def hurry(self) -> None:
        """The system ends the program: what the library has not done by now is left undone."""
        if self._library is not None:
            self._library.hurry()

    async def let_go(self) -> None:
        """Close the library because the file itself is to be replaced; until `take_up` nothing opens it here."""
        writer = self._writer
        await asyncio.to_thread(writer.close)

    def take_up(self) -> None:
        """The next errand opens the library again."""
        self._library = None

    def tell(self, job: Callable[[Library], T], then: Callable[[T], Message]) -> None:
        """Ask the library something and post the answer."""
        self._run(self._tell(job, then), "tell", exclusive=False)

    async def _tell(self, job: Callable[[Library], T], then: Callable[[T], Message]) -> None:
        self._post(then(await self._ask(job)))

    def tell_slowly(self, job: Callable[[desk.Ask], T], then: Callable[[T], Message]) -> None:
        """The same for work that takes long and asks the library now and then."""
        self._run(self._tell_slowly(job, then), "tell", exclusive=False)

    async def _tell_slowly(self, job: Callable[[desk.Ask], T], then: Callable[[T], Message]) -> None:
        self._post(then(await aside(partial(job, self._wait_for))))

    def _run(self, errand: Coroutine[Any, Any, None], group: str, *, exclusive: bool = True) -> None:
        if self._closed:  # the program is about to end; what keeps something was handed over before
            errand.close()
        else:
            self._waiting.append(errand)

            async def begin() -> None:
                await self._watched(errand)

            work: WorkType[None] = begin
            self._screen.run_worker(work, group=group, exclusive=exclusive)

    async def _watched(self, errand: Coroutine[Any, Any, None]) -> None:
        """Run an errand; what could not be done is told in one line."""
        from tui.library import LibraryClosed

        self._waiting.remove(errand)
        try:
            await errand
        except LibraryClosed:  # the program ends, or the file is being replaced: nothing was promised
            return
        except _refusals() as error:
            self._post(failed(error))

    def _post(self, message: Message) -> None:
        self._screen.post_message(message)

    async def _ask(self, job: Callable[[Library], T]) -> T:
        return await asyncio.wrap_future(self._writer.submit(job))

    def _wait_for(self, job: Callable[[Library], T], /) -> T:
        """Have the library do something and wait for it; only in a thread that nobody waits for."""
        return self._writer.submit(job).result()

    def _submit(self, job: Callable[[Library], T]) -> Future[T]:
        from tui.library import LibraryClosed

        try:
            return self._writer.submit(job)
        except LibraryClosed as error:
            refused: Future[T] = Future()
            refused.set_exception(error)
            return refused


def _refusals() -> tuple[type[Exception], ...]:
    """What is told in one line. Looked up late: most errands end well without."""
    from tui.export import ExportError
    from tui.library import LibraryError
    from tui.story import Unreadable

    return LibraryError, Unreadable, ExportError
