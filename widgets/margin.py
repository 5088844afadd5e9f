"""The notes on a text in a column beside it, each level with its passage."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from widgets.editor import Editor
from widgets.margin_column import MarginColumn
from widgets.told import Told


class Margin(MarginColumn, can_focus=True):
    """Shows the notes on a text beside it, lets one be written in its place, tells what the reader wants with one."""

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
    class Moved(Told["Margin"]):
        """The reader went to another note."""

        key: str

    @dataclass
    class Asked(Told["Margin"]):
        """The reader wants something done with a note."""

        key: str
        what: str
        """"edit", "outside", "done", "remove" or "tag"."""

    class Left(Told["Margin"]):
        """The reader wants to leave the notes."""

    def __init__(self, *, empty: str = "", id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        """`empty` is said where there are no notes."""
        super().__init__(empty=empty, id=id, classes=classes)
        self._editor: Editor | None = None

    def look(self) -> None:
        """Bring the notes level with what is in view now, and the editor into the place of its note."""
        super().look()
        place = self.place_left_free
        if self._editor and place:
            self._editor.styles.offset, self._editor.styles.height = (0, place.row), place.rows

    # Writing

    def edit(self, key: str, editor: Editor) -> None:
        """Write a note in its place; it stays in sight until `end_editing`."""
        self.select(key)
        self._free, self._editor = key, editor
        self.mount(editor)
        self.look()

    def end_editing(self) -> None:
        """Show the notes again; the keys go back to them, if they went to the editor."""
        editor = self._editor
        if editor is None:
            return
        self._free, self._editor = None, None
        if editor.has_focus_within:
            self.focus()
        editor.remove()
        self.look()

    @property
    def is_editing(self) -> bool:
        """Whether a note is being written here."""
        return self._editor is not None

    # What the reader does

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a note is being written its keys are the editor's, but for the one that leaves it open."""
        return self.is_editing == (action == "step_out")

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
        if self._editor is not None and self._editor.is_mounted:
            self._editor.focus()
        self.look()

    def on_blur(self) -> None:
        """The cursor is nowhere."""
        self.look()

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted into a note is nobody else's."""
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Go to the note that was clicked."""
        index = self.at_row(event.screen_y)
        if index is not None:
            self.action_move(index - self._at)
