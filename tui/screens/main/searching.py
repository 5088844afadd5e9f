"""Finding words in both stories while one types."""

from __future__ import annotations

from tui.screens.main.moving import Moving


class Searching(Moving):
    """Adds to the main screen: finding words in both stories while one types."""
