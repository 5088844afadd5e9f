"""What the reader asks: why this is a match, and who else has it."""

from __future__ import annotations

from tui.screens.main.deciding import Deciding


class Telling(Deciding):
    """Adds to the main screen: what the reader asks: why this is a match, and who else has it."""

    def action_why(self) -> None:
        """Not yet."""

    def action_who_else(self) -> None:
        """Not yet."""
