"""What the words beside a name say that its bearer is: "Foreign Minister", "the ferry", "a geologist at …"."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.matching.names.countries import COUNTRIES, PEOPLES
from tui.matching.names.lexicon import (
    DOMAINS,
    FUNCTION_WORDS,
    GENERIC,
    HELD_BY_ONE,
    KINDS,
    NEVER,
    PORTFOLIOS,
    RANKS,
    TITLES,
)
from tui.matching.names.runs import JOINS
from tui.matching.names.values import Name
from tui.matching.tokens import Tokens

_WORDS = 4
"""Words that a role may have before its head, or after "of"."""
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "my"])
_OF = frozenset(("of", "for", "at", "with"))
_BESIDE = JOINS | {", ", ",\n", ". "}
"""What may stand between a role and the name after it."""
_HEADS = TITLES | KINDS | HELD_BY_ONE
ROLE_WORDS = _HEADS | GENERIC | RANKS | PORTFOLIOS
"""Words of which a role is made up."""
_RANKS_AND_PORTFOLIOS = RANKS | PORTFOLIOS
_LANDS = COUNTRIES | PEOPLES


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody or something is."""

    head: str
    words: frozenset[str]
    """Telling words before it: "foreign", "deputy"."""
    of: frozenset[str]
    """Telling words after "of" or the like: "the central bank"."""
    places: frozenset[str]
    """Countries and names with a capital beside it, in which two reports may be more or less exact."""

    def matches(self, other: "Role") -> bool:
        """Whether two roles may be one."""
        if self.head != other.head or (self.places and other.places and self.places.isdisjoint(other.places)):
            return False
        return self.of == other.of and self._which() == other._which()

    def _which(self) -> frozenset[str]:
        return self.words & (_RANKS_AND_PORTFOLIOS if self.head in DOMAINS else RANKS)

    def weight(self, other: "Role") -> float:
        """How much two roles that match tell of their bearers' being one and the same."""
        return (2 if self.head in HELD_BY_ONE else 1) + len(self.words & other.words) + len(self.of)


def roles(name: Name, tokens: Tokens) -> list[Role]:
    """What the words right beside a name, and its own, say that its bearer is."""
    found = [_before(name, tokens), _after(name, tokens)]
    kinds = [at for at in range(name.start, name.stop) if tokens.norms[at] in KINDS]
    if name.stop < name.part.stop and tokens.gap(name.stop) in JOINS and tokens.norms[name.stop] in KINDS:
        kinds.append(name.stop)
    own = [Role(tokens.norms[at], frozenset(), frozenset(), frozenset()) for at in kinds]
    return own + [role for role in found if role]


def _before(name: Name, tokens: Tokens) -> Role | None:
    """The role of "Foreign Minister Qin Gang", "the village of Kalin" and "her lawyer, Simon Feld,"."""
    at, first = name.start - 1, name.part.start
    if at < first or tokens.gap(name.start) not in _BESIDE:
        return None
    if "," in tokens.gap(name.start) and not tokens.gap(name.stop).startswith(","):
        return None
    after_of: list[int] = []
    if tokens.norms[at] == "of":
        at -= 1
    elif at - 2 >= first and tokens.norms[at - 1] == "of" and tokens.norms[at] in GENERIC:
        after_of, at = [at], at - 2
    if at < first or tokens.norms[at] not in _HEADS:
        return None
    return _role(tokens, at, [*_words_before(tokens, at, first), *after_of], [])


def _words_before(tokens: Tokens, at: int, first: int) -> list[int]:
    """The words that belong to a role before its head: those written as it is, and a country before them."""
    found: list[int] = []
    capital = tokens.raw(at)[0].isupper()
    while at > first and len(found) < _WORDS and tokens.gap(at) in JOINS:
        at -= 1
        norm, same = tokens.norms[at], at == first or tokens.raw(at)[0].isupper() is capital
        if norm in FUNCTION_WORDS or norm in NEVER or not (same or norm in _LANDS):
            break
        found.append(at)
        if not same:
            break
    return found


def _after(name: Name, tokens: Tokens) -> Role | None:
    """The role of "Wang Yi, the foreign minister" and "Ruth Adler, 41, a geologist at the University of Leeds"."""
    at, stop = name.stop, name.part.stop
    if at + 1 < stop and tokens.gap(at).startswith(",") and tokens.norms[at].isdigit():
        at += 1
    if at >= stop or not tokens.gap(at).startswith(","):
        return None
    determined = tokens.norms[at] in _DETERMINERS
    group = _group(tokens, at + determined, stop)
    if not group or not (determined or tokens.norms[group[-1]] in _HEADS):
        return None
    end = group[-1] + 1
    of = end < stop and tokens.gap(end) in JOINS and tokens.norms[end] in _OF
    more = _group(tokens, end + 1 + (end + 1 < stop and tokens.norms[end + 1] in _DETERMINERS), stop) if of else []
    return _role(tokens, group[-1], group[:-1], more)


def _group(tokens: Tokens, at: int, stop: int) -> list[int]:
    """Words up to a function word or a mark."""
    found: list[int] = []
    while at < stop and len(found) <= _WORDS and tokens.norms[at] not in FUNCTION_WORDS:
        if found and tokens.gap(at) not in JOINS:
            break
        found.append(at)
        at += 1
    return found


def _role(tokens: Tokens, head: int, before: Iterable[int], of: Iterable[int]) -> Role:
    words, places = _sorted(tokens, before)
    of_words, of_places = _sorted(tokens, of)
    if of_words <= GENERIC:
        words, of_words = words | of_words, frozenset()
    return Role(tokens.norms[head], words, of_words, places | of_places)


def _sorted(tokens: Tokens, beside: Iterable[int]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that tell which role it is, and the places."""
    words, places = set(), set()
    for at in beside:
        norm = tokens.norms[at]
        if norm in _LANDS:
            places.add(_LANDS[norm])
        elif norm in ROLE_WORDS or tokens.raw(at).islower():
            words.add(norm)
        else:
            places.add(norm)
    return frozenset(words), frozenset(places)
