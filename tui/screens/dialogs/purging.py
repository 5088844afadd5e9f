"""Removing a story for good: what goes, what cannot be reached, and a word to type."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.counting import counted
from tui.screens.dialogs.dialog import ScrolledDialog
from tui.story import clean_line
from widgets import Hints, Prompt

if TYPE_CHECKING:
    from tui.library import Purged

WORD = "purge"
"""What the reader types, so that no slip of a finger does it."""
_STAYS = "This cannot be reached; look after it yourself:"
_HINT = "enter remove for good   ↑ ↓ scroll   esc leave all as it is"
_NOT_THE_WORD = f"Nothing was removed. Type the word {WORD} to remove it, or esc to leave everything as it is."


class PurgeScreen(ScrolledDialog[bool | None]):
    """Asks whether a story is to go for good; True when the reader has typed the word."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,pagedown", "scroll('page_down')", "Down"),
        Binding("up,pageup", "scroll('page_up')", "Up"),
    ]

    def __init__(self, preview: Purged) -> None:
        super().__init__()
        self._preview = preview
        self._prompt = Prompt(f"Type {WORD}")

    def compose(self) -> ComposeResult:
        """What would go, what would stay, the field, and what keys do."""
        with Vertical(id="purge"):
            title = f"Remove “{clean_line(self._preview.title)}” for good"
            yield Static(Content(title), classes="title", markup=False)
            with VerticalScroll(can_focus=False):
                yield Static(Content("\n".join(going(self._preview))), markup=False)
            yield self._prompt
            yield Hints(_HINT, classes="hint")

    @on(Prompt.Submitted)
    def answer(self, message: Prompt.Submitted) -> None:
        """Only the word itself will do."""
        if message.value.strip().casefold() == WORD:
            self.dismiss(True)
        else:
            self.query_one(".hint", Hints).say(_NOT_THE_WORD)

    @on(Prompt.Cancelled)
    def leave(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)


def going(preview: Purged) -> list[str]:
    """What would go and what would stay, line by line."""
    written = [counted(preview.notes, "note", "notes")]
    if preview.drafts:
        written.append(counted(preview.drafts, "unfinished note", "unfinished notes"))
    backups = [f"· all of it also in {counted(preview.backups, 'backup', 'backups')}"] if preview.backups else []
    return [
        "This goes, and undo does not bring it back:",
        f"· the story in {counted(preview.versions, 'version', 'versions')}, with the bytes of its files",
        f"· {' and '.join(written)} on it, in every wording",
        "· what undo remembers of the story and of them",
        *backups,
        *(["", _STAYS, *(f"· {clean_line(each)}" for each in preview.not_reached)] if preview.not_reached else []),
    ]


def purged_lines(purged: Purged) -> list[str]:
    """What was done, and what could not be reached."""
    what = f" with {counted(purged.notes, 'note', 'notes')}" if purged.notes else ""
    where = f" and {counted(purged.backups, 'backup', 'backups')}" if purged.backups else ""
    done = f"“{clean_line(purged.title)}” was removed for good{what}, from the library{where}."
    return [done, *([_STAYS] if purged.not_reached else []), *purged.not_reached]
