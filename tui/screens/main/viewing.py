"""The three ways to look at a pair: columns, ledger, one story alone."""

from __future__ import annotations

from tui.screens.main.standing import Standing


class Viewing(Standing):
    """Adds to the main screen: the three ways to look at a pair: columns, ledger, one story alone."""

    def action_columns(self) -> None:
        """Not yet."""

    def action_ledger(self) -> None:
        """Not yet."""

    def action_single(self) -> None:
        """Not yet."""
