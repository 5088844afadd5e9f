"""The tags of the library: renamed, merged, counted, used as a filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tui import desk
from tui.screens import dialogs
from tui.screens.main.beside import Beside
from tui.screens.messages import Answered, Elsewhere, Kept

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import TagRow
    from tui.library import Library
    from tui.screens.dialogs import TagsScreen


class Tagging(Beside):
    """Adds to the main screen: the tags of the library: renamed, merged, counted, used as a filter."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._list_of_tags: TagsScreen | None = None

    def action_tags(self) -> None:
        """List the tags."""
        self._ask_tags(self._show_tags)

    def _ask_tags(self, show: Callable[[Sequence[TagRow]], None]) -> None:
        if self.folder is not None:
            job = partial(_tag_rows, self.folder.session.id)
            self.clerk.hand_over(job, lambda rows: Answered(partial(show, rows)))

    def _show_tags(self, rows: Sequence[TagRow]) -> None:
        def filter_stories(tag: str | None) -> None:
            self._list_of_tags = None
            if tag is not None:
                self.list.narrow(f"#{tag}")
                self.enter_sidebar()
                self.keep_place()

        def undo() -> None:
            self.call_later(self.run_action, "undo")

        screen = dialogs.TagsScreen(rows, rename=self._rename_tag, remove=self._remove_tag, undo=undo)
        self._list_of_tags = screen
        self.app.push_screen(screen, filter_stories)

    def _rename_tag(self, tag: str, new: str) -> None:
        again = self.again(dialogs.tag_label(tag), new, partial(self._rename_tag, tag))
        self._keep_tags(partial(_rename_tag, tag, new), again, new)

    def _remove_tag(self, tag: str) -> None:
        self._keep_tags(partial(_remove_tag, tag))

    def _keep_tags(
        self, job: Callable[[Library], str], again: Callable[[str], None] | None = None, words: str = ""
    ) -> None:
        if self.folder is not None:
            self.clerk.keep(self.folder.session.id, job, again, words=words)

    @on(Kept)
    def show_tags_again(self, message: Kept) -> None:
        """Something was kept: other tags may be there."""
        self._list_tags_again(message.said)

    @on(Elsewhere)
    def show_tags_of_others(self) -> None:
        """Another copy has written to the library: other tags may be there."""
        self._list_tags_again("")

    def _list_tags_again(self, said: str) -> None:
        if self._list_of_tags is not None:
            self._ask_tags(partial(self._list_of_tags.show, said=said))


def _tag_rows(session_id: str, library: Library) -> list[TagRow]:
    return desk.tag_rows(library, session_id)


def _rename_tag(tag: str, new: str, library: Library) -> str:
    return desk.rename_tag(library, tag, new)


def _remove_tag(tag: str, library: Library) -> str:
    return desk.remove_tag(library, tag)
