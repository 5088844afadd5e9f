"""The stems of words, by the Snowball stemmer of their language."""

from collections.abc import Iterable
from functools import cache
from threading import local

import Stemmer

from tui.matching.languages.language import Language


class _Stemmers(local):
    """The stemmers of one thread: a stemmer keeps the word it works on and must not be shared."""

    def __init__(self) -> None:
        self._made: dict[str, Stemmer.Stemmer] = {}

    def of(self, algorithm: str) -> Stemmer.Stemmer:
        """The stemmer of this name, made when first asked for; it remembers the stems of the last 10,000 words."""
        if algorithm not in self._made:
            self._made[algorithm] = Stemmer.Stemmer(algorithm)
        return self._made[algorithm]


STEMMERS = _Stemmers()


def stems(language: Language, words: Iterable[str]) -> list[str]:
    """The stem of each normalised word, which is never empty; the word itself in a language without a stemmer.

    What stands before the apostrophe of "l'accord" is a word of its own, and the stem is that of "accord".
    """
    whole = [_unelided(language, word) for word in words] if _has_elisions(language) else [*words]
    if not language.algorithm:
        return whole
    stemmed = STEMMERS.of(language.algorithm).stemWords(whole)
    # Of some short Greek words the stemmer leaves nothing at all, and they would be one and the same.
    return [stem or word for stem, word in zip(stemmed, whole, strict=True)]


@cache
def function_stems(language: Language) -> frozenset[str]:
    """The stems of a language's function words."""
    return frozenset(stems(language, language.function_words))


@cache
def _has_elisions(language: Language) -> bool:
    return any(word.endswith("'") for word in language.function_words)


def _unelided(language: Language, word: str) -> str:
    elided, apostrophe, rest = word.partition("'")
    return rest if rest and elided + apostrophe in language.function_words else word
