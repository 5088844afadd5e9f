"""Whether two words are one name in two spellings: few slips, or letters that transliterations mix."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from tui.matching.names.lexicon import RENAMED

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_MIXED = (
    "ph f, eigh i, sch sh, tch ch, ck k, kh k, gh g, th t, dh d, oe o, ue u, ae a, ou u, oo u, ee i, ie i, ei i, ey i, "
    "ay ai, q k, y i, j i, w v, x ks"
)
_READ = tuple((written, read) for written, read in (row.split() for row in _MIXED.split(",")))
"""Letters, and those by which they are compared."""
_C = re.compile("c(?!h)")
_MAC = re.compile("^mac(?=[^aeiou].{3})|^mc")
_ENDING = re.compile("(?:ff|v)$")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aeiouyvw]+")
_LONG = 7
"""Letters from which a word may have a slip in its first."""
_ALONE = 5, 8
"""Letters from which a word may differ in one letter, and in two."""
_BESIDE_THE_SAME = 4, 7
"""The same, where the rest of the name is the same on both sides."""


def fold(word: str) -> str:
    """A word without case and accents: "São" is "sao"."""
    word = word.casefold()
    if word.isascii():
        return word
    marked = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(char for char in marked if not unicodedata.combining(char))


@lru_cache(maxsize=4096)
def spelling(word: str) -> str:
    """What is left of a folded word when letters are made one that spellings and transliterations mix."""
    word = _MAC.sub("mk", word)
    for written, read in _READ:
        word = word.replace(written, read)
    word = _ENDING.sub("v", _C.sub("k", word))
    return _DOUBLED.sub(r"\1", word)


def similar(one: str, other: str, *, beside_the_same: bool = False) -> bool:
    """Whether two folded words may be one name in two spellings, or with a slip.

    `beside_the_same` says that the rest of the name is the same, which allows for more.
    """
    if one == other or frozenset((one, other)) in RENAMED:
        return True
    shorter = min(len(one), len(other))
    if shorter < 3 or (one[-1] != other[-1] and _is_plural(one, other)):
        return False
    if spelling(one) == spelling(other):
        return shorter > 3 or beside_the_same
    if beside_the_same:
        return _few_slips(one, other, *_BESIDE_THE_SAME) or _same_consonants(one, other)
    if spelling(one)[0] == spelling(other)[0]:
        return _few_slips(one, other, *_ALONE)
    return shorter >= _LONG and OSA.distance(one, other) == 1


def _is_plural(one: str, other: str) -> bool:
    return one in (other + "s", other + "es") or other in (one + "s", one + "es")


def _few_slips(one: str, other: str, shortest: int, long: int) -> bool:
    length = max(len(one), len(other))
    allowed = 2 if length >= long else 1
    return length >= shortest and OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _same_consonants(one: str, other: str) -> bool:
    """Whether only vowels are not the same, and not the first letter: "Brown", "Braun"."""
    bones = _VOWELS.sub("", spelling(one))
    return one[0] == other[0] and len(bones) > 2 and bones == _VOWELS.sub("", spelling(other))
