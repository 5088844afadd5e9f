"""`crossread review`: what needs a decision about notes, and deciding it without the screen."""

import argparse
from collections.abc import Iterable, Sequence

from rich.text import Text

from tui.cli.output import Exit, UsageError, put_json, say
from tui.cli.printing import console, put_beside, shown
from tui.cli.shelf import library, session_named
from tui.desk import Choice, ReviewItem, ReviewKind, decide_item, review
from tui.library import Library
from tui.story import clean_line

_GIVEN_UP = {ReviewKind.REFOUND: Choice.GIVE_UP, ReviewKind.ORPHAN: Choice.KEEP}


def run(options: argparse.Namespace) -> int:
    """List what waits, exit 1 where nothing does; or decide on the places of some notes: on all of them or on none."""
    with library(options) as shelf:
        session = session_named(shelf, options.session)
        items = review(shelf, session.id if session else None)
        if options.confirm or options.give_up:
            return _decide(shelf, items, options)
    if options.json:
        put_json({"schema": "crossread.review/1", "items": [_json(item) for item in items]})
    elif items:
        _print(items)
    else:
        say("Nothing to review.")
    return Exit.DONE if items else Exit.NOTHING


def _decide(shelf: Library, items: Sequence[ReviewItem], options: argparse.Namespace) -> int:
    chosen = [(item, Choice.CONFIRM) for item in _of_notes(items, options.confirm, [ReviewKind.REFOUND])]
    chosen += [(item, _GIVEN_UP[item.kind]) for item in _of_notes(items, options.give_up, _GIVEN_UP)]
    with shelf.together(f"review of {', '.join(dict.fromkeys([*options.confirm, *options.give_up]))}"):
        told = [f"{_id(item)}: {decide_item(shelf, item, choice)}" for item, choice in chosen]
    for line in told:
        say(line)
    return Exit.DONE


def _of_notes(items: Sequence[ReviewItem], ids: Iterable[str], kinds: Iterable[ReviewKind]) -> list[ReviewItem]:
    """What waits of some notes.

    Raises:
        UsageError: nothing does, of one of them.
    """
    found = []
    for note_id in dict.fromkeys(ids):
        of_note = [item for item in items if item.kind in kinds and item.note and item.note.id == note_id]
        if not of_note:
            raise UsageError(f"no place of {clean_line(note_id)} waits for that; `crossread review` lists what waits.")
        found += of_note
    return found


def _id(item: ReviewItem) -> str:
    return item.draft.id if item.draft else item.note.id if item.note else ""


def _print(items: Sequence[ReviewItem]) -> None:
    out = console()
    for number, item in enumerate(items):
        if number:
            out.print()
        put_beside(out, Text(f"{_id(item)}  ", "bold"), shown(item.line()))
        for paragraph in item.details():
            put_beside(out, Text("    "), shown(paragraph))


def _json(item: ReviewItem) -> dict[str, object]:
    placing = item.placing
    found = placing if placing and placing.words else None
    return {
        "kind": item.kind,
        "note": item.note.id if item.note else None,
        "beside": item.other.id if item.other else None,
        "draft": item.draft.id if item.draft else None,
        "side": item.side,
        "story": item.story_id,
        "letter": item.letter,
        "name": item.name,
        "body": item.draft.body if item.draft else item.note.body if item.note else "",
        "quoted": placing.anchor.exact if placing else None,
        "version": placing.version if placing else None,
        "start": found.start if found else None,
        "end": found.end if found else None,
        "words": found.words if found else None,
        "likeness": round(found.likeness, 2) if found else None,
        "changed": [list(each) for each in item.changed],
        "choices": [choice for choice in item.choices if choice is not Choice.GO_ON],
    }
