"""Finds what stands on every page of a PDF and belongs to none of its stories: running heads, feet, page numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tui.story.formats.pdf.lines import Line, by_page
from tui.story.formats.rows import BETWEEN_CELLS

_EDGE = 3
"""Lines at the top and at the foot of a page among which running heads and feet are looked for."""
_GRID = 4
"""Points. Lines that stand in the same place on two pages are not further apart than that."""
_NUMBERED = re.compile(
    r"\W*(?P<word>page|seite|página|pagina|pág\.|strona|стр\.)?\s*\d{1,4}"
    r"(?:\s*(?:/|of|von|de|sur|di|van|z|из|\|)\s*(?P<of>\d{1,4}))?\W*",
    re.I,
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+")
_OF_PAGES = re.compile(r"(?:page |seite )?\d{1,4}(?:/| of | von | sur | de )\d{1,4}", re.I)
_MOMENT = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?", re.I)


def furniture(lines: Sequence[Line]) -> frozenset[Line]:
    """The lines that repeat in one place on two pages in five, that number the pages, or that a browser has printed."""
    pages = list(by_page(lines))
    edges = [_edges(page) for page in pages]
    seen = Counter(key for edge in edges for key in {_key(line) for line in edge})
    enough = max(2, len(pages) * 2 / 5)
    return frozenset(
        line
        for edge in edges
        for line in edge
        if seen[_key(line)] >= enough or _number(line, len(pages)) or browsers(line)
    )


def _edges(page: list[Line]) -> list[Line]:
    falling = sorted(page, key=lambda line: -line.y)
    return falling if len(falling) <= 2 * _EDGE else falling[:_EDGE] + falling[-_EDGE:]


def _key(line: Line) -> tuple[str, int]:
    """What two lines have in common that differ in their figures only and stand in one place."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.y / _GRID)


def _number(line: Line, pages: int) -> bool:
    """Whether a line numbers its page in so many words, or says of how many it is one."""
    found = _NUMBERED.fullmatch(line.text)
    return found is not None and (bool(found["word"]) or found["of"] == str(pages))


def browsers(line: Line) -> bool:
    """Whether a browser prints such a line at the head or the foot of a page: a title and the moment, an address."""
    cells = line.text.split(BETWEEN_CELLS)
    if len(cells) == 1:
        address, _, number = line.text.rpartition(" ")
        cells = [address, number]
    of_pages = any(map(_OF_PAGES.fullmatch, cells))
    kinds = any(map(_ADDRESS.fullmatch, cells)), any(map(_MOMENT.fullmatch, cells))
    return (kinds[0] and (of_pages or kinds[1] or line.cells > 1)) or (kinds[1] and line.cells > 1)


def printed_from(aside: Iterable[Line]) -> str:
    """The address of the page that a browser has printed, "" where it prints none or not the whole of it."""
    words = (word for line in aside if browsers(line) for word in line.text.split())
    found = (word for word in words if word.startswith("http") and _ADDRESS.fullmatch(word))
    return next((address for address in found if not address.endswith(("…", "..."))), "")
