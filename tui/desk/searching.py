"""Finding words in a story as a reader types them."""

import re

from tui.story import Span


def occurrences(text: str, words: str, flags: re.RegexFlag = re.NOFLAG) -> list[Span]:
    """Where a text has the words one after the other, whatever blanks and line breaks are between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [Span(found.start(), found.end()) for found in re.finditer(pattern, text, flags)] if pattern else []
