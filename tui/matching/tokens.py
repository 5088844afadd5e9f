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

_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f\U00020000-\U0003ffff"
"""Chinese characters, kana and Thai: scripts without spaces, in which a character is a token."""
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u0dff"
)
"""Combining marks of Latin, Cyrillic, Hebrew, Arabic and the scripts of India, which `\\w` leaves out of words."""
_WORD = re.compile(
    rf"""
    (?:[^\W\d_]\.){{2,}}                                # U.S., a.m.
    | \d+(?:[.,]\d+)*                                   # 14, 1,500, 7.5
    | [{_UNSPACED}]
    | [^\W_{_UNSPACED}]+
      (?:[{_MARKS}]+[^\W_{_UNSPACED}]*)*                # é as two characters, vowel signs
      (?:['’][^\W\d_]+)?                                # didn't, O'Neill, Blinken's
    """,
    re.VERBOSE,
)
_COUNTRY = {"US": "usa", "U.S.": "usa", "U.S": "usa", "USA": "usa", "U.S.A.": "usa"}
"""Kept apart from the pronoun "us", which the lower-cased form would be."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a story as parallel sequences, in the order of the text."""

    text: str
    """The story's, into which all places are."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    norms: tuple[str, ...]
    """Case, typography and the spelling of small numbers made equal."""
    stems: tuple[str, ...]

    def within(self, start: int, end: int) -> slice:
        """The tokens that begin in `[start, end)` of the text."""
        return slice(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def raw(self, at: int) -> str:
        """A token as the story writes it."""
        return self.text[self.starts[at] : self.ends[at]]

    def gap(self, at: int) -> str:
        """What stands between a token, or the end of the text, and the token before it."""
        before = self.ends[at - 1] if at else 0
        return self.text[before : self.starts[at] if at < len(self.starts) else len(self.text)]

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
    return Tokens(story.text, tuple(starts), tuple(ends), tuple(norms), tuple(stems))
