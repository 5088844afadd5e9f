"""Whether two sentences report the same person's words."""

from collections.abc import Sequence

from tui.matching.speech.attribution import shared
from tui.matching.speech.quotations import FEWEST, reports
from tui.matching.speech.rivals import are_one
from tui.matching.speech.spoken import Speech, Voice
from tui.matching.tokens import Tokens

_SAME = 0.5
"""Share of their words that two reports of one speaker have in common, where neither quotes the other's words."""
_SURELY_SAME = 0.7
"""The same where it is not told whether the speakers are one: a name and an office."""


def same_speech(left: Tokens, right: Tokens, left_speeches: Sequence[Speech], right_speeches: Sequence[Speech]) -> bool:
    """Whether the same person's words are reported in both sentences, directly or not."""
    return any(_same(left, right, one, other) for one in left_speeches for other in right_speeches)


def _same(left: Tokens, right: Tokens, one: Speech, other: Speech) -> bool:
    if (one.stated and other.stated) or _is_phrase(one) or _is_phrase(other):
        return False
    ours, theirs = left.stems[one.part], right.stems[other.part]
    quoted = (one.direct and reports(ours, theirs)) or (other.direct and reports(theirs, ours))
    if not quoted and (one.stated or other.stated or shared(one, other) < _SAME):
        return False
    if Voice.STORY in (one.voice, other.voice):
        return False
    if one.has_surname_of(other):
        return True
    return not one.is_by_another_than(other) and (quoted or _say_the_same(one, other))


def _say_the_same(one: Speech, other: Speech) -> bool:
    """Whether two speakers who may be one report so much of the same that neither needs to quote."""
    if one.source is None or other.source is None:
        return False
    return shared(one, other) >= (_SAME if are_one(one.source, other.source) else _SURELY_SAME)


def _is_phrase(speech: Speech) -> bool:
    """Whether so few words are quoted that anybody may use them."""
    return speech.direct and len(speech.words) < FEWEST
