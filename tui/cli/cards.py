"""What is known of a story, printed: a field, its value, and where it comes from."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from tui.cli.printing import put_beside, shown
from tui.desk import UNKNOWN, Card
from tui.story import FIELDS

_WIDTH = 11
"""Characters of the longest name of a field, and blanks."""


def put_card(out: Console, card: Card) -> None:
    """Print every field with its source, and below it what it may be: `outlet?    Reuters — a dateline …`."""
    for name, value, why in _rows(card):
        put_beside(out, _label(name), Text.assemble(shown(value), shown(f" — {why}" if why else "", "dim")))


def put_fact(out: Console, name: str, words: str) -> None:
    """Print a line as those of the card are, without a source."""
    put_beside(out, _label(name), shown(words))


def _label(name: str) -> Text:
    return Text(f"{name:<{_WIDTH}}")


def _rows(card: Card) -> Iterator[tuple[str, str, str]]:
    for field in FIELDS:
        yield field, getattr(card.details, field) or UNKNOWN, _why(card, field)
        yield from ((f"{field}?", guess.value, guess.why) for guess in card.guesses.get(field, ()))


def _why(card: Card, field: str) -> str:
    """Where a field comes from; an unknown one needs no words beyond itself."""
    return card.why(field).removeprefix(UNKNOWN).removeprefix("; ")
