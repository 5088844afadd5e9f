"""What can be typed after each command, read from the parsers themselves: what the completion of every shell needs."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

from tui.cli.parsing import COMMANDS, parser_of

FILE, STORY, SESSION, NOTHING = "file", "story", "session", "nothing"
"""What a word may be completed to; a choice of words is written `=this,that`."""
_METAVARS = {"PATH": FILE, "FILE": FILE, "TARGET": FILE, "BACKUP": FILE, "STORY": STORY, "A": STORY, "B": STORY}


@dataclass(frozen=True, slots=True)
class Flag:
    """An option of a command: its name, what it is for, and what each of its values is."""

    name: str
    purpose: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One command: what it is for, its options, and what its words are; the last may stand for all further ones."""

    name: str
    purpose: str
    flags: tuple[Flag, ...]
    words: tuple[str, ...]
    ever: bool
    """Whether the last of `words` may be given again and again."""


def lines() -> list[Line]:
    """All commands, the reader itself first, under the name `open`."""
    return [_line(name) for name in COMMANDS]


def command_names() -> str:
    """The names of all commands but the reader itself, with blanks between."""
    return " ".join(line.name for line in lines()[1:])


def _line(name: str) -> Line:
    # argparse has no other way to ask a parser what it takes; `_actions` has been there since Python 2.7.
    actions = [action for action in parser_of(name)._actions if action.help is not argparse.SUPPRESS]
    placed = [action for action in actions if not action.option_strings]
    words = tuple(kind for action in placed for kind in _kinds(action))
    flags = tuple(flag for action in actions for flag in _flags(action))
    ever = any(action.nargs in ("*", "+") for action in placed)
    return Line(name or "open", COMMANDS[name].purpose, flags, words, ever)


def _flags(action: argparse.Action) -> Iterator[Flag]:
    for name in action.option_strings:
        if name.startswith("--"):
            yield Flag(name, (action.help or "").replace("%%", "%"), _kinds(action))


def _kinds(action: argparse.Action) -> tuple[str, ...]:
    """What each value of an argument is."""
    if action.nargs == 0:
        return ()
    kind = _METAVARS.get(str(action.metavar), NOTHING)
    if action.choices:
        kind = "=" + ",".join(map(str, action.choices))
    elif action.dest == "session":
        kind = SESSION
    return (kind,) * (action.nargs if isinstance(action.nargs, int) else 1)
