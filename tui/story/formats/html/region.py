"""Finds the part of the page in which the story stands, and where in it each paragraph is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from tui.story.formats.html.names import CAPTION, COMMENTS, CREDIT
from tui.story.formats.html.page import Page, Weights, look, upwards
from tui.story.formats.html.signs import Signs
from tui.story.formats.html.trust import Trust, trust

_MOST = 0.9
"""The part of the story that its container holds at least: a little may be strays elsewhere."""
_MOST_BESIDE_HEADLINE = 0.7
"""The same of a container that holds the headline too."""
_LONGEST_HEAD = 40
"""Paragraphs between the headline and the story."""
_ABOVE_HEADLINE = 6
_PARAGRAPHS = ("p", "li", "blockquote", "pre", "h1", "h2", "h3")


class Place(Enum):
    """Where a paragraph stands."""

    ABOVE = auto()
    """Close above the headline."""
    HEAD = auto()
    """Between the headline and the story."""
    STORY = auto()
    """In the container of the story; the headline itself."""
    AROUND = auto()
    """Elsewhere in the same article of the page, or kept by other evidence far from the story."""


@dataclass(frozen=True, slots=True)
class Region:
    """Which paragraphs of the page are handed over, and what is known of them as a whole."""

    places: dict[int, Place]
    """By the number of the paragraph, in reading order."""
    trusted: frozenset[int]
    """The paragraphs that are surely the story."""
    container: Any
    """The element that holds most of it."""
    signs: Signs
    certain: bool
    """Whether the story was told from the rest of the page, or all its main part was taken."""


def region(page: Page, kept: Sequence[bool], headline: int | None) -> Region:
    """The story's part of the page. `kept` says for each paragraph whether other evidence takes it for the story."""
    sure = trust(page, kept, headline)
    container = _container(page, sure.told, headline)
    borders = _Borders(frozenset(container.iter()), _around(sure), sure.told, headline)
    places = {at: place for at, block in enumerate(page.blocks) if (place := borders.place(at, block.element))}
    handed = {at: place for at, place in places.items() if sure.signs.of(page.blocks[at].element) is not COMMENTS}
    return Region(handed, sure.told, container, sure.signs, sure.certain)


def _container(page: Page, told: Collection[int], headline: int | None) -> Any:
    """The innermost element that holds most of the story, with its like beside it (the posts of a live blog)."""
    weights = page.weigh(told)
    around = set() if headline is None else set(upwards(page.blocks[headline].element))
    found = page.tree
    while (inner := _heaviest(found, weights)) is not None:
        if weights[inner] < (_MOST_BESIDE_HEADLINE if inner in around else _MOST) * weights[found]:
            break
        found = inner
    if found.tag in _PARAGRAPHS:
        found = found.getparent()
    return _with_its_like(page, found, around) if around else found


def _heaviest(element: Any, weights: Weights) -> Any | None:
    return max(element, key=weights.__getitem__, default=None)


def _with_its_like(page: Page, found: Any, around_headline: Collection[Any]) -> Any:
    """The element, or one around it in which others of its make stand that hold text: all below the headline."""
    prose = page.count(at for at, block in enumerate(page.blocks) if block.prose)
    for element in upwards(found):
        if element in around_headline:
            return found
        parent = element.getparent()
        alike = any(one is not element and look(one) == look(element) and prose[one] for one in parent)
        if alike and element.tag != "td":
            found = parent
    return found


def _around(sure: Trust) -> frozenset[Any]:
    """What may be handed over beside the story's container: of its article all, of the main part the captions."""
    if sure.root.tag == "main":
        return frozenset(one for one in sure.root.iter() if sure.signs.of(one) in {CAPTION, CREDIT})
    return frozenset() if sure.root.tag in {"body", "html"} else frozenset(sure.root.iter())


class _Borders:
    """Tells where a paragraph stands."""

    def __init__(
        self, container: frozenset[Any], around: frozenset[Any], told: frozenset[int], headline: int | None
    ) -> None:
        self._container = container
        self._around = around
        self._told = told
        self._headline = headline
        self._first = min((at for at in told if headline is None or at > headline), default=0)

    def place(self, at: int, element: Any) -> Place | None:
        """Where the paragraph `at` in an element stands; None where it is no part of the story's page."""
        known = at in self._told
        stray = self._headline is not None and element not in self._container and element not in self._around
        if at == self._headline or (known and not stray):
            return Place.STORY
        if self._headline is not None and at < self._headline:
            return Place.ABOVE if self._headline - at <= _ABOVE_HEADLINE else None
        if element in self._container:
            return Place.STORY
        if self._headline is not None and at < self._first and self._first - self._headline <= _LONGEST_HEAD:
            return Place.HEAD
        return Place.AROUND if known or element in self._around else None
