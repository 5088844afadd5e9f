"""Text without what is mere typography, and the way back to the places in it.

Quotation marks, dashes, blanks, line breaks, letter case and the way an accent is written make no other words of a
passage. Unlike `str.casefold` on the whole, every folded character knows which one it came from: lengths differ ("ß",
"İ", a line break and the indent behind it), so that offsets cannot be taken over.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_SIGNS: Final = str.maketrans(
    dict.fromkeys("‘’‚‛′`´ʼ", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {
        "ς": "σ",
        "…": "...",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
        "\ufeff": None,
    }
)
_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `places[n]` is where its nth character comes from, and one more says where the text ends."""

    text: str
    places: tuple[int, ...] | range

    def at(self, place: int) -> int:
        """Where in the folded text the first character stands that comes from a place of the raw one, or later."""
        return bisect_left(self.places, place, 0, len(self.text))

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the raw text that a stretch of the folded one comes from, without blanks at its edges."""
        while start < end and self.text[start] == " ":
            start += 1
        while start < end and self.text[end - 1] == " ":
            end -= 1
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def folded(text: str) -> Folded:
    """A text folded."""
    pieces: list[str] = []
    places: list[int] = []
    for start, word in _words(text):
        same = word.lower().translate(_SIGNS)
        if len(same) == len(word) and word.isascii():
            pieces.append(same)
            places.extend(range(start, start + len(word)))
        else:
            for place, character in enumerate(word, start):
                plain = unicodedata.normalize("NFD", character).lower().translate(_SIGNS)
                pieces.append(plain)
                places.extend([place] * len(plain))
    return Folded("".join(pieces), (*places, len(text)))


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Runs of characters that are not blank, and one blank for each run of blanks, with their places."""
    end = 0
    for blanks in _BLANKS.finditer(text):
        if blanks.start() > end:
            yield end, text[end : blanks.start()]
        yield blanks.start(), " "
        end = blanks.end()
    if end < len(text):
        yield end, text[end:]


def fold(text: str) -> str:
    """A text folded, without the way back."""
    plain = text if text.isascii() else unicodedata.normalize("NFD", text)
    return _BLANKS.sub(" ", plain.lower().translate(_SIGNS))
