"""Which of a page's paragraphs another program takes for the story: trafilatura, whose word is evidence, not law.

It is the best of its kind at finding the story on a page, but it leaves out repeated paragraphs, some lists, tables and
captions, and alters blanks (measured). So its text is only compared with the paragraphs of the page.
"""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from lxml import etree
from trafilatura import bare_extraction

from tui.story.formats.html.blocks import Block
from tui.story.formats.html.text import letters

_MANY = 20_000
"""Elements. On larger pages trafilatura, which is quadratic in the elements of one paragraph, sees no inline ones."""
_TOO_MANY = 200_000
_CROWDED = ("tr", "td", "p", "li")
_CROWD = 3000
"""Elements in one of these; trafilatura is quadratic in their number, and no story has them."""
_INLINE = ("span", "font", "b", "i", "em", "strong", "u", "small", "big", "sup", "sub", "abbr", "cite", "code", "mark",
           "s", "tt", "ins", "label", "a", "time", "q", "bdi", "bdo", "wbr", "br")  # fmt: skip
_FEWEST_LETTERS = 20
_LONGEST_SEARCHED = 300_000
"""Letters. In longer texts only whole lines are looked for."""


def kept(tree: Any, blocks: Sequence[Block]) -> list[bool]:
    """For each paragraph whether trafilatura keeps its words."""
    lines = {letters(line) for line in _text(tree).split("\n")} - {""}
    whole = "\n".join(lines)
    searched = whole if len(whole) <= _LONGEST_SEARCHED else ""
    return [_is_kept(block.text, lines, searched) for block in blocks]


def _is_kept(text: str, lines: set[str], searched: str) -> bool:
    key = letters(text)
    if key in lines or (len(key) >= _FEWEST_LETTERS and key in searched):
        return True
    parts = [letters(part) for part in text.split("\n")]
    return len(parts) > 1 and all(part in lines for part in parts if part)


def _text(tree: Any) -> str:
    """The story as trafilatura sees it, empty where it finds none."""
    size = sum(1 for _ in tree.iter())
    if size > _TOO_MANY or any(len(element) > _CROWD for element in tree.iter(*_CROWDED)):
        return ""
    copy = deepcopy(tree)
    if size > _MANY:
        etree.strip_tags(copy, *_INLINE)
    found = bare_extraction(copy, favor_precision=True, include_comments=False, include_tables=True)
    return str(getattr(found, "text", None) or "")
