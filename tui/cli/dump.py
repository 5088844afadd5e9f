"""`crossread dump [FILE]`: everything in the library as lines of JSON."""

import argparse

from tui.cli.output import Exit, fail, put, say
from tui.cli.shelf import library
from tui.desk import dump_to, path_of
from tui.export import ExportError


def run(options: argparse.Namespace) -> int:
    """Write the dump to a new file, by default to standard output."""
    with library(options) as shelf:
        if options.target == "-":
            for line in shelf.dump():
                put(line)
            return Exit.DONE
        path = path_of(options.target)
        try:
            dump_to(shelf, path)
        except ExportError as error:
            return fail(str(error), Exit.USAGE)
    put(str(path.absolute()))
    say("It holds everything, stories and notes alike, for whoever can read it; `crossread load` takes it in.")
    return Exit.DONE
