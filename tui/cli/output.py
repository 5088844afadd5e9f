"""What every command says, and where: data on standard output, talk on standard error, one line an error."""

import json
import sys
from enum import IntEnum
from typing import TextIO

from rich.console import Console
from rich.text import Text

from tui.story import clean_line


class Exit(IntEnum):
    """Exit codes; scripts rely on them."""

    DONE = 0
    NOTHING = 1
    USAGE = 2
    UNREADABLE = 3
    LIBRARY = 4
    STOPPED = 130


class UsageError(Exception):
    """The command line asks for something that is not there; `str()` is one line."""


def say(line: str) -> None:
    """A line of talk, on standard error."""
    _write(sys.stderr, line)


def fail(line: str, code: Exit) -> Exit:
    """An error of one line, on standard error; returns the exit code to end with."""
    say(f"crossread: {line}")
    return code


def put(line: str) -> None:
    """A line of data, on standard output."""
    _write(sys.stdout, line)


def put_json(value: object) -> None:
    """One JSON object, on standard output."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to `main`, which ends quietly; Rich would end with 1, which says "nothing found" here."""
        raise


def console() -> Console:
    """A Rich console on standard output that takes every text as it is: no markup, no highlighting, no emoji codes."""
    return _Console(markup=False, highlight=False, emoji=False, soft_wrap=False)


def put_indented(out: Console, text: Text, by: int = 3) -> None:
    """Print a text wrapped by word, every line set in by some cells."""
    for line in text.wrap(out, max(20, out.width - by)):
        line.rstrip()
        out.print(Text(" " * by) + line, soft_wrap=True)


def shown(text: str, style: str = "") -> Text:
    """Foreign words for the console, on one line and without control characters."""
    return Text(clean_line(text), style=style)


def speak_utf8() -> None:
    """Make both streams take any character, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _write(stream: TextIO, line: str) -> None:
    stream.write(line + "\n")
