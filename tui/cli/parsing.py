"""The words of the command line: which command is meant, and what it takes.

The first argument that is no option decides: the name of a command is that command, anything else a path. So a file
named "list" is opened as `./list`.
"""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, NoReturn

from tui import __version__
from tui.cli.output import Exit, fail
from tui.story import FIELDS, Kind

OPEN = ""
"""The name under which `COMMANDS` has opening the reader."""
SHELLS = ("bash", "zsh", "fish")
_PATH = "a file, a folder, or - for standard input"


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


def _word(given: str) -> str:
    """A path or an id. What a script takes from a variable may be empty, and would be the folder one is in."""
    if not given:
        raise argparse.ArgumentTypeError("it is empty")
    return given


def _cells(given: str) -> int:
    """A width that text can be set in."""
    if not re.fullmatch("[1-9][0-9]{0,5}", given):
        raise argparse.ArgumentTypeError("it is no number of columns")
    return int(given)


def _line(given: str) -> int:
    """The number of a sentence."""
    if not re.fullmatch("[0-9]{1,9}", given):
        raise argparse.ArgumentTypeError(f"{given!r} is no number of a sentence")
    return int(given)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as one JSON object, for other programs")


def _session(parser: argparse.ArgumentParser, meaning: str) -> None:
    parser.add_argument("--session", metavar="NAME", help=meaning)


def _story(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("story", type=_word, metavar="STORY", help="a story's id, or the path of an imported file")


def _fields(parser: argparse.ArgumentParser, meaning: str) -> None:
    for field in FIELDS:
        parser.add_argument(f"--{field}", metavar="X", help=f"{field}, {meaning}")


def _open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=_word, metavar="PATH", help=_PATH)


def _compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("left", type=_word, metavar="A", help="a path, or a story's id from `crossread list`")
    parser.add_argument("right", type=_word, metavar="B")
    _json(parser)
    parser.add_argument(
        "--explain",
        nargs=2,
        metavar=("I", "J"),
        help="why sentence I of A and J of B match or not; numbers as the page has them: A4 B6, or 4 6",
    )
    parser.add_argument("--all", action="store_true", help="with --json: the scored candidates that are not shown, too")
    parser.add_argument(
        "--width", type=_cells, metavar="N", help="how many columns wide; default: as the terminal, or 80"
    )


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=_word, metavar="PATH", help=_PATH)
    _session(parser, "the session to put them into (made when there is none); default: named after the folder")
    _fields(parser, "for every story of this import")
    parser.add_argument("--encoding", help="how the files are encoded, where Crossread's guess is wrong")
    _json(parser)


def _list(parser: argparse.ArgumentParser) -> None:
    _session(parser, "only this session's stories")
    parser.add_argument("--search", metavar="WORDS", help="only stories with all of these words")
    _json(parser)


def _show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "story",
        type=_word,
        metavar="STORY",
        help="a path, or a story's id from `crossread list`; ID@2 is its version 2",
    )
    parser.add_argument("--plain", action="store_true", help="as plain text, which Crossread reads again as it is")
    parser.add_argument("--encoding", help="how it is encoded, where Crossread's guess is wrong; “repaired” mends â€™")
    _json(parser)


def _rescan(parser: argparse.ArgumentParser) -> None:
    _session(parser, "the session to look for files of; default: the one opened last")
    _json(parser)


def _set(parser: argparse.ArgumentParser) -> None:
    _story(parser)
    _fields(parser, "as you know it; empty for unknown")
    parser.add_argument(
        "--as-file",
        action="append",
        default=[],
        choices=FIELDS,
        metavar="FIELD",
        help="take your word on a field back: as the file has it; may be given several times",
    )
    _json(parser)


def _label(parser: argparse.ArgumentParser) -> None:
    _story(parser)
    parser.add_argument(
        "lines", nargs="+", type=_line, metavar="N", help="a sentence, by its number in `crossread show`"
    )
    kinds = [kind.value for kind in Kind]
    parser.add_argument("--as", dest="kind", required=True, choices=kinds, metavar="KIND", help=", ".join(kinds))
    parser.add_argument("--outlet", action="store_true", help="the same line in all stories of this outlet, too")


def _note(parser: argparse.ArgumentParser) -> None:
    _story(parser)
    parser.add_argument("--quote", required=True, metavar="TEXT", help="the words of the story that the note is about")
    parser.add_argument("--text", default="", help="the note itself")
    parser.add_argument("--tag", action="append", default=[], help="a tag; may be given several times")
    _session(parser, "the session to keep it in; default: the story's most recent one")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", type=_word, metavar="TARGET", help="a folder, or - for standard output")
    _session(parser, "the session whose notes are exported; default: the one opened last")
    parser.add_argument(
        "--by",
        choices=("session", "story", "all"),
        default="session",
        help="one file for the session (default), a file a story, or one with all sessions",
    )
    parser.add_argument("--report", action="store_true", help="which stories, what agrees and what differs, too")
    parser.add_argument("--unmatched", action="store_true", help="the sentences without a match, too")
    parser.add_argument("--format", choices=("markdown", "json"), default="markdown", help="json: W3C Web Annotations")


