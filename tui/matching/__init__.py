"""Where stories answer each other, and where they differ."""

from typing import TYPE_CHECKING

from tui.matching.values import Comparison, Decision, Difference, DifferenceKind, Grade, Level, Match

if TYPE_CHECKING:
    from tui.matching.comparing import compare

__all__ = ["Comparison", "Decision", "Difference", "DifferenceKind", "Grade", "Level", "Match", "compare"]


def __getattr__(name: str) -> object:
    """Load the aligner when it is first used: what only speaks its values should not wait for rapidfuzz."""
    if name == "compare":
        from tui.matching.comparing import compare

        return compare
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
