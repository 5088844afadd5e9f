"""Finds short lines that tell something: tables, calendars, results, questions and answers, posts that are shown."""

import re
from collections.abc import Iterator, Sequence

from tui.story.labelling.blocks import Block, Label
from tui.story.values import Kind

_FEWEST = 4
"""So many lines of one kind in a row are a table."""
_SHORTEST = 3
"""Words. Shorter lines with figures are prices, counts and times of day."""
_FIGURE = re.compile(r"\d")
_SAID_OF = re.compile(r"[^:.!?]{0,40}[\w)]: \S")
_SIGNED = re.compile(r"[-–—] ?[^@]{1,60}\(@\w{1,30}\)\W{0,3}[^@]{0,40}")
"""How posts are signed where a page shows them: "— Jane Doe (@janedoe) April 3, 2024"."""


def lines(blocks: Sequence[Block], labels: Sequence[Label | None]) -> Iterator[int]:
    """The places of such lines, and of the heading right above each table."""
    row: list[int] = []
    for at in range(len(blocks) + 1):
        label = labels[at] if at < len(blocks) else None
        if at < len(blocks) and label is None and _entry(blocks[at]):
            row.append(at)
        elif label is None or label.kind is not Kind.SOURCE:
            if len(row) >= _FEWEST:
                yield from (row[0] - 1, *row)
            row = []
        if at < len(blocks) and label is None and _SIGNED.fullmatch(blocks[at].plain):
            yield from (at - 1, at)


def _entry(block: Block) -> bool:
    """Whether a paragraph may be a line of a table: it has a figure, or a few words and what is said of them."""
    if block.words < _SHORTEST:
        return False
    return _SAID_OF.match(block.plain) is not None or (not block.prose and _FIGURE.search(block.plain) is not None)
