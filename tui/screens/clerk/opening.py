"""Errands that open: sessions, pairs of stories, two versions of one; and how much of each answers the open one."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui import desk
from tui.screens.clerk.aside import aside
from tui.screens.clerk.comparing import Comparing
from tui.screens.messages import Compared, Counted, Empty, Heard, Opened, Relaid, Turned

if TYPE_CHECKING:
    from tui.desk import Folder, Spread
    from tui.library import StoredStory

_SURVEYED, _SURVEY_SECONDS = 40, 3.0
"""Of so many stories the two with the most to compare are looked for, and for so long."""
_COUNTED = 200
"""So many stories of a session are compared with the open one, those with the nearest letters."""


class Opening(Comparing):
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
        """Lay the open pair anew if it is no longer as it is shown: other words, other labels, decided otherwise."""
        self._run(self._look_again(folder, spread), "open")

    def count(self, folder: Folder, against: StoredStory) -> None:
        """Compare the stories of the session with an open one, for the sidebar."""
        self._run(self._count(folder, against), "count")

    def stop_counting(self) -> None:
        """Leave off comparing: other things lie open."""
        self._run(_nothing(), "count")

    def hear(self, folder: Folder, stored: StoredStory, others: Sequence[str]) -> None:
        """Compare an open story with others of the session, for the reader who reads it alone."""
        self._run(self._hear(folder, stored, others), "hear")

    def stop_hearing(self) -> None:
        """Leave off: the story is not read alone any more."""
        self._run(_nothing(), "hear")

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
            pair = await aside(partial(desk.best_pair, stories, self._impatient()))
        place = folder.place if came_back else None
        ids = pair or ((folder.members[0].id, "") if folder.members else ("", ""))
        await self._lay(
            *await self._two(*ids),
            folder,
            lambda spread: Compared(spread, place),
            lambda spread: Opened(folder, spread, came_back, said),
        )

    def _impatient(self) -> Callable[[], bool]:
        """Whether to leave off looking for the best pair."""
        until = time.monotonic() + _SURVEY_SECONDS
        return lambda: self._closed or time.monotonic() > until

    async def _turn(self, folder: Folder, left: str, right: str, position: int | None) -> None:
        stories = await self._two(left, right)
        await self._lay(*stories, folder, Compared, lambda spread: Turned(spread, position))

    async def _turn_versions(self, story_id: str, left: int, right: int, position: int | None) -> None:
        spread = await aside(partial(desk.lay_versions, self._wait_for, story_id, left, right))
        self._post(Turned(spread, position))

    async def _look_again(self, folder: Folder, spread: Spread) -> None:
        before = (spread.left, spread.right)
        found = {stored.id: stored for stored in await self._stories([stored.id for stored in before if stored])}
        left, right = (found[stored.id] if stored else None for stored in before)
        if not desk.is_as_laid(spread, left, right, folder):
            await self._lay(left, right, folder, Relaid)

    async def _stories(self, ids: Sequence[str]) -> list[StoredStory]:
        return await self._ask(lambda library: desk.fetch_stories(library, ids))

    async def _two(self, left: str, right: str) -> tuple[StoredStory | None, StoredStory | None]:
        found = {stored.id: stored for stored in await self._stories([each for each in {left, right} if each])}
        return found.get(left), found.get(right)

    async def _count(self, folder: Folder, against: StoredStory) -> None:
        letter = folder.letter(against.id)
        for story_id in nearest_others(folder, against.id):
            (other,) = await self._stories([story_id])
            share = await aside(partial(desk.share_of, other, against, folder))
            self._post(Counted(story_id, letter, share))

    async def _hear(self, folder: Folder, stored: StoredStory, others: Sequence[str]) -> None:
        for story_id in others:
            (other,) = await self._stories([story_id])
            answers = await aside(partial(desk.answers_of, stored, other, folder))
            self._post(Heard(stored.id, stored.version, story_id, answers))


def nearest_others(folder: Folder, story_id: str) -> list[str]:
    """The stories of a session that one is compared with, in their order: those with the nearest letters, not all."""
    ids = [member.id for member in folder.members]
    here = ids.index(story_id) if story_id in ids else 0
    nearest = sorted(range(len(ids)), key=lambda at: abs(at - here))[:_COUNTED]
    return [ids[at] for at in sorted(nearest) if ids[at] != story_id]


async def _nothing() -> None:
    """Takes the place of an errand."""
