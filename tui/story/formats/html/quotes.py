"""Pull quotes: words of the story that the page shows again in large type."""

from itertools import islice
from typing import Any

from tui.story.formats.html.blocks import count_words
from tui.story.formats.html.names import PULL
from tui.story.formats.html.page import Page, upwards
from tui.story.formats.html.region import Region
from tui.story.formats.html.signs import furnishes
from tui.story.formats.html.text import letters

_LONGEST_ASIDE = 60
"""Words."""
_FEWEST_LETTERS = 15
_MOST_QUOTES = 200
_LONGEST_STORY = 1_000_000
"""Characters. In longer pages nobody sets quotes, and each would be looked for in all of it."""


def repeated_quotes(page: Page, region: Region) -> set[int]:
    """The paragraphs of those boxes with a quotation whose longest paragraph stands in the story too."""
    boxes: dict[Any, list[int]] = {}
    told: list[str] = []
    for at in region.places:
        box = _box(page, region, at)
        if box is not None:
            boxes.setdefault(box, []).append(at)
        elif not furnishes(region.signs.of(page.blocks[at].element)):
            told.append(letters(page.blocks[at].text))
    story = "\n".join(told)
    if len(story) > _LONGEST_STORY:
        return set()
    return {at for box in islice(boxes.values(), _MOST_QUOTES) if _repeats(page, box, story) for at in box}


def _box(page: Page, region: Region, at: int) -> Any | None:
    """The outermost element of a pull quote that a paragraph is in, or an `aside`; None where it is in neither."""
    element = page.blocks[at].element
    around = list(upwards(element))
    pulled = [one for one in around if region.signs.of(one) is PULL]
    return pulled[-1] if pulled else next((one for one in around if one.tag == "aside"), None)


def _repeats(page: Page, box: list[int], story: str) -> bool:
    texts = [page.blocks[at].text for at in box]
    longest = max((letters(text) for text in texts), key=len)
    short = sum(map(count_words, texts)) <= _LONGEST_ASIDE
    return short and len(longest) >= _FEWEST_LETTERS and longest in story
