"""What can I do here? Everything in the command table, and what the signs mean."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.commands import GROUPS, shown_key
from tui.screens.dialogs.dialog import Dialog

_SIGNS = (
    ("=", "same words"),
    ("≈", "nearly the same: most words agree, in the same order"),
    ("~", "other words: told in a different way"),
    ("≠", "something differs inside, check: a figure, say"),
    ("±", "something differs inside but may fit together"),
    ("·", "no match found in the other story"),
    ("?", "a note is probably here, its story has changed: V asks you"),
    ("┃", "the passage you are at"),
    ("!", "above a story: something was guessed when its file was read; c tells what"),
)
_WORDS = """
Crossread pairs sentences by the words they share, rare ones before common ones. It reports what it found: it does not
say who is right, and “no match found” is no proof that a story leaves something out.

In the sidebar, “12 of 30 answer A” says that of a story's 30 sentences 12 have a match in story A. Enter opens a story
in the active pane, / filters, a and t note and tag the story. In a note, esc keeps it and ctrl+o goes on in your own
editor; what you are writing is saved as you pause, and offered again if Crossread could not end as it should.
Everything is kept as you do it.

A story may also be pasted into the window, or its file dropped on it. What Crossread takes for a title, an outlet or
site furniture is not always right: c and L show why, and take your word instead.
"""
_KEYS = 22


class HelpScreen(Dialog[None]):
    """Help for the main screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Close"),
        Binding("j,down", "scroll('down')", "Down"),
        Binding("k,up", "scroll('up')", "Up"),
        Binding("space,pagedown", "scroll('page_down')", "Page down"),
        Binding("b,pageup", "scroll('page_up')", "Page up"),
    ]

    def compose(self) -> ComposeResult:
        """One page of text."""
        with VerticalScroll(id="help"):
            yield Static(_text(), markup=False)

    def on_mount(self) -> None:
        """Keys scroll the page."""
        self.query_one("#help").focus()

    def action_scroll(self, how: str) -> None:
        """Scroll the page."""
        getattr(self.query_one("#help"), f"scroll_{how}")(animate=False)


def _text() -> Content:
    lines: list[Content] = []
    for group in GROUPS:
        lines.append(Content.styled(group.title, "bold"))
        for command in group.commands:
            keys = "  ".join(shown_key(key) for key in command.keys) or "palette"
            lines.append(Content(f"  {keys:<{_KEYS}}{command.words}"))
        lines.append(Content(""))
    lines.append(Content.styled("Signs", "bold"))
    lines.extend(Content(f"  {sign:<{_KEYS}}{meaning}") for sign, meaning in _SIGNS)
    lines.append(Content(""))
    # The page wraps the words to its own width.
    lines.append(Content("\n\n".join(part.replace("\n", " ") for part in _WORDS.strip().split("\n\n"))))
    lines.append(Content(""))
    lines.append(Content("esc closes this. ctrl+p finds every command by its words."))
    return Content("\n").join(lines)
