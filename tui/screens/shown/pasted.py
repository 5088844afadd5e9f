"""What a paste means: files that were dropped onto the terminal, a story, or neither. Pure but for looking at paths."""

from __future__ import annotations

import os
import shlex
from urllib.parse import unquote, urlsplit

from tui import desk

_FEW, _FEW_LETTERS = 20, 60
"""With fewer words a paste is no story, nor with fewer letters of scripts that may have no blanks between words."""


def is_story(text: str) -> bool:
    """Whether a text is long enough to be a story."""
    return is_in_words(text) or sum(map(_is_foreign_letter, text)) >= _FEW_LETTERS


def is_in_words(text: str) -> bool:
    """Whether a text has enough blanks for its words to be counted."""
    return len(text.split()) >= _FEW


def _is_foreign_letter(character: str) -> bool:
    return character > "\x7f" and character.isalpha()


def paths(text: str) -> list[str]:
    """The files and folders whose paths were pasted, as terminals do for files that are dropped on them.

    Quotes, backslashes before blanks and `file://` addresses are understood. Empty unless every path is there.
    """
    if len(text) > 100_000:
        return []
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for found in (lines, _split(text)):
        meant = [_path(each) for each in found]
        if meant and all(map(_is_there, meant)):
            return meant
    return []


def _split(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:  # an apostrophe in a sentence opens no quotation
        return []


def _path(word: str) -> str:
    address = urlsplit(word) if word.startswith("file://") else None
    return unquote(address.path) if address else word


def _is_there(path: str) -> bool:
    """Whether it is a path at all (a name alone may be a word of a story) and leads somewhere."""
    try:
        return (os.sep in path or path.startswith("~")) and os.path.exists(desk.path_of(path))  # noqa: PTH110
    except ValueError:
        return False
