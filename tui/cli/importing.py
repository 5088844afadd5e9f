"""`crossread import PATH ...`: stories into the library without the screen."""

import argparse
import sys
from dataclasses import replace

from tui.cli.output import Exit, UsageError, fail, put, put_json, say
from tui.cli.shelf import library
from tui.cli.watching import end, progress_bar, stopping
from tui.desk import Imported, Refused, at_once, bring_in, checked, is_folder, path_of
from tui.library import Added, Library
from tui.story import FIELDS, Details, clean_line


def run(options: argparse.Namespace) -> int:
    """Import what can be read; exit 3 where anything could not, 130 where Ctrl+C stopped it."""
    said = _said(options)
    stdin = sys.stdin.buffer.read() if "-" in options.paths else b""
    with library(options) as shelf:
        with stopping() as stop, progress_bar() as progress:
            result = bring_in(
                at_once(shelf),
                options.paths,
                stdin=stdin,
                session=options.session,
                said=said,
                encoding=options.encoding,
                progress=progress,
                stop=stop,
            )
        if isinstance(result, Refused):
            return _refuse(result, Exit.STOPPED if stop() else Exit.UNREADABLE, as_json=options.json)
        return _tell(result, shelf, as_json=options.json)


def _said(options: argparse.Namespace) -> Details:
    """What the reader says of the stories. One address is one story: several would become versions of each other."""
    if options.url and (len(options.paths) > 1 or is_folder(path_of(options.paths[0]))):
        raise UsageError("--url is the address of one story; bring that file in by itself.")
    try:
        return Details(**{field: checked(field, getattr(options, field) or "") or None for field in FIELDS})
    except ValueError as error:
        raise UsageError(str(error)) from error


def _refuse(result: Refused, code: Exit, *, as_json: bool) -> int:
    """Nothing came in; why, file by file."""
    if as_json:
        put_json(_json(Imported("", (), result.each or (result,)), {}))
    for refused in result.each:
        fail(refused.why, code)
    return fail(f"none of {len(result.each)} files could be read." if result.each else result.why, code)


def _tell(result: Imported, shelf: Library, *, as_json: bool) -> int:
    """What came in on standard output, the talk about it on standard error."""
    versions = {member.id: member.version for member in shelf.members(result.session_id)} if result.met else {}
    if as_json:
        put_json(_json(result, versions))
    else:
        for added in result.added:
            put(f"{added.story.id[:8]}  {added.outcome.value:<8}  {added.story.story.origin.name}")
        for met in result.met:
            put(f"{met.story_id[:8]}  {'known':<8}  {clean_line(met.path)}")
    for remark in result.remarks():
        say(remark)
    return end(result, f"{replace(result, left=0).summary()} Session: {shelf.session(result.session_id).name}")


def _json(result: Imported, versions: dict[str, int]) -> dict[str, object]:
    changed = {(each.story_id, each.version): each.what for each in result.changes}
    met = [_story_json(each.story_id, versions.get(each.story_id, 1), "known", each.path) for each in result.met]
    return {
        "schema": "crossread.import/1",
        "session": result.session_id or None,
        "stories": [*(_added_json(each, changed) for each in result.added), *met],
        "refused": [{"path": refused.path, "why": refused.why} for refused in result.refused],
        "unchanged": result.unchanged,
        "left": result.left,
        "copies": list(result.copies),
    }


def _added_json(added: Added, changed: dict[tuple[str, int], str]) -> dict[str, object]:
    story, origin = added.story, added.story.story.origin
    return _story_json(story.id, story.version, added.outcome.value, origin.path) | {
        "why": added.why or None,
        "before": added.before,
        "changed": changed.get((story.id, story.version)),
        "remarks": list(origin.remarks),
    }


def _story_json(story_id: str, version: int, outcome: str, path: str | None) -> dict[str, object]:
    return {
        "id": story_id,
        "version": version,
        "outcome": outcome,
        "path": path,
        "why": None,
        "before": None,
        "changed": None,
        "remarks": [],
    }
