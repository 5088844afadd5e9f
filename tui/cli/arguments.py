"""What each command of the command line takes: one function a command, which tells its parser."""

import argparse
import re

from tui import story

SHELLS = ("bash", "zsh", "fish")
_PATH = "a file, a folder, or - for standard input"


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


def as_json(parser: argparse.ArgumentParser) -> None:
    """For a command that can answer for other programs."""
    parser.add_argument("--json", action="store_true", help="as one JSON object, for other programs")


def _session(parser: argparse.ArgumentParser, meaning: str) -> None:
    parser.add_argument("--session", metavar="NAME", help=meaning)


def _story(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("story", type=_word, metavar="STORY", help="a story's id, or the path of an imported file")


def _fields(parser: argparse.ArgumentParser, meaning: str) -> None:
    for field in story.FIELDS:
        parser.add_argument(f"--{field}", metavar="X", help=f"{field}, {meaning}")


def of_open(parser: argparse.ArgumentParser) -> None:
    """Of opening the reader."""
    parser.add_argument("paths", nargs="*", type=_word, metavar="PATH", help=_PATH)


def of_compare(parser: argparse.ArgumentParser) -> None:
    """Of comparing two stories."""
    parser.add_argument("left", type=_word, metavar="A", help="a path, or a story's id from `crossread list`")
    parser.add_argument("right", type=_word, metavar="B", help="the other one")
    as_json(parser)
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


def of_import(parser: argparse.ArgumentParser) -> None:
    """Of bringing stories in."""
    parser.add_argument("paths", nargs="+", type=_word, metavar="PATH", help=_PATH)
    _session(parser, "the session to put them into (made when there is none); default: named after the folder")
    _fields(parser, "for every story of this import")
    parser.add_argument("--encoding", help="how the files are encoded, where Crossread's guess is wrong")
    as_json(parser)


def of_list(parser: argparse.ArgumentParser) -> None:
    """Of listing stories."""
    _session(parser, "only this session's stories")
    parser.add_argument("--search", metavar="WORDS", help="only stories with all of these words")
    as_json(parser)


def of_show(parser: argparse.ArgumentParser) -> None:
    """Of showing one story."""
    parser.add_argument(
        "story",
        type=_word,
        metavar="STORY",
        help="a path, or a story's id from `crossread list`; ID@2 is its version 2",
    )
    parser.add_argument("--plain", action="store_true", help="as plain text, which Crossread reads again as it is")
    parser.add_argument("--encoding", help="how it is encoded, where Crossread's guess is wrong; “repaired” mends â€™")
    as_json(parser)


def of_rescan(parser: argparse.ArgumentParser) -> None:
    """Of looking for files again."""
    _session(parser, "the session to look for files of; default: the one opened last")
    as_json(parser)


def of_set(parser: argparse.ArgumentParser) -> None:
    """Of saying what is known of a story."""
    _story(parser)
    _fields(parser, "as you know it; empty for unknown")
    parser.add_argument(
        "--as-file",
        action="append",
        default=[],
        choices=story.FIELDS,
        metavar="FIELD",
        help="take your word on a field back: as the file has it; may be given several times",
    )
    as_json(parser)


def of_label(parser: argparse.ArgumentParser) -> None:
    """Of setting lines aside."""
    _story(parser)
    parser.add_argument(
        "lines", nargs="+", type=_line, metavar="N", help="a sentence, by its number in `crossread show`"
    )
    kinds = [kind.value for kind in story.Kind]
    parser.add_argument("--as", dest="kind", required=True, choices=kinds, metavar="KIND", help=", ".join(kinds))
    parser.add_argument("--outlet", action="store_true", help="the same line in all stories of this outlet, too")


def of_note(parser: argparse.ArgumentParser) -> None:
    """Of keeping a note."""
    _story(parser)
    parser.add_argument("--quote", required=True, metavar="TEXT", help="the words of the story that the note is about")
    parser.add_argument("--text", default="", help="the note itself")
    parser.add_argument("--tag", action="append", default=[], help="a tag; may be given several times")
    _session(parser, "the session to keep it in; default: the story's most recent one")


def of_export(parser: argparse.ArgumentParser) -> None:
    """Of writing notes out."""
    parser.add_argument("target", type=_word, metavar="TARGET", help="a folder, or - for standard output")
    _session(parser, "the session that is exported; default: the one opened last")
    parser.add_argument(
        "--by",
        choices=("session", "story", "all"),
        default="session",
        help="one file for the session (default), a file a story, or one with all sessions",
    )
    parser.add_argument("--report", action="store_true", help="which stories, what agrees and what differs, too")
    parser.add_argument("--unmatched", action="store_true", help="the sentences without a match, too")
    parser.add_argument("--format", choices=("markdown", "json"), default="markdown", help="json: W3C Web Annotations")


def of_review(parser: argparse.ArgumentParser) -> None:
    """Of deciding about notes."""
    _session(parser, "only this session's notes; default: those of all")
    for option, meaning in (
        ("--confirm", "this note's passage is where it was found again"),
        ("--give-up", "this note's passage is gone, or what was found is another"),
    ):
        parser.add_argument(
            option, action="append", default=[], metavar="NOTE", help=f"{meaning}; may be given several times"
        )
    as_json(parser)


def of_sessions(parser: argparse.ArgumentParser) -> None:
    """Of listing sessions."""
    parser.add_argument(
        "--samples", choices=("remove", "restore"), help="remove the sample stories, or bring them back"
    )
    as_json(parser)


def of_doctor(parser: argparse.ArgumentParser) -> None:
    """Of looking after the library."""
    parser.add_argument(
        "--restore",
        nargs="?",
        const="",
        metavar="BACKUP",
        help="set a damaged library aside and go back to a backup: the newest good one, the one named, or “new”",
    )
    parser.add_argument("--repair", action="store_true", help="make again what follows from the rest: indexes, search")
    as_json(parser)


def of_backup(parser: argparse.ArgumentParser) -> None:
    """Of copying the library."""
    parser.add_argument(
        "target", nargs="?", type=_word, metavar="TARGET", help="a new file, or a folder; default: beside the library"
    )
    as_json(parser)


def of_purge(parser: argparse.ArgumentParser) -> None:
    """Of taking a story out for good."""
    _story(parser)
    parser.add_argument("--yes", action="store_true", help="do not ask first")


def of_dump(parser: argparse.ArgumentParser) -> None:
    """Of writing the library out."""
    parser.add_argument(
        "target", nargs="?", default="-", type=_word, metavar="FILE", help="a new file; default: standard output"
    )


def of_load(parser: argparse.ArgumentParser) -> None:
    """Of reading a dump or annotations."""
    parser.add_argument("file", type=_word, metavar="FILE", help="a dump, or W3C annotations; - for standard input")
    _session(parser, "the session for notes that are new (made when there is none); default: as the file says")


def of_completion(parser: argparse.ArgumentParser) -> None:
    """Of writing a completion script."""
    parser.add_argument("shell", nargs="?", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    parser.add_argument("--names", choices=("sessions", "stories"), help=argparse.SUPPRESS)
