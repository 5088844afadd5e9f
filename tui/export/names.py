"""Names for exported files: readable, the same each time, and never a path."""

import re
import unicodedata

_LONGEST = 80
"""Bytes of the title in UTF-8. Every file system takes 255 with what is put behind it."""


def file_name(title: str, identifier: str) -> str:
    """`ferry-collision-8f21c4.md`: the title's letters and digits, and the beginning of the identifier.

    The identifier keeps stories of one title apart and the name from being one that Windows reserves ("con.md").
    """
    return f"{_slug(title)}-{_short(identifier)}.md"


def _slug(title: str) -> str:
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", title).lower())
    words = re.sub("-+", "-", "".join(character if _kept(character) else "-" for character in folded)).strip("-")
    return words.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").rstrip("-") or "untitled"


def _kept(character: str) -> bool:
    """Letters and digits of any script, and the marks without which Hindi or Thai could not be written."""
    return character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")


def _short(identifier: str) -> str:
    return re.sub(r"[^0-9a-z]", "", identifier.lower().rpartition("-")[2])[:8] or "0"
