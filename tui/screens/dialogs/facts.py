"""The words of the table of what is known: its columns, its cells, and what stands below it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tui import desk
from tui.story import TIMES, clean_line
from widgets import Column

if TYPE_CHECKING:
    from tui.desk import Card
    from tui.story import Evidence

_TIME = len("19 Jun 2023, 12:40 UTC+01:00"), len("✓ 19 Jun 2023, 12:40 UTC+01:00")
"""The cells of a column of times: a time without its zone is another time."""
SHOWN: tuple[tuple[str, Column], ...] = (
    ("outlet", Column("outlet", 12, 24)),
    ("title", Column("title", 16, 80)),
    ("byline", Column("byline", 10, 24)),
    ("published", Column("published", *_TIME)),
    ("updated", Column("updated", *_TIME)),
    ("retrieved", Column("retrieved", *_TIME)),
    ("url", Column("address", 12, 60)),
)
"""The fields in the order of their columns."""
COLUMNS = (Column("", 1), *(column for _, column in SHOWN))
FIELDS = tuple(field for field, _ in SHOWN)
NAMES = {field: column.title for field, column in SHOWN}
UNKNOWN, BY_READER, GUESS = "·", "✓", "?"
MOST_GUESSES = 9
"""As many as there are keys to take them with."""


def row(card: Card) -> tuple[str, ...]:
    """One story: its letter, then what is known."""
    return card.letter, *(cell(card, field) for field in FIELDS)


def cell(card: Card, field: str) -> str:
    """What is known of one field, in few letters: `✓` the reader said so, `?` a guess, `·` unknown."""
    shown = _shown(field, getattr(card.details, field))
    if field in card.said:
        return f"{BY_READER} {shown or UNKNOWN}"
    if shown:
        return shown
    guesses = guesses_of(card, field)
    if guesses:
        return GUESS + _shown(field, guesses[0].value)
    lead = clean_line(desk.title_words(card.details, card.lead)) if field == "title" else ""
    return f"{UNKNOWN} {lead}".rstrip()


def guesses_of(card: Card, field: str) -> Sequence[Evidence]:
    """What may be so, the likeliest first, as many as there are keys for."""
    return card.guesses.get(field, ())[:MOST_GUESSES]


def is_missing(card: Card, field: str) -> bool:
    """Whether nobody has said anything of a field, be it that it is unknown."""
    return getattr(card.details, field) is None and field not in card.said


def next_missing(cards: Sequence[Card], row: int, field: int) -> tuple[int, int] | None:
    """The next field without a value after a cell, along the rows and round the end; None where none is missing."""
    places = [(y, x) for y in range(len(cards)) for x in range(len(FIELDS))]
    here = row * len(FIELDS) + field
    onwards = places[here + 1 :] + places[:here]
    return next(((y, x) for y, x in onwards if is_missing(cards[y], FIELDS[x])), None)


def to_edit(card: Card, field: str) -> str:
    """What the reader begins with: the value, else the likeliest guess."""
    value = getattr(card.details, field)
    if value is None and field not in card.said:
        value = next((guess.value for guess in guesses_of(card, field)), None)
    return clean_line(value or "")


def about(card: Card, field: str) -> Content:
    """The field in full, where it comes from, what may be so, and how the file was read."""
    value = clean_line(getattr(card.details, field) or "") or "unknown"
    why = card.why(field)
    lines = [
        Content.assemble((f"{card.letter}  {NAMES[field]}: ", "bold"), value),
        Content("" if why == value else f"   {clean_line(why)}"),
        *(
            Content(f"   {number}  {clean_line(guess.value)} — {clean_line(guess.why)}")
            for number, guess in enumerate(guesses_of(card, field), 1)
        ),
        Content(f"   {_file(card)}"),
    ]
    return Content("\n").join(line for line in lines if line.plain.strip())


def _file(card: Card) -> str:
    return " · ".join((card.name, *(f"! {clean_line(remark)}" for remark in card.remarks)))


def _shown(field: str, value: str | None) -> str:
    return clean_line(desk.shown_time(value) if field in TIMES else value or "")
