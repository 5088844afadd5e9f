"""A document laid out at one width, with everything that is to be painted over it. Knows no colours. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from widgets.blocks import Block, Mark, Sign
from widgets.clusters import index_at, is_plain, snap
from widgets.layers import Layer, Stretches
from widgets.rows import Layout, Row

CURRENT = "current"
SELECTION = "selection"
SELECTING = "selecting"
FOUND = "found"
TINTS = frozenset({"verbatim", "near", "reworded", "linked", "unmatched"})
"""Styles that say how a sentence is matched: painted below the current passage, so that it stays the strongest."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look: the style of its block, and the styles over it in the order of painting."""

    text: str
    block: str
    over: tuple[str, ...]


class Page:
    """What a pane shows of one document. Layers are kept by position and so survive a new width."""

    def __init__(self, blocks: Sequence[Block] = ()) -> None:
        self._blocks = tuple(blocks)
        self.layout = Layout((), 1)
        self._width = 0
        self._tints = self._marks = self._current = self._emphasis = self._selection = Layer()
        self._found, self._selecting = Stretches((), FOUND), Stretches((), SELECTING)
        self.current: tuple[tuple[int, int], ...] = ()
        """The stretches of the current passage."""
        self._signs: Sequence[Sign] = ()
        self._sign_rows: dict[int, Sign] = {}

    def lay_out(self, width: int) -> None:
        """Wrap the document into a column of `width` cells."""
        if width != self._width:
            self._width = width
            self.use(Layout(self._blocks, width))

    def use(self, layout: Layout) -> None:
        """Show the document in a layout that was made elsewhere."""
        self.layout = layout
        self._place_signs()

    def share_marks(self, other: "Page") -> None:
        """Show the marks and signs of another page of the document."""
        self._tints, self._marks, self._signs = other._tints, other._marks, other._signs
        self._place_signs()

    def adopt(self, other: "Page") -> None:
        """Take over what another page of the document has of the moment: what is current, found, being selected."""
        self._current, self._emphasis, self.current = other._current, other._emphasis, other.current
        self._found, self._selecting = other._found, other._selecting

    def set_marks(self, marks: Sequence[Mark], signs: Sequence[Sign]) -> None:
        """The marks, of which those in `TINTS` lie below the current passage, and the signs of the gutter."""
        self._tints = Layer(mark for mark in marks if mark.style in TINTS)
        self._marks = Layer(mark for mark in marks if mark.style not in TINTS)
        self._signs = tuple(signs)
        self._place_signs()

    def set_current(self, spans: Sequence[tuple[int, int]]) -> None:
        """The stretches of the current passage."""
        self.current = tuple(spans)
        self._current = Layer(Mark(start, end, CURRENT) for start, end in spans)

    def set_emphasis(self, marks: Sequence[Mark]) -> None:
        """The marks above all others but the selection."""
        self._emphasis = Layer(marks)

    def set_found(self, stretches: Sequence[tuple[int, int]]) -> None:
        """What a search found: stretches in order that do not overlap. They lie below the emphasis."""
        self._found = Stretches(stretches, FOUND)

    def set_selecting(self, span: tuple[int, int] | None) -> None:
        """The stretch selected by keyboard."""
        self._selecting = Stretches([span] if span else (), SELECTING)

    def set_selection(self, span: tuple[int, int] | None) -> None:
        """The stretch selected with the mouse, painted last."""
        self._selection = Layer([Mark(*span, SELECTION)] if span else ())

    def _place_signs(self) -> None:
        self._sign_rows = {row: sign for sign in self._signs for row in self.layout.rows_of(sign.start)}

    def sign(self, number: int) -> Sign | None:
        """The sign at a row."""
        return self._sign_rows.get(number)

    def is_current(self, number: int) -> bool:
        """Whether a row shows some of the current passage; a gap does when one stretch goes on beyond it."""
        span = self.layout.span(number)
        if not span:
            return False
        start, end = span
        if self.layout.row(number):
            return self._current.touches(start, end)
        return bool(self._current.at(start - 1)) and not self._current.edges(start - 1, end + 1)

    def pieces(self, row: Row) -> list[Piece]:
        """The text of a row, cut where its look changes, but never inside what a reader sees as one character."""
        text = self.layout.text(row)
        block = self.layout.blocks[row.block].style
        cuts = [0, *self._cuts(row, text), len(text)]
        return [Piece(text[a:b], block, self._over(row.start + a)) for a, b in pairwise(cuts)]

    @property
    def whole(self) -> tuple[int, int]:
        """The stretch from the first character that is shown to the last."""
        return self.layout.whole

    def position_at_cell(self, number: int, cell: int) -> int:
        """The position shown at a cell of a row's text; beside the text the nearest one, in a gap the next one."""
        row = self.layout.row(number)
        return row.start + index_at(self.layout.text(row), cell) if row else self._beyond(number)

    def position_of(self, number: int, index: int, *, after: bool = False) -> int:
        """The position of a row's character; moved out of clusters, backward or, for an end, forward."""
        row = self.layout.row(number)
        if not row:
            return self._beyond(number)
        within = min(max(0, index), row.end - row.start)
        return row.start + snap(self.layout.text(row), within, forward=after)

    def _beyond(self, number: int) -> int:
        below = self.layout.row_from(number)
        return below[1].start if below else self.whole[1]

    def _cuts(self, row: Row, text: str) -> list[int]:
        edges = {edge - row.start for layer in self._layers() for edge in layer.edges(row.start, row.end)}
        if not is_plain(text):
            edges = {snap(text, edge) for edge in edges} - {0}
        return sorted(edges)

    def _over(self, position: int) -> tuple[str, ...]:
        return tuple(style for layer in self._layers() for style in layer.at(position))

    def _layers(self) -> tuple[Layer | Stretches, ...]:
        below = (self._tints, self._current, self._marks, self._found)
        return *below, self._emphasis, self._selecting, self._selection
