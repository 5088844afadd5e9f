"""Whether a passage stands among the same sentences as before."""

from typing import Final

from rapidfuzz import fuzz

from tui.library.placing.grounds import Ground

_SAME: Final = 0.6
"""Likeness from which a neighbour may be the same sentence as before, edited."""
REACH: Final = 2
"""How many sentences away a neighbour is looked for: one may have been put in or taken out in between."""


def alike(one: str, other: str, floor: float = 0.0) -> float:
    """How alike two folded texts are, in [0, 1]: twice the characters they share in order by all; 0 below the floor."""
    return fuzz.ratio(one, other, score_cutoff=100 * floor) / 100


def support(there: range, made_on: Ground, here: range, ground: Ground) -> int:
    """On how many of its two sides a passage has the neighbours that it had, or the edge of the story."""
    before = _meet(range(there.start - 1, there.start - 1 - REACH, -1), range(here.start - 1, -1, -1), made_on, ground)
    after = _meet(range(there.stop, there.stop + REACH), range(here.stop, len(ground.sentences)), made_on, ground)
    return before + after


def _meet(there: range, here: range, made_on: Ground, ground: Ground) -> bool:
    """Whether one of the old neighbours on a side is one of the new ones."""
    old = [place for place in there if 0 <= place < len(made_on.lines)]
    new = list(here)[:REACH]
    if not old or not new:
        return not old and not new
    return any(_is_kept(one, made_on, other, ground) for one in old for other in new)


def _is_kept(there: int, made_on: Ground, here: int, ground: Ground) -> bool:
    """Whether a sentence is an old one, edited or not, and no other old one explains it as well."""
    line = ground.lines[here]
    own = alike(made_on.lines[there], line, _SAME)
    if not own:
        return False
    return all(alike(other, line, own) == 0 for place, other in enumerate(made_on.lines) if place != there)
