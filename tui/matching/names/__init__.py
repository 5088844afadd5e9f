"""Who and what is named, and which names of two sentences differ."""

from tui.matching.names.finding import names
from tui.matching.names.naming import name_differences
from tui.matching.names.values import Name

__all__ = ["Name", "name_differences", "names"]
