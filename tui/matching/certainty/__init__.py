"""Whether a thing is said to be so, not to be so, or perhaps to be so, and where two sentences differ in it."""

from tui.matching.certainty.differing import certainty_differences
from tui.matching.certainty.stances import Stance, stances

__all__ = ["Stance", "certainty_differences", "stances"]
