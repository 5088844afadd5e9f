"""Where two sentences give the same thing another source, or only one of them gives a source."""

from collections.abc import Iterable, Iterator, Sequence

from tui.matching.speech.rivals import rivals
from tui.matching.speech.sources import Source
from tui.matching.speech.spoken import Speech, Voice
from tui.matching.tokens import Tokens
from tui.matching.values import Difference, DifferenceKind, Level

_SAME = 0.6
"""Share of their words, weighted by length, that two speeches must have in common to be of one thing."""
_STATED, _STATED_BY_STORY = 0.8, 0.45
"""Where the story states itself what the other attributes: how much of that it must have, and how much in common."""
_SHORT = 2
"""Letters. Words up to this length say nothing of what a speech is about."""
_LEAST = 7
"""Letters beyond the second of each word that must be common: a few words are no fact."""


def attribution_differences(
    left: Tokens, right: Tokens, left_speeches: Sequence[Speech], right_speeches: Sequence[Speech]
) -> list[Difference]:
    """Where two sentences give the same thing another source, or only one of them gives a source.

    `differs` where the sources cannot be one, `compatible` where one of them is vaguer or missing. Nothing where any
    two sources of the same thing may be one.
    """
    del left, right
    if not any(each.named for each in (*left_speeches, *right_speeches)):
        return []
    pairs = sorted(_pairs(left_speeches, right_speeches), key=lambda pair: (-pair[0], pair[1] + pair[2], pair[1]))
    told = (
        _difference(left_speeches[i], right_speeches[j]) for i, j in _unsettled(pairs, left_speeches, right_speeches)
    )
    return list(dict.fromkeys(difference for difference in told if difference))


def _unsettled(
    pairs: Sequence[tuple[float, int, int]], left: Sequence[Speech], right: Sequence[Speech]
) -> Iterator[tuple[int, int]]:
    """The pairs of speeches of which neither may be of one source with any other, each speech once."""
    settled = [(i, j) for _, i, j in pairs if _may_be_one(left[i], right[j])]
    left_used, right_used = {i for i, _ in settled}, {j for _, j in settled}
    for _, i, j in pairs:
        if i not in left_used and j not in right_used:
            left_used.add(i)
            right_used.add(j)
            yield i, j


def _pairs(left: Sequence[Speech], right: Sequence[Speech]) -> Iterator[tuple[float, int, int]]:
    """The speeches that say the same, by how much of it, with their places."""
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            common = shared(one, other)
            if common < _STATED_BY_STORY or common < _least(one, other):
                continue
            if _states_enough(one, other) and _states_enough(other, one):
                yield common, i, j


def _least(one: Speech, other: Speech) -> float:
    """Which share of their words two speeches must have in common to be of one thing."""
    return _STATED_BY_STORY if Voice.STORY in (one.voice, other.voice) else _SAME


def _states_enough(one: Speech, other: Speech) -> bool:
    """Whether what the story states itself is all of what the other sentence attributes, word for word."""
    if one.voice is not Voice.STORY or other.voice is Voice.STORY:
        return True
    return _weight(one.words & other.words) >= _STATED * _weight(other.words)


def shared(one: Speech, other: Speech) -> float:
    """Which share of what two speeches say is said in both, in [0, 1]; words count by their length."""
    common = _weight(one.words & other.words)
    if common < _LEAST:
        return 0.0
    return common / max(_weight(one.words), _weight(other.words))


def _weight(words: Iterable[str]) -> int:
    return sum([len(word) - _SHORT for word in words if len(word) > _SHORT])


def _may_be_one(one: Speech, other: Speech) -> bool:
    """Whether nothing can be said against one source having said both."""
    if Voice.NEARBY in (one.voice, other.voice):
        return True
    if Voice.STORY in (one.voice, other.voice):
        return one.voice is other.voice
    return (
        one.has_surname_of(other)
        or one.source is None
        or other.source is None
        or rivals(one.source, other.source) is None
    )


def _difference(one: Speech, other: Speech) -> Difference | None:
    if Voice.STORY in (one.voice, other.voice):
        level = Level.COMPATIBLE if one.named or other.named else None
    else:
        ours, theirs = _given(one), _given(other)
        level = rivals(ours, theirs) if ours and theirs else None
    return Difference(DifferenceKind.ATTRIBUTION, level, one.named, other.named) if level else None


def _given(speech: Speech) -> Source | None:
    """The source that a speech gives in its own sentence, where something is told of it."""
    return speech.source if speech.named and speech.source and speech.source.known else None
