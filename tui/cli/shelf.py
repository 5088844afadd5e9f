"""The library for one command: opened when it is needed, closed whatever happens."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from tui.cli.output import UsageError, say
from tui.library import Library, LibraryError, Session
from tui.settings import places
from tui.story import clean_line


@contextmanager
def library(options: argparse.Namespace) -> Iterator[Library]:
    """The library, made where there is none."""
    with Library.open(places(options.library).library) as opened:
        yield opened


@contextmanager
def library_if_any(options: argparse.Namespace) -> Iterator[Library | None]:
    """The library where there is one; None, with a word on standard error, where it cannot be used.

    For commands that can do their work on paths alone.
    """
    path = places(options.library).library
    opened = None
    if path.exists():
        try:
            opened = Library.open(path)
        except LibraryError as error:
            say(f"crossread: going on without the library: {error}")
    try:
        yield opened
    finally:
        if opened is not None:
            opened.close()


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
