"""The reader's verdict on a match or on a difference in it: on which, which one, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from tui import desk
from tui.library import Verdict
from tui.screens.dialogs.asking import AskScreen
from tui.screens.dialogs.choosing import ChooseScreen
from tui.story import clean_line
from widgets import Entry
from widgets.filter_list import FilterList

if TYPE_CHECKING:
    from tui.library import Judgement

_KEYS = {"o": Verdict.OPEN, "r": Verdict.REAL, "e": Verdict.EXPLAINED, "n": Verdict.OTHER}
_HINT = "   ".join((*(f"{key} {verdict}" for key, verdict in _KEYS.items()), "x take it back"))
_WHY = "why, if you like   enter keep   esc back"
_WHICH = "o, r, e or n says what you make of it; with a verdict there, enter changes its reason."
_AROUND = 7
"""Rows of the dialog beside those of the list: title, filter, hint and lines between them."""
_NONE = "There is no verdict on this to take back."


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """What a verdict can be on."""

    words: str
    """One line."""
    given: Judgement | None
    """The verdict that it has."""


@dataclass(frozen=True, slots=True)
class VerdictGiven:
    """What the reader said."""

    row: int
    verdict: Verdict | None
    """None takes the verdict back."""
    reason: str


class VerdictScreen(ChooseScreen):
    """The match and its differences; a key gives the verdict, then a line asks why. `answer` is None without one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"give('{verdict.name}')", str(verdict)) for key, verdict in _KEYS.items()),
        Binding("x", "take_back", "Take it back"),
        Binding("exclamation_mark", "leave", "Close"),
    ]

    def __init__(
        self, rows: Sequence[VerdictRow], start: int, draft: VerdictGiven | None = None, why: str = ""
    ) -> None:
        """What verdicts can be on.

        Args:
            rows: on what.
            start: the row to begin with.
            draft: what the reader said before, which could not be kept.
            why: why it could not be kept.
        """
        entries = [_entry(number, row) for number, row in enumerate(rows)]
        super().__init__("Your verdict", entries, enter="", keys=_HINT, start=str(start))
        self._rows, self._draft, self._why = rows, draft, why
        self.answer: VerdictGiven | None = None

    def on_mount(self) -> None:
        """As high as its rows need; words that could not be kept are there to go on with."""
        lines = sum(1 if row.given is None else 2 for row in self._rows)
        self.query_one("#choose").styles.height = lines + _AROUND
        if self._draft is not None and self._draft.verdict is not None:
            self.call_after_refresh(self._ask, self._draft.verdict, self._draft.reason, self._why)

    def action_give(self, name: str) -> None:
        """Give a verdict on the row under the cursor, and ask why."""
        row = self._rows[self._row]
        self._ask(Verdict[name], row.given.reason if row.given else "")

    def action_take_back(self) -> None:
        """Take the verdict back."""
        if self._rows[self._row].given is None:
            self.tell(_NONE)
        else:
            self._answer(None, "")

    @on(FilterList.Chosen)
    def change_reason(self, message: FilterList.Chosen) -> None:
        """Enter: another reason for the verdict that is there."""
        message.prevent_default()  # choosing does not close this list
        given = self._rows[int(message.key)].given
        if given is None:
            self.tell(_WHICH)
        else:
            self._ask(given.verdict, given.reason)

    @property
    def _row(self) -> int:
        return int(self.entries.highlighted_key or 0)

    def _ask(self, verdict: Verdict, reason: str, why: str = "") -> None:
        def keep(line: str | None) -> None:
            if line is not None:
                self._answer(verdict, line.strip())

        label = f"{str(verdict).capitalize()} because"
        self.app.push_screen(AskScreen(label, value=" ".join(reason.split()), hint=why or _WHY), keep)

    def _answer(self, verdict: Verdict | None, reason: str) -> None:
        self.answer = VerdictGiven(self._row, verdict, reason)
        self.call_later(self._close)

    def _close(self) -> None:
        """Close once the line that asked why has gone."""
        self.dismiss(str(self._row))


def _entry(number: int, row: VerdictRow) -> Entry:
    words = clean_line(row.words)
    if row.given is None:
        return Entry(str(number), (Content(words),), words)
    given = clean_line(desk.verdict_words(row.given))
    return Entry(str(number), (Content(words), Content.assemble("     your verdict: ", (given, "bold"))), words)
