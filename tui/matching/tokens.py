"""Words of a story, each with its place in the text and the form it is matched by.

Matching speaks normalised forms, everything shown or stored speaks the raw span: the same rule as the `t` and `n` of
CollateX. Stemming is PyStemmer's Snowball English: measured some 50 times faster than stemming in Python, and it is
what keeps a comparison near the cost of a plain loop of rapidfuzz calls.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

import Stemmer

from tui.matching.numbers import NUMBER_WORDS
from tui.story import Sentence, Story

_WORD = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                                  # U.S., a.m.
    | \d+(?:[.,]\d+)*                                   # 14, 1,500, 7.5
    | [぀-ヿ㐀-鿿豈-﫿\u0e00-\u0e7f]      # scripts without spaces: a character is a token
    | [^\W_぀-ヿ㐀-鿿豈-﫿\u0e00-\u0e7f]+
      (?:['’][^\W\d_]+)?                                # didn't, O'Neill, Blinken's
    """,
    re.VERBOSE,
)
_COUNTRY = {"US": "usa", "U.S.": "usa", "U.S": "usa", "USA": "usa", "U.S.A.": "usa"}
"""Kept apart from the pronoun "us", which the lower-cased form would be."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a story as parallel sequences, in the order of the text."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    norms: tuple[str, ...]
    """Case, typography and the spelling of small numbers made equal."""
    stems: tuple[str, ...]

    def within(self, start: int, end: int) -> slice:
        """The tokens that begin in `[start, end)` of the text."""
        return slice(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def of(self, sentences: tuple[Sentence, ...]) -> list[slice]:
        """The tokens of each sentence."""
        return [self.within(sentence.start, sentence.end) for sentence in sentences]


def normalise(word: str) -> str:
    """The form a word is compared by: "U.S." and "US", "Seven" and "7", "didn’t" and "didn't" are one."""
    if word in _COUNTRY:
        return _COUNTRY[word]
    if word[0].isdigit():
        return _plain_number(word)
    if not word.isascii():
        word = unicodedata.normalize("NFKC", word).replace("’", "'")
    word = word.casefold().replace(".", "").removesuffix("'s")
    return NUMBER_WORDS.get(word, word)


def _plain_number(word: str) -> str:
    """Digits without separators of thousands; "1,500" is 1500 and "7,5" stays as it is written."""
    groups = word.split(",")
    if len(groups) > 1 and all(len(group.partition(".")[0]) == 3 for group in groups[1:]):
        word = "".join(groups)
    return unicodedata.normalize("NFKC", word) if not word.isascii() else word


def tokenise(story: Story) -> Tokens:
    """The tokens of a whole story."""
    starts, ends, norms = [], [], []
    known: dict[str, str] = {}
    for found in _WORD.finditer(story.text):
        word = found.group()
        norm = known.get(word)
        if norm is None:
            norm = known[word] = normalise(word)
        starts.append(found.start())
        ends.append(found.end())
        norms.append(norm)
    stems = Stemmer.Stemmer("english").stemWords(norms)
    return Tokens(tuple(starts), tuple(ends), tuple(norms), tuple(stems))
