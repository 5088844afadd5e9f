"""Whether two sources may be one, are plainly one, or cannot be."""

from rapidfuzz.distance import JaroWinkler

from tui.matching.speech.roles import MAY_BE_ONE, PERSONAL, VAGUE
from tui.matching.speech.sources import OF_A_STATE, Source
from tui.matching.values import Level

_ONE_SPELLING = 0.9
"""Jaro-Winkler similarity from which on two surnames are one: "Zelensky" and "Zelenskyy"."""
_PAPER = "document"
"""Anybody may have written it."""
_NOT_VAGUER = PERSONAL | {_PAPER}
"""Roles in which "a" does not stand for any of many."""
_ANYBODY = frozenset({"source"})


def rivals(one: Source, other: Source) -> Level | None:
    """Whether two sources cannot be one (`differs`), one is vaguer (`compatible`), or they may be the same (None)."""
    if not (one.known and other.known):
        return None
    if _foreign(one, other):
        return Level.DIFFERS
    if one.names and other.names:
        apart = (one.person and other.person) or _of_two_places(one, other)
        return Level.DIFFERS if apart and not _same_name(one.names, other.names) else None
    if _ANYBODY in (one.roles, other.roles):
        return Level.COMPATIBLE if one.roles != other.roles and (one.roles or one.person) else None
    return _by_role(one, other)


def are_one(one: Source, other: Source) -> bool:
    """Whether two sources are plainly one: they share a surname, or are of one class."""
    if one.names and other.names:
        return _same_name(one.names, other.names)
    return bool(one.roles & other.roles) and rivals(one, other) is None


def _of_two_places(one: Source, other: Source) -> bool:
    """Whether each is of a place of its own: "Northland officials" and "Southland officials"."""
    return not (one.person or other.person) and bool(one.roles & other.roles & OF_A_STATE)


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one surname stands in the other name, or is spelt nearly like it, or is its initials."""
    if one[-1] in other or other[-1] in one:
        return True
    return JaroWinkler.similarity(one[-1], other[-1]) >= _ONE_SPELLING or _initials(one, other) or _initials(other, one)


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and short[0] == "".join(name[0] for name in long)


def _foreign(one: Source, other: Source) -> bool:
    """Whether the two belong to different countries, or to different branches of one government."""
    if one.countries and other.countries and not one.countries & other.countries:
        return not (one.names or other.names)
    branches = bool(one.branches and other.branches and not one.branches & other.branches)
    return branches and bool(one.roles & OF_A_STATE) and bool(other.roles & OF_A_STATE)


def _by_role(one: Source, other: Source) -> Level | None:
    if not (one.roles and other.roles):
        return None
    vague, other_vague = one.roles <= VAGUE, other.roles <= VAGUE
    if vague or other_vague:
        return _by_vagueness(one, other) if not (vague and other_vague) else _named_only(one, other)
    if any(_may_be_one(first, second) for first in one.roles for second in other.roles):
        return _named_only(one, other)
    return Level.DIFFERS


def _may_be_one(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in MAY_BE_ONE or _PAPER in (one, other)


def _by_vagueness(one: Source, other: Source) -> Level | None:
    """A vague source against one that says more."""
    vague, plain = (one, other) if one.roles <= VAGUE else (other, one)
    if "spokesman" in vague.roles:
        return _named_only(one, other)
    if any(_may_be_one("official", role) for role in plain.roles):
        return Level.COMPATIBLE if vague.vague or not plain.names else None
    return Level.DIFFERS


def _named_only(one: Source, other: Source) -> Level | None:
    """Two of one class: a difference only where one is a name and the other any of many."""
    vague = (one.vague and other.person) or (other.vague and one.person)
    return Level.COMPATIBLE if vague and not (one.roles | other.roles) & _NOT_VAGUER else None
