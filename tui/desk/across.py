"""What the other stories of a session have of each sentence of one: whether they agree, differ, or are silent."""

from collections.abc import Mapping

from tui.desk.pairs import compare_stored
from tui.desk.spread import Folder
from tui.desk.wording import DIFFERS, UNMATCHED, sign
from tui.library import StoredStory
from tui.matching import Comparison, Match
from tui.story import Kind

Answers = Mapping[int, str]
"""By the place of a sentence the sign of how another story answers it: `·` where no match was found."""


def answers(comparison: Comparison, *, right: bool = False) -> dict[int, str]:
    """What one story has of each sentence of the other: of several matches one that differs, else the surest.

    Without a match only sentences of the body are told.
    """
    story = comparison.right if right else comparison.left
    bodies = (place for place, sentence in enumerate(story.sentences) if sentence.kind is Kind.BODY)
    found = dict.fromkeys(bodies, UNMATCHED)
    for match in sorted(comparison.matches, key=_weight):
        found[match.right if right else match.left] = sign(match)
    return found


def _weight(match: Match) -> tuple[bool, float]:
    return sign(match) == DIFFERS, match.score


def answers_of(stored: StoredStory, other: StoredStory, folder: Folder) -> dict[int, str]:
    """What another story of a session has of each sentence of one, the reader's decisions included."""
    return answers(compare_stored(stored, other, folder.links, folder.placed.get))
