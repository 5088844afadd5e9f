"""What befell those who are counted."""

from tui.matching.figures.lexicon import AFTER_A_TOLL, BEFORE_A_FATE, COUNTED_FATES, FATES, FURTHER, TAKING, TOLL
from tui.matching.figures.numerals import joined
from tui.matching.tokens import Tokens

_BETWEEN = FURTHER | {"an", "a"}
_LINKS = BEFORE_A_FATE | FURTHER
_TOLL_REACH = 10
"""Words before a number among which the toll that it is of is looked for."""


def fate(tokens: Tokens, start: int, end: int, part: slice) -> tuple[str, int]:
    """What befell those whom a number counts, and the token after the word that says so.

    Tokens `[start, end)` are the number with its bound and its counted word. "killed at least 14", "14 people were
    killed", "14 dead", "the bodies of 14 men" and "a death toll of 14" say so; where nothing is said, the fate is "".
    """
    before = start - 1
    while before > part.start and tokens.norms[before] in _BETWEEN:
        before -= 1
    if before >= part.start and tokens.norms[before] in FATES and joined(tokens, before + 1):
        return FATES[tokens.norms[before]], end
    if _is_toll(tokens, start, part) or tokens.norms[max(part.start, start - 2) : start] == ("bodies", "of"):
        return "dead", end
    at = end
    while at < part.stop and tokens.norms[at] in _LINKS and joined(tokens, at):
        at += 1
    if at < part.stop and tokens.norms[at] in FATES and joined(tokens, at):
        return FATES[tokens.norms[at]], at + 1
    return "", end


def counted_fate(tokens: Tokens, start: int, noun: int, part: slice) -> str:
    """What befell people where that is what a number counts: "83 arrests", "claimed 14 lives"; else ""."""
    taken = tokens.norms[noun] == "lives" and start > part.start and tokens.norms[start - 1] in TAKING
    return "dead" if taken else COUNTED_FATES.get(tokens.norms[noun], "")


def _is_toll(tokens: Tokens, start: int, part: slice) -> bool:
    """Whether a number is that of a toll: "the death toll rose to 17"."""
    before = tokens.norms[max(part.start, start - _TOLL_REACH) : start]
    return bool(before) and before[-1] in AFTER_A_TOLL and not TOLL.isdisjoint(before)
