"""What the other stories of a session have of each sentence of one: whether they agree, differ, or are silent."""

from collections.abc import Mapping

from tui.desk.pairs import compare_stored
from tui.desk.spread import Folder, verdicts_in
from tui.desk.verdicts import NO_VERDICTS, Verdicts, settled
from tui.desk.wording import COMPATIBLE, DIFFERS, LINKED, SETTLED, UNMATCHED, sign
from tui.library import StoredStory
from tui.matching import Comparison, Match
from tui.story import Kind

Answers = Mapping[int, str]
"""By the place of a sentence the sign of how another story answers it: `·` where no match was found."""
_OPEN = {DIFFERS, COMPATIBLE}
_RANKS = {SETTLED: 0, LINKED: 2, DIFFERS: 3}
"""Which of several matches of one sentence is told; all others have rank 1."""


def answer(match: Match, comparison: Comparison, given: Verdicts = NO_VERDICTS) -> str:
    """The sign of a match, the reader's decisions included; a difference that is not settled keeps its own."""
    if settled(match, comparison, given):
        return SETTLED
    found = sign(match)
    return LINKED if match.decided and found not in _OPEN else found


def answers(comparison: Comparison, given: Verdicts = NO_VERDICTS, *, right: bool = False) -> dict[int, str]:
    """What one story has of each sentence of the other: of several matches one that differs, else the surest.

    What the reader linked comes before what was found, and what they are done with after it. Without a match only
    sentences of the body are told.
    """
    story = comparison.right if right else comparison.left
    bodies = (place for place, sentence in enumerate(story.sentences) if sentence.kind is Kind.BODY)
    found = dict.fromkeys(bodies, UNMATCHED)
    ranks: dict[int, tuple[int, float]] = {}
    for match in comparison.matches:
        place, told = match.right if right else match.left, answer(match, comparison, given)
        rank = _RANKS.get(told, 1), match.score
        if place not in ranks or rank > ranks[place]:
            found[place], ranks[place] = told, rank
    return found


def answers_of(stored: StoredStory, other: StoredStory, folder: Folder) -> dict[int, str]:
    """What another story of a session has of each sentence of one, the reader's decisions included."""
    comparison = compare_stored(stored, other, folder.links, folder.placed.get)
    return answers(comparison, verdicts_in(folder, stored, other))
