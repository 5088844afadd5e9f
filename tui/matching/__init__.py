"""Where stories answer each other, and where they differ."""

from tui.matching.comparing import compare
from tui.matching.values import Comparison, Decision, Difference, DifferenceKind, Grade, Level, Match

__all__ = ["Comparison", "Decision", "Difference", "DifferenceKind", "Grade", "Level", "Match", "compare"]
