"""Who a page shows as its author, and the times it shows, where its data say nothing of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from tui.story.formats.html.blocks import Block
from tui.story.formats.html.moments import moment
from tui.story.formats.html.names import names_author
from tui.story.formats.html.persons import author_named
from tui.story.formats.html.text import flat
from tui.story.labelling import bylines
from tui.story.values import Evidence

_NEAR, _FAR = 3, 20
"""Generations."""
_NAME = re.compile(r"[^\d|•·]{2,80}")
_CHANGED = ("updat", "modif", "revis", "aktualis", "mis-a-jour", "maj")


def shown(lines: Iterable[Block]) -> Iterator[Evidence]:
    """What the bylines and time lines above the story give: authors, and the times in their `time` elements."""
    known = list(lines)
    near = [one for outer in dict.fromkeys(block.element for block in known) for one in _down(outer, _NEAR)]
    authors = _authors([one for one in near if one.tag != "time" and names_author(one)]) or _by_words(known)
    if authors:
        yield Evidence("byline", ", ".join(dict.fromkeys(authors)), "in the byline of the page")
    for one in near:
        if one.tag == "time" and (when := moment(one.get("datetime", ""))):
            yield Evidence(_field(one), when, "in the time that the page shows")


def _down(element: Any, generations: int) -> Iterator[Any]:
    """The element and what is in it, down to so many generations."""
    yield element
    if generations > 1:
        for inner in element:
            yield from _down(inner, generations - 1)


def _authors(named: list[Any]) -> list[str]:
    """The names in the innermost elements that say to hold one."""
    outer = {one for inner in named for one in islice(inner.iterancestors(), _FAR)}
    texts = (flat(one) for one in named if one not in outer)
    return [name for text in texts if _NAME.fullmatch(text) and (name := author_named(text))]


def _by_words(known: Sequence[Block]) -> list[str]:
    """The names behind "By"."""
    lines = [" ".join(line.split()) for block in known for line in block.text.split("\n")]
    return [name for line in lines if (given := bylines.author(line)) and (name := author_named(given))]


def _field(time: Any) -> str:
    said = " ".join((time.get("class", ""), time.get("itemprop", ""), flat(time))).lower()
    return "updated" if any(word in said for word in _CHANGED) else "published"
