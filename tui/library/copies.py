"""Which stories have the same body: agency copy that two outlets printed, for example."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

MOST: Final = 50
"""So many copies of a story are named; a list that named all would grow with the square of its stories."""


@dataclass(slots=True)
class _Bodies:
    """The stories with one body, by outlet key; None holds those whose outlet is unknown."""

    by_outlet: dict[str | None, list[str]] = field(default_factory=lambda: defaultdict(list))

    def others(self, story_id: str, outlet: str | None) -> Iterator[str]:
        for key, ids in self.by_outlet.items():
            if outlet is None or key != outlet:
                yield from (each for each in ids if each != story_id)


def copies_in(rows: Iterable[sqlite3.Row]) -> dict[str, tuple[str, ...]]:
    """For each story that has copies from another or an unknown outlet, their ids, `MOST` at most.

    Args:
        rows: the id, outlet key and body's SHA-256 of each story of a list.
    """
    bodies: defaultdict[str, _Bodies] = defaultdict(_Bodies)
    stories = [(row["id"], row["outlet_key"], row["body_sha"]) for row in rows if row["body_sha"] is not None]
    for story_id, outlet, body in stories:
        bodies[body].by_outlet[outlet].append(story_id)
    found = ((story_id, bodies[body].others(story_id, outlet)) for story_id, outlet, body in stories)
    return {story_id: named for story_id, others in found if (named := tuple(islice(others, MOST)))}
