"""Who is said to say a thing, read from the words for them."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    ORGANISATIONS,
    PERSONAL,
    PHRASES,
    ROLES,
    VAGUE,
)
from tui.matching.tokens import Tokens

_NO_NAMES = DETERMINERS | HEADS | TIMES | TITLES | PREPOSITIONS | ROLES.keys() | BRANCHES.keys() | COUNTRIES.keys()
OF_A_STATE = frozenset({"minister", "government", "official", "army"})
_OFFICES = frozenset(
    [word for word, role in ROLES.items() if role in OF_A_STATE]
    + [first for (first, _), role in PHRASES.items() if role in OF_A_STATE]
)
"""Words without which nobody is of a branch of a government."""
_BRANCHES = frozenset(BRANCHES)
_AIDE = "aide"


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
    if subject.stop - subject.start == 1 and first in PRONOUNS and not is_acronym(tokens.raw(subject.start)):
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


def is_acronym(raw: str) -> bool:
    """Whether a word is no pronoun but an "IT" or "WHO"."""
    return len(raw) > 1 and raw.isupper()


def _is_person(tokens: Tokens, subject: slice, named: Sequence[int], names: tuple[str, ...]) -> bool:
    """Whether names are a person's: they end the words for them, and are two or stand after what the person is.

    "Harbour police" and "Norvik Energy" are none.
    """
    if not names or any(name in ORGANISATIONS for name in names) or is_acronym(tokens.raw(named[-1])):
        return False
    last = named[-1] + 1
    if last < subject.stop and tokens.norms[last] not in PREPOSITIONS:
        return False
    before = tokens.norms[named[0] - 1] if named[0] > subject.start else ""
    return len(names) > 1 or before in TITLES or before in ROLES or before in HEADS
