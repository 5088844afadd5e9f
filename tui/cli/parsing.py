"""The words of the command line: which commands there are, and which is meant.

The first argument that is no option decides: the name of a command is that command, anything else a path. So a file
named "list" is opened as `./list`.
"""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from tui import __version__
from tui.cli import arguments
from tui.cli.output import Exit, fail

OPEN = ""
"""The name under which `COMMANDS` has opening the reader."""
_ABOUT = "Read several reports of one event side by side, and see where they differ."
_OPTIONAL = re.compile(r"\[--(?:[^][]|\[[^]]*\])*\](?: \.\.\.)? ?")
"""An option of a usage that may be left out."""


@dataclass(frozen=True, slots=True)
class CommandLine:
    """One command: its module under `tui.cli`, how it is called, what it is for, and its arguments."""

    module: str
    usage: str
    purpose: str
    arguments: Callable[[argparse.ArgumentParser], object]


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line, with a suggestion where a word is nearly right."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line and exit with 2."""
        self.exit(fail(f"{message}; `{self.prog} --help` shows what there is.", Exit.USAGE))


COMMANDS: dict[str, CommandLine] = {
    OPEN: CommandLine("opening", "[PATH ...]", "open the reader on these, or where you stopped", arguments.of_open),
    "compare": CommandLine(
        "compare", "A B [--explain I J] [--json]", "two stories, aligned, on standard output", arguments.of_compare
    ),
    "import": CommandLine(
        "importing", "PATH ...", "bring stories into the library without the screen", arguments.of_import
    ),
    "rescan": CommandLine("rescan", "[--session NAME]", "new and changed files of a session", arguments.of_rescan),
    "list": CommandLine(
        "listing", "[--session NAME] [--search WORDS]", "the stories in the library", arguments.of_list
    ),
    "show": CommandLine("show", "STORY", "one story as Crossread reads it, with labels", arguments.of_show),
    "set": CommandLine(
        "saying", "STORY [--outlet X] ...", "say what is known of a story: outlet, title, date", arguments.of_set
    ),
    "label": CommandLine(
        "deciding", "STORY N ... --as KIND", "set lines of a story aside, or put them back", arguments.of_label
    ),
    "note": CommandLine("note", "STORY --quote TEXT", "a note without the screen", arguments.of_note),
    "export": CommandLine(
        "export", "[--by story] [--report] TARGET", "notes and decisions as Markdown or JSON", arguments.of_export
    ),
    "review": CommandLine(
        "review", "[--confirm NOTE] [--give-up NOTE]", "what needs a decision about notes", arguments.of_review
    ),
    "sessions": CommandLine("sessions", "", "the sessions in the library", arguments.of_sessions),
    "doctor": CommandLine(
        "doctor", "[--restore [BACKUP]]", "how the library is, and what to do about it", arguments.of_doctor
    ),
    "backup": CommandLine("backup", "[TARGET]", "a checked copy of the library", arguments.of_backup),
    "purge": CommandLine("purge", "STORY", "take a story out for good, and out of backups", arguments.of_purge),
    "dump": CommandLine("dump", "[FILE]", "everything in the library as lines of JSON", arguments.of_dump),
    "load": CommandLine("load", "FILE", "a dump, or notes as annotations, into the library", arguments.of_load),
    "where": CommandLine("where", "", "where things are kept, and faults in the settings", arguments.as_json),
    "completion": CommandLine(
        "completion", "bash|zsh|fish", "a script that completes what you type", arguments.of_completion
    ),
}


def command_of(words: Sequence[str]) -> str:
    """The command that the words ask for; `OPEN` for none."""
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word == "--library":
            skip = True
        elif word == "-" or not word.startswith("-"):
            return word if word in COMMANDS and word != OPEN else OPEN
        elif word == "--":
            return OPEN
    return OPEN


def parser_of(name: str) -> argparse.ArgumentParser:
    """The parser for one command. It takes the command's name as a word, so that options may stand before it."""
    command = COMMANDS[name]
    prog = f"crossread {name}".strip()
    options: dict[str, Any] = {"allow_abbrev": False, "formatter_class": argparse.RawDescriptionHelpFormatter}
    options["add_help"] = False  # in words of its own
    if sys.version_info >= (3, 14):
        options["color"] = False
    usage = f"{prog} {command.usage}".rstrip() + ("" if name else f"\n{' ' * len('usage: ')}{prog} COMMAND ...")
    parser = Parser(prog=prog, usage=usage, description=_purpose(name), **options)
    parser.add_argument("-h", "--help", action="help", help="what can be said here")
    parser.add_argument("--version", action="version", version=f"crossread {__version__}", help="which version this is")
    parser.add_argument("--library", metavar="PATH", help="another library than your own (or CROSSREAD_LIBRARY)")
    if name != OPEN:
        parser.add_argument("command", choices=(name,), help=argparse.SUPPRESS)
    command.arguments(parser)
    return parser


def nearest_command(word: str) -> str | None:
    """The command that a mistyped word may have meant."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, [name for name in COMMANDS if name != OPEN], n=1, cutoff=0.75)), None)


def _purpose(name: str) -> str:
    if name != OPEN:
        return f"Crossread: {COMMANDS[name].purpose}."
    # Without the options that may be left out a row fits a terminal of 80 columns.
    calls = {each: f"{each} {_OPTIONAL.sub('', row.usage)}".strip() for each, row in COMMANDS.items()}
    width = max(map(len, calls.values()))
    rows = [f"  {calls[each]:<{width}}  {row.purpose}" for each, row in COMMANDS.items()]
    return "\n".join((_ABOUT, "", *rows, "", "`crossread COMMAND --help` says more of each."))
