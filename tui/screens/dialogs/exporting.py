"""How the notes and decisions of a session are exported: where to, in how many files, with what beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui import desk
from tui.commands import key_of
from tui.screens.dialogs.dialog import Dialog
from tui.screens.shown.exported import shown_path
from tui.story import clean_line
from widgets import Hints, Prompt, SuggestPath, Switch, Switches

if TYPE_CHECKING:
    from tui.desk import ExportPlan

_SWITCHES = (
    Switch("session", "one file for the session", "its notes in reading order", "by"),
    Switch("story", "a file a story", "a match in the file of its left story", "by"),
    Switch("all", "everything in one file", "the notes of all sessions", "by"),
    Switch("report", "with a report", "first what agrees and what differs"),
    Switch("unmatched", "with the unmatched", "what has no match found elsewhere"),
    Switch("live", "keep it up to date", "written again after each change"),
)
_HINTS = {
    False: "enter export   tab complete   ↓ how it is written   esc close",
    True: "enter export   space choose   ↑ ↓ move   esc close",
}
_NOWHERE = "Name a folder first; it is made where there is none."
_NOTHING = "There are no notes yet: {note} writes one. A report can be exported without."


@dataclass(frozen=True, slots=True)
class Export:
    """What the reader chose."""

    plan: ExportPlan
    live: bool
    """Whether the files are to be kept up to date from now on."""


class ExportScreen(Dialog[Export | None]):
    """Asks how to export, beginning with what was chosen last; None when the reader leaves with esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "options", "How it is written"),
        Binding("escape,q", "leave", "Close"),
    ]

    def __init__(self, name: str, export: Export, notes: int, why: str = "") -> None:
        """Asks for the session of this name.

        Args:
            name: the session's.
            export: what was chosen last.
            notes: how many notes and decisions it has.
            why: why it could not be exported before.
        """
        super().__init__()
        self._session, self._export, self._notes = clean_line(name), export, notes
        self._about = clean_line(why) or ("" if notes else _nothing())
        plan = export.plan
        chosen = [plan.by, *(key for key in ("report", "unmatched") if getattr(plan, key))]
        self._prompt = Prompt("Folder", value=shown_path(plan.target), suggestions=SuggestPath())
        self._switches = Switches(_SWITCHES, [*chosen, *(["live"] if export.live else [])])

    def compose(self) -> ComposeResult:
        """The folder, the choices, and what keys do."""
        with Vertical(id="export"):
            title = f"Export the notes and decisions of “{self._session}” as Markdown"
            yield Static(Content(title), classes="title", markup=False)
            yield self._prompt
            yield self._switches
            yield Static(classes="about", markup=False)
            yield Hints(classes="hint")

    def on_mount(self) -> None:
        """Say what keys do."""
        self._switches.highlighted = 0
        self._tell(self._about)

    def on_descendant_focus(self) -> None:
        """Other keys in the field than among the choices."""
        self.query_one(".hint", Hints).say(_HINTS[self._switches.has_focus])

    def _tell(self, words: str) -> None:
        about = self.query_one(".about", Static)
        about.update(Content(words))
        about.display = bool(words)

    def action_options(self) -> None:
        """From the folder to the choices."""
        self._switches.focus()

    @on(Switches.Left)
    def to_folder(self) -> None:
        """Back to the folder."""
        self._prompt.focus()

    @on(Prompt.Submitted)
    @on(Switches.Submitted)
    def answer(self) -> None:
        """The reader pressed enter."""
        folder, on = self._prompt.value.strip(), self._switches.chosen
        by = next(switch.key for switch in _SWITCHES if switch.group == "by" and switch.key in on)
        if not folder:
            self._tell(_NOWHERE)
        elif not self._notes and by != "all" and not on & {"report", "unmatched", "live"}:
            self._tell(_nothing())
        else:
            target = desk.path_of(folder).absolute()
            plan = desk.ExportPlan(target, by=by, report="report" in on, unmatched="unmatched" in on)
            self.dismiss(Export(plan, "live" in on))

    @on(Prompt.Cancelled)
    def action_leave(self) -> None:
        """Close; nothing is exported."""
        self.dismiss(None)


def _nothing() -> str:
    return _NOTHING.format(note=key_of("note"))
