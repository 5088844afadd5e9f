"""One note against a bare transaction that adds a row, with the same settings and on the same disk."""

import hashlib
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path

from tests.bench.rounds import ratio
from tui.library import Anchor, Library
from tui.library.opening import PRAGMAS
from tui.library.placing import anchors
from tui.story import read_bytes

STORIES, NOTES = 500, 2000
EACH = 10
"""Notes in one round: a single one is over too soon to be timed."""
WORDS = "Ask the ministry for the figures of the day before, and who counted them."


def run(*, short: bool) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "library.sqlite3"
        _fill(path)
        with Library.open(path) as library:
            note, bare = _noting(library), _bare(Path(home) / "bare.sqlite3")
            ours, theirs, times = ratio(lambda: _times(note), lambda: _times(bare), 9 if short else 41)
    milliseconds = f"{ours / EACH * 1e3:.2f} ms, {theirs / EACH * 1e3:.2f} ms"
    yield f"one note among {NOTES} on {STORIES} stories: {times:.2f} x a bare transaction ({milliseconds})"


def _times(work: Callable[[], object]) -> None:
    for _ in range(EACH):
        work()


def _noting(library: Library) -> Callable[[], object]:
    """Writes the next note, on one passage after the other."""
    session = library.sessions()[0].id
    passages = _passages(library)
    return lambda: library.add_note(session, [next(passages)], WORDS)


def _bare(path: Path) -> Callable[[], object]:
    """Adds the next row, and does nothing else."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY, body TEXT NOT NULL)")
    numbers = count()

    def add() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO note VALUES (?, ?)", (hashlib.md5(b"%d" % next(numbers)).hexdigest(), WORDS))
        connection.execute("COMMIT")

    return add


def _fill(path: Path) -> None:
    """A library of as many stories and notes as a busy reporter has."""
    with Library.open(path) as library, library.unrecorded():
        session = library.create_session("All").id
        for number in range(STORIES):
            data = f"Report {number}\n\nWitness{number} saw {number} boats.\n\nOfficial{number} did not.\n".encode()
            library.add_story(read_bytes(data, name=f"{number}.txt").story, data, session_id=session)
    with Library.open(path) as library:
        passages = _passages(library)
        library._database.run("PRAGMA synchronous = OFF")
        for number in range(NOTES):
            library.add_note(session, [next(passages)], f"{WORDS} {number}", ["check"] if number % 3 == 0 else [])


def _passages(library: Library) -> Iterator[Anchor]:
    """Passages of the stories, round and round."""
    found = []
    for member in library.members():
        stored = library.story(member.id)
        found += [anchors.make(stored, each.start, each.end) for each in stored.story.sentences]
    return cycle(found)
