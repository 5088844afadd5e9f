"""`crossread label STORY N ...`: deciding what was set aside, without the screen."""

import argparse

from tui.cli.output import Exit, UsageError, say
from tui.cli.shelf import library
from tui.counting import counted
from tui.desk import decide_line, imported_id
from tui.story import Kind


def run(options: argparse.Namespace) -> int:
    """Decide what some lines of a story are; all of them or, where one is not there, none."""
    kind = Kind(options.kind)
    with library(options) as shelf:
        story_id = imported_id(options.story, shelf)
        lines = list(dict.fromkeys(options.lines))
        try:
            with shelf.together(f"labels of {counted(len(lines), 'line', 'lines')}"):
                told = [decide_line(shelf, story_id, line, kind, outlet=options.outlet) for line in lines]
        except ValueError as error:
            raise UsageError(str(error)) from error
    for line in told:
        say(line)
    return Exit.DONE
