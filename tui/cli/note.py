"""`crossread note STORY --quote TEXT`: a note without the screen."""

import argparse
import sys

from tui.cli.output import Exit, UsageError, put, say
from tui.cli.shelf import library, session_named
from tui.desk import find_quote, imported_id, session_of_story
from tui.library import normal_tag
from tui.library.placing import anchors
from tui.story import clean


def run(options: argparse.Namespace) -> int:
    """Keep the note; its id goes to standard output."""
    tags = _tags(options.tag)
    text = sys.stdin.buffer.read().decode("utf-8", "replace") if options.text == "-" else options.text
    if not clean(text).text.strip() and not tags:
        raise UsageError("a note needs --text or --tag.")
    with library(options) as shelf:
        stored = shelf.story(imported_id(options.story, shelf))
        session = session_named(shelf, options.session) or session_of_story(shelf, stored.id)
        span = find_quote(stored.story.text, options.quote)
        note = shelf.add_note(session.id, [anchors.make(stored, span.start, span.end)], text, tags)
    put(note.id)
    say(f"Kept in session {session.name}.")
    return Exit.DONE


def _tags(given: list[str]) -> list[str]:
    try:
        return [normal_tag(tag) for tag in given]
    except ValueError as error:
        raise UsageError(str(error)) from error
