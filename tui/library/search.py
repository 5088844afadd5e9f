"""Comparing words as a reader means them: "Zoë’s" is found by "zoe's"."""

import re
import unicodedata
from typing import Final

_FOREIGN: Final = re.compile(r"[^\x00-\x7f]+")

_LETTERS: Final = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
    }
)


def fold(text: str) -> str:
    """The text without case, accents and curly quotes. Lengths change: never use it for positions."""
    return _FOREIGN.sub(_without_accents, unicodedata.normalize("NFKD", text)).casefold().translate(_LETTERS)


def _without_accents(letters: re.Match[str]) -> str:
    return "".join(letter for letter in letters[0] if not unicodedata.combining(letter))


def has_words(words: str, folded: str, *details: str | None) -> bool:
    """Whether each of the folded `words` occurs in the folded text or in the details. SQLite calls this per story."""
    known = fold("\n".join(detail for detail in details if detail))
    return all(word in folded or word in known for word in words.split())
