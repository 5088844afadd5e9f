"""The notes on a text in a column beside it, each level with its passage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Static

from widgets.clusters import flatten
from widgets.editor import Editor
from widgets.margin_layout import Slot, in_view, laid_out
from widgets.margin_rows import Drawn, MarginNote, cut, drawn, wrapped
from widgets.pinned import pinned
from widgets.text_pane import TextPane

_BODY_ROWS = 4
"""So many rows of its words a note has before the reader goes to it."""
_EDITOR_ROWS = 9
"""Rows in which a note is written."""
_INDENT = 2
"""Cells before the words of a note."""


class _Sheet(Static):
    """Rows that stay in their columns, whatever is written in them."""

    def render_lines(self, crop: Region) -> list[Strip]:
        x = self.region.x + crop.x
        return [pinned(strip, x) for strip in super().render_lines(crop)]


class Margin(Vertical, can_focus=True):
    """Shows the notes whose passages are in view in a text pane, in its rows; tells what the reader wants with one.

    Whoever uses it says which pane it stands beside with `follow`, and calls `look` when that pane has scrolled.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Next note", show=False, id="margin.down"),
        Binding("k,up", "move(-1)", "Note before", show=False, id="margin.up"),
        Binding("g,home", "move(-1000000)", "First note", show=False, id="margin.first"),
        Binding("G,end", "move(1000000)", "Last note", show=False, id="margin.last"),
        Binding("enter", "ask('edit')", "Edit", show=False, id="margin.edit"),
        Binding("ctrl+o,f4", "ask('outside')", "Own editor", show=False, id="margin.outside"),
        Binding("d", "ask('done')", "Done, or open again", show=False, id="margin.done"),
        Binding("x", "ask('remove')", "Remove", show=False, id="margin.remove"),
        Binding("t", "ask('tag')", "Tag", show=False, id="margin.tag"),
        Binding("escape", "leave", "Back", show=False, id="margin.leave"),
        Binding("tab", "step_out", "To the text", show=False, id="margin.step_out"),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | j, k, arrows, g, G | Go to another note. |
    | enter | Edit it here. |
    | ctrl+o, f4 | Edit it in the reader's own editor. |
    | d, x, t | Tick it off, remove it, tag it. |
    | escape | Leave. |
    | tab | While a note is being written: to the text, the note staying open. |
    """

    DEFAULT_CSS = """
    Margin {
        layers: notes writing;
        width: 32;
        height: 1fr;
        padding: 0 1;
        background: $background;
        color: $foreground;
        border-top: solid $foreground 40%;
        border-title-color: $foreground;
        border-title-background: $background;
        border-left: solid $foreground 40%;
        &:focus, &:focus-within { border-top: heavy $foreground; border-title-style: bold reverse; }
        & > _Sheet { height: 1fr; text-wrap: nowrap; }
        & > .margin--foot { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        & > Editor { layer: writing; width: 100%; border-left: outer $primary; & > Static { height: auto; } }
        &:ansi {
            background: ansi_default;
            color: ansi_default;
            border-title-color: ansi_default;
            border-title-background: ansi_default;
            border-top: solid ansi_default;
            border-left: solid ansi_default;
            &:focus, &:focus-within { border-top: heavy ansi_default; }
        }
    }
    """

    @dataclass
    class Moved(Message):
        """The reader went to another note."""

        margin: "Margin"
        key: str

        @property
        def control(self) -> "Margin":
            """The column, for the `on` decorator."""
            return self.margin

    @dataclass
    class Asked(Message):
        """The reader wants something done with a note."""

        margin: "Margin"
        key: str
        what: str
        """"edit", "outside", "done", "remove" or "tag"."""

        @property
        def control(self) -> "Margin":
            """The column, for the `on` decorator."""
            return self.margin

    @dataclass
    class Left(Message):
        """The reader wants to leave the notes."""

        margin: "Margin"

        @property
        def control(self) -> "Margin":
            """The column, for the `on` decorator."""
            return self.margin

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
        self._editor: tuple[str, Editor] | None = None
        self._sheet = _Sheet(markup=False)
        self._foot = Static(markup=False, classes="margin--foot")

    def compose(self) -> ComposeResult:
        """The notes, and how many are out of sight."""
        yield self._sheet
        yield self._foot

    # What is shown

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
        self._notes = tuple(notes)
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
        self._place_editor()

    def _find_rows(self, pane: TextPane) -> None:
        """Where the notes stand in the pane, from the top; the cursor stays on its note."""
        selected = self.selected
        found = sorted(((pane.row_of(note.position), note) for note in self._notes), key=lambda each: each[0])
        self._rows, self._notes = [row for row, _ in found], tuple(note for _, note in found)
        self._at = next((at for at, note in enumerate(self._notes) if note.key == selected), 0)

    def _always_shown(self) -> set[int]:
        """The note that the reader is at, wherever the text has gone meanwhile."""
        return {self._at} if self._notes and (self.has_focus or self._editor) else set()

    def _drawn(self, index: int, width: int, room: int) -> Drawn:
        if self._is_edited(index):
            return Drawn(("",) * _EDITOR_ROWS, 0)
        return drawn(
            self._notes[index], width, max(_BODY_ROWS, room // 2) if self._is_under_cursor(index) else _BODY_ROWS
        )

    def _is_edited(self, index: int) -> bool:
        return self._editor is not None and self._editor[0] == self._notes[index].key

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

    # Writing

    def edit(self, key: str, editor: Editor) -> None:
        """Write a note in its place; it stays in sight until `end_editing`."""
        self.select(key)
        self._editor = (key, editor)
        self.mount(editor)
        self.look()

    def end_editing(self) -> None:
        """Show the notes again; the keys go back to them, if they went to the editor."""
        if self._editor is None:
            return
        _, editor = self._editor
        self._editor = None
        if editor.has_focus_within:
            self.focus()
        editor.remove()
        self.look()

    @property
    def is_editing(self) -> bool:
        """Whether a note is being written here."""
        return self._editor is not None

    def _place_editor(self) -> None:
        slot = next((slot for slot in self._slots if self._is_edited(slot.index)), None)
        if self._editor and slot:
            styles = self._editor[1].styles
            styles.offset, styles.height = (0, slot.row), slot.rows

    # What the reader does

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a note is being written its keys are the editor's, but for the one that leaves it open."""
        return self.is_editing == (action == "step_out")

    def on_key(self, event: events.Key) -> None:
        """What is typed before the editor is there is meant for it, and is no command."""
        if self._editor is not None and self.has_focus:
            event.stop()
            event.prevent_default()
            if event.character and event.is_printable:
                self._editor[1].text += event.character

    def action_step_out(self) -> None:
        """Go back to the text, the note staying open."""
        self.action_leave()

    def action_move(self, by: int) -> None:
        """Go to another note."""
        if self._notes:
            self._at = max(0, min(self._at + by, len(self._notes) - 1))
            self.look()
            self.post_message(self.Moved(self, self._notes[self._at].key))

    def action_ask(self, what: str) -> None:
        """Ask for something to be done with the note under the cursor."""
        if self.selected is not None:
            self.post_message(self.Asked(self, self.selected, what))

    def action_leave(self) -> None:
        """Go back to the text."""
        self.post_message(self.Left(self))

    def on_focus(self) -> None:
        """Show where the cursor is; whoever comes back to a note that is being written goes on with it."""
        if self._editor is not None and self._editor[1].is_mounted:
            self._editor[1].focus()
        self.look()

    def on_blur(self) -> None:
        """The cursor is nowhere."""
        self.look()

    def on_resize(self) -> None:
        """Fit into the new room, once its parts have theirs."""
        self.call_after_refresh(self.look)

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted into a note is nobody else's."""
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Go to the note that was clicked."""
        row = event.screen_y - self._sheet.region.y
        slot = next((slot for slot in self._slots if slot.row <= row < slot.row + slot.rows), None)
        if slot is not None and not self._is_edited(slot.index):
            self.action_move(slot.index - self._at)
