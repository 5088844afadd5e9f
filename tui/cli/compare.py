"""`crossread compare A B`: two stories, aligned, on standard output."""

import argparse

from tui.cli.output import Exit, put_json
from tui.cli.printing import console
from tui.cli.shelf import library_if_any
from tui.cli.side_by_side import SideBySide
from tui.desk import compare_found, comparison_json, resolve


def run(options: argparse.Namespace) -> int:
    """Compare, print, and say by the exit code whether anything matched."""
    with library_if_any(options, options.left, options.right) as shelf:
        left, right = resolve(options.left, shelf), resolve(options.right, shelf)
        comparison = compare_found(left, right, shelf)
    if options.json:
        put_json(comparison_json(comparison, left, right, candidates=options.all))
    else:
        out = console()
        for line in SideBySide(out, comparison, options.width or out.width).lines():
            line.rstrip()
            out.print(line, soft_wrap=True)
    return Exit.DONE if comparison.matches else Exit.NOTHING
