"""Where stories answer each other, and where they differ."""

from typing import TYPE_CHECKING

from tui.lazily import loader
from tui.matching.values import Comparison, Decision, Difference, DifferenceKind, Grade, Level, Match

if TYPE_CHECKING:
    from tui.matching.comparing import compare
else:
    __getattr__ = loader(__name__, {"comparing": ("compare",)})

__all__ = ["Comparison", "Decision", "Difference", "DifferenceKind", "Grade", "Level", "Match", "compare"]
