"""The marks that end a sentence, and what may stand between such a mark and the next sentence."""

import re

LATIN = ".!?…"
"""Marks that need a blank after them, and more evidence besides."""
OTHER = "。！？｡।॥؟۔።။"
"""Marks of Chinese, Japanese, Devanagari, Arabic, Urdu, Ethiopic and Burmese, which need no blank after them."""
CLOSING = "\"'”’“‘»›«‹)]}」』）】》*_"
"""Closing quotes, brackets and Markdown emphasis. German closes with “ and ‘, or with « and ‹."""

_FINISHED = re.compile(rf"[{re.escape(LATIN + OTHER)}][{re.escape(CLOSING)}]*(?:\s?\[\d{{1,3}}\])*\Z")
_TAIL = 40


def finished(text: str) -> bool:
    """Whether a line ends as a sentence does: with a mark, or with a mark and what closes after it."""
    return _FINISHED.search(text[-_TAIL:]) is not None
