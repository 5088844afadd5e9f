"""The verb that a date most likely belongs to: "sank" of "sank off the cape on 3 November", and its time."""

from itertools import pairwise

from tui.matching.dates.when import Tense
from tui.matching.figures.surroundings import BASES, clause
from tui.matching.irregular import IRREGULAR
from tui.matching.tokens import Tokens
from tui.tables import words

_UNCHANGED = words("born cut hit hurt put quit set shut split spread died dies")
_NO_VERBS = words(
    "be am is are was were been have has had do does did done",
    "need indeed hundred speed embed bear deal light mean ring show spring the a not",
)
"""What is no verb of its own, or mostly something else."""
_VERBS = (IRREGULAR.keys() | set(IRREGULAR.values()) | _UNCHANGED) - _NO_VERBS
"""Forms of verbs that are not known by their ending."""
_BEFORE_A_VERB = words("to will would may might can could should must shall")
_TO_COME = words("will shall due expected scheduled planned plans")
"""Words with which a clause tells of what is still to come."""
_BE = words("is are was were")
_EITHER_WAY = words("for by until from")
"""Before a date, words after which the verb does not say whether it is still to come: "was set for 3 May"."""
_REACH = 8


def verb(tokens: Tokens, words: slice, part: slice) -> tuple[str, Tense]:
    """The nearest verb before these words in their clause, or else the first after them, "" for none; and its time."""
    around = clause(tokens, words.start, words.stop, part, _REACH)
    for at in (*range(words.start - 1, around.start - 1, -1), *range(words.stop, around.stop)):
        found = _verb_at(tokens, at, part)
        if found:
            return found, _tense(tokens, at, words, around)
    return "", Tense.UNKNOWN


def _tense(tokens: Tokens, at: int, words: slice, around: slice) -> Tense:
    said = tokens.norms[around]
    if not _TO_COME.isdisjoint(said) or any(one in _BE and after == "to" for one, after in pairwise(said)):
        return Tense.AHEAD
    norm = tokens.norms[at]
    told = norm.endswith("ed") or norm in IRREGULAR
    either_way = not _EITHER_WAY.isdisjoint(tokens.norms[around.start : words.start][-1:])
    return Tense.PAST if told and not either_way else Tense.UNKNOWN


def _verb_at(tokens: Tokens, at: int, part: slice) -> str:
    norm = tokens.norms[at]
    if norm in _NO_VERBS:
        return ""
    regular = len(norm) > 4 and norm.endswith("ed")
    follows = at > part.start and tokens.norms[at - 1] in _BEFORE_A_VERB and tokens.raw(at).islower() and norm.isalpha()
    if not (norm in _VERBS or regular or follows):
        return ""
    return BASES.get(tokens.stems[at], tokens.stems[at])
