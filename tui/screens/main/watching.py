"""Other copies of Crossread on the same library: what they change is shown here within a second or two."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.timer import Timer

from tui.screens import shown
from tui.screens.main.reviewing import Reviewing
from tui.screens.messages import Elsewhere, Kept, Opened


class Watching(Reviewing):
    """Looks whether others have written to the library."""

    WATCH: ClassVar[float] = 1.0
    """Seconds between two looks."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._watch_timer: Timer | None = None

    @on(Opened)
    def begin_watching(self) -> None:
        """From the first session on."""
        if self._watch_timer is None:
            self._watch_timer = self.set_interval(self.WATCH, self.look_for_others)

    def look_for_others(self) -> None:
        """Look once."""
        if self.folder is not None:
            self.clerk.look_for_others(self.folder.session.id)

    def _compositor_refresh(self) -> None:
        """Paint what has changed. Under a dialog, nothing else: Textual 8.2 would ask for all anew with every look."""
        super()._compositor_refresh()
        if self.app.screen is not self:
            self._repaint_required = False

    @on(Elsewhere)
    def show_elsewhere(self, message: Elsewhere) -> None:
        """Show the session as it is now, unless it is as it was: also a backup writes to the library."""
        before, after = self.folder, message.folder
        if before is None or before.session.id != after.session.id or not shown.elsewhere.is_other(before, after):
            return
        self.compare_editors(after)
        self.post_message(Kept(after, shown.elsewhere.told(before, after), turned=True))
