"""Sums of money: which currency a number is of."""

from tui.matching.figures.lexicon import COUNTRIES_OF_DOLLARS, MONEY
from tui.matching.numbers import ATTACHED_SCALES, SCALES
from tui.matching.tokens import Tokens


def signed(tokens: Tokens, start: int) -> tuple[str, int] | None:
    """The currency whose sign stands before the number at a token, and where in the text it begins.

    "US$" is "$", while "A$" and "C$" are currencies of their own.
    """
    sign = tokens.starts[start] - 1
    name = tokens.text[sign] if sign >= 0 else ""
    if name not in MONEY:
        return None
    if not start or tokens.ends[start - 1] != sign or not tokens.raw(start - 1).isalpha():
        return name, sign
    country = "" if tokens.norms[start - 1] == "usa" else tokens.raw(start - 1)
    return country + name, tokens.starts[start - 1]


def worded(tokens: Tokens, start: int, end: int, at: int, stop: int) -> str | None:
    """The currency that the word at a token names, after the number in tokens `[start, end)`."""
    name = MONEY.get(tokens.norms[at])
    if name is None or (name == "£" and _is_weight(tokens, start, end, at, stop)):
        return None
    return COUNTRIES_OF_DOLLARS.get(tokens.norms[at - 1], "") + name if at > end else name


def _is_weight(tokens: Tokens, start: int, end: int, at: int, stop: int) -> bool:
    """Whether pounds are weighed: "110 pounds of rice", unlike "two million pounds of debt"."""
    scaled = tokens.norms[end - 1] in SCALES or tokens.norms[end - 1] in ATTACHED_SCALES
    weighed = any(norm.startswith("weigh") for norm in tokens.norms[max(0, start - 3) : start])
    return not scaled and (weighed or (at + 1 < stop and tokens.norms[at + 1] == "of"))
