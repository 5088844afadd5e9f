"""Pages that show only the beginning of a story: what the page's own data add."""

import re
from collections.abc import Iterable, Sequence

from tui.story.formats.html.blocks import count_words
from tui.story.formats.html.text import collapsed, letters
from tui.story.marks import finished

_STUB = 0.6
"""The page is a stub where it shows less than this part of the text that its data hold."""
_ALIKE = 0.9
_SHORT = 250
"""Words."""
_ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[\.\.\.\])\W*\Z")
_WORD = re.compile(r"[^\W_]+")


def completed(body: str, shown: Sequence[str]) -> tuple[str, list[str]] | None:
    """The last shown paragraph as it reads in `body`, and the paragraphs after it.

    None unless what is shown is the beginning of `body` and only a part of it.
    """
    told = "".join(map(letters, shown))
    whole = letters(body)
    common = _common(whole, told)
    if not told or len(told) >= _STUB * len(whole) or common < _ALIKE * len(told):
        return None
    first, *more = body[_position(body, common) :].split("\n")
    broken = (
        shown[-1].rstrip(" .…[]()") if not finished(shown[-1]) or shown[-1].rstrip("])").endswith(("…", "...")) else ""
    )
    if broken:
        return broken + first.rstrip(), _lines(more)
    return shown[-1], _lines([first.lstrip(".!?…\"'”’»)] "), *more])


def ends_early(shown: Sequence[str], behind: int, *, prompted: bool) -> bool:
    """Whether the text that a page shows ends where a paywall cuts it off: then it is short, or stops in a sentence.

    `behind` is how many words the whole has that is for subscribers only, 0 for unknown; `prompted` whether the page
    asks to pay. Many pages ask below a story that is whole.
    """
    size = sum(map(count_words, shown))
    if size < _STUB * behind:
        return True
    broken = bool(shown) and (not finished(shown[-1]) or _ELLIPSIS.search(shown[-1]) is not None)
    return prompted and (size <= _SHORT or broken)


def _lines(parts: Iterable[str]) -> list[str]:
    return [line for part in parts if (line := collapsed(part))]


def _common(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    end = min(len(one), len(other))
    return next((at for at in range(end) if one[at] != other[at]), end)


def _position(text: str, count: int) -> int:
    """Where in a text its first `count` letters, as `letters` counts them, end."""
    for found in _WORD.finditer(text):
        size = len(found[0].casefold())
        if count < size:
            return found.start() + count
        count -= size
        if not count:
            return found.end()
    return len(text)
