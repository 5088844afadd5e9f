"""What a tag may be, so that Markdown readers such as Obsidian take it as one."""

import unicodedata
from typing import Final

from tui.story import clean_line

# Joiners shape words in Persian and Hindi and belong to them.
_ALSO: Final = frozenset("_-/\u200c\u200d")


def normal_tag(text: str) -> str:
    """The tag that a reader means: no "#" before it, hyphens for blanks, composed letters.

    Raises:
        ValueError: there is nothing left, only digits, or a character that tags cannot have. One line for the reader.
    """
    tag = "-".join(unicodedata.normalize("NFC", clean_line(text)).lstrip("# ").split())
    if not tag:
        raise ValueError("A tag needs at least one letter.")
    for character in tag:
        if character not in _ALSO and unicodedata.category(character)[0] not in "LMN":
            raise ValueError(f"A tag cannot have “{character}” in it: letters, digits, “_”, “-” and “/” only.")
    if all(unicodedata.category(character)[0] == "N" for character in tag):
        raise ValueError(f"A tag cannot be only digits: write something like “y{tag}”.")
    return tag
