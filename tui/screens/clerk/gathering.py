"""Errands that bring stories in: read one after the other beside the screen, told as they go, stopped when asked."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from tui import desk
from tui.commands import key_of
from tui.screens.clerk.aside import aside
from tui.screens.clerk.opening import Opening
from tui.screens.messages import BroughtIn, CannotStart, Damaged, Failed, Grown, NotRead, ReadingOn, Rescan

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from tui.desk import Folder, Imported, Pasted, Progress, Rescanned

T = TypeVar("T")
UNREADABLE, LIBRARY = 3, 4
"""Exit codes, as the command line has them."""
_TOLD, _GROWN = 0.1, 1.5
"""Seconds between two words on how far the reading is, and between two looks at what came in."""


class Gathering(Opening):
    """Brings stories in. One reading at a time; the next waits for it."""

    def __init__(self, screen: Screen[None], path: Path) -> None:
        super().__init__(screen, path)
        self._stop = threading.Event()
        self._reading = 0
        self._thread: ThreadPoolExecutor | None = None
        self.last_words: list[str] = []
        """What is to be said once the program has ended: what was left unread."""

    def begin(self, paths: Sequence[str], stdin: bytes) -> None:
        """Open what Crossread was started on: paths, or the last session, or the samples."""
        self._run(self._begin(paths, stdin), "begin")

    def bring_in(self, paths: Sequence[str], folder: Folder | None) -> None:
        """Bring stories in: into the reader's own session, or one named after the paths when samples are open."""
        self._run(self._bring_in(partial(desk.bring_in, paths=paths), folder), "bring in", exclusive=False)

    def bring_in_pasted(self, pasted: Pasted, outlet: str, folder: Folder | None) -> None:
        """Bring a pasted text in; the outlet is what the reader says, empty when they do not."""
        from tui.story import Details

        said = Details(outlet=outlet or None)
        errand = partial(desk.bring_in, paths=(), pasted=(pasted,), said=said)
        self._run(self._bring_in(errand, folder), "bring in", exclusive=False)

    def rescan(self, session_id: str) -> None:
        """Look for what is new or changed in the folder of a session."""
        self._run(self._rescan(session_id), "rescan", exclusive=False)

    @property
    def is_reading(self) -> bool:
        """Whether stories are being read."""
        return self._reading > 0

    def stop_reading(self) -> None:
        """Stop after the file at hand; what was read is kept."""
        self._stop.set()

    async def finish_reading(self) -> None:
        """Stop reading, also in the middle of a file, and wait until what was read is kept."""
        self._closed = True
        self._break_off()
        if self._thread is not None:
            await asyncio.to_thread(self._thread.shutdown)

    def close(self) -> None:
        """Stop reading, keep what was read, then close."""
        self._break_off()
        if self._thread is not None:
            self._thread.shutdown()
        super().close()

    def _break_off(self) -> None:
        self.stop_reading()
        if self.is_reading:
            from tui import story

            story.stop_reading()

    async def _begin(self, paths: Sequence[str], stdin: bytes) -> None:
        from tui.library import LibraryDamaged, LibraryError

        try:
            if paths:
                await self._begin_with(paths, stdin)
            else:
                await self._open_last()
                self._run(self._finish_samples(), "samples")
        except LibraryDamaged as error:
            self._post(Damaged(str(error), starting=True))
        except LibraryError as error:  # a library that cannot be opened leaves nothing to go on with
            self._post(CannotStart(str(error), LIBRARY))

    async def _begin_with(self, paths: Sequence[str], stdin: bytes) -> None:
        result = await self._read(partial(desk.bring_in, paths=paths, stdin=stdin))
        if isinstance(result, desk.Refused):
            if not self._closed:  # whoever has left knows
                self._post(CannotStart(result.why, UNREADABLE))
            return
        if result.refused:
            self._post(NotRead([refused.why for refused in result.refused]))
        self._post(BroughtIn(result, await self._folder(result.session_id), None))

    async def _finish_samples(self) -> None:
        """Bring in the samples that take longer to read, once the first stories are shown."""
        await aside(partial(desk.finish_samples, self._wait_for))

    async def _bring_in(self, errand: Callable[..., Imported | desk.Refused], folder: Folder | None) -> None:
        own = folder.session.id if folder and not folder.session.sample else None
        result = await self._read(partial(errand, session=own))
        if isinstance(result, desk.Refused):
            self._post(Failed(result.why))
        else:
            asked_in = folder.session.id if folder else ""
            self._post(BroughtIn(result, await self._folder(result.session_id), asked_in))

    async def _rescan(self, session_id: str) -> None:
        result: Rescanned = await self._read(partial(desk.rescan, session_id=session_id))
        self._post(Rescan(result, await self._folder(session_id)))

    async def _folder(self, session_id: str) -> Folder | None:
        return await self._ask(lambda library: desk.folder_if_there(library, session_id))

    async def _read(self, errand: Callable[..., T]) -> T:
        """Have the desk read beside the screen, after what is being read already."""
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        if not self._reading and not self._closed:
            self._stop.clear()
        self._reading += 1
        job = partial(errand, self._wait_for, progress=_Telling(self), stop=self._stop.is_set)
        try:
            return await asyncio.shield(asyncio.wrap_future(self._thread.submit(self._noting_rest, job)))
        finally:
            self._reading -= 1
            if not self._reading:
                self._post(ReadingOn(None))

    def _noting_rest(self, job: Callable[[], T]) -> T:
        """Do it; what is left unread when the program ends is for the last words."""
        result = job()
        left = getattr(result, "left", 0)
        if self._closed and left:
            self.last_words.append(f"stopped with {left} left; {key_of('bring_in')} brings in the rest")
        elif self._closed and isinstance(result, desk.Refused):
            self.last_words.append(result.why)
        return result

    def told(self, progress: Progress) -> None:
        """How far the reading is; from the thread that reads."""
        self._post(ReadingOn(progress))

    def grown(self, session_id: str) -> None:
        """Show what came in so far; from the thread that reads."""
        folder = self._wait_for(lambda library: desk.folder_if_there(library, session_id))
        if folder is not None:
            self._post(Grown(folder))


class _Telling:
    """Tells the screen how far a reading is, not more often than anybody can see."""

    def __init__(self, clerk: Gathering) -> None:
        self._clerk = clerk
        self._told = 0.0
        self._searching = True
        self._grown = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        found = self._searching and progress.total > 0  # what was searched for is now being read
        if found or now - self._told >= _TOLD:
            self._told, self._searching = now, not progress.total
            self._clerk.told(progress)
        if progress.session_id and now - self._grown >= _GROWN:
            self._clerk.grown(progress.session_id)
            self._grown = time.monotonic()
