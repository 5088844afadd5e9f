"""Finds the headline of the story on its page, and other articles that stand on the same page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from tui.story.formats.html.blocks import Block, count_words
from tui.story.formats.html.page import Page, Weights, look, upwards
from tui.story.formats.html.text import flat, letters
from tui.story.formats.html.titles import SAME, best_fit

_LOWEST = 3
"""The level of heading down to which a headline is looked for."""
_NAMED = re.compile(r"\b(?:headline|(?:article|entry|post|story)[-_]*title)\b", re.I)
_ARTICLE = re.compile(r"schema\.org/\w*(?:Article|Posting|Report)$")
_FEWEST_PARAGRAPHS = 2
_MOST_HEADLINES = 50


def headline(blocks: Sequence[Block], titles: Sequence[str], sites: Iterable[str]) -> int | None:
    """Where the headline stands, None where there is none: the heading that fits a title which the page gives.

    Without one, the line that is such a title word by word; else the first heading of the highest level.
    """
    names = {letters(name) for name in sites}
    headings = [at for at, block in enumerate(blocks) if _may_be(block) and letters(block.text) not in names]
    fits = {at: best_fit(blocks[at].text, titles) for at in headings}
    fitting = [at for at in headings if fits[at] >= SAME]
    if fitting:
        return max(fitting, key=lambda at: (blocks[at].level == 1, fits[at], -at))
    told = _by_words(blocks, titles)
    return next((at for at in headings if blocks[at].level == 1), None) if told is None else told


def article_around(element: Any, prose: Weights) -> Any | None:
    """The element around it that the page calls an article and that holds a report; None where there is none.

    `prose` counts the paragraphs of running text by element.
    """
    found = [one for one in upwards(element) if one.tag == "article" or _ARTICLE.search(one.get("itemtype", ""))]
    return next((one for one in found if prose[one] >= _FEWEST_PARAGRAPHS), found[-1] if found else None)


def others(page: Page, at: int, prose: Weights) -> list[tuple[Any, str]]:
    """The other articles on the page of which the paragraph `at` is the headline: their elements and headlines."""
    main = article_around(page.blocks[at].element, prose)
    if main is None:
        return list(_boxes_beside(page, at, prose))
    return list(_articles_beside(page, main, prose)) if prose[main] else []


def _may_be(block: Block) -> bool:
    if 0 < block.level <= _LOWEST:
        return count_words(block.text) > 0
    given = block.element.attrib
    return given.get("itemprop") == "headline" or _NAMED.search(given.get("class", "")) is not None


def _by_words(blocks: Sequence[Block], titles: Sequence[str]) -> int | None:
    keys = {letters(title) for title in titles} - {""}
    return next((at for at, block in enumerate(blocks) if block.linked < 1 and letters(block.text) in keys), None)


def _articles_beside(page: Page, main: Any, prose: Weights) -> Iterator[tuple[Any, str]]:
    passed = {*upwards(main), *main.iter()}
    for element in page.tree.iter("article"):
        if element not in passed and (title := _title_of_article(element, prose)) is not None:
            passed.update(element.iter())
            yield element, title


def _boxes_beside(page: Page, at: int, prose: Weights) -> Iterator[tuple[Any, str]]:
    """Boxes of the same make as the one around the headline, each with a headline of its own."""
    own = page.blocks[at].element
    around = set(upwards(own))
    for heading in islice(page.tree.iter("h1"), _MOST_HEADLINES):
        if heading in around:
            continue
        box = next(one for one in upwards(heading) if one.getparent() in around)
        beside = next(one for one in upwards(own) if one is page.tree or one.getparent() is box.getparent())
        title = _title_of_article(box, prose)
        if title is not None and box.tag not in {"h1", "tr", "td"} and look(box) == look(beside):
            yield box, title


def _title_of_article(element: Any, prose: Weights) -> str | None:
    """The headline of what is in an element, where it is an article and no mere link to one."""
    if prose[element] < _FEWEST_PARAGRAPHS:
        return None
    return next((title for heading in element.iter("h1", "h2", "h3") if (title := flat(heading))), None)
