"""`crossread compare A B`: two stories, aligned, on standard output; or why two sentences of them match."""

import argparse
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from tui.cli.asking import sentence_asked
from tui.cli.explained import Explained
from tui.cli.output import Exit, put_json
from tui.cli.printing import console
from tui.cli.shelf import library_if_any
from tui.cli.side_by_side import SideBySide
from tui.desk import (
    Found,
    compare_found,
    comparison_json,
    explain_found,
    explanation_json,
    resolve,
    verdicts_found,
)
from tui.library import Library
from tui.matching import told_apart


def run(options: argparse.Namespace) -> int:
    """Compare, print, and say by the exit code whether anything matched; an explanation is always found."""
    with library_if_any(options, options.left, options.right) as shelf:
        left, right = resolve(options.left, shelf), resolve(options.right, shelf)
        if options.explain:
            return _explain(options, left, right, shelf)
        comparison, given = compare_found(left, right, shelf), verdicts_found(left, right, shelf)
    if options.json:
        put_json(comparison_json(comparison, left, right, given, candidates=options.all))
    else:
        out = console()
        width = options.width or out.width
        _print(out, SideBySide(out, comparison, told_apart(comparison), width, given).lines())
    return Exit.DONE if comparison.matches else Exit.NOTHING


def _explain(options: argparse.Namespace, left: Found, right: Found, shelf: Library | None) -> int:
    i = sentence_asked(options.explain[0], left, options.left, right=False)
    j = sentence_asked(options.explain[1], right, options.right, right=True)
    explanation = explain_found(left, right, i, j, shelf)
    if options.json:
        put_json(explanation_json(explanation, left, right, verdicts_found(left, right, shelf)))
    else:
        out = console()
        _print(out, Explained(out, explanation, left.story, right.story, options.width or out.width).lines())
    return Exit.DONE


def _print(out: Console, lines: Iterable[Text]) -> None:
    for line in lines:
        line.rstrip()
        out.print(line, soft_wrap=True)
