"""`crossread load FILE`: what another library holds, or notes as annotations, into this one."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from tui.cli.output import Exit, say
from tui.cli.shelf import library
from tui.desk import load, path_of
from tui.story import Unreadable, clean_line


def run(options: argparse.Namespace) -> int:
    """Take the file in and tell what came of it; exit 3 where notes are on stories that are not in the library."""
    with _opened(options.file) as (stream, name), library(options) as shelf:
        loaded = load(shelf, stream, name, options.session)
    for line in loaded.lines():
        say(line)
    return Exit.UNREADABLE if loaded.waiting else Exit.DONE


@contextmanager
def _opened(given: str) -> Iterator[tuple[BinaryIO, str]]:
    if given == "-":
        yield sys.stdin.buffer, "standard input"
        return
    path = path_of(given)
    try:
        stream = path.open("rb")
    except OSError as error:
        raise Unreadable(f"{clean_line(given)}: cannot be read ({error.strerror}); check the path.") from error
    with stream:
        yield stream, path.name
