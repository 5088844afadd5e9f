"""A page taken apart: its tree, its paragraphs, and how much of a choice of them stands in each element."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tui.story.formats.html.blocks import Block, blocks_of

Weights = dict[Any, int]
"""Characters or paragraphs by element. Only while the page's `elements` live is an element the same object."""


@dataclass(frozen=True, slots=True)
class Page:
    """The tree that is seen, and its paragraphs in reading order."""

    tree: Any
    blocks: tuple[Block, ...]
    elements: tuple[Any, ...]
    """All of the tree, each before what is in it."""
    upward: tuple[tuple[Any, Any], ...]
    """Each with the one around it, after what is in it."""

    def weigh(self, chosen: Iterable[int]) -> Weights:
        """For each element how many characters of the chosen paragraphs it holds."""
        return self._add(chosen, lambda block: len(block.text))

    def count(self, chosen: Iterable[int]) -> Weights:
        """For each element how many of the chosen paragraphs it holds."""
        return self._add(chosen, lambda block: 1)

    def _add(self, chosen: Iterable[int], size: Callable[[Block], int]) -> Weights:
        sums: Weights = dict.fromkeys(self.elements, 0)
        for at in chosen:
            sums[self.blocks[at].element] += size(self.blocks[at])
        for element, parent in self.upward:
            if own := sums[element]:
                sums[parent] += own
        return sums


def page_of(tree: Any, own: Iterable[str] = ()) -> Page:
    """Take a tree apart; `own` are the page's addresses."""
    elements = tuple(tree.iter())
    upward = tuple((one, parent) for one in reversed(elements) if (parent := one.getparent()) is not None)
    return Page(tree, tuple(blocks_of(tree, own)), elements, upward)


def upwards(element: Any) -> Iterator[Any]:
    """The element and all around it, the innermost first."""
    yield element
    yield from element.iterancestors()


def inside(element: Any, outer: Any) -> bool:
    """Whether an element is another or stands in it."""
    return any(one is outer for one in upwards(element))


def look(element: Any) -> tuple[str, str]:
    """By what elements of one make are known."""
    return element.tag, element.get("class", "")
