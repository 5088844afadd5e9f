"""Figures that are there for comparison: what was before."""

from tui.matching.figures.lexicon import CHANGES, PAST
from tui.matching.tokens import Tokens

_REACH = 6


def is_past(tokens: Tokens, start: int, end: int, part: slice) -> bool:
    """Whether the figure in tokens `[start, end)` is what was before: "up from 7 percent", "7 percent a year ago"."""
    if start > part.start and tokens.norms[start - 1] in ("from", "with", "against"):
        return not CHANGES.isdisjoint(tokens.norms[max(part.start, start - _REACH) : start])
    after = tokens.norms[end : min(end + 3, part.stop)]
    return len(after) == 3 and after[2] in PAST and (after[0] == "a" or after[0][0].isdigit())
