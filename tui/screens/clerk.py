"""Does the reader's errands beside the screen: reads, compares, keeps, exports. Posts messages, touches no widget."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.message import Message
from textual.screen import Screen

from tui import desk
from tui.screens.messages import CannotStart, Counted, Empty, Failed, Kept, NotRead, Opened, Turned

if TYPE_CHECKING:
    from tui.desk import Folder, Place, Spread
    from tui.library import Anchor, Library, StoredStory, Writer

T = TypeVar("T")
UNREADABLE, LIBRARY = 3, 4
"""Exit codes, as the command line has them."""


class Clerk:
    """All errands of one screen. Those of one group replace each other; those that keep something never do."""

    def __init__(self, screen: Screen[None], path: Path) -> None:
        self._screen = screen
        self._path = path
        self._library: Writer | None = None
        self._closed = False

    @property
    def _writer(self) -> Writer:
        """The thread that owns the library, from its first errand on: the first frame does not wait for SQLite."""
        if self._library is None:
            from tui.library import Writer

            self._library = Writer(self._path)
        return self._library

    def close(self) -> None:
        """Finish every errand that keeps something, leave off comparing, then close the library."""
        self._closed = True
        if self._library is not None:
            self._library.close()

    def begin(self, paths: Sequence[str], stdin: bytes) -> None:
        """Open what Crossread was started on: paths, or the last session, or the samples."""
        self._run(self._begin(paths, stdin), "open")

    def open_session(self, session_id: str, said: str = "") -> None:
        """Open a session where the reader stopped in it."""
        self._run(self._open(session_id, said), "open")

    def turn(self, folder: Folder, left: str, right: str, position: int | None = None) -> None:
        """Open another pair of the session's stories."""
        self._run(self._turn(folder, left, right, position), "open")

    def turn_to(self, folder: Folder, left: str, right: str, anchor: Anchor) -> None:
        """Open a pair of the session's stories where a quotation stands."""
        self._run(self._turn_to(folder, left, right, anchor), "open")

    def count(self, folder: Folder, against: StoredStory) -> None:
        """Compare every story of the session with an open one, for the sidebar."""
        self._run(self._count(folder, against), "count")

    def bring_in(self, paths: Sequence[str], folder: Folder | None) -> None:
        """Bring stories in: into the reader's own session, or one named after the paths when samples are open."""
        self._run(self._bring_in(paths, folder), "bring in", exclusive=False)

    def keep(
        self, session_id: str, job: Callable[[Library], str | None], again: Callable[[], None] | None = None
    ) -> None:
        """Do something to the library that its reader asked for; `job` says in words what it did.

        It is handed over before this returns, so that leaving at once loses nothing. `again` is called when it could
        not be kept, to give the reader's words back.
        """

        def keep_and_read(library: Library) -> tuple[str | None, Folder | None]:
            return job(library), desk.folder_if_there(library, session_id)

        self._run(self._kept(self._writer.submit(keep_and_read), again), "keep", exclusive=False)

    def keep_place(self, session_id: str, place: Place) -> None:
        """Remember where the reader stands. Not worth a message when it fails."""
        self._writer.submit(
            lambda library: None if library.read_only else library.keep_place(session_id, place.as_json())
        )

    def samples(self, restore: bool) -> None:
        """Remove the samples or bring them back."""
        self._run(self._samples(restore), "open")

    def tell(self, job: Callable[[Library], T], then: Callable[[T], Message]) -> None:
        """Ask the library something and post the answer."""
        self._run(self._tell(job, then), "tell", exclusive=False)

    def _run(self, errand: Coroutine[Any, Any, None], group: str, *, exclusive: bool = True) -> None:
        self._screen.run_worker(self._watched(errand), group=group, exclusive=exclusive)

    async def _watched(self, errand: Coroutine[Any, Any, None]) -> None:
        """Run an errand; what could not be done is told in one line."""
        from tui.export import ExportError
        from tui.library import LibraryError
        from tui.story import Unreadable

        try:
            await errand
        except (LibraryError, Unreadable, ExportError) as error:
            self._post(Failed(str(error)))

    def _post(self, message: Message) -> None:
        self._screen.post_message(message)

    async def _ask(self, job: Callable[[Library], T]) -> T:
        return await asyncio.wrap_future(self._writer.submit(job))

    async def _begin(self, paths: Sequence[str], stdin: bytes) -> None:
        from tui.library import LibraryError

        try:
            if paths:
                await self._begin_with(paths, stdin)
            else:
                await self._open_last()
        except LibraryError as error:  # a library that cannot be opened leaves nothing to go on with
            self._post(CannotStart(str(error), LIBRARY))

    async def _begin_with(self, paths: Sequence[str], stdin: bytes) -> None:
        result = await self._ask(lambda library: desk.bring_in(library, paths, stdin=stdin))
        if isinstance(result, desk.Refused):
            self._post(CannotStart(result.why, UNREADABLE))
            return
        for refused in result.refused:
            self._post(NotRead(refused.why))
        await self._open(result.session_id)

    async def _open_last(self, said: str = "") -> None:
        """Open the session that was opened last; after the one on the screen has gone, that is another."""
        session_id = await self._ask(desk.session_to_begin)
        if session_id is None:
            self._post(Empty())
        else:
            await self._open(session_id, said)

    async def _open(self, session_id: str, said: str = "") -> None:
        folder = await self._ask(lambda library: desk.open_folder(library, session_id))
        pair = desk.pair_to_open(folder)
        came_back = pair is not None
        if pair is None:
            stories = await self._stories([member.id for member in folder.members])
            pair = await asyncio.to_thread(desk.best_pair, stories, lambda: self._closed)
        spread = await self._spread(folder, *(pair or ((folder.members[0].id, "") if folder.members else ("", ""))))
        self._post(Opened(folder, spread, came_back, said))

    async def _turn(self, folder: Folder, left: str, right: str, position: int | None) -> None:
        self._post(Turned(await self._spread(folder, left, right), position))

    async def _turn_to(self, folder: Folder, left: str, right: str, anchor: Anchor) -> None:
        position = await self._ask(lambda library: desk.position_of(anchor, library))
        if position is None and anchor.exact:
            self._post(Failed("the quotation of this note is no longer in the story; the note keeps it."))
        await self._turn(folder, left, right, position)

    async def _stories(self, ids: Sequence[str]) -> list[StoredStory]:
        return await self._ask(lambda library: desk.fetch_stories(library, ids))

    async def _spread(self, folder: Folder, left: str, right: str) -> Spread:
        found = {stored.id: stored for stored in await self._stories([each for each in {left, right} if each])}
        return await asyncio.to_thread(desk.lay_open, found.get(left), found.get(right), folder)

    async def _count(self, folder: Folder, against: StoredStory) -> None:
        letter = folder.letter(against.id)
        for member in folder.members:
            if member.id != against.id:
                (other,) = await self._stories([member.id])
                share = await asyncio.to_thread(desk.share_of, other, against, folder)
                self._post(Counted(member.id, letter, share))

    async def _bring_in(self, paths: Sequence[str], folder: Folder | None) -> None:
        session = folder.session.id if folder and not folder.session.sample else None
        result = await self._ask(lambda library: desk.bring_in(library, paths, session=session))
        if isinstance(result, desk.Refused):
            self._post(Failed(result.why))
            return
        for refused in result.refused:
            self._post(Failed(refused.why))
        await self._open(result.session_id, result.summary())

    async def _kept(self, future: Future[tuple[str | None, Folder | None]], again: Callable[[], None] | None) -> None:
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
            self._post(Kept(folder, said))

    async def _samples(self, restore: bool) -> None:
        await self._ask(desk.restore_samples if restore else desk.remove_samples)
        await self._open_last("The samples are back." if restore else "The samples are gone.")

    async def _tell(self, job: Callable[[Library], T], then: Callable[[T], Message]) -> None:
        self._post(then(await self._ask(job)))


def export_path(folder: Folder) -> Path:
    """Where notes go when the reader names no other place: a folder of the session's name in their home."""
    name = "".join(char if char.isalnum() or char in " -_" else "-" for char in folder.session.name).strip()
    return Path("~/Crossread notes") / (name or folder.session.id)
