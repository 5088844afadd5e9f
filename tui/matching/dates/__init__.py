"""When things are said to happen, and which of two sentences' dates do not agree."""

from tui.matching.dates.conflicts import date_differences
from tui.matching.dates.finding import dates
from tui.matching.dates.when import When

__all__ = ["When", "date_differences", "dates"]
