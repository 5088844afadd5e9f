"""What differs word by word."""

from collections.abc import Iterator

from tui.matching.tokens import Tokens
from tui.matching.values import Difference, DifferenceKind, Level
from tui.matching.wording.atoms import atoms
from tui.matching.wording.runs import Run, runs
from tui.matching.wording.sentences import Stretch, WordedSentence
from tui.matching.wording.shaping import slid, whole

_Kind = tuple[DifferenceKind, Level]
_WORDING: _Kind = DifferenceKind.WORDING, Level.COMPATIBLE


def wording_differences(left: Tokens, right: Tokens, left_part: slice, right_part: slice) -> list[Difference]:
    """What differs word by word between two sentences most of whose words agree, in the order of the text.

    Spelling, contractions, articles and the order of phrases are no difference. Numbers and dates that stand in each
    other's place are told as such.
    """
    if left.norms[left_part] == right.norms[right_part]:
        return []
    one = WordedSentence(left, left_part, atoms(left, left_part))
    other = WordedSentence(right, right_part, atoms(right, right_part))
    if one.words == other.words:
        return []
    return list(_told_of(one, other))


def _told_of(one: WordedSentence, other: WordedSentence) -> Iterator[Difference]:
    for run, told in _shaped(one, other):
        left, right = one.stretch(run.left_from, run.left_to), other.stretch(run.right_from, run.right_to)
        yield Difference(*told, left.span(), right.span())


def _shaped(one: WordedSentence, other: WordedSentence) -> list[tuple[Run, _Kind]]:
    """The runs as whole phrases; two that meet in one phrase are one."""
    found: list[tuple[Run, _Kind]] = []
    for run in runs(one.words, other.words):
        told = _told(one.stretch(run.left_from, run.left_to), other.stretch(run.right_from, run.right_to))
        if told is None:
            continue
        shaped = whole(one, other, slid(one, other, run), number=told is not _WORDING)
        if found and found[-1][0].overlaps(shaped):
            shaped, told = found.pop()[0].joined(shaped), _WORDING
        found.append((shaped, told))
    return found


def _told(one: Stretch, other: Stretch) -> _Kind | None:
    """What two differing stretches are: one number in the place of another, or other words.

    A day in the place of a count is other words.

    None when both are one number, written in two ways.
    """
    numbers = one.number(), other.number()
    if None in numbers:
        return _WORDING
    if numbers[0] == numbers[1]:
        return None
    if one.is_when() is not other.is_when():
        return _WORDING
    return DifferenceKind.DATE if one.is_when() else DifferenceKind.FIGURE, Level.DIFFERS
