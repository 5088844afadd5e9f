"""The tags of the library: renamed, merged, counted, used as a filter."""

from __future__ import annotations

from tui.screens.main.beside import Beside


class Tagging(Beside):
    """Adds to the main screen: the tags of the library: renamed, merged, counted, used as a filter."""

    def action_tags(self) -> None:
        """Not yet."""
