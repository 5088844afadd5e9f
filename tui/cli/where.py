"""`crossread where`: the files that Crossread uses."""

import argparse

from tui.cli.output import Exit, put, put_json
from tui.settings import places


def run(options: argparse.Namespace) -> int:
    """Print the places, whether or not anything is there yet."""
    here = places(options.library)
    rows = {"library": str(here.library), "log": str(here.log)}
    if options.json:
        put_json(rows)
    else:
        for name, path in rows.items():
            put(f"{name:<8} {path}")
    return Exit.DONE
