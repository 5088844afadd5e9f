"""The ways to look at a pair of stories."""

from enum import StrEnum


class View(StrEnum):
    """How a pair is looked at."""

    COLUMNS = "columns"
    """Both stories, each in its own order."""
    LEDGER = "ledger"
    """Row by row: each passage of one story beside its partners in the other."""
    SINGLE = "single"
    """One story at reading width, with signs for what the others have."""
