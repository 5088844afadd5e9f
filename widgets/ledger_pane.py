"""One side of a ledger: two panes, level row by row, that scroll as one."""

from collections.abc import Sequence

from textual import events
from textual.geometry import clamp
from textual.selection import Selection

from widgets.blocks import Block
from widgets.ledger import Ledger
from widgets.painter import GUTTER
from widgets.text_pane import TextPane


class LedgerPane(TextPane):
    """Shows a document in the order of its bands. All else is as in any pane: positions are those of the document.

    The first of the two has its document in order and leads. In the other a text may stand several times: its marks
    show at each of them, and it is brought where it stands beside what is current in the first.
    """

    def __init__(
        self,
        leader: "LedgerPane | None" = None,
        *,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        """Without a `leader` it is the first of the two; the second is made with the first."""
        super().__init__(placeholder=placeholder, id=id, classes=classes)
        self._leader = leader or self
        self._beside = self._leader
        self._leader._beside = self
        self._steady: LedgerPane = self
        """Of the leader: the pane whose place is held when the rows change."""
        self._ledger = Ledger()
        self._layout = self._ledger.layouts((1, 1))[0]
        self._pressed_row: int | None = None

    def set_document(self, blocks: Sequence[Block]) -> None:
        """Replace the document; nothing is shown of it until `set_ledger` says what stands where."""
        self._leader._ledger = Ledger()
        super().set_document(blocks)

    def set_ledger(self, ledger: Ledger) -> None:
        """Say for both panes what stands side by side of the documents that they have."""
        self._leader._ledger = ledger
        self._leader._steady = self._leader
        self._leader._lay_out()

    @property
    def _both(self) -> "tuple[LedgerPane, LedgerPane]":
        return self._leader, self._leader._beside

    @property
    def in_view(self) -> tuple[int, int]:
        """The stretch of the document from the first to the last of what is in the pane, in its own order."""
        shown = (self._layout.row(self.first_row + row) for row in range(self.view.height))
        rows = [row for row in shown if row and row.start >= 0]
        return (min(row.start for row in rows), max(row.end for row in rows)) if rows else (self.top, self.top)

    def row_of(self, position: int) -> int:
        """Row that shows `position`: where there are several, the one beside what is current in the leader."""
        return self._layout.row_near(position, self._near())

    def _near(self) -> int:
        current = self._leader._page.current
        if self is self._leader or not current:
            return self.first_row + self.view.height // 2
        return self._leader._layout.row_of(current[0][0])

    def bring(self, position: int, row: int) -> None:
        """As in any pane; but what stands beside the current passage of the leader is there already."""
        if self is not self._leader and self._leader._page.current and self.view:
            self.reveal(position)
            self._anchor = (position, self.row_of(position) - self.first_row)
        else:
            self.restore((position, row))

    def restore(self, place: tuple[int, int]) -> None:
        """Go back to a place that `place` gave; the other pane goes along."""
        super().bring(*place)
        self._leader._steady = self

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The two scroll as one, in the same frame."""
        super().watch_scroll_y(old_value, new_value)
        other = self._both[self is self._leader]
        if other.scroll_y != self.scroll_y:
            other.scroll_target_y = other.scroll_y = self.scroll_y
        self._leader._steady = min(self._both, key=lambda pane: pane._distance())

    def _distance(self) -> tuple[bool, int]:
        """How far the first text of the pane is from its top; that above it is farther than any below."""
        offset = self.offset_of_top
        return offset < 0, abs(offset)

    def _lay_out(self) -> None:
        rooms = [pane._room for pane in self._both]
        if not all(rooms):
            return
        steady = self._leader._steady
        place = steady._anchor
        left, right = (max(1, room.width - GUTTER) for room in rooms)
        for pane, room, layout in zip(self._both, rooms, self._leader._ledger.layouts((left, right)), strict=True):
            if pane._layout is not layout:
                pane._layout = layout
                pane._page.use(layout)
            pane.set_extent(layout.height, room)
            pane._repaint()
        steady.restore(place)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A selection goes as far as the document does without a break, from the row where it begins."""
        offset = event.get_content_offset(self)
        self._pressed_row = None if offset is None else self.first_row + offset.y

    def _resolved(self, selection: Selection) -> tuple[int, int]:
        start, end = super()._resolved(selection)
        if self._pressed_row is None or (selection.start is None and selection.end is None):
            return start, end
        return self._unbroken(selection, self._pressed_row)

    def _unbroken(self, selection: Selection, pressed: int) -> tuple[int, int]:
        """The part of a selection that the document has in one piece, from the row in which the mouse was pressed."""
        mouse = self.app.mouse_position.y - self.scrollable_content_region.y
        here = self.first_row + clamp(mouse, 0, self.view.height - 1)
        first, last = (here if end is None else end.y for end in (selection.start, selection.end))
        down = abs(first - pressed) <= abs(last - pressed)
        low, high = self._layout.stretch(pressed, last if down else first)
        start, end = (
            self._position_of(selection.start, after=False),
            self._position_of(selection.end, after=True),
        )
        if down:
            return start, end if start <= end <= high else high
        return (start if low <= start <= end else low), end


def ledger_panes(left: str, right: str, *, classes: str = "", placeholder: str = "") -> tuple[LedgerPane, LedgerPane]:
    """The two panes of a ledger by their ids; `placeholder` is what the first shows while there is nothing."""
    leader = LedgerPane(id=left, classes=classes, placeholder=placeholder)
    return leader, LedgerPane(leader, id=right, classes=classes)
