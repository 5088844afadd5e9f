"""Which paragraphs are surely the story, and which names of boxes count on this page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tui.story.formats.html.headline import article_around
from tui.story.formats.html.links import link
from tui.story.formats.html.names import CAPTION, PAYWALL, Sign
from tui.story.formats.html.page import Page, upwards
from tui.story.formats.html.signs import Signs, furnishes
from tui.story.values import Kind

_TOO_LITTLE = {"article": 0.4, "main": 0.2}
"""With a smaller part of the running text in such an element other evidence has missed the story."""
_TOO_LITTLE_OF_PAGE = 0.1
"""Beside a story the rest of a page holds many teasers."""
_FURNITURE_AT_MOST = 0.25
"""No box with more of the story in it is furniture, whatever it is called."""
_CAPTIONS_AT_MOST = 0.6
_LONG = 120
"""Characters."""
_REPORT = 2
"""So many long paragraphs behind a paywall are the story that it let through."""


@dataclass(frozen=True, slots=True)
class Trust:
    """What is sure before the story's part of the page is known."""

    told: frozenset[int]
    """The paragraphs that are surely the story."""
    root: Any
    """The article of the page that holds it, else the page's main part, else all of the page."""
    signs: Signs
    certain: bool
    """Whether the story could be told from the rest of the page."""


def trust(page: Page, kept: Sequence[bool], headline: int | None) -> Trust:
    """What is surely the story. `kept` says for each paragraph whether other evidence takes it for the story."""
    signs = _signs(page, [at for at, one in enumerate(kept) if one], headline)
    root = _root(page, headline)
    found = {at for at, one in enumerate(kept) if one and _credible(page, at, headline, signs)}
    prose = _prose_in(page, root, signs)
    enough = _TOO_LITTLE.get(root.tag, _TOO_LITTLE_OF_PAGE) * _size(page, prose)
    certain = bool(found) and _size(page, found) >= enough
    told = found if certain else found | prose or _any_text(page, signs)
    return Trust(frozenset(told), root, _signs(page, told, headline), certain)


def _signs(page: Page, chosen: Iterable[int], headline: int | None) -> Signs:
    """The names of the page's boxes, those void on which the headline or much of the chosen text stands."""
    weights = page.weigh(chosen)
    total = weights[page.tree] or 1
    holds_headline = set() if headline is None else set(upwards(page.blocks[headline].element))
    long = page.count(at for at, block in enumerate(page.blocks) if block.prose and len(block.text) >= _LONG)

    def void(element: Any, sign: Sign) -> bool:
        if element in holds_headline or (sign is PAYWALL and long[element] >= _REPORT):
            return True
        at_most = _CAPTIONS_AT_MOST if sign is CAPTION else _FURNITURE_AT_MOST
        return weights[element] > at_most * total and element.tag != "figcaption"

    return Signs(void)


def _credible(page: Page, at: int, headline: int | None, signs: Signs) -> bool:
    """Whether other evidence is to be believed: not for furniture, links, and scraps above the headline."""
    block = page.blocks[at]
    above = headline is not None and at < headline
    return not furnishes(signs.of(block.element)) and not link(block) and (block.prose or not above)


def _root(page: Page, headline: int | None) -> Any:
    prose = page.count(at for at, block in enumerate(page.blocks) if block.prose)
    article = None if headline is None else article_around(page.blocks[headline].element, prose)
    if article is not None and prose[article]:
        return article
    for tag in ("article", "main"):
        found = [element for element in page.tree.iter(tag) if prose[element]]
        if len(found) == 1:
            return found[0]
    body = page.tree.find("body")
    return page.tree if body is None else body


def _prose_in(page: Page, root: Any, signs: Signs) -> set[int]:
    """The paragraphs of running text in an element, furniture and captions aside."""
    within = set(root.iter())
    numbered = ((at, block) for at, block in enumerate(page.blocks) if block.prose and block.element in within)
    return {at for at, block in numbered if _plain(signs.of(block.element))}


def _plain(sign: Sign | None) -> bool:
    return sign is None or sign.kind in {Kind.BODY, Kind.SOURCE} or sign.weak


def _any_text(page: Page, signs: Signs) -> set[int]:
    """What there is, on a page without running text: of that the best."""
    found = {at for at, block in enumerate(page.blocks) if not block.level and block.linked < 1}
    unfurnished = {at for at in found if not furnishes(signs.of(page.blocks[at].element))}
    return unfurnished or found or set(range(len(page.blocks)))


def _size(page: Page, chosen: Iterable[int]) -> int:
    return sum(len(page.blocks[at].text) for at in chosen)
