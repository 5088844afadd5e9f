"""Results of matches and votes: "3-1", "71 votes to 66"."""

from tui.matching.figures.lexicon import FUNCTION_WORDS
from tui.matching.figures.numerals import joined
from tui.matching.tokens import Tokens

RESULT = "result"
"""The unit of a result."""
DASHES = ("-", "–")
LONGEST_LINK = 2
"""Words that may stand between the numbers of a result."""
_LONGEST_SCORE = 3
_FALLING = ("from", "between")


def is_result(tokens: Tokens, one: slice, other: slice) -> bool:
    """Whether a number and the lower one that follows it are a result; "from 12 to 9" and a date are none."""
    if not (tokens.norms[one.start].isdecimal() and tokens.norms[other.start].isdecimal()):
        return False
    link = tokens.norms[one.stop : other.start]
    if not link:
        return tokens.gap(other.start) in DASHES and _is_score(tokens, one, other)
    if link != ("to",) or (one.start > 0 and tokens.norms[one.start - 1] in _FALLING):
        return link == ("votes", "to")
    counting = other.stop < len(tokens.norms) and joined(tokens, other.stop)
    return not counting or tokens.norms[other.stop] in FUNCTION_WORDS


def _is_score(tokens: Tokens, one: slice, other: slice) -> bool:
    """Whether two numbers with a dash between them are all of it, unlike those of "2023-12-10" and "555-0199"."""
    first, second = tokens.raw(one.start), tokens.raw(other.start)
    whole = tokens.gap(one.start) not in DASHES and tokens.gap(other.stop) not in DASHES
    return whole and len(first) <= _LONGEST_SCORE and (second == "0" or second[0] != "0")
