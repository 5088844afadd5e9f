"""The library for one command: opened when it is needed, closed whatever happens."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.cli.output import UsageError, say
from tui.desk import is_path
from tui.library import Library, LibraryError, Session
from tui.settings import places
from tui.story import clean_line


@contextmanager
def library(options: argparse.Namespace) -> Iterator[Library]:
    """The library, made where there is none."""
    with Library.open(places(options.library).library) as opened:
        yield opened


@contextmanager
def library_if_any(options: argparse.Namespace, *references: str) -> Iterator[Library | None]:
    """The library where there is one, for commands that can do their work on paths alone.

    Where it cannot be used and all the references are paths: None, with a word on standard error.

    Raises:
        LibraryError: it cannot be used, and one of the references can only be the id of a story in it.
    """
    needed = any(reference != "-" and not is_path(reference) for reference in references)
    opened = _opened(places(options.library).library, needed)
    try:
        yield opened
    finally:
        if opened is not None:
            opened.close()


def _opened(path: Path, needed: bool) -> Library | None:
    if not os.path.lexists(path):
        return None
    try:
        return Library.open(path)
    except LibraryError as error:
        if needed:
            raise
        say(f"crossread: going on without the library: {error}")
        return None


def session_named(shelf: Library, name: str | None) -> Session | None:
    """The session of that name or id; None when none was asked for.

    Raises:
        UsageError: there is no such session.
    """
    if name is None:
        return None
    session = shelf.find_session(name)
    if session is None:
        raise UsageError(f"no such session: {clean_line(name)}; `crossread sessions` lists them.")
    return session


def session_or_last(shelf: Library, name: str | None) -> Session | None:
    """The session of that name or id; without a name the one opened last, the reader's own before samples.

    Raises:
        UsageError: there is no such session.
    """
    if name is not None:
        return session_named(shelf, name)
    sessions = shelf.sessions()
    return next((session for session in sessions if not session.sample), next(iter(sessions), None))
