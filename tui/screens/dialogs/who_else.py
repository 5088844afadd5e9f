"""Who else has this: how every other story of the session tells one sentence, as far as it is compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from tui.screens.dialogs.dialog import ListDialog
from tui.screens.shown import tellings
from tui.story import in_marks
from widgets import FilterList, Hints

if TYPE_CHECKING:
    from tui.desk import Telling
    from tui.library import Member

_FEW, _MOMENT = 60, 0.5
"""Of more stories the rows are shown anew only every so many seconds."""
_KEYS = "enter open the pair   esc close"


class WhoElseScreen(ListDialog[str | None]):
    """The other stories, the earliest dated first; `tell` fills their rows. Answers with the id of one to open."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,w", "leave", "Back"),
        Binding("space", "list('page_down')", "Page down"),
        Binding("b", "list('page_up')", "Page up"),
    ]

    def __init__(self, asked: str, words: str, members: Sequence[Member], earliest: str) -> None:
        """What is asked.

        Args:
            asked: the story that the sentence is of, with its date, in one line.
            words: the sentence.
            members: the other stories, in the order in which they are shown.
            earliest: the id of the one that is earliest dated, if that is certain.
        """
        super().__init__()
        self._asked, self._words, self._members, self._earliest = asked, words, members, earliest
        self._told: dict[str, Telling] = {}
        self._waits: Timer | None = None

    def compose(self) -> ComposeResult:
        """The sentence, the stories, and how far comparing is."""
        with Vertical(id="who-else"):
            yield Static(Content("Who else has this"), classes="title", markup=False)
            yield Static(Content(f"{self._asked}\n{in_marks(self._words)}"), classes="about", markup=False)
            yield FilterList()
            yield Hints(classes="hint")

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()
        self.entries.focus()

    def tell(self, story_id: str, telling: Telling) -> None:
        """One more story was compared."""
        self._told[story_id] = telling
        if not self.is_attached:
            return
        if len(self._members) <= _FEW or len(self._told) == len(self._members):
            self._fill()
        elif self._waits is None:
            self._waits = self.set_timer(_MOMENT, self._fill)

    def _fill(self) -> None:
        self._waits = None
        self.entries.set_entries(
            [
                tellings.entry(member, self._told.get(member.id), earliest=member.id == self._earliest)
                for member in self._members
            ]
        )
        self.query_one(".hint", Hints).say(f"{self._progress()}{_KEYS}")

    def _progress(self) -> str:
        """How far comparing is, or in how many of the stories a match was found."""
        done, many = len(self._told), len(self._members)
        if done < many:
            return f"{done} of {many} compared   "
        found = sum(telling.match is not None for telling in self._told.values())
        return f"found in {found} of {many}   "

    @on(FilterList.Chosen)
    def choose(self, message: FilterList.Chosen) -> None:
        """Open that pair."""
        self.dismiss(message.key)
