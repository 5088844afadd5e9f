"""Taking a story out for good, with all that was noted on it, to protect a source."""

from tui.library.part import Part


class Purging(Part):
    """What must really go."""
