"""The whole suite as a table, over the sample stories or over the folders that are given.

`python -m tests.anchoring [FOLDER ...]`; with `-v` what went wrong is told case by case.
"""

import sys
from pathlib import Path
from time import perf_counter

from tests.anchoring.suite import Tally, run, stories

_COLUMNS = ("cases", "firm", "≈", "orphan", "wrong firm", "wrong ≈", "deleted, but placed")


def _row(name: str, tally: Tally) -> str:
    figures = (
        tally.cases,
        tally.firm,
        tally.probable,
        tally.orphans,
        tally.wrong_firm,
        tally.wrong_probable,
        tally.ghosts,
    )
    return f"| {name} | {' | '.join(map(str, figures))} |"


def _sum(tallies: list[Tally]) -> Tally:
    total = Tally()
    for each in tallies:
        for name in ("cases", "firm", "probable", "orphans", "wrong_firm", "wrong_probable", "ghosts"):
            setattr(total, name, getattr(total, name) + getattr(each, name))
    return total


def main(words: list[str]) -> None:
    """Run everything and print it."""
    folders = [Path(word) for word in words if word != "-v"] or [Path(__file__).parents[2] / "seeds"]
    began = perf_counter()
    events = {f"{folder}/{name}": each for folder in folders for name, each in stories(folder).items()}
    tallies = run(events)
    print(f"| edit | {' | '.join(_COLUMNS)} |\n|---{'|---:' * len(_COLUMNS)}|")
    for name, tally in tallies.items():
        print(_row(name, tally))
    print(_row("**all**", _sum([*tallies.values()])))
    print(f"\n{perf_counter() - began:.0f} s")
    if "-v" in words:
        for name, tally in tallies.items():
            for example in tally.examples:
                print(f"{name}: {example}")


if __name__ == "__main__":
    main(sys.argv[1:])
