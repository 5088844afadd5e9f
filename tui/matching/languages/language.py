"""What matching knows of a language."""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code ("en"; "" for one that is not known) and what it takes to match words of it.

    Its function words are in the form tokens are compared by; those that end in an apostrophe stand before another
    word without a space ("l'", "dell'"). Without the name of a Snowball algorithm its words are matched as they are.
    """

    code: str
    algorithm: str = ""
    function_words: frozenset[str] = frozenset()


NEUTRAL = Language("")
"""For a text whose language is not known: no word of it is cut, and none is a function word."""


def language(code: str, algorithm: str, words: str) -> Language:
    """A language of the tables; its function words are parted by spaces and written as the language writes them."""
    return Language(code, algorithm, frozenset(unicodedata.normalize("NFKC", words).casefold().split()))
