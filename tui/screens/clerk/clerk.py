"""Does the reader's errands beside the screen: reads, compares, keeps, exports. Posts messages, touches no widget."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.message import Message
from textual.screen import Screen

from tui import desk
from tui.commands import key_of
from tui.screens.clerk.aside import aside
from tui.screens.clerk.upkeep import Upkeep
from tui.screens.messages import Answered, Elsewhere, Kept, failed

if TYPE_CHECKING:
    from tui.desk import Folder, Place
    from tui.library import Library

T = TypeVar("T")
_BOTH_KEPT = "The note was changed in another copy meanwhile: both are kept. {review} shows them."


class Clerk(Upkeep):
    """All errands of one screen."""

    def __init__(self, screen: Screen[None], path: Path) -> None:
        super().__init__(screen, path)
        self._handed: dict[Future[Any], str] = {}
        self._look: Future[tuple[bool, Folder | None]] | None = None

    def keep(
        self,
        session_id: str,
        job: Callable[[Library], str | None],
        again: Callable[[str], None] | None = None,
        *,
        words: str = "",
        turned: bool = False,
    ) -> None:
        """Do something to the library that its reader asked for; `job` says in words what it did.

        It is handed over before this returns, so that leaving at once loses nothing. `again` is called with the reason
        when it could not be kept, to give the reader's `words` back. `turned` says that the open stories may be others
        than before.
        """
        future = self._submit(job)
        if words:
            self._handed[future] = words
        self._run(self._kept(future, session_id, again, turned), "keep", exclusive=False)

    @property
    def is_keeping(self) -> bool:
        """Whether words of the reader are on their way."""
        return any(not future.done() for future in self._handed)

    def forget_given_back(self) -> None:
        """What could not be kept is in the reader's hands again, and is handed over anew."""
        self._handed = {future: words for future, words in self._handed.items() if not future.done()}

    async def unkept(self, patience: float | None = None) -> dict[str, str]:
        """Wait until what the reader wrote is kept, so many seconds at most; the words of what was not, and why."""
        waited = {asyncio.wrap_future(future): words for future, words in self._handed.items()}
        if waited:
            await asyncio.wait(waited, timeout=patience)
        return {words: why for future, words in waited.items() if (why := _why_lost(future))}

    def hand_over(
        self,
        job: Callable[[Library], T],
        then: Callable[[T], Message] | None = None,
        again: Callable[[str], None] | None = None,
        *,
        words: str = "",
    ) -> None:
        """Have the library do something after all that was handed over before; `then` makes a message of the answer.

        `again` and `words` are as for `keep`.
        """
        future = self._submit(job)
        if words:
            self._handed[future] = words
        if then is not None:
            self._run(self._told(future, then, again), "keep" if words else "tell", exclusive=False)

    async def _told(self, future: Future[T], then: Callable[[T], Message], again: Callable[[str], None] | None) -> None:
        from tui.library import LibraryError

        try:
            answer = await asyncio.shield(asyncio.wrap_future(future))
        except LibraryError as error:
            if again is None:
                raise
            self._post(failed(error, again))
            return
        self._handed.pop(future, None)
        self._post(then(answer))

    def seek(self, job: Callable[[], T], then: Callable[[T], None], what: str = "seek") -> None:
        """Work something out from what lies open, without the library; the next errand for the same takes its place."""
        self._run(self._sought(job, then), what)

    async def _sought(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        found = await aside(job)
        self._post(Answered(partial(then, found)))

    def look_for_others(self, session_id: str) -> None:
        """Read the session again if another copy of Crossread, or another program, has written to the library."""
        if self._look is None or self._look.done():  # else the library is busy: one look after that is enough
            self._look = self._submit(partial(_if_changed, session_id))
            self._run(self._looked(self._look), "look", exclusive=False)

    async def _looked(self, future: Future[tuple[bool, Folder | None]]) -> None:
        from tui.library import LibraryError

        try:
            changed, folder = await asyncio.shield(asyncio.wrap_future(future))
        except LibraryError:
            return  # whatever the reader does next will tell
        if folder is not None:
            self._post(Elsewhere(folder))
        elif changed:
            await self._open_last("The session was removed in another copy of Crossread.")

    def keep_place(self, session_id: str, place: Place) -> None:
        """Remember where the reader stands. Not worth a message when it fails."""
        self._submit(lambda library: None if library.read_only else library.keep_place(session_id, place.as_json()))

    def samples(self, restore: bool) -> None:
        """Remove the samples or bring them back."""
        self._run(self._samples(restore), "open")

    async def _kept(
        self, future: Future[str | None], session_id: str, again: Callable[[str], None] | None, turned: bool
    ) -> None:
        from tui.library import LibraryError, NoteConflict

        try:
            # Shielded: a worker that is cancelled because the screen closes must not take back what was handed over.
            said = await asyncio.shield(asyncio.wrap_future(future))
        except NoteConflict:
            said = _BOTH_KEPT.format(review=key_of("review"))
        except LibraryError as error:
            self._post(failed(error, again))
            return
        self._handed.pop(future, None)
        folder = await self._ask(lambda library: desk.folder_if_there(library, session_id))
        if folder is None:
            await self._open_last(said or "")
        elif said is not None:
            self._post(Kept(folder, said, turned))

    async def _samples(self, restore: bool) -> None:
        await self._ask(desk.restore_samples if restore else desk.remove_samples)
        await self._open_last("The samples are back." if restore else "The samples are gone.")


def _if_changed(session_id: str, library: Library) -> tuple[bool, Folder | None]:
    """Whether others have written to the library, and the session then; None when it has gone."""
    changed = library.changed()
    return changed, desk.folder_if_there(library, session_id) if changed else None


def _why_lost(future: asyncio.Future[str | None]) -> str:
    """Why nothing was kept; empty when it was. After a conflict two notes are there."""
    from tui.library import NoteConflict

    if not future.done():
        return "the library does not answer"
    error = future.exception()
    return "" if error is None or isinstance(error, NoteConflict) else str(error)


def export_path(folder: Folder) -> Path:
    """Where notes go when the reader names no other place: a folder of the session's name in their home."""
    name = "".join(char if char.isalnum() or char in " -_" else "-" for char in folder.session.name).strip()
    return Path("~/Crossread notes") / (name or folder.session.id)
