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
    label, margin = f"{number:>{digits}}  ", " " * (digits + 2)
    for line in text.wrap(out, max(_NARROWEST, out.width - len(margin))):
        line.rstrip()
        out.print(Text.assemble((label, "dim"), line), soft_wrap=True)
        label = margin


def shown(text: str, style: str = "") -> Text:
    """Foreign words for the console, on one line and without control characters."""
    return Text(clean_line(text), style=style)
