"""The notes beside the text, level with their passages."""

from __future__ import annotations

from tui.screens.main.noting import Noting


class Beside(Noting):
    """Adds to the main screen: the notes beside the text, level with their passages."""

    def action_beside(self) -> None:
        """Not yet."""
