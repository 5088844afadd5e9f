"""`crossread show STORY`: one story as Crossread reads it."""

import argparse
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from tui.cli.cards import put_card, put_fact
from tui.cli.output import Exit, put_json
from tui.cli.printing import console, put_numbered, shown
from tui.cli.shelf import library_if_any
from tui.desk import Card, Found, card_of_found, reading_json, resolve, set_aside_lines
from tui.story import Kind, Origin

_ENCODED = ("text", "web page")
"""Formats whose encoding the reader may have to choose."""


def run(options: argparse.Namespace) -> int:
    """Print what is known of the story, what was set aside, then every sentence with its number and kind."""
    with library_if_any(options, options.story) as shelf:
        found = resolve(options.story, shelf, options.encoding)
    if options.plain:
        from tui.story.printed import as_plain

        sys.stdout.write(as_plain(found.story))
    elif options.json:
        put_json(reading_json(found, card_of_found(found)))
    else:
        _print(found, card_of_found(found))
    return Exit.DONE


def _print(found: Found, card: Card) -> None:
    out = console()
    put_card(out, card)
    for name, told in _facts(found):
        put_fact(out, name, told)
    widest = len(str(len(found.story.sentences)))
    _print_set_aside(out, found, widest)
    for number, sentence in enumerate(found.story.sentences):
        out.print()
        words = shown(found.story.words(sentence))
        if sentence.kind is not Kind.BODY:
            words = Text("\n").join([shown(f"[{sentence.kind}: {sentence.why}]", "dim"), words])
        put_numbered(out, number, words, widest)


def _facts(found: Found) -> Iterator[tuple[str, str]]:
    """Which file it is and how it was read."""
    origin = found.story.origin
    yield "file", origin.name + _read_as(origin)
    yield "format", origin.format
    if origin.removed:
        yield "cleaned", f"{origin.removed} control characters taken out"
    for remark in origin.remarks:
        yield "remark", remark
    if found.stored and found.versions > 1:
        yield "version", f"{found.stored.version} of {found.versions}, in the library since {found.stored.imported_at}"


def _read_as(origin: Origin) -> str:
    """In which encoding it was read, where its format does not settle that: a mail says it of each of its parts."""
    if origin.guessed:
        return f", read as {origin.encoding} (guess)"
    asked = origin.format in _ENCODED or (origin.format == "mail" and origin.encoding != "utf-8")
    return f", read as {origin.encoding}" if asked else ""


def _print_set_aside(out: Console, found: Found, widest: int) -> None:
    """What was set aside as no part of the story, and why."""
    lines = set_aside_lines(found.story)
    if lines:
        out.print()
        out.print(Text("Set aside", "bold"))
    for line in lines:
        put_numbered(out, line.place, Text.assemble(shown(line.words), shown(f" — {line.why}", "dim")), widest)
