"""`crossread show STORY`: one story as Crossread reads it."""

import argparse

from rich.text import Text

from tui.cli.output import Exit, put_json
from tui.cli.printing import console, put_numbered, shown
from tui.cli.shelf import library_if_any
from tui.desk import Found, reading_json, resolve
from tui.story import Kind


def run(options: argparse.Namespace) -> int:
    """Print what is known of the story, then every sentence with its number, what it was taken for and why."""
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
    widest = len(str(len(story.sentences)))
    for number, sentence in enumerate(story.sentences):
        out.print()
        words = shown(story.words(sentence))
        if sentence.kind is not Kind.BODY:
            words = Text("\n").join([shown(f"[{sentence.kind}: {sentence.why}]", "dim"), words])
        put_numbered(out, number, words, widest)
