"""Which two sentences a reader asks about: `--explain A4 B6`."""

import re

from tui.cli.output import UsageError
from tui.cli.sentences import LETTERS
from tui.desk import Found
from tui.story import clean_line

_LONGEST = 20
"""Characters of what was given instead of a number that an error repeats."""
_NUMBER = re.compile("([A-Za-z]?)([0-9]{1,9})")


def sentence_asked(given: str, found: Found, reference: str, *, right: bool) -> int:
    """The place of a sentence in one of two stories, from its number as the page has it: "A4", "a4" or "4".

    Raises:
        UsageError: it is no number, the other story's, or the story has no such sentence.
    """
    letter, many = LETTERS[right], len(found.story.sentences)
    number = _NUMBER.fullmatch(given)
    if number and number[1].upper() in ("", letter) and int(number[2]) < many:
        return int(number[2])
    there = f"{letter} has {many}, {letter}0 to {letter}{many - 1}" if many else f"{letter} has none"
    raise UsageError(
        f"--explain: no sentence {_shown(given)} in {letter}: {there}; "
        f"`crossread show {clean_line(reference)}` lists them."
    )


def _shown(given: str) -> str:
    shown = clean_line(given)
    return (shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…") or "“”"
