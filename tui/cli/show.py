"""`crossread show STORY`: one story as Crossread reads it."""

import argparse

from tui.cli.output import Exit, put_json
from tui.cli.printing import console, put_indented, shown
from tui.cli.shelf import library_if_any
from tui.desk import Found, reading_json, resolve
from tui.story import Kind


def run(options: argparse.Namespace) -> int:
    """Print what is known of the story, then every sentence with what it was taken for and why."""
    with library_if_any(options, options.story) as shelf:
        found = resolve(options.story, shelf)
    if options.json:
        put_json(reading_json(found))
    else:
        _print(found)
    return Exit.DONE


def _print(found: Found) -> None:
    out = console()
    story = found.story
    for name in ("title", "outlet", "byline", "published", "url"):
        out.print(shown(f"{name:<10} {getattr(story.details, name) or 'unknown'}"))
    origin = story.origin
    read_as = f"{origin.encoding} (guess)" if origin.guessed else origin.encoding
    out.print(shown(f"{'file':<10} {origin.name}, read as {read_as}"))
    if origin.removed:
        out.print(shown(f"{'cleaned':<10} {origin.removed} control characters taken out"))
    for sentence in story.sentences:
        out.print()
        if sentence.kind is Kind.BODY:
            put_indented(out, shown(story.words(sentence)), 0)
        else:
            out.print(shown(f"[{sentence.kind}: {sentence.why}]", "dim"))
            put_indented(out, shown(story.words(sentence)))
