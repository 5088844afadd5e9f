"""What has how much room: panes hidden, made wider or narrower; and the overview between them."""

from __future__ import annotations

from tui.screens.main.viewing import Viewing


class Sizing(Viewing):
    """Adds to the main screen: what has how much room, and the overview between the panes."""

    def action_overview(self) -> None:
        """Not yet."""

    def action_alone(self) -> None:
        """Not yet."""

    def action_wider(self) -> None:
        """Not yet."""

    def action_narrower(self) -> None:
        """Not yet."""

    def action_even(self) -> None:
        """Not yet."""
