"""Words of a story, each with its place in the text and the form it is matched by.

Matching speaks normalised forms, everything shown or stored speaks the raw span: the same rule as the `t` and `n` of
CollateX. Stemming is PyStemmer's Snowball: measured some 50 times faster than stemming in Python, and it is what keeps
a comparison near the cost of a plain loop of rapidfuzz calls.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from tui.matching.languages import Language, detect, function_stems, stems
from tui.matching.numbers import NUMBER_WORDS
from tui.matching.scripts import MARKS, UNSPACED, UNSPACED_MARKS
from tui.story import Sentence, Story

_FIRST_UNSPACED = "\u0e01"
_WORD = re.compile(
    rf"""(
    [A-Za-z]++(?=[ ,\n])                                # what most words are: only there for speed
    | (?:[^\W\d_{UNSPACED}]\.){{2,}}                    # U.S., a.m.
    | \d+(?:[.,]\d+)*                                   # 14, 1,500, 7.5
    | [{UNSPACED}][{UNSPACED_MARKS}]*
    | [^\W_{UNSPACED}]+
      (?:[{MARKS}]+[^\W_{UNSPACED}]*)*                  # é as two characters, vowel signs
      (?:['’][^\W\d_{UNSPACED}]+)?                      # didn't, O'Neill, Blinken's
    )""",
    re.VERBOSE,
)
_CHARACTER = re.compile(rf"[{UNSPACED}][{UNSPACED_MARKS}]*")
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
    """The norms without their endings; of a script without spaces each character together with the next one."""
    language: str
    """The code of the story's language ("en"), empty when it is not known."""
    function: frozenset[str]
    """The stems of the words of that language which carry no meaning of their own."""

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
    """The form a word is compared by: "U.S." and "US", "didn’t" and "didn't" are one."""
    if word in _COUNTRY:
        return _COUNTRY[word]
    if word.isascii():
        if word.isalpha():
            return word.lower()
    else:
        word = unicodedata.normalize("NFKC", word).replace("’", "'")
    if word[0].isdigit():
        return _plain_number(word)
    # Turkish "İ" folds to an "i" with a dot of its own, which no lower-cased word has.
    return word.casefold().replace("i̇", "i").replace(".", "").removesuffix("'s")


def _plain_number(word: str) -> str:
    """Digits without separators of thousands; "1,500" is 1500 and "7,5" stays as it is written."""
    groups = word.split(",")
    if len(groups) > 1 and all(len(group.partition(".")[0]) == 3 for group in groups[1:]):
        word = "".join(groups)
    return word


def tokenise(story: Story) -> Tokens:
    """The tokens of a whole story."""
    pieces = _WORD.split(story.text)
    places = tuple(accumulate(map(len, pieces)))
    starts, ends, words = places[:-1:2], places[1::2], pieces[1::2]
    forms = {word: normalise(word) for word in set(words)}
    language = detect([forms[word] for word in words])
    _spell_numbers(forms, language)
    norms = tuple(map(forms.__getitem__, words))
    stemmed = _stems(norms, language)
    if forms and max(forms) >= _FIRST_UNSPACED:
        stemmed = _joined(words, starts, ends, stemmed)
    return Tokens(story.text, starts, ends, norms, tuple(stemmed), language.code, function_stems(language))


def _spell_numbers(forms: dict[str, str], language: Language) -> None:
    """Small numbers that are written as words become digits: "ten" is 10 in English, and no number in Dutch."""
    numbers = NUMBER_WORDS.get(language.code)
    if numbers:
        forms.update((word, numbers[norm]) for word, norm in [*forms.items()] if norm in numbers)


def _stems(norms: Sequence[str], language: Language) -> list[str]:
    distinct = [*set(norms)]
    stem_of = dict(zip(distinct, stems(language, distinct), strict=True))
    return [stem_of[norm] for norm in norms]


def _joined(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], stems: list[str]) -> list[str]:
    """The stems, where each character of a script without spaces takes in the one that follows it at once.

    Two characters are about as telling as a word of a language with spaces; one is hardly more than a letter.
    """
    alone = [_CHARACTER.fullmatch(word) is not None for word in words]
    last = len(words) - 1
    return [
        stem + stems[at + 1] if at < last and alone[at] and alone[at + 1] and ends[at] == starts[at + 1] else stem
        for at, stem in enumerate(stems)
    ]
