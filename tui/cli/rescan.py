"""`crossread rescan`: new and changed files of a session, without the screen."""

import argparse

from tui.cli.output import Exit, fail, put, put_json
from tui.cli.shelf import library, session_or_last
from tui.cli.watching import end, progress_bar, stopping
from tui.desk import Rescanned, VersionChange, at_once, rescan
from tui.library import Session


def run(options: argparse.Namespace) -> int:
    """Look again; a line for each story that came, changed or has no file any more."""
    with library(options) as shelf:
        session = session_or_last(shelf, options.session)
        if session is None:
            return fail("there is no session yet; `crossread PATH` makes one.", Exit.NOTHING)
        with stopping() as stop, progress_bar() as progress:
            result = rescan(at_once(shelf), session.id, progress=progress, stop=stop)
    if options.json:
        put_json(_json(result, session))
    else:
        for line in result.told():
            put(line)
    return end(result, f"{result.summary()} Session: {session.name}")


def _json(result: Rescanned, session: Session) -> dict[str, object]:
    return {
        "schema": "crossread.rescan/1",
        "session": session.id,
        "new": [{"id": each.story.id, "path": each.story.story.origin.path} for each in result.new],
        "changed": [_change_json(each) for each in result.changed],
        "gone": list(result.gone),
        "refused": [{"path": refused.path, "why": refused.why} for refused in result.refused],
        "unchanged": result.unchanged,
        "left": result.left,
    }


def _change_json(change: VersionChange) -> dict[str, object]:
    return {
        "id": change.story_id,
        "letter": change.letter,
        "file": change.name,
        "before": change.before,
        "version": change.version,
        "why": change.why or None,
        "changed": change.what,
    }
