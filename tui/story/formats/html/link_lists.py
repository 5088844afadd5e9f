"""Lists of links in the middle of a story."""

from typing import Any

from tui.story.formats.html.blocks import Block
from tui.story.formats.html.links import LINKED, cites, heads_links
from tui.story.formats.html.page import Page, upwards
from tui.story.formats.html.region import Region
from tui.story.marks import finished


def link_lists(page: Page, region: Region, told: range) -> set[int]:
    """The paragraphs of lists of links, and of what stands under a line that announces links, with that line.

    `told` is where the story surely is; in it a list of links to other sites belongs to the story.
    """
    return _listed(page, region, told) | _announced(page, region)


def _listed(page: Page, region: Region, told: range) -> set[int]:
    """Lists that are links for the greater part, unless other evidence takes one for a part of the story."""
    lists: dict[Any, list[int]] = {}
    for at in region.places:
        around = upwards(page.blocks[at].element)
        outer = [one for one in around if one.tag in {"ul", "ol", "dl"}]
        if outer and outer[-1] is not region.container:
            lists.setdefault(outer[0], []).append(at)
    listed = [items for items in lists.values() if _of_links(page, region, items)]
    return {at for items in listed if not all(at in told and cites(page.blocks[at]) for at in items) for at in items}


def _of_links(page: Page, region: Region, items: list[int]) -> bool:
    blocks = [page.blocks[at] for at in items]
    size = sum(len(block.text) for block in blocks)
    linked = sum(block.linked * len(block.text) for block in blocks)
    return linked >= LINKED * size and not any(at in region.trusted or finished(page.blocks[at].text) for at in items)


def _announced(page: Page, region: Region) -> set[int]:
    found: set[int] = set()
    head: int | None = None
    for at in region.places:
        block = page.blocks[at]
        if heads_links(block):
            head = at
        elif head is not None and (block.linked >= LINKED or _links_in_item(block)):
            found |= {head, at}
        else:
            head = None
    return found


def _links_in_item(block: Block) -> bool:
    """Whether an item of a list is no finished sentence and leads elsewhere with some of its words."""
    return block.element.tag == "li" and block.linked > 0 and not finished(block.text)
