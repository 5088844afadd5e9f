"""Kills the real program at random moments: `python -m tests.faults.kills [--count N] [--seed N] [KIND ...]`.

What it had acknowledged by then, a line printed or a message on the screen, must be there afterwards, and nothing may
be half there: no note, no action, no export, no backup.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.faults import killed_commands, killed_readers, killed_starts
from tests.faults.world import Told, World

Kill = Callable[[World], list[Told]]
"""Does something to a world, kills it, and hands back what had been acknowledged."""

KINDS: dict[str, Kill] = {
    "note": killed_commands.note,
    "note in the reader": killed_readers.note,
    "import": killed_commands.import_,
    "tag in the reader": killed_readers.tag,
    "migrate": killed_starts.migrate,
    "export": killed_commands.export,
    "undo in the reader": killed_readers.undo,
    "set": killed_commands.set_,
    "migrate in the reader": killed_starts.migrate_in_the_reader,
    "import in the reader": killed_readers.import_,
    "export as JSON": killed_commands.export_json,
    "export in the reader": killed_readers.export,
    "backup": killed_commands.backup,
    "start": killed_readers.start,
    "load": killed_commands.load,
}


@dataclass(slots=True)
class Count:
    """What came of the kills of one kind."""

    kills: int = 0
    acknowledged: int = 0
    cut: int = 0
    """Kills that left a commit half done, to be taken back at the next start."""
    lost: int = 0
    corrupt: int = 0


def run(home: Path, count: int, seed: int, kinds: list[str]) -> tuple[dict[str, Count], list[str]]:
    """Kill so many times, each kind in turn; the counts, and what was lost or broken in words."""
    world = World(home, random.Random(seed))
    world.furnish()
    counts, found = {kind: Count() for kind in kinds}, dict[str, str]()
    for number in range(count):
        kind = kinds[number % len(kinds)]
        for each in _one(world, kind, counts[kind], set(found)):
            found[each] = f"{kind}, kill {number} of seed {seed}: {each}"
    return counts, [*found.values(), *world.doctor()]


def _one(world: World, kind: str, tally: Count, known: set[str]) -> list[str]:
    """Kill once; what was lost or broken by it, beside what is known to be."""
    told = KINDS[kind](world)
    tally.kills += 1
    tally.acknowledged += len(told)
    tally.cut += world.library.with_name("library.sqlite3-journal").exists()
    world.told += told
    corrupt = [each for each in world.corrupt() if each not in known]
    lost = [each for each in world.lost() if each not in known]
    tally.corrupt += bool(corrupt)
    tally.lost += bool(lost)
    return [*corrupt, *lost]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.kills", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of: {', '.join(KINDS)}; default: all")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        counts, found = run(Path(home), options.count, options.seed, options.kinds or list(KINDS))
    for kind, each in counts.items():
        print(f"{kind}: {each}")
    print(*(found or ["nothing lost, nothing broken"]), sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
