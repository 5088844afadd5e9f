"""`crossread export TARGET`: the notes of a session as Markdown or JSON."""

import argparse
from pathlib import Path

from tui.cli.output import Exit, UsageError, put, put_json, say
from tui.cli.shelf import library, session_named
from tui.desk import export_json, export_text, export_to
from tui.library import Library, Session


def run(options: argparse.Namespace) -> int:
    """Write the notes; exit 1 when there are none."""
    with library(options) as shelf:
        session = session_named(shelf, options.session) or _last(shelf)
        if not shelf.notes(session_id=session.id):
            say(f"crossread: no notes in session {session.name}; nothing to export.")
            return Exit.NOTHING
        if options.target == "-" and options.format == "json":
            put_json(export_json(shelf, session))
        elif options.target == "-":
            put(export_text(shelf, session).rstrip("\n"))
        else:
            for written in export_to(shelf, session, Path(options.target).expanduser(), options.format):
                put(str(written.path))
                if written.remark:
                    say(f"crossread: {written.remark}")
    return Exit.DONE


def _last(shelf: Library) -> Session:
    sessions = shelf.sessions()
    own = [session for session in sessions if not session.sample] or sessions
    if not own:
        raise UsageError("there is no session yet; `crossread PATH` makes one.")
    return own[0]
