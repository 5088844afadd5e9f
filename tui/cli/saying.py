"""`crossread set STORY`: say what is known of a story, and see where each field comes from."""

import argparse

from tui.cli.cards import put_card, put_fact
from tui.cli.output import Exit, UsageError, put_json
from tui.cli.printing import console
from tui.cli.shelf import library
from tui.desk import card, card_json, imported_id, say_all, unsay_of
from tui.story import FIELDS


def run(options: argparse.Namespace) -> int:
    """Keep what the reader says, and print the card."""
    said = {field: value for field in FIELDS if (value := getattr(options, field)) is not None}
    with library(options) as shelf:
        story_id = imported_id(options.story, shelf)
        for field in options.as_file:
            unsay_of(shelf, story_id, field)
        if said:
            try:
                say_all(shelf, story_id, said)
            except ValueError as error:
                raise UsageError(str(error)) from error
        known = card(shelf, story_id)
    if options.json:
        put_json(card_json(known))
        return Exit.DONE
    out = console()
    put_card(out, known)
    put_fact(out, "file", known.name)
    return Exit.DONE
