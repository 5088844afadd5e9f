"""Where two sentences do not quote the same words inside quotation marks."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from tui.matching.edits import edits
from tui.matching.speech.quoted import GAP, QuotedWord, quoted_words, read_the_same
from tui.matching.speech.spoken import Speech
from tui.matching.tokens import Tokens
from tui.matching.values import Difference, DifferenceKind, Level
from tui.matching.wording.runs import LINKING
from tui.story import Span

_SAME = 0.6
"""Share of the letters of two quotations, where they overlap, that must be the same words in order."""
_MOST = 0.8
"""The same share of the shorter one, where more was left out of it than that allows."""
_MOSTLY = 0.75
"""Share of all their words that must be the same where they are short words."""
_FEWEST = 4
"""Words from which on a quotation is more than a phrase."""
_BLOCK = 3
"""Words that must stand together in both, unless nearly all do."""
_BRIDGE = 2
"""Equal words between two differing stretches that are too few to be read as "the same again"."""
_Run = tuple[int, int, int, int]
"""A differing stretch: `[start, end)` in both quotations."""


def quotation_differences(
    left: Tokens, right: Tokens, left_speeches: Sequence[Speech], right_speeches: Sequence[Speech]
) -> list[Difference]:
    """Where two sentences do not quote the same words inside quotation marks, in the order of the left story.

    `compatible` where the change is marked, by brackets or dots, as the outlet's. A shorter excerpt of the same words
    is no difference.
    """
    ours = [(i, speech) for i, speech in enumerate(left_speeches) if speech.direct]
    theirs = [(j, speech) for j, speech in enumerate(right_speeches) if speech.direct]
    found = {
        (i, j): differing
        for i, one in ours
        for j, other in theirs
        if _may_be_same(one, other) and (differing := _compared(left, one, right, other)) is not None
    }
    if not found:
        return []
    settled = {side for pair, differing in found.items() if not differing for side in enumerate(pair)}
    told = [
        difference
        for pair, differing in found.items()
        if not settled.issuperset(enumerate(pair))
        for difference in differing
    ]
    return list(dict.fromkeys(told))


def _may_be_same(one: Speech, other: Speech) -> bool:
    """Whether two quotations share so many words that it is worth reading them closely."""
    fewest = min(len(one.words), len(other.words))
    return len(one.words & other.words) >= (1 if fewest < _FEWEST else _BLOCK)


def _compared(left: Tokens, one: Speech, right: Tokens, other: Speech) -> list[Difference] | None:
    """The differences of two quotations; None where they are not of the same speech.

    What two people say in nearly the same words are two speeches.
    """
    if read_the_same(left, one, right, other):
        return []
    found = _differences(quoted_words(left, one), quoted_words(right, other))
    return None if found and not one.has_surname_of(other) and one.is_by_another_than(other) else found


def _differences(one: list[QuotedWord], other: list[QuotedWord]) -> list[Difference] | None:
    """The differences of two quotations; None where they are not of the same speech."""
    left, right = _keys(one), _keys(other)
    runs = [_slid(run, left, right) for run in _runs(left, right)]
    inner = [run for run in runs if not _excerpt(run, len(one), len(other))]
    if not _is_same(one, other, runs, inner):
        return None
    differing = sorted([*inner, *_marked_only(one, other, runs)])
    return [told for run in differing if (told := _told(one[run[0] : run[1]], other[run[2] : run[3]]))]


def _told(ours: Sequence[QuotedWord], theirs: Sequence[QuotedWord]) -> Difference | None:
    """A differing stretch as a difference; None where it is only spelling or a pause."""
    if _is_spelling(ours, theirs) or (not theirs and _is_gap(ours)) or (not ours and _is_gap(theirs)):
        return None
    marked = any(word.edited for word in (*ours, *theirs))
    level = Level.COMPATIBLE if marked else Level.DIFFERS
    return Difference(DifferenceKind.QUOTATION, level, _span(ours), _span(theirs))


def _marked_only(one: list[QuotedWord], other: list[QuotedWord], runs: Sequence[_Run]) -> Iterator[_Run]:
    """Words that are read as one and that one side marks as edited: "[W]e" and "we"."""
    if not any(word.edited for word in (*one, *other)):
        return
    for i, j, stop in _equal(one, other, runs):
        for step in range(stop - i):
            if one[i + step].edited is not other[j + step].edited:
                yield i + step, i + step + 1, j + step, j + step + 1


def _slid(run: _Run, left: tuple[str, ...], right: tuple[str, ...]) -> _Run:
    """The same stretch at the edge, where it can be read as standing there: "The data are clear: the" before "The"."""
    from_, to, start, end = run
    if from_ < to and start < end:
        return run
    words, (first, last) = (left, (from_, to)) if from_ < to else (right, (start, end))
    length = last - first
    back, on = min(from_, start), min(len(left) - to, len(right) - end)
    if back and words[length : length + first] == words[:first] and first == back:
        return from_ - back, to - back, start - back, end - back
    if on and len(words) - last == on and words[first : first + on] == words[last:]:
        return from_ + on, to + on, start + on, end + on
    return run


def _keys(words: Sequence[QuotedWord]) -> tuple[str, ...]:
    return tuple([word.key for word in words])


def _is_gap(words: Sequence[QuotedWord]) -> bool:
    return all(word.key == GAP for word in words)


def _span(words: Sequence[QuotedWord]) -> Span | None:
    return Span(words[0].start, words[-1].end) if words else None


def _excerpt(run: _Run, left: int, right: int) -> bool:
    """Whether one quotation only begins later or ends earlier than the other."""
    at_edge = (run[0] == 0 and run[2] == 0) or (run[1] == left and run[3] == right)
    return at_edge and _is_one_sided(run)


def _is_same(one: list[QuotedWord], other: list[QuotedWord], runs: Sequence[_Run], inner: Sequence[_Run]) -> bool:
    """Whether two quotations are of the same speech."""
    outer = [run for run in runs if run not in inner]
    left = _letters(one) - sum(_letters(one[run[0] : run[1]]) for run in outer)
    right = _letters(other) - sum(_letters(other[run[2] : run[3]]) for run in outer)
    same = left - sum(_letters(one[run[0] : run[1]]) for run in inner)
    moved = _moved(one, other, inner)
    same += sum(map(len, moved))
    words = len(one) - sum(run[1] - run[0] for run in runs) + len(moved)
    if min(len(one), len(other)) < _FEWEST:
        one_thing = words > 1 or one[-1].key == other[-1].key  # "a northern accent", "a foreign accent"
        return one_thing and 0 < words >= max(len(one), len(other)) - 1 and same >= max(left, right) / 3 and not outer
    if words >= _MOSTLY * max(len(one), len(other)):
        return True
    enough = same >= _SAME * max(left, right) or (same >= _MOST * min(left, right) and same >= max(left, right) / 2)
    return enough and max((stop - start for start, _, stop in _equal(one, other, runs)), default=0) >= _BLOCK


def _equal(
    one: Sequence[QuotedWord], other: Sequence[QuotedWord], runs: Sequence[_Run]
) -> Iterator[tuple[int, int, int]]:
    """The stretches of equal words: where they begin in both quotations, and end in the first."""
    begins = [(0, 0), *((run[1], run[3]) for run in runs)]
    ends = [*(run[0] for run in runs), len(one)]
    return ((i, j, stop) for (i, j), stop in zip(begins, ends, strict=True))


def _moved(one: Sequence[QuotedWord], other: Sequence[QuotedWord], runs: Sequence[_Run]) -> list[str]:
    """The words that stand in both readings of a differing stretch, in another order."""
    found: list[str] = []
    for start, stop, from_, to in runs:
        if start < stop and from_ < to:
            found += (Counter(_keys(one[start:stop])) & Counter(_keys(other[from_:to]))).elements()
    return found


def _letters(words: Sequence[QuotedWord]) -> int:
    return sum([len(word.key) for word in words if not word.edited])


def _is_spelling(ours: Sequence[QuotedWord], theirs: Sequence[QuotedWord]) -> bool:
    if "".join(_keys(ours)) == "".join(_keys(theirs)):  # "per cent" and "percent"; marked edits are told all the same
        return not any(word.edited for word in (*ours, *theirs))
    if len(ours) != 1 or len(theirs) != 1:
        return False
    return _american(ours[0].key) == _american(theirs[0].key)


def _american(word: str) -> str:
    """One spelling for British and American words; only ever held against another one."""
    if len(word) < 5:
        return word
    for british, american in (("isation", "ization"), ("ise", "ize"), ("yse", "yze"), ("our", "or"), ("tre", "ter")):
        word = word.replace(british, american)
    return word.replace("ll", "l").replace("ogue", "og").replace("ence", "ense")


def _runs(left: tuple[str, ...], right: tuple[str, ...]) -> list[_Run]:
    """The differing stretches of two quotations; short islands of equal words are taken in."""
    whole = _joined(edits(left, right), lambda before, run: run[0] == before[1] and run[2] == before[3])
    return _joined(whole, lambda before, run: _belong_together(before, run, left, right))


def _joined(found: Iterable[_Run], belong_together: Callable[[_Run, _Run], bool]) -> list[_Run]:
    runs: list[_Run] = []
    for run in found:
        if runs and belong_together(runs[-1], run):
            before = runs.pop()
            run = (before[0], run[1], before[2], run[3])
        runs.append(run)
    return runs


def _is_one_sided(run: _Run) -> bool:
    """Whether words were only put in or left out."""
    return run[0] == run[1] or run[2] == run[3]


def _belong_together(before: _Run, run: _Run, left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two differing stretches are one, with no word or a single one that happens to be equal between them.

    Not over a small word, where words were put in or left out on one side of it and changed on the other: "weapons
    knowledge for future use" is "know-how for use" but for two changes.
    """
    island = max(run[0] - before[1], run[2] - before[3])
    if island and (_excerpt(before, len(left), len(right)) or _excerpt(run, len(left), len(right))):
        return False
    if island == 1 and left[before[1]] in LINKING and _is_one_sided(before) is not _is_one_sided(run):
        return False
    return island < _BRIDGE
