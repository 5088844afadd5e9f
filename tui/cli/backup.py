"""`crossread backup [TARGET]`: a checked copy of the library."""

import argparse

from tui.cli.output import Exit, fail, put, put_json
from tui.desk import path_of
from tui.library.errors import translated
from tui.library.safety import backups
from tui.settings import places
from tui.story import clean_line


def run(options: argparse.Namespace) -> int:
    """Make the copy, and print where it is; exit 1 when there is no library yet."""
    path = places(options.library).library
    with translated(path):
        missing = not (path.exists() or path.is_symlink())
    if missing:
        return fail(f"there is no library at {path} yet, and nothing to copy.", Exit.NOTHING)
    made = backups.make(path, "asked", path_of(options.target) if options.target else None)
    if options.json:
        put_json({"schema": "crossread.backup/1", "path": str(made.path), "at": made.at, "size": made.size})
    else:
        put(clean_line(str(made.path)))
    return Exit.DONE
