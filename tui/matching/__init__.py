"""Where stories answer each other, and where they differ."""

from typing import TYPE_CHECKING

from tui.lazily import loader

if TYPE_CHECKING:
    from tui.matching.apart import told_apart
    from tui.matching.comparing import compare
    from tui.matching.explaining import Explanation, Obstacle, Rank, Reason, explain
    from tui.matching.sighting import Sight, sight_figures, sight_quotations
    from tui.matching.surveying import survey
    from tui.matching.values import (
        NEVER_MATCHED,
        Apart,
        Comparison,
        Decision,
        Difference,
        DifferenceKind,
        Grade,
        Level,
        Match,
    )
    from tui.matching.watching import Watch, unwatched
else:
    __getattr__ = loader(__name__)

__all__ = [
    "NEVER_MATCHED",
    "Apart",
    "Comparison",
    "Decision",
    "Difference",
    "DifferenceKind",
    "Explanation",
    "Grade",
    "Level",
    "Match",
    "Obstacle",
    "Rank",
    "Reason",
    "Sight",
    "Watch",
    "compare",
    "explain",
    "sight_figures",
    "sight_quotations",
    "survey",
    "told_apart",
    "unwatched",
]
