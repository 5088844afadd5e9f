"""What commands print for people: wrapped by word, bold where a terminal has it, foreign words as they are."""

from rich.console import Console
from rich.text import Text

from tui.story import clean_line

_NARROWEST = 20
"""Cells; a text is not set narrower, whatever the width of the terminal."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to `main`, which ends quietly; Rich would end with 1, which says "nothing found" here."""
        raise


def console() -> Console:
    """A Rich console on standard output that takes every text as it is: no markup, no highlighting, no emoji codes."""
    return _Console(markup=False, highlight=False, emoji=False, soft_wrap=False)


def put_numbered(out: Console, number: int, text: Text, digits: int) -> None:
    """Print a text wrapped by word beside its number, in a margin for numbers of so many digits."""
    put_beside(out, Text(f"{number:>{digits}}  ", "dim"), text)


def put_beside(out: Console, label: Text, text: Text) -> None:
    """Print a text wrapped by word beside its label, in a margin as wide as that."""
    margin = " " * label.cell_len
    for line in text.wrap(out, max(_NARROWEST, out.width - label.cell_len)):
        line.rstrip()
        out.print(Text.assemble(label, line), soft_wrap=True)
        label = Text(margin)


def shown(text: str, style: str = "") -> Text:
    """Foreign words for the console, on one line and without control characters."""
    return Text(clean_line(text), style=style)
