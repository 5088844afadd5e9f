"""The library is damaged: what is known, and what the reader may choose. Nothing happens before they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui import desk
from tui.counting import counted
from tui.screens.dialogs.dialog import Dialog
from tui.screens.shown.exported import shown_path
from tui.screens.shown.harm import Harm, WayOn
from tui.story import clean_line

if TYPE_CHECKING:
    from tui.library import Restored

_BUSY = "Working on it; the damaged file itself is only moved …"
_CHOICES = {
    WayOn.RESTORE: ("r", "Set the damaged file aside and go on from {what}."),
    WayOn.ANEW: ("n", "Set the damaged file aside and begin an empty library."),
    WayOn.LEAVE: ("q", "Leave; nothing is touched."),
    WayOn.STAY: ("esc", "Go on for now; nothing is touched, and nothing can be kept."),
}
"""The key of each choice, and what it does."""
_BOTH = f"the backup,\n{'':<5}and from what can still be read of the file"
_ALONE = "what can still be read of it"
_BACK = "stories, versions of them, sessions, notes, links, and earlier words of notes"


class DamagedScreen(Dialog[None]):
    """Offers ways on. It stays until whoever acts on the choice closes it, or tells why it could not be done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "choose('restore')", "Go on from the backup"),
        Binding("n", "choose('anew')", "Begin an empty library"),
        Binding("q", "choose('leave')", "Leave"),
        Binding("escape", "choose('stay')", "Go on as it is"),
    ]

    def __init__(self, harm: Harm, choose: Callable[[WayOn], None], starting: bool) -> None:
        """`choose` acts on a choice. When `starting` there is nothing open that the reader could go on with."""
        super().__init__()
        self._harm, self._choose = harm, choose
        self._offered = [way for way in _CHOICES if way is not WayOn.STAY or not starting]
        self._busy = False

    def compose(self) -> ComposeResult:
        """What is damaged, what there is to go on from, and the choices."""
        with Vertical(id="damaged"):
            yield Static("The library is damaged", classes="title", markup=False)
            with VerticalScroll():
                yield Static(self._words(), markup=False)
            yield Static("The damaged file is never deleted.", classes="hint", markup=False)

    def _words(self) -> Content:
        lines = [Content(clean_line(self._harm.why)), Content(""), Content(backup_words(self._harm)), Content("")]
        for way in self._offered:
            key, words = _CHOICES[way]
            what = _BOTH if self._harm.backup else _ALONE
            lines.append(Content.assemble((f"{key:<5}", "bold"), words.format(what=what)))
        return Content("\n").join(lines)

    def tell(self, words: str) -> None:
        """Say why it could not be done; the reader may choose again."""
        self._busy = False
        self._show(words)

    def _show(self, words: str) -> None:
        self.query_one(".hint", Static).update(Content(clean_line(words)))

    def action_choose(self, name: str) -> None:
        """Act on a choice, once."""
        way = WayOn(name)
        if way in self._offered and not self._busy:
            self._busy = True
            self._show(_BUSY)
            self._choose(way)


def backup_words(harm: Harm) -> str:
    """The newest backup: when it was made and what it has."""
    if harm.backup is None:
        return "There is no backup that could be used."
    notes = counted(harm.notes, "note", "notes")
    place = shown_path(harm.backup.path.parent)
    return f"The newest good backup is of {desk.shown_time(harm.backup.at)}, with {notes}, in {place}."


def restored_lines(restored: Restored) -> list[str]:
    """What came back and what did not."""
    backup = restored.backup
    base = f"It goes on from the backup of {desk.shown_time(backup.at)}." if backup else "It was begun anew."
    more = f"{restored.rescued} more came back from the damaged file: {_BACK}."
    rescued = more if restored.rescued else "Nothing more came back from the damaged file."
    aside = [f"The damaged file is kept as {shown_path(restored.aside)}."] if restored.aside else []
    return [base, rescued, *restored.lost, *aside]
