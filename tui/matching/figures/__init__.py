"""Quantities in a sentence, and which of two sentences' quantities do not agree."""

from tui.matching.figures.disagreements import disagreements
from tui.matching.figures.quantities import Quantity, quantities

__all__ = ["Quantity", "disagreements", "quantities"]
