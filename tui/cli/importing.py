"""`crossread import PATH ...`: stories into the library without the screen."""

import argparse
import sys

from tui.cli.output import Exit, fail, put, put_json, say
from tui.cli.shelf import library
from tui.desk import Imported, Refused, bring_in
from tui.story import Details, clean_line


def run(options: argparse.Namespace) -> int:
    """Import what can be read; exit 3 where anything could not."""
    known = Details(title=_given(options.title), outlet=_given(options.outlet), url=_given(options.url))
    stdin = sys.stdin.buffer.read() if "-" in options.paths else b""
    with library(options) as shelf:
        result = bring_in(
            shelf, options.paths, stdin=stdin, session=options.session, known=known, encoding=options.encoding
        )
        if isinstance(result, Refused):
            return fail(result.why, Exit.UNREADABLE)
        session = shelf.session(result.session_id)
        for refused in result.refused:
            fail(refused.why, Exit.UNREADABLE)
        if options.json:
            put_json(_json(result))
        else:
            for added in result.added:
                put(f"{added.story.id[:8]}  {added.outcome.value:<8}  {added.story.story.origin.name}")
        say(f"{result.summary()} Session: {session.name}")
    return Exit.UNREADABLE if result.refused else Exit.DONE


def _given(value: str | None) -> str | None:
    return clean_line(value or "").strip() or None


def _json(result: Imported) -> dict[str, object]:
    return {
        "schema": "crossread.import/1",
        "session": result.session_id,
        "stories": [
            {
                "id": added.story.id,
                "version": added.story.version,
                "outcome": added.outcome.value,
                "path": added.story.story.origin.path,
            }
            for added in result.added
        ],
        "refused": [{"path": refused.path, "why": refused.why} for refused in result.refused],
    }
