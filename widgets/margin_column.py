"""A column beside a text in which notes stand level with their passages; what is done with them is the margin's."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from widgets.clusters import flatten
from widgets.margin_layout import Slot, in_view, laid_out
from widgets.margin_rows import Drawn, MarginNote, cut, drawn, wrapped
from widgets.pinned import pinned
from widgets.text_pane import TextPane

_BODY_ROWS = 4
"""So many rows of its words a note has before the reader goes to it."""
_FREE_ROWS = 9
"""Rows that are left free for a note that is being written."""
_INDENT = 2
"""Cells before the words of a note."""


class _Sheet(Static):
    """Rows that stay in their columns, whatever is written in them."""

    def render_lines(self, crop: Region) -> list[Strip]:
        x = self.region.x + crop.x
        return [pinned(strip, x) for strip in super().render_lines(crop)]


class MarginColumn(Vertical):
    """Shows the notes whose passages are in view in a text pane, in its rows.

    Whoever uses it says which pane it stands beside with `follow`, and calls `look` when that pane has scrolled.
    """

    def __init__(self, *, empty: str = "", id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        """`empty` is said where there are no notes."""
        super().__init__(id=id, classes=classes)
        self._empty = empty
        self._pane: TextPane | None = None
        self._notes: tuple[MarginNote, ...] = ()
        self._rows: list[int] = []
        self._at = 0
        self._here: frozenset[str] = frozenset()
        self._more = ""
        self._slots: list[Slot] = []
        self._free: str | None = None
        """Key of the note whose rows are left free, for an editor to stand there."""
        self._sheet = _Sheet(markup=False)
        self._foot = Static(markup=False, classes="margin--foot")

    def compose(self) -> ComposeResult:
        """The notes, and how many are out of sight."""
        yield self._sheet
        yield self._foot

    def follow(self, pane: TextPane, notes: Sequence[MarginNote], title: str, more: str = "") -> None:
        """Show notes beside a pane, from the top of its text to the end; the cursor stays on its note.

        Args:
            pane: beside which they stand.
            notes: all on the text that is in it.
            title: what stands above them.
            more: what else there is to say of them, in the last row.
        """
        selected = self.selected
        self._pane, self._more = pane, more
        self._notes, self._slots = tuple(notes), []
        self.border_title = Content(f" {flatten(title)} ")
        self.select(selected or "")
        self.look()

    def select(self, key: str) -> None:
        """Put the cursor on a note; on the one after it where there is no such note any more."""
        self._at = max(0, min(self._at, len(self._notes) - 1))
        self._at = next((at for at, note in enumerate(self._notes) if note.key == key), self._at)
        self.look()

    def set_here(self, keys: Sequence[str]) -> None:
        """Say on which notes the reader of the text stands."""
        if self._here != frozenset(keys):
            self._here = frozenset(keys)
            self.look()

    @property
    def pane(self) -> TextPane | None:
        """The pane that it stands beside."""
        return self._pane

    @property
    def selected(self) -> str | None:
        """Key of the note that the cursor is on."""
        return self._notes[self._at].key if self._notes else None

    @property
    def shown(self) -> list[str]:
        """Keys of the notes that are on the screen, from the top."""
        return [self._notes[slot.index].key for slot in self._slots]

    def look(self) -> None:
        """Bring the notes level with what is in view now."""
        width, room = self._sheet.size
        if self._pane is None or not room:
            return
        self._find_rows(self._pane)
        view = in_view(self._rows, self._pane.first_row, self._pane.view.height)
        seen = sorted({*view, *self._always_shown()})
        notes = [self._drawn(index, width - _INDENT, room) for index in seen]
        kept = seen.index(self._at) if self._at in seen else 0
        slots = laid_out([self._level(index) for index in seen], [len(each.rows) for each in notes], room, kept)
        empty = [] if self._notes else [Content(row) for row in wrapped(self._empty, width, room)]
        lines = [*empty, *[Content("")] * (room - len(empty))]
        for slot in slots:
            shown = cut(notes[slot.index].rows, slot.rows, width - _INDENT)
            styled = [self._row(seen[slot.index], row, at < notes[slot.index].heads) for at, row in enumerate(shown)]
            lines[slot.row : slot.row + slot.rows] = styled
        self._slots = [Slot(seen[slot.index], slot.row, slot.rows) for slot in slots]
        self._sheet.update(Content("\n").join(lines), layout=False)
        self._foot.update(self._out_of_sight(view), layout=False)

    def _find_rows(self, pane: TextPane) -> None:
        """Where the notes stand in the pane, from the top; the cursor stays on its note."""
        selected = self.selected
        found = sorted(((pane.row_of(note.position), note) for note in self._notes), key=lambda each: each[0])
        self._rows, self._notes = [row for row, _ in found], tuple(note for _, note in found)
        self._at = next((at for at, note in enumerate(self._notes) if note.key == selected), 0)

    def _always_shown(self) -> set[int]:
        """The note that the reader is at, wherever the text has gone meanwhile."""
        return {self._at} if self._notes and (self.has_focus or self._free) else set()

    def _drawn(self, index: int, width: int, room: int) -> Drawn:
        if self._is_free(index):
            return Drawn(("",) * _FREE_ROWS, 0)
        return drawn(
            self._notes[index], width, max(_BODY_ROWS, room // 2) if self._is_under_cursor(index) else _BODY_ROWS
        )

    def _is_free(self, index: int) -> bool:
        return self._notes[index].key == self._free

    def _is_under_cursor(self, index: int) -> bool:
        return index == self._at and self.has_focus

    def _level(self, index: int) -> int:
        """The row of the column that is level with a note's passage; 0 where the column stands below the pane."""
        pane = self._pane
        if pane is None or pane.region.bottom <= self.region.y:
            return 0
        row = self._rows[index] - pane.first_row + pane.content_region.y - self._sheet.region.y
        return max(0, min(row, self._sheet.size.height - 1))

    def _row(self, index: int, row: str, head: bool) -> Content:
        if not head:
            return Content(" " * _INDENT + row)
        under_cursor = self._is_under_cursor(index)
        mark = "▸ " if under_cursor else "┃ " if self._notes[index].key in self._here else "  "
        return Content.assemble((mark, "bold"), (row, "bold reverse" if under_cursor else "bold"))

    def _out_of_sight(self, view: range) -> Content:
        """How many notes are further up and down, and what else there is to say."""
        shown = [slot.index for slot in self._slots]
        inside = [index for index in shown if index in view]
        first, after = (inside[0], inside[-1] + 1) if inside else (view.start, view.start)
        above = first - sum(index < first for index in shown)
        below = len(self._notes) - after - sum(index >= after for index in shown)
        parts = (f"{above} above" if above else "", f"{below} below" if below else "", self._more)
        return Content(" · ".join(part for part in parts if part))

    @property
    def place_left_free(self) -> Slot | None:
        """The rows that are left free, if they are in sight."""
        return next((slot for slot in self._slots if self._is_free(slot.index)), None)

    def on_resize(self) -> None:
        """Fit into the new room, once its parts have theirs."""
        self.call_after_refresh(self.look)

    def at_row(self, screen_y: int) -> int | None:
        """Which of the notes stands in a row of the screen; none where an editor does."""
        row = screen_y - self._sheet.region.y
        slot = next((slot for slot in self._slots if slot.row <= row < slot.row + slot.rows), None)
        return slot.index if slot is not None and not self._is_free(slot.index) else None
