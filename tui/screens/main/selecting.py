"""Selecting by keyboard, and copying."""

from __future__ import annotations

from tui.screens.main.searching import Searching


class Selecting(Searching):
    """Adds to the main screen: selecting by keyboard, and copying."""

    def action_select(self) -> None:
        """Not yet."""

    def action_copy(self) -> None:
        """Not yet."""

    def action_cite(self) -> None:
        """Not yet."""
