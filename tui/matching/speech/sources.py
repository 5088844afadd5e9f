"""Who is said to say a thing, and whether two such sources may be one."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from tui.matching.speech.lexicon import (
    DETERMINERS,
    INDEFINITE,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    TITLES,
)
from tui.matching.speech.roles import (
    BRANCHES,
    COUNTRIES,
    HEADS,
    MAY_BE_ONE,
    ORGANISATIONS,
    PERSONAL,
    PHRASES,
    ROLES,
    VAGUE,
)
from tui.matching.tokens import Tokens
from tui.matching.values import Level

_NO_NAMES = DETERMINERS | HEADS | TIMES | TITLES | PREPOSITIONS | ROLES.keys() | BRANCHES.keys() | COUNTRIES.keys()
_ONE_SPELLING = 0.9
"""Jaro-Winkler similarity from which on two surnames are one: "Zelensky" and "Zelenskyy"."""

_OF_A_STATE = frozenset({"minister", "government", "official", "army"})
_OFFICES = frozenset(
    [word for word, role in ROLES.items() if role in _OF_A_STATE]
    + [first for (first, _), role in PHRASES.items() if role in _OF_A_STATE]
)
"""Words without which nobody is of a branch of a government."""
_BRANCHES = frozenset(BRANCHES)
_PAPER = "document"
"""Anybody may have written it."""
_AIDE = "aide"
_NOT_VAGUER = PERSONAL | {_PAPER}
"""Roles in which "a" does not stand for any of many."""
_ANYBODY = frozenset({"source"})


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who is said to say something."""

    names: tuple[str, ...] = ()
    """Proper names in it, without accents."""
    roles: frozenset[str] = frozenset()
    """The classes of what they are; empty where that is not told."""
    branches: frozenset[str] = frozenset()
    """What a ministry or minister is for."""
    countries: frozenset[str] = frozenset()
    vague: bool = False
    """Whether it may be any of many: "officials", "a spokesman", "one resident"."""
    person: bool = False
    """Whether the names are plainly those of one person."""
    pronoun: bool = False
    """Whether it is a "he" or "she", whose name stands before."""

    @property
    def known(self) -> bool:
        """Whether anything is told by which the source could be told from another."""
        return bool(self.names or self.roles or self.countries)


def has_office(words: Sequence[str]) -> bool:
    """Whether somebody may be, in these words, of one branch of a government."""
    return not (_BRANCHES.isdisjoint(words) or _OFFICES.isdisjoint(words))


def source(tokens: Tokens, subject: slice, more: slice) -> Source:
    """Reads a source from the words of the subject and of what stands after it between commas."""
    first = tokens.norms[subject.start]
    if subject.stop - subject.start == 1 and first in PRONOUNS and not _is_acronym(tokens.raw(subject.start)):
        return Source(pronoun=first in PERSONS)
    head, rest = _roles(tokens, subject)
    aside = () if more.start == more.stop or tokens.norms[more.start] in RELATIVES else _in_order(_roles(tokens, more))
    roles = frozenset(_telling([head, *rest, *aside] if head in VAGUE or not head else [head, *aside]))
    words = range(subject.start, subject.stop)
    named = _named(tokens, words)
    names = tuple([plain(tokens.norms[at]) for at in named])
    both = [*words, *range(more.start, more.stop)]
    return Source(
        names,
        roles,
        frozenset([BRANCHES[tokens.norms[at]] for at in both if tokens.norms[at] in BRANCHES]),
        frozenset([COUNTRIES[tokens.norms[at]] for at in both if _is_country(tokens, at)]),
        vague=not names and (first in INDEFINITE or (first not in DETERMINERS and not VAGUE.isdisjoint(roles))),
        person=_is_person(tokens, subject, named, names),
    )


def _in_order(roles: tuple[str, list[str]]) -> list[str]:
    return [role for role in (roles[0], *roles[1]) if role]


def _telling(roles: Iterable[str]) -> list[str]:
    """The roles without the vague ones, where others say more: a "police spokesman" speaks for the police.

    One who speaks for a single person is not that person.
    """
    every = [role for role in roles if role]
    if "spokesman" in every and not PERSONAL.isdisjoint(every):
        return [_AIDE]
    return [role for role in every if role not in VAGUE] or every


def _roles(tokens: Tokens, part: slice) -> tuple[str, list[str]]:
    """What the head of the words is, before the first preposition, and the other roles in them."""
    head, headed, rest, norms, at = "", False, list[str](), tokens.norms, part.start
    while at < part.stop:
        word = norms[at]
        role = PHRASES.get((word, norms[at + 1])) if at + 1 < part.stop else None
        at += 2 if role else 1
        role = role or ROLES.get(word)
        if word in PREPOSITIONS and not role:
            headed = headed or bool(head) or at > part.start + 1
        elif word in HEADS and not role:
            head, rest = "", [*rest, head]
        elif role and headed:
            rest.append(role)
        elif role:
            head, rest = role, [*rest, head]
    return head, [role for role in rest if role]


def _named(tokens: Tokens, words: Iterable[int]) -> list[int]:
    """The places of proper names: capitalised words that are no title, role, country or day."""
    return [at for at in words if tokens.text[tokens.starts[at]].isupper() and not _is_common(tokens.norms, at)]


def _is_common(norms: Sequence[str], at: int) -> bool:
    """Whether a capital is no name's: that of "Aid workers" either, where a sentence begins with it."""
    return norms[at] in _NO_NAMES or (at + 1 < len(norms) and (norms[at], norms[at + 1]) in PHRASES)


def _is_country(tokens: Tokens, at: int) -> bool:
    return tokens.norms[at] in COUNTRIES and tokens.text[tokens.starts[at]].isupper()


def plain(word: str) -> str:
    """A name without accents and apostrophes."""
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))


def _is_acronym(raw: str) -> bool:
    return len(raw) > 1 and raw.isupper()


def _is_person(tokens: Tokens, subject: slice, named: Sequence[int], names: tuple[str, ...]) -> bool:
    """Whether names are a person's: they end the words for them, and are two or stand after what the person is.

    "Harbour police" and "Norvik Energy" are none.
    """
    if not names or any(name in ORGANISATIONS for name in names) or _is_acronym(tokens.raw(named[-1])):
        return False
    last = named[-1] + 1
    if last < subject.stop and tokens.norms[last] not in PREPOSITIONS:
        return False
    before = tokens.norms[named[0] - 1] if named[0] > subject.start else ""
    return len(names) > 1 or before in TITLES or before in ROLES or before in HEADS


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
    return not (one.person or other.person) and bool(one.roles & other.roles & _OF_A_STATE)


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
    return branches and bool(one.roles & _OF_A_STATE) and bool(other.roles & _OF_A_STATE)


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
