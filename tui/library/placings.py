"""Where notes stand in the current versions of their stories, and the reader's word on it."""

from tui.library.part import Part


class Placings(Part):
    """Placing notes, and confirming where they stand."""
