"""What is known of the stories of a session: one table, filled in cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui import desk
from tui.screens.dialogs import facts
from tui.screens.dialogs.dialog import Dialog
from widgets import Hints, Prompt, Table

if TYPE_CHECKING:
    from tui.desk import Card

_HINT = "enter write   1-9 guess   f as in the file   tab next missing   esc close"
_WRITING = "enter keep   empty: unknown   esc leave as it was"

Say = Callable[[str, str, str | None], None]
"""Keeps the reader's word: the story's id, the field, the value or None for unknown."""
Unsay = Callable[[str, str], None]
"""Takes the reader's word back: the story's id, the field."""


class CardsScreen(Dialog[None]):
    """A row a story, a column a field. What the reader says is kept at once; `show` brings the cards anew."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,c", "leave", "Close"),
        Binding("tab", "next_missing", "Next missing"),
        Binding("e", "write", "Write"),
        Binding("f", "unsay", "As the file has it"),
        Binding("g", "edge(False)", "First"),
        Binding("G", "edge(True)", "Last"),
        *(Binding(str(number), f"take({number})", "Take a guess") for number in range(1, facts.MOST_GUESSES + 1)),
    ]

    def __init__(self, cards: Sequence[Card], letter: str, say: Say, unsay: Unsay) -> None:
        """`letter` is that of the story to begin with."""
        super().__init__()
        self._cards, self._say, self._unsay = tuple(cards), say, unsay
        self._start = next((at for at, card in enumerate(self._cards) if card.letter == letter), 0)
        self._table = Table(facts.COLUMNS)
        self._told: tuple[int, int] | None = None
        """The row and column that are told of below the table."""
        self._prompt: Prompt | None = None

    def compose(self) -> ComposeResult:
        """The table, the cell in full, and what keys do."""
        with Vertical(id="cards"):
            yield Static("What is known of the stories", classes="title", markup=False)
            yield self._table
            yield Static(classes="about", markup=False)
            yield Hints(_HINT, classes="hint")

    def on_mount(self) -> None:
        """Begin with the open story."""
        self._fill()
        self._table.focus()
        self.call_after_refresh(self._table.move_to, self._start, 1)

    def show(self, cards: Sequence[Card], said: str) -> None:
        """Show the cards as they are now, and what was done."""
        self._cards = tuple(cards)
        self._fill()
        self._tell_about()
        if self._prompt is None:
            self._tell(said)

    def _fill(self) -> None:
        self._table.set_rows([facts.row(card) for card in self._cards])

    @property
    def _here(self) -> tuple[Card, str] | None:
        """The story and the field under the cursor."""
        row, column = self._table.cursor
        return (self._cards[row], facts.FIELDS[max(1, column) - 1]) if row < len(self._cards) else None

    @on(Table.Moved)
    def tell_of_another(self) -> None:
        """Tell of the cell under the cursor. A table that was filled anew may say only where the cursor still is."""
        if self._table.cursor != self._told:
            self._tell_about()

    def _tell_about(self) -> None:
        self._told, here = self._table.cursor, self._here
        self.query_one(".about", Static).update(facts.about(*here) if here else Content("No stories yet."))
        self._tell(_WRITING if self._prompt else _HINT)

    def _tell(self, words: str) -> None:
        self.query_one(".hint", Hints).say(words)

    # Writing

    @on(Table.Chosen)
    def action_write(self) -> None:
        """Write what is known of the field under the cursor."""
        here = self._here
        if here is not None and self._prompt is None:
            self._prompt = Prompt(f"{here[0].letter} {facts.NAMES[here[1]]}", value=facts.to_edit(*here))
            self.query_one("#cards").mount(self._prompt, after=".about")
            self._tell(_WRITING)

    def keep(self) -> None:
        """Keep what is being written, because the program is quit."""
        if self._prompt is not None:
            self._keep(self._prompt.value)

    @on(Prompt.Submitted)
    def answer(self, message: Prompt.Submitted) -> None:
        """Keep what was written, unless it cannot be so; then on to what is missing next."""
        if self._keep(message.value):
            self._stop_writing()
            self.action_next_missing()

    def _keep(self, written: str) -> bool:
        """Whether it can be so; why not is told."""
        here = self._here
        if here is None:
            return True
        card, field = here
        try:
            value = desk.checked(field, written) if written.strip() else None
        except ValueError as error:
            self._tell(str(error))
            return False
        if value != getattr(card.details, field):
            self._say(card.id, field, value)
        return True

    @on(Prompt.Cancelled)
    def _stop_writing(self) -> None:
        if self._prompt is not None:
            self._prompt.remove()
            self._prompt = None
        self._table.focus()
        self._tell(_HINT)

    def action_take(self, number: int) -> None:
        """Take one of the guesses."""
        here = self._here
        if here is None:
            return
        guesses = facts.guesses_of(*here)
        if number <= len(guesses):
            self._say(here[0].id, here[1], guesses[number - 1].value)
            self.action_next_missing()

    def action_unsay(self) -> None:
        """Go back to what the file says of the field under the cursor."""
        here = self._here
        if here is None or self._prompt is not None:
            return
        card, field = here
        if field in card.said:
            self._unsay(card.id, field)
        else:
            self._tell("That is as the file has it already.")

    # Moving

    def action_next_missing(self) -> None:
        """On to the next field of which nothing is known."""
        row, column = self._table.cursor
        found = facts.next_missing(self._cards, row, max(1, column) - 1)
        if found is None:
            self._tell("Nothing else is missing.")
        else:
            self._table.move_to(found[0], found[1] + 1)

    def action_edge(self, last: bool) -> None:
        """To the first story, or the last."""
        self._table.move_to(len(self._cards) - 1 if last else 0, self._table.cursor[1])
