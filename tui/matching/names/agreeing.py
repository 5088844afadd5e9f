"""Whether two names are one: in full and cut short, with initials, as an abbreviation, a country by its capital."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.matching.names.countries import PEOPLES
from tui.matching.names.lexicon import SHORT_NAMES
from tui.matching.names.spelling import similar
from tui.matching.names.values import Name
from tui.matching.tokens import Tokens

_STEM = 4
"""Letters that a place and its people have in common: "Texas", "Texan"."""
_PLURAL = frozenset(("", "s"))
_PEOPLE = frozenset(("an", "ian", "ean", "ese", "ish", "er", "ers", "ans", "ians"))

_PEOPLES_OF = {
    country: frozenset(people for people, of in PEOPLES.items() if of == country) for country in set(PEOPLES.values())
}
"""The words for its people by each country."""


def agree(one: Name, other: Name) -> bool:
    """Whether two names may be of one person, place or body: nothing tells them apart but how much is said."""
    if one.words == other.words:
        return True
    if one.country and one.country == other.country:
        return len(one.words) > 1 or len(other.words) > 1 or not similar(one.words[0], other.words[0])
    if len(one.words) == 1 and len(other.words) == 1:
        return _same_word(one.words[0], other.words[0])
    if len(one.words) == 1:
        return _is_surname_of(one, other)
    return _is_surname_of(other, one) if len(other.words) == 1 else _agree_in_words(one.words, other.words)


def _is_surname_of(short: Name, full: Name) -> bool:
    """Whether a single word may be short for a name: not where it stands for another full name in its own story."""
    one, other = short.words, full.words
    if one[-1] != other[-1] or len(one := short.whole) != len(other):
        return _covers(other, short.words)
    alike = (a == b or similar(a, b, beside_the_same=True) for a, b in zip(one, other, strict=True))
    return _agree_in_words(one, other) or all(alike)


def _agree_in_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if _covers(one, other) or _covers(other, one):
        return True
    return _same_word(one[-1], other[-1]) and frozenset((one[0], other[0])) in SHORT_NAMES


def _covers(more: tuple[str, ...], fewer: tuple[str, ...]) -> bool:
    """Whether one name has all words of the other."""
    if len(fewer) > len(more):
        return False
    rest = [word for word in fewer if word not in more]
    return all(any(_same_word(word, each) for each in more) for word in rest)


def _same_word(one: str, other: str) -> bool:
    """Whether two words are one, or one is the plural or the people of the other."""
    if one[:_STEM] != other[:_STEM]:
        return False
    shorter, longer = (one, other) if len(one) < len(other) else (other, one)
    length = len(shorter)
    if longer.startswith(shorter) and longer[length:] in _PLURAL:
        return True
    people = longer[length:] in _PEOPLE and longer.startswith(shorter)
    return length > _STEM and (people or (longer[length - 1 :] in _PEOPLE and longer.startswith(shorter[:-1])))


def beginnings(names: Iterable[Name]) -> frozenset[str]:
    """What names begin with and belong to: those that have nothing of it in common cannot agree."""
    found: set[str] = set()
    for name in names:
        found.update([word[:_STEM] for word in name.words])
        if name.country:
            found.add(name.country)
    return frozenset(found)


def is_told(name: Name, tokens: Tokens, sentence: Sequence[Name]) -> bool:
    """Whether a sentence of the other story, which has some names, has this one in a form that is not found as one.

    Its words without a capital, or the people of its country.
    """
    norms, last = tokens.norms[sentence[0].part], name.words[-1]
    if last in norms and all(word in norms for word in name.words) and not any(last in each.words for each in sentence):
        return True
    peoples = _PEOPLES_OF.get(name.country)
    if not peoples:
        return False
    return not peoples.isdisjoint(map(" ".join, pairwise(norms)) if "_" in name.country else norms)


def abbreviates(one: Name, one_tokens: Tokens, other: Name, other_tokens: Tokens) -> bool:
    """Whether one of two names is made of the first letters of the other."""
    if other.stop - other.start > 1:
        return _is_short_for(one, one_tokens, other, other_tokens)
    return _is_short_for(other, other_tokens, one, one_tokens)


def _is_short_for(short: Name, short_tokens: Tokens, long: Name, long_tokens: Tokens) -> bool:
    if short.stop - short.start > 1 or long.stop - long.start == 1 or not short_tokens.raw(short.start).isupper():
        return False
    raws = [long_tokens.raw(at) for at in range(long.start, long.stop)]
    return short_tokens.norms[short.start] == "".join(raw[0] for raw in raws if raw[0].isupper()).casefold()
