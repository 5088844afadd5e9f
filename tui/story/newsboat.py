"""What newsboat adds below a text that it pipes to a program: the list of the links it numbered in the text."""

import re

from tui.story.values import Span

WHY = "newsboat's list of links"
_ENTRY = re.compile(r"\[\d{1,4}\]: \S+(?: \([\w ]{1,20}(?: \(bug\))?\))?")
_HEAD = re.compile(r"[^\W\d_]{3,15} ?:")
""""Links:", in the language newsboat speaks."""


def links(text: str, start: int = 0) -> list[Span]:
    """The lines of the list that ends the text, its heading first; none where there is no such list."""
    found: list[Span] = []
    end = len(text.rstrip())
    while end > start:
        line = _line(text, start, end)
        words = line.of(text)
        if found and _HEAD.fullmatch(words):
            return [line, *reversed(found)]
        if words and not _ENTRY.fullmatch(words):
            return []
        if words:
            found.append(line)
        end = text.rfind("\n", start, end)
    return []


def _line(text: str, start: int, end: int) -> Span:
    """The line that ends at `end`, without the blanks around it."""
    left = max(start, text.rfind("\n", start, end) + 1)
    words = text[left:end]
    left += len(words) - len(words.lstrip())
    return Span(left, left + len(words.strip()))
