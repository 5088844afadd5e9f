"""The ways to look at a pair of stories, and to step through it."""

from enum import StrEnum


class View(StrEnum):
    """How a pair is looked at."""

    COLUMNS = "columns"
    """Both stories, each in its own order."""
    LEDGER = "ledger"
    """Row by row: each passage of one story beside its partners in the other."""
    SINGLE = "single"
    """One story at reading width, with signs for what the others have."""


class Stepping(StrEnum):
    """What n and p step through."""

    PASSAGES = "passage"
    DIFFERENCES = "difference"
    FIGURES = "figure"
    QUOTATIONS = "quotation"
    UNMATCHED = "unmatched"
    NOTES = "note"
    TAGS = "tagged passage"
    UNSEEN = "unseen passage"
    HITS = "hit"
    SENTENCES = "sentence"
    PARAGRAPHS = "paragraph"
    CANDIDATES = "candidate"
