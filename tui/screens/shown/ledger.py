"""From two stories row by row to what the panes of the ledger show. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui import desk
from tui.screens.shown import presenting
from widgets import Band, Block, Ledger

if TYPE_CHECKING:
    from tui.desk import Abreast, Rows, Spread
    from tui.story import Story

_UNCOMPARED = "Not compared: bylines, outlet names, what was set aside"
_NOT_YET = "Not compared so far"


def ledger(spread: Spread, other: str, widths: tuple[int, int] | None = None) -> Ledger:
    """Two stories row by row, laid out already in columns of so many cells if these are known.

    `other` is what the left one is called in a sentence.
    """
    left, right = (stored.story if stored else None for stored in (spread.left, spread.right))
    if left is None:
        return Ledger()
    documents = (presenting.blocks(left), presenting.blocks(right) if right else ())
    rows = desk.rows_abreast(left, right, spread.comparison)
    made = Ledger(bands(rows, left, right, other), documents)
    if widths:
        made.layouts(widths)
    return made


def bands(rows: Rows, left: Story, right: Story | None, other: str) -> list[Band]:
    """The bands of the ledger; what only the right story has stands under headings. `other` is the left one's name."""
    return [
        *_bands(rows.rows, left, right),
        *_headed(f"No match found in {other}", rows.unmatched, left, right),
        *_headed(_UNCOMPARED if rows.compared else _NOT_YET, rows.uncompared, left, right),
    ]


def _headed(heading: str, rows: Sequence[Abreast], left: Story, right: Story | None) -> Iterator[Band]:
    if rows:
        yield Band.heading(heading)
        yield from _bands(rows, left, right)


def _bands(rows: Sequence[Abreast], left: Story, right: Story | None) -> Iterator[Band]:
    furniture = False
    for row in rows:
        sides = _blocks(left, row.left), _blocks(right, row.right) if right else ()
        before, furniture = furniture, all(block.style in presenting.CLOSE for side in sides for block in side)
        yield Band(*sides, gap=int(row.begins and not (before and furniture)))


def _blocks(story: Story, places: Sequence[int]) -> tuple[Block, ...]:
    sentences = (story.sentences[place] for place in places)
    return tuple(Block(story.words(each), each.start, str(each.kind), gap=0) for each in sentences)
