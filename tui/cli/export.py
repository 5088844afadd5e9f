"""`crossread export TARGET`: the notes of a session as Markdown or JSON."""

import argparse
from collections.abc import Iterable

from tui.cli.output import Exit, fail, put, put_json, say
from tui.cli.shelf import library, session_or_last
from tui.desk import export_json, export_text, export_to, path_of
from tui.export import ExportError, Written
from tui.library import Library, Session


def run(options: argparse.Namespace) -> int:
    """Write the notes; exit 1 when there are none."""
    with library(options) as shelf:
        session = session_or_last(shelf, options.session)
        if session is None:
            return fail("there is no session yet, so there are no notes; `crossread PATH` makes one.", Exit.NOTHING)
        if not shelf.notes(session_id=session.id):
            return fail(f"no notes in session {session.name}; nothing to export.", Exit.NOTHING)
        return _export(shelf, session, options)


def _export(shelf: Library, session: Session, options: argparse.Namespace) -> int:
    if options.target == "-" and options.format == "json":
        put_json(export_json(shelf, session))
    elif options.target == "-":
        put(export_text(shelf, session).rstrip("\n"))
    else:
        try:
            _tell(export_to(shelf, session, path_of(options.target), options.format))
        except ExportError as error:
            _tell(error.written)
            return fail(str(error), Exit.USAGE)
    return Exit.DONE


def _tell(files: Iterable[Written]) -> None:
    for written in files:
        put(str(written.path))
        if written.remark:
            say(f"crossread: {written.remark}")
