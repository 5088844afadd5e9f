"""A region to write a note in: a title, a few rows of text, a line with the keys."""

from dataclasses import dataclass
from typing import ClassVar, Self

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widgets import Static, TextArea
from textual.widgets.text_area import Edit, EditResult

from widgets.clusters import flatten
from widgets.hints import Hints
from widgets.told import Told

HINT = "esc keep   ctrl+o own editor   ctrl+g drop the changes"


class _Area(TextArea):
    """A text area in which control characters in what is loaded, typed or pasted become blanks; nothing blinks."""

    cursor_blink = reactive(False, init=False)

    def load_text(self, text: str) -> None:
        """Replace the text."""
        super().load_text(_lines(text))

    def edit(self, edit: Edit) -> EditResult:
        """Change the text."""
        edit.text = _lines(edit.text)
        return super().edit(edit)


class Editor(Vertical):
    """Takes the focus when it is mounted. Escape keeps what was written: a note is never lost by leaving."""

    PAUSE: ClassVar[float] = 2.0
    """Seconds without a key after which what is written so far is told."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "done", "Keep", show=False, id="editor.done"),
        Binding("ctrl+o,f4", "outside", "Own editor", show=False, id="editor.outside"),
        Binding("ctrl+g", "cancel", "Drop the changes", show=False, id="editor.cancel"),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | escape | Keep what was written. |
    | ctrl+o, f4 | Go on in the reader's own editor. |
    | ctrl+g | Leave the note as it was. |
    """

    DEFAULT_CSS = """
    Editor {
        height: 9;
        background: $surface;
        & > Static { height: 1; padding: 0 1; }
        & > .editor--title { text-style: bold; }
        & > .editor--title { text-wrap: nowrap; text-overflow: ellipsis; }
        & > .editor--warning { display: none; height: auto; max-height: 2; color: $text-warning; text-style: bold; }
        &.-warned > .editor--warning { display: block; }
        &:ansi > .editor--warning { color: ansi_default; }
        & > TextArea { height: 1fr; background: $surface; padding: 0 1; }
        &:focus-within > .editor--title { text-style: bold reverse; }
    }
    """

    @dataclass
    class Done(Told["Editor"]):
        """The reader is done; the text is to be kept."""

        text: str

    class Cancelled(Told["Editor"]):
        """The reader wants the note as it was."""

    @dataclass
    class EditOutside(Told["Editor"]):
        """The reader wants to go on in their own editor. Set `text` of the editor when they come back."""

        text: str

    @dataclass
    class Paused(Told["Editor"]):
        """The writer has stopped for a moment, or looks elsewhere; the text is other than was told last."""

        text: str

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        hint: str = HINT,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._title, self._hint = Content(flatten(title)), flatten(hint)
        self._area = _Area(_lines(text), tab_behavior="focus", compact=True, highlight_cursor_line=False)
        self._warning = Static(classes="editor--warning", markup=False)
        self._told: str | None = self._area.text
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title, text, what the writer should know, and hint."""
        yield Static(self._title, classes="editor--title")
        yield self._area
        yield self._warning
        yield Hints(self._hint)

    def on_mount(self) -> None:
        """Start writing at the end of what is there."""
        self._area.move_cursor(self._area.document.end)
        self._area.focus()

    def focus(self, scroll_visible: bool = True) -> Self:
        """Focus the text."""
        self._area.focus(scroll_visible)
        return self

    @property
    def text(self) -> str:
        """What is written."""
        return self._area.text

    @text.setter
    def text(self, text: str) -> None:
        self._area.load_text(text)
        self._area.move_cursor(self._area.document.end)

    def warn(self, words: str) -> None:
        """Show a line that the writer should know of, until it is shown no more: empty takes it away."""
        self._warning.update(Content(flatten(words)))
        self.set_class(bool(words), "-warned")
        if self.is_mounted:  # the rows that are left must still show where one writes
            self.call_after_refresh(self._area.scroll_cursor_visible)

    def pause(self) -> None:
        """Tell at once what is written so far, unless it was told."""
        if self._timer is not None:
            self._timer.stop()
        if self.text != self._told:
            self._told = self.text
            self.post_message(self.Paused(self, self.text))

    def tell_again(self) -> None:
        """Tell what is written once more at the next pause, because nothing came of it."""
        self._told = None
        self._wait()

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(self.PAUSE, self.pause)

    def on_descendant_blur(self) -> None:
        """The writer looks elsewhere, in this window or another."""
        self.pause()

    def action_done(self) -> None:
        """Keep what was written."""
        self.post_message(self.Done(self, self.text))

    def action_outside(self) -> None:
        """Ask for the reader's own editor."""
        self.post_message(self.EditOutside(self, self.text))

    def action_cancel(self) -> None:
        """Leave the note as it was."""
        self.post_message(self.Cancelled(self))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Nobody else needs to know of every letter."""
        event.stop()
        if self.text != self._told:
            self._wait()


def _lines(text: str) -> str:
    return "\n".join(flatten(line) for line in text.split("\n"))
