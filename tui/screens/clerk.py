"""Does the reader's errands beside the screen: reads, compares, keeps, exports. Posts messages, touches no widget."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from tui import desk
from tui.screens.gathering import UNREADABLE, Gathering
from tui.screens.messages import Failed, Kept

if TYPE_CHECKING:
    from tui.desk import Folder, Place
    from tui.library import Library

__all__ = ["UNREADABLE", "Clerk", "export_path"]


class Clerk(Gathering):
    """All errands of one screen."""

    def keep(
        self,
        session_id: str,
        job: Callable[[Library], str | None],
        again: Callable[[], None] | None = None,
        *,
        turned: bool = False,
    ) -> None:
        """Do something to the library that its reader asked for; `job` says in words what it did.

        It is handed over before this returns, so that leaving at once loses nothing. `again` is called when it could
        not be kept, to give the reader's words back. `turned` says that the open stories may be others than before.
        """

        def keep_and_read(library: Library) -> tuple[str | None, Folder | None]:
            return job(library), desk.folder_if_there(library, session_id)

        self._run(self._kept(self._submit(keep_and_read), again, turned), "keep", exclusive=False)

    def keep_place(self, session_id: str, place: Place) -> None:
        """Remember where the reader stands. Not worth a message when it fails."""
        self._submit(lambda library: None if library.read_only else library.keep_place(session_id, place.as_json()))

    def samples(self, restore: bool) -> None:
        """Remove the samples or bring them back."""
        self._run(self._samples(restore), "open")

    async def _kept(
        self, future: Future[tuple[str | None, Folder | None]], again: Callable[[], None] | None, turned: bool
    ) -> None:
        from tui.library import LibraryError, NoteConflict

        try:
            # Shielded: a worker that is cancelled because the screen closes must not take back what was handed over.
            said, folder = await asyncio.shield(asyncio.wrap_future(future))
        except NoteConflict as error:
            self._post(Failed(str(error)))
            return
        except LibraryError as error:
            self._post(Failed(str(error), again))
            return
        if folder is None:
            await self._open_last(said or "")
        elif said is not None:
            self._post(Kept(folder, said, turned))

    async def _samples(self, restore: bool) -> None:
        await self._ask(desk.restore_samples if restore else desk.remove_samples)
        await self._open_last("The samples are back." if restore else "The samples are gone.")


def export_path(folder: Folder) -> Path:
    """Where notes go when the reader names no other place: a folder of the session's name in their home."""
    name = "".join(char if char.isalnum() or char in " -_" else "-" for char in folder.session.name).strip()
    return Path("~/Crossread notes") / (name or folder.session.id)
