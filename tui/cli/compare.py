"""`crossread compare A B`: two stories, aligned, on standard output."""

import argparse
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from tui.cli.output import Exit, put_json
from tui.cli.printing import console, put_indented, shown
from tui.cli.shelf import library_if_any
from tui.desk import (
    Found,
    compare_found,
    comparison_json,
    difference_words,
    grade_words,
    matched_share,
    paragraph_number,
    resolve,
    unmatched,
)
from tui.matching import Comparison
from tui.story import Span, Story


def run(options: argparse.Namespace) -> int:
    """Compare, print, and say by the exit code whether anything matched."""
    with library_if_any(options, options.left, options.right) as shelf:
        left, right = resolve(options.left, shelf), resolve(options.right, shelf)
        comparison = compare_found(left, right, shelf)
    if options.json:
        put_json(comparison_json(comparison, left, right, candidates=options.all))
    else:
        _print(comparison, left, right)
    return Exit.DONE if comparison.matches else Exit.NOTHING


def _print(comparison: Comparison, left: Found, right: Found) -> None:
    out = console()
    for letter, found, matched in (
        ("A", left, {match.left for match in comparison.matches}),
        ("B", right, {match.right for match in comparison.matches}),
    ):
        many, of = matched_share(found.story, matched)
        out.print(shown(f"{letter}  {_name(found)}", "bold"))
        out.print(shown(f"   {many} of {of} sentences matched"))
    for number, matches in enumerate(comparison.passages(), start=1):
        out.print()
        out.print(
            Text(f"Passage {number} · {', '.join(sorted({grade_words(match.grade) for match in matches}))}", "bold")
        )
        _sentences(out, "A", left.story, sorted({match.left for match in matches}))
        _sentences(out, "B", right.story, sorted({match.right for match in matches}))
        for match in matches:
            for difference in match.differences:
                put_indented(out, shown(difference_words(difference, comparison)))
    if not comparison.matches:
        out.print()
        out.print("No matches found.")
    for letter, other, story, rest in (
        ("A", "B", left.story, unmatched(comparison, right=False)),
        ("B", "A", right.story, unmatched(comparison, right=True)),
    ):
        if rest:
            out.print()
            out.print(Text(f"{letter}: no match found in {other}", "bold"))
            _sentences(out, letter, story, rest)


def _sentences(out: Console, letter: str, story: Story, places: Iterable[int]) -> None:
    for place in places:
        sentence = story.sentences[place]
        out.print(shown(f"{letter} ¶{paragraph_number(story, Span(sentence.start, sentence.end))}"))
        put_indented(out, shown(story.words(sentence)))


def _name(found: Found) -> str:
    details = found.story.details
    return " · ".join(part for part in (details.outlet, details.title or found.story.origin.name) if part)
