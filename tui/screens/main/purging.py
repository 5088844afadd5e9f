"""Removing a story for good, to protect a source."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.screens import dialogs
from tui.screens.main.guarding import Guarding
from tui.screens.messages import Answered

if TYPE_CHECKING:
    from tui.library import Library, Purged


class Purging(Guarding):
    """The one action of the main screen that nothing brings back."""

    def action_purge(self) -> None:
        """Show what removing the story for good would do, and ask."""
        story_id = self.list.highlighted_key if self.sidebar_active else self.story.id if self.story else None
        if story_id is not None:
            preview = partial(_preview, story_id)
            self.clerk.tell(preview, lambda found: Answered(partial(self._ask_purge, story_id, found)))

    def _ask_purge(self, story_id: str, preview: Purged) -> None:
        def purge(sure: bool | None) -> None:
            if sure:
                self._purge(story_id)

        self.app.push_screen(dialogs.PurgeScreen(preview), purge)

    def _purge(self, story_id: str) -> None:
        found: list[Purged] = []

        def purge(library: Library) -> str:
            found.append(library.purge(story_id))
            return dialogs.purged_lines(found[0])[0]

        self.say("Removing it for good, also from the backups …")
        self.clerk.wake()
        self.clerk.keep(self._session_id(), purge, turned=True)
        self.clerk.tell(lambda library: tuple(found), lambda purged: Answered(partial(self._show_purged, purged)))

    def _show_purged(self, found: tuple[Purged, ...]) -> None:
        """What could not be reached, to be read before it is forgotten."""
        for purged in found:
            if purged.not_reached:
                done, *stays = dialogs.purged_lines(purged)
                self.app.push_screen(dialogs.TellScreen(done, stays))


def _preview(story_id: str, library: Library) -> Purged:
    return library.purge_preview(story_id)
