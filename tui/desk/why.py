"""Why a sentence has the partner it has, or none: its explanation, and the others that it could have been."""

from dataclasses import dataclass

from tui.desk.pairs import explain_stored
from tui.desk.spread import Folder, Spread
from tui.desk.steps import Steps, Stop
from tui.desk.ways import Stepping
from tui.matching import Apart, Comparison, Explanation, Match, told_apart

_MOST = 9
"""Partners and candidates of one sentence that are worth looking at."""


@dataclass(frozen=True, slots=True)
class Why:
    """Two sentences explained."""

    explanation: Explanation
    apart: tuple[Apart, ...]
    """Figures and quotations of either sentence that the other story has otherwise, in a sentence that is no match."""


def explain_pair(spread: Spread, match: Match, folder: Folder) -> Why | None:
    """Why the two sentences of a match or candidate do or do not match; None where the stories are not both there.

    It reads both stories again, which takes as long as comparing them.
    """
    left, right, comparison = spread.left, spread.right, spread.comparison
    if left is None or right is None or comparison is None:
        return None
    found = explain_stored(left, right, match.left, match.right, folder.links, folder.placed.get)
    apart = (each for each in told_apart(comparison) if each.left == match.left or each.right == match.right)
    return Why(found, tuple(apart))


def partners(comparison: Comparison, place: int, *, right: bool) -> tuple[Match, ...]:
    """The matches of a sentence, then its candidates that are not shown, those that came nearest first."""

    def own(match: Match) -> bool:
        return (match.right if right else match.left) == place

    shown = sorted(filter(own, comparison.matches), key=lambda match: -match.score)
    return (*shown, *filter(own, comparison.candidates))[:_MOST]


def candidate_steps(comparison: Comparison, match: Match, *, right: bool) -> Steps:
    """The partners and candidates of one sentence to step through, the reader at the one of this match."""
    found = partners(comparison, match.right if right else match.left, right=right)
    pairs = [(each.left, each.right) for each in found]
    at = pairs.index((match.left, match.right)) if (match.left, match.right) in pairs else 0
    return Steps(Stepping.CANDIDATES, tuple(_stop(comparison, each) for each in found), at)


def _stop(comparison: Comparison, match: Match) -> Stop:
    left, right = comparison.left.sentences[match.left], comparison.right.sentences[match.right]
    return Stop((left.span,), (right.span,), (match,))