def _review(parser: argparse.ArgumentParser) -> None:
    _session(parser, "only this session's notes; default: those of all")
    for option, meaning in (
        ("--confirm", "this note's passage is where it was found again"),
        ("--give-up", "this note's passage is gone, or what was found is another"),
    ):
        parser.add_argument(
            option, action="append", default=[], metavar="NOTE", help=f"{meaning}; may be given several times"
        )
    _json(parser)


def _sessions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--samples", choices=("remove", "restore"), help="remove the sample stories, or bring them back"
    )
    _json(parser)


def _doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--restore",
        nargs="?",
        const="",
        metavar="BACKUP",
        help="set a damaged library aside and go back to a backup: the newest good one, the one named, or “new”",
    )
    parser.add_argument("--repair", action="store_true", help="make again what follows from the rest: indexes, search")
    _json(parser)


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "target", nargs="?", type=_word, metavar="TARGET", help="a new file, or a folder; default: beside the library"
    )
    _json(parser)


def _purge(parser: argparse.ArgumentParser) -> None:
    _story(parser)
    parser.add_argument("--yes", action="store_true", help="do not ask first")


def _dump(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "target", nargs="?", default="-", type=_word, metavar="FILE", help="a new file; default: standard output"
    )


def _load(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=_word, metavar="FILE", help="a dump, or W3C annotations; - for standard input")
    _session(parser, "the session for notes that are new (made when there is none); default: as the file says")


def _completion(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", nargs="?", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    parser.add_argument("--names", choices=("sessions", "stories"), help=argparse.SUPPRESS)


COMMANDS: dict[str, CommandLine] = {
    OPEN: CommandLine("opening", "[PATH ...]", "open the reader on these stories, or where you stopped", _open),
    "compare": CommandLine(
        "compare", "A B [--explain I J] [--json]", "two stories, aligned, on standard output", _compare
    ),
    "import": CommandLine("importing", "PATH ...", "bring stories into the library without the screen", _import),
    "rescan": CommandLine("rescan", "[--session NAME]", "new and changed files of a session", _rescan),
    "list": CommandLine("listing", "[--session NAME] [--search WORDS]", "the stories in the library", _list),
    "show": CommandLine("show", "STORY", "one story as Crossread reads it: labels and sentences", _show),
    "set": CommandLine("saying", "STORY [--outlet X] ...", "say what is known of a story: outlet, title, date", _set),
    "label": CommandLine("deciding", "STORY N ... --as KIND", "set lines of a story aside, or put them back", _label),
    "note": CommandLine("note", "STORY --quote TEXT", "a note without the screen", _note),
    "export": CommandLine("export", "[--by story] [--report] TARGET", "a session's notes as Markdown or JSON", _export),
    "review": CommandLine("review", "[--confirm NOTE] [--give-up NOTE]", "what needs a decision about notes", _review),
    "sessions": CommandLine("sessions", "", "the sessions in the library", _sessions),
    "doctor": CommandLine("doctor", "[--restore [BACKUP]]", "how the library is, and what to do about it", _doctor),
    "backup": CommandLine("backup", "[TARGET]", "a checked copy of the library", _backup),
    "purge": CommandLine("purge", "STORY", "take a story out for good, also out of undo and backups", _purge),
    "dump": CommandLine("dump", "[FILE]", "everything in the library as lines of JSON", _dump),
    "load": CommandLine("load", "FILE", "a dump, or notes as annotations, into the library", _load),
    "where": CommandLine("where", "", "where Crossread keeps things, and what is wrong with its settings", _json),
    "completion": CommandLine("completion", "bash|zsh|fish", "a script that completes what you type", _completion),
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
    if sys.version_info >= (3, 14):
        options["color"] = False
    parser = Parser(prog=prog, usage=f"{prog} {command.usage}".rstrip(), description=_purpose(name), **options)
    parser.add_argument("--library", metavar="PATH", help="another library than your own (or CROSSREAD_LIBRARY)")
    parser.add_argument("--version", action="version", version=f"crossread {__version__}")
    if name != OPEN:
        parser.add_argument("command", choices=(name,), help=argparse.SUPPRESS)
    command.arguments(parser)
    return parser


def nearest_command(word: str) -> str | None:
    """The command that a mistyped word may have meant."""
    return next(iter(get_close_matches(word, [name for name in COMMANDS if name != OPEN], n=1, cutoff=0.75)), None)


def _purpose(name: str) -> str:
    if name != OPEN:
        return f"Crossread: {COMMANDS[name].purpose}."
    width = max(len(f"{each} {command.usage}") for each, command in COMMANDS.items())
    rows = [f"  crossread {f'{each} {row.usage}'.strip():<{width}}  {row.purpose}" for each, row in COMMANDS.items()]
    return "Read several reports of one event side by side, and see where they differ.\n\n" + "\n".join(rows)
