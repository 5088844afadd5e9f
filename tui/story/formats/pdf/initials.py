"""Puts the large first letter of a story back to its word, which is drawn apart from it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tui.story.formats.pdf.lines import Line

_LARGER = 1.8
"""Times the size of the line beside it."""
_MOST = 100
"""Such letters; with more each letter is drawn by itself."""
_FIRST = re.compile(r"[^\W\d_]+")


def with_initials(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one large letter joined to the line beside them that goes on with it."""
    letters = [at for at, line in enumerate(lines) if len(line.text) == 1 and line.text.isupper()][:_MOST]
    letter_of: dict[int, int] = {}
    for at in letters:
        if (on := _beside(lines[at], lines)) is not None:
            letter_of.setdefault(on, at)
    if not letter_of:
        return list(lines)
    words = Counter(found[0] for line in lines for found in _FIRST.finditer(line.text))
    whole = {
        on: replace(lines[on], text=_joined(lines[at].text, lines[on].text, words)) for on, at in letter_of.items()
    }
    used = set(letter_of.values())
    return [whole.get(at, line) for at, line in enumerate(lines) if at not in used]


def _beside(letter: Line, lines: Sequence[Line]) -> int | None:
    """The topmost line that begins right of a large letter; browsers draw the letter before all else."""
    found = (at for at, line in enumerate(lines) if _goes_on(letter, line))
    return max(found, key=lambda at: lines[at].y, default=None)


def _goes_on(letter: Line, line: Line) -> bool:
    level = letter.page == line.page and letter.y - line.size < line.y < letter.y + letter.size
    near = 0 <= line.x - letter.end + 1 < 2 * line.size
    return level and near and letter.size > _LARGER * line.size and _FIRST.match(line.text) is not None


def _joined(letter: str, rest: str, words: Counter[str]) -> str:
    """The letter and its word; a blank between where both are words and the text has the second elsewhere."""
    first = _FIRST.match(rest)
    word = first[0] if first else ""
    itself = letter in "AIOÀÉ" and words[word] > 1 and not words[letter + word]
    return f"{letter} {rest}" if itself else letter + rest
