"""Which sentences of two stories answer each other, how surely, and what speaks for and against it."""

from tui.matching.alignment.alignment import Alignment, Judged, Pair

__all__ = ["Alignment", "Judged", "Pair"]
