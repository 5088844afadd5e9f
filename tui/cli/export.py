"""`crossread export TARGET`: the notes and decisions of a session as Markdown or JSON."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from tui.cli.output import Exit, fail, put, put_json, say
from tui.cli.shelf import library, session_or_last
from tui.desk import ExportPlan, export_json, export_text, export_to, path_of
from tui.export import ExportError, Written
from tui.library import Library, Session


def run(options: argparse.Namespace) -> int:
    """Write the notes; exit 1 when there is nothing to write."""
    with library(options) as shelf:
        session = session_or_last(shelf, options.session)
        if session is None:
            return fail("there is no session yet, so nothing to export; `crossread PATH` makes one.", Exit.NOTHING)
        if options.target == "-":
            return _print(shelf, session, options)
        return _write(shelf, session, _plan(options, path_of(options.target)))


def _plan(options: argparse.Namespace, target: Path) -> ExportPlan:
    return ExportPlan(target, options.by, options.report, options.unmatched, options.format)


def _print(shelf: Library, session: Session, options: argparse.Namespace) -> int:
    if options.by == "story":
        return fail("--by story writes several files; give a folder, not -.", Exit.USAGE)
    plan = _plan(options, Path())
    if options.format == "json":
        found = export_json(shelf, session, plan)
        if not found["total"]:
            return _nothing(session)
        put_json(found)
        return Exit.DONE
    text = export_text(shelf, session, plan)
    if not text:
        return _nothing(session)
    put(text.rstrip("\n"))
    return Exit.DONE


def _write(shelf: Library, session: Session, plan: ExportPlan) -> int:
    try:
        written = export_to(shelf, session, plan)
    except ExportError as error:
        _tell(error.written)
        return fail(str(error), Exit.USAGE)
    _tell(written)
    return Exit.DONE if written else _nothing(session)


def _nothing(session: Session) -> int:
    return fail(f"no notes, verdicts or decisions in session {session.name}; nothing to export.", Exit.NOTHING)


def _tell(files: Iterable[Written]) -> None:
    for written in files:
        put(str(written.path))
        if written.remark:
            say(f"crossread: {written.remark}")
