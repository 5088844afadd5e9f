"""Whether a thing is said to be so, not to be so, or perhaps to be so, and where two sentences differ in it."""

from tui.matching.certainty.differing import certainty_differences
from tui.matching.certainty.stances import Stance, stances
from tui.matching.certainty.sureness import Sureness

__all__ = ["Stance", "Sureness", "certainty_differences", "stances"]
