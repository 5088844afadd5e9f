"""Takes out of a text what a terminal would obey or a reader could not see.

Everything that comes from outside goes through here: stories, and whatever else is shown or kept (file names, tags,
titles, notes). Neither Textual nor Rich does it.
"""

from dataclasses import dataclass
from itertools import chain

_TO_LINE_FEED = "\r\x85\u2028\u2029"
_CONTROLS = chain(range(0x09), range(0x0B, 0x0D), range(0x0E, 0x20), range(0x7F, 0x85), range(0x86, 0xA0))
_DIRECTIONS = chain(range(0x202A, 0x202F), range(0x2066, 0x206A))
"""Embeddings, overrides and isolates, which can show words in another order than they stand.

The plain marks (U+200E, U+200F) and the joiners (U+200C, U+200D) stay: Hebrew, Persian, Hindi and emoji need them.
"""
_INVISIBLE = chain((0x180E, 0x200B, 0x2060, 0xFEFF), range(0xFFF9, 0xFFFC), range(0xE0000, 0xE0080))

_TABLE: dict[int, str | None] = (
    dict.fromkeys(chain(_CONTROLS, _DIRECTIONS, _INVISIBLE), None)
    | dict.fromkeys(range(0xD800, 0xE000), "?")
    | dict.fromkeys(map(ord, _TO_LINE_FEED), "\n")
    | {ord("\t"): " "}
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that is safe to show, and how many characters it lost."""

    text: str
    removed: int


def clean(text: str) -> Cleaned:
    """Take out control characters, all line ends as LF, a tab as a blank.

    Total and idempotent: one translation, which nesting cannot get round as it can with patterns. Of CRLF the CR is
    not counted as removed.
    """
    lines = text.replace("\r\n", "\n")
    cleaned = lines.translate(_TABLE)
    return Cleaned(cleaned, len(lines) - len(cleaned))


def clean_line(text: str) -> str:
    """`clean` for what is shown on one line (file names, titles, tags): line ends become blanks."""
    return clean(text).text.replace("\n", " ")
