"""Where a differing stretch begins and ends, so that it holds whole phrases, names, compounds and figures."""

from tui.matching.numbers import SCALES
from tui.matching.wording.runs import Run
from tui.matching.wording.sentences import WordedSentence

_UNITS = frozenset(SCALES) | {"percent", "per", "cent"}


def whole(one: WordedSentence, other: WordedSentence, run: Run, *, number: bool) -> Run:
    """A run with the rest of the compounds, names and contractions of which it is a part; a number with its scale."""
    while (one.bound(run.left_from) or other.bound(run.right_from)) and _equal_before(one, other, run):
        run = run.widened(1, 0)
    while _equal_after(one, other, run):
        scale = number and one.words[run.left_to] in _UNITS
        if not (scale or one.bound(run.left_to) or other.bound(run.right_to)):
            break
        run = run.widened(0, 1)
    return run


def _equal_before(one: WordedSentence, other: WordedSentence, run: Run) -> bool:
    inside = run.left_from > 0 and run.right_from > 0
    return inside and one.words[run.left_from - 1] == other.words[run.right_from - 1]


def _equal_after(one: WordedSentence, other: WordedSentence, run: Run) -> bool:
    inside = run.left_to < len(one.words) and run.right_to < len(other.words)
    return inside and one.words[run.left_to] == other.words[run.right_to]


def slid(one: WordedSentence, other: WordedSentence, run: Run) -> Run:
    """Words that only one sentence has, moved to where its punctuation sets them off.

    Of "the agency added, the North", "the agency added" is more than "the North" has, not "agency added, the".
    """
    if run.right_from == run.right_to:
        return run.moved(_slide(one, run.left_from, run.left_to))
    if run.left_from == run.left_to:
        return run.moved(_slide(other, run.right_from, run.right_to))
    return run


def _slide(side: WordedSentence, start: int, stop: int) -> int:
    """By how many words a stretch is to be moved; as little as does it, and rather back."""
    steps = [0]
    while start + steps[-1] > 0 and side.words[start + steps[-1] - 1] == side.words[stop + steps[-1] - 1]:
        steps.append(steps[-1] - 1)
    on = 0
    while stop + on < len(side.words) and side.words[start + on] == side.words[stop + on]:
        on += 1
        steps.append(on)
    return max(steps, key=lambda step: (side.parted(start + step) + side.parted(stop + step), -abs(step), -step))
