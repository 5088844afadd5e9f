"""Errands that open: sessions, pairs of stories, two versions of one; and how much of each answers the open one."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui import desk
from tui.screens.clerk.errands import Errands
from tui.screens.messages import Counted, Empty, Opened, Relaid, Turned

if TYPE_CHECKING:
    from tui.desk import Folder, Spread
    from tui.library import StoredStory

_SURVEYED, _SURVEY_SECONDS = 40, 3.0
"""Of so many stories the two with the most to compare are looked for, and for so long."""
_COUNTED = 200
"""So many stories of a session are compared with the open one, those with the nearest letters."""


class Opening(Errands):
    """Reads what is to be shown and compares it."""

    def open_session(self, session_id: str, said: str = "") -> None:
        """Open a session where the reader stopped in it."""
        self._run(self._open(session_id, said), "open")

    def turn(self, folder: Folder, left: str, right: str, position: int | None = None) -> None:
        """Open another pair of the session's stories."""
        self._run(self._turn(folder, left, right, position), "open")

    def turn_versions(self, story_id: str, left: int, right: int, position: int | None = None) -> None:
        """Open two versions of one story."""
        self._run(self._turn_versions(story_id, left, right, position), "open")

    def look_again(self, folder: Folder, spread: Spread) -> None:
        """Lay the open pair anew if one of them is no longer as it is shown: other words, other labels."""
        self._run(self._look_again(folder, spread), "open")

    def count(self, folder: Folder, against: StoredStory) -> None:
        """Compare the stories of the session with an open one, for the sidebar."""
        self._run(self._count(folder, against), "count")

    def stop_counting(self) -> None:
        """Leave off comparing: other things lie open."""
        self._run(_nothing(), "count")

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
            stories = await self._stories([member.id for member in folder.members[:_SURVEYED]])
            pair = await asyncio.to_thread(desk.best_pair, stories, self._impatient())
        spread = await self._spread(folder, *(pair or ((folder.members[0].id, "") if folder.members else ("", ""))))
        self._post(Opened(folder, spread, came_back, said))

    def _impatient(self) -> Callable[[], bool]:
        """Whether to leave off looking for the best pair."""
        until = time.monotonic() + _SURVEY_SECONDS
        return lambda: self._closed or time.monotonic() > until

    async def _turn(self, folder: Folder, left: str, right: str, position: int | None) -> None:
        self._post(Turned(await self._spread(folder, left, right), position))

    async def _turn_versions(self, story_id: str, left: int, right: int, position: int | None) -> None:
        spread = await asyncio.to_thread(desk.lay_versions, self._wait_for, story_id, left, right)
        self._post(Turned(spread, position))

    async def _look_again(self, folder: Folder, spread: Spread) -> None:
        before = (spread.left, spread.right)
        found = {stored.id: stored for stored in await self._stories([stored.id for stored in before if stored])}
        left, right = (found[stored.id] if stored else None for stored in before)
        if (left, right) != before:
            self._post(Relaid(await asyncio.to_thread(desk.lay_open, left, right, folder)))

    async def _stories(self, ids: Sequence[str]) -> list[StoredStory]:
        return await self._ask(lambda library: desk.fetch_stories(library, ids))

    async def _spread(self, folder: Folder, left: str, right: str) -> Spread:
        found = {stored.id: stored for stored in await self._stories([each for each in {left, right} if each])}
        return await asyncio.to_thread(desk.lay_open, found.get(left), found.get(right), folder)

    async def _count(self, folder: Folder, against: StoredStory) -> None:
        ids = [member.id for member in folder.members]
        here = ids.index(against.id) if against.id in ids else 0
        nearest = sorted(range(len(ids)), key=lambda at: abs(at - here))[:_COUNTED]
        letter = folder.letter(against.id)
        for story_id in (ids[at] for at in sorted(nearest) if ids[at] != against.id):
            (other,) = await self._stories([story_id])
            share = await asyncio.to_thread(desk.share_of, other, against, folder)
            self._post(Counted(story_id, letter, share))


async def _nothing() -> None:
    """Takes the place of an errand."""
