"""What befell those who are counted."""

from tui.matching.figures.lexicon import BEFORE_A_FATE, FATES, FURTHER
from tui.matching.figures.numerals import joined
from tui.matching.tokens import Tokens

_BETWEEN = FURTHER | {"an", "a"}
_LINKS = BEFORE_A_FATE | FURTHER


def fate(tokens: Tokens, start: int, end: int, part: slice) -> tuple[str, int]:
    """What befell those whom a number counts, and the token after the word that says so.

    Tokens `[start, end)` are the number with its bound and its counted word. "killed at least 14", "14 people were
    killed" and "14 dead" say so; where nothing is said, the fate is "".
    """
    before = start - 1
    while before > part.start and tokens.norms[before] in _BETWEEN:
        before -= 1
    if before >= part.start and tokens.norms[before] in FATES and joined(tokens, before + 1):
        return FATES[tokens.norms[before]], end
    at = end
    while at < part.stop and tokens.norms[at] in _LINKS and joined(tokens, at):
        at += 1
    if at < part.stop and tokens.norms[at] in FATES and joined(tokens, at):
        return FATES[tokens.norms[at]], at + 1
    return "", end
