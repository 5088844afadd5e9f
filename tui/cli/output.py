"""What every command says, and where: data on standard output, talk on standard error, one line an error."""

import os
import re
import sys
from enum import IntEnum

from tui.story import clean_line

_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What a terminal may obey and `json` does not escape."""


class Exit(IntEnum):
    """Exit codes; scripts rely on them."""

    DONE = 0
    NOTHING = 1
    USAGE = 2
    UNREADABLE = 3
    LIBRARY = 4
    FAULT = 70
    STOPPED = 130


class UsageError(Exception):
    """The command line asks for something that is not there; `str()` is one line."""


def say(line: str) -> None:
    """A line of talk, on standard error; one line whatever names and words are in it."""
    sys.stderr.write(clean_line(line) + "\n")


def fail(line: str, code: Exit) -> Exit:
    """An error of one line, on standard error; returns the exit code to end with."""
    say(f"crossread: {line}")
    return code


def put(line: str) -> None:
    """A line of data, on standard output."""
    sys.stdout.write(line + "\n")


def put_json(value: object) -> None:
    """One JSON object, on standard output."""
    import json  # most that is said is none

    text = json.dumps(value, ensure_ascii=False, indent=1)
    put(_UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def ready_streams() -> None:
    """Let output take any character, whatever the locale says, and every stream be there even if it was closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open to the end
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if mode == "w" and reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
