"""Finding words in a story as a reader types them."""

import re
from collections.abc import Iterator, Mapping

from tui.story import Span

_ALIKE = ("'’‘ʼ`´", '"“”„‟«»', "-‐‑‒–—―−")
_VARIANTS: Mapping[str, str] = {each: f"[{re.escape(alike)}]" for alike in _ALIKE for each in alike}


def occurrences(text: str, words: str, flags: re.RegexFlag = re.NOFLAG) -> list[Span]:
    """Where a text has the words one after the other, whatever blanks and line breaks are between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [Span(start, end) for start, end in _found(pattern, text, flags)]


def find(text: str, words: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The same as a reader searches, in `[start, end)`: capitals count only when they typed some.

    Quotation marks, apostrophes and hyphens find those that a typesetter puts in their place, and the other way round.
    """
    pattern = r"\s+".join("".join(_VARIANTS.get(char, re.escape(char)) for char in word) for word in words.split())
    flags = re.IGNORECASE if words == words.lower() else re.NOFLAG
    return _found(pattern, text, flags, start, end)


def _found(
    pattern: str, text: str, flags: re.RegexFlag, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int]]:
    if not pattern:
        return iter(())
    found = re.compile(pattern, flags).finditer(text, start, len(text) if end is None else end)
    return (each.span() for each in found)
