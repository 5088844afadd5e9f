"""Words with a capital that stand together, and the names that they are made up of."""

from collections.abc import Iterator

from tui.matching.names.capitals import Capitals
from tui.matching.names.countries import COUNTRIES, PEOPLES
from tui.matching.names.lexicon import (
    ABBREVIATED,
    FUNCTION_WORDS,
    GENERIC,
    JOINED_BY_OF,
    KINDS,
    NAMES_TOO,
    NEVER,
    OUTLETS,
    PARTICLES,
    SURNAMES_TOO,
    TITLES,
)
from tui.matching.tokens import Tokens

HYPHENS = frozenset(("-", "‑"))
JOINS = HYPHENS | {" ", "\xa0", "\n", " & "}
"""What may stand between two words of a name."""
_FARTHEST = 3
"""Tokens from one word of a name to the next, with "of the" or "van der" between them."""
_NO_NAME = NEVER | PEOPLES.keys()
_NO_PART = _NO_NAME | TITLES
_FIRST_OF_TWO = frozenset(people.partition(" ")[0] for people in PEOPLES if " " in people)
"""The "South" of "South Korean"."""


def runs(tokens: Tokens, inside: list[int]) -> Iterator[list[int]]:
    """Words with a capital that stand together."""
    run: list[int] = []
    for at in inside:
        if run and not _joined(tokens, run[-1], at):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _joined(tokens: Tokens, one: int, other: int) -> bool:
    if other - one > _FARTHEST:
        return False
    if other == one + 1:
        gap = tokens.gap(other)
        joined = gap in JOINS or (gap == ". " and _is_abbreviated(tokens, one))
        return joined and not _ends_in_possessive(tokens, one, other)
    between = tokens.norms[one + 1 : other]
    if between[0] == "of":
        belongs = tokens.norms[one] in JOINED_BY_OF and between[1:] in ((), ("the",))
    else:
        belongs = PARTICLES.issuperset(between)
    return belongs and all(tokens.gap(at) in JOINS for at in range(one + 1, other + 1))


def _is_abbreviated(tokens: Tokens, at: int) -> bool:
    return tokens.ends[at] - tokens.starts[at] == 1 or tokens.norms[at] in ABBREVIATED


def _ends_in_possessive(tokens: Tokens, at: int, following: int) -> bool:
    """Whether a name ends with a possessive: "Norway's", and not "St Mary's Hospital"."""
    if tokens.text[tokens.ends[at] - 2 : tokens.ends[at]] not in ("'s", "’s"):
        return False
    return tokens.norms[following] not in KINDS or COUNTRIES.get(tokens.norms[at]) is not None


def pieces(tokens: Tokens, capitals: Capitals, run: list[int]) -> Iterator[list[int]]:
    """A run without titles, peoples and the words that open sentences; these part names from each other."""
    norms = tokens.norms
    piece: list[int] = []
    for place, at in enumerate(run):
        norm = norms[at]
        if norm in OUTLETS:
            piece = []
        elif _is_no_name(tokens, capitals, run, place, piece):
            if piece:
                yield piece
            piece = []
        else:
            piece.append(at)
    if piece:
        yield piece


def _is_no_name(tokens: Tokens, capitals: Capitals, run: list[int], place: int, piece: list[int]) -> bool:
    at, last = run[place], place == len(run) - 1
    norm = tokens.norms[at]
    if norm in TITLES:
        return not (piece and last and norm in SURNAMES_TOO)
    if norm in _NO_NAME:
        part = piece or (not last and tokens.norms[run[place + 1]] not in _NO_PART)
        return not (norm in NAMES_TOO and part)
    if norm[0].isdigit() or capitals.is_shouted(at):
        return True
    if not piece and (norm in FUNCTION_WORDS or _closes_a_title(tokens, at)):
        return True
    if not piece and capitals.opens(at) and capitals.is_common(at):
        return True
    return not last and norm in _FIRST_OF_TWO and f"{norm} {tokens.norms[run[place + 1]]}" in PEOPLES


def _closes_a_title(tokens: Tokens, at: int) -> bool:
    """The "State" of "Secretary of State"."""
    return tokens.norms[at] in GENERIC and at > 1 and tokens.norms[at - 1] == "of" and tokens.norms[at - 2] in TITLES
