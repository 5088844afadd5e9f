"""The tags of the library as the reader uses them: several in one line, counted, the most used first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tui.counting import counted
from tui.library import Library, normal_tag

_BETWEEN = re.compile(r"[,;]|(?<=\S)\s+(?=#)")
"""What separates two tags in a line; a blank alone does not: it becomes a hyphen."""


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag that is in use, and on how many notes."""

    tag: str
    here: int
    """In the session that was asked for."""
    everywhere: int
    """In all sessions."""


def tag_rows(library: Library, session_id: str) -> list[TagRow]:
    """All tags in use: those of a session first, among them the most used, then by the alphabet."""
    here = dict(library.tags(session_id))
    by_alphabet = [TagRow(tag, here.get(tag, 0), count) for tag, count in library.tags()]
    return sorted(by_alphabet, key=lambda row: (-row.here, -row.everywhere))


def known_tags(library: Library) -> list[str]:
    """All tags in use, the most used first, to be suggested."""
    return [tag for tag, _ in sorted(library.tags(), key=lambda each: -each[1])]


def tags_in(line: str) -> list[str]:
    """The tags that a reader means with a line: "check, the captain" or "#check #the captain"; each once.

    Raises:
        ValueError: one of them cannot be a tag. One line for the reader.
    """
    parts = [part for part in _BETWEEN.split(line) if part.strip(" #")]
    return list(dict.fromkeys(map(normal_tag, parts or [line])))


def fault_in_tags(line: str) -> str:
    """Why one of the tags in a line cannot be one; empty where all can."""
    try:
        tags_in(line)
    except ValueError as error:
        return str(error)
    return ""


def fault_in_tag(line: str) -> str:
    """The same of a line that is to be one tag."""
    try:
        normal_tag(line)
    except ValueError as error:
        return str(error)
    return ""


def tag_meant(line: str) -> str | None:
    """The tag that a reader means with a line; None where it cannot be one."""
    return None if fault_in_tag(line) else normal_tag(line)


def tag_words(tags: Iterable[str]) -> str:
    """Tags as they are shown: "#check #quote"."""
    return " ".join(f"#{tag}" for tag in tags)


def rename_tag(library: Library, tag: str, new: str) -> str:
    """Call a tag something else everywhere; what was done, or why it was not, in words."""
    try:
        new = normal_tag(new)
    except ValueError as error:
        return str(error)
    if new == tag:
        return f"It is called #{tag} already."
    one = new in library.tag_counts()
    library.rename_tag(tag, new)
    return f"#{tag} and #{new} are one tag now, #{new}." if one else f"#{tag} is called #{new} now."


def remove_tag(library: Library, tag: str) -> str:
    """Take a tag off everywhere; what was done in words."""
    return f"#{tag} is taken off {counted(library.remove_tag(tag), 'note', 'notes')}; u brings it back."
