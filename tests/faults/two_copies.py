"""Two copies of Crossread at full speed on one library: `python -m tests.faults.two_copies [--edits N] [--seed N]`.

Each makes so many edits and remembers what it was told is kept. At the end everything of both must be there once, every
wording ever kept must be among the revisions, and nobody may have been told that the library is locked.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.faults.copy_at_work import SHARED, Log
from tests.faults.deeds import flaws
from tests.library.made import lines, story
from tui.library import Library
from tui.library.placing import anchors

NAMES = ("one", "other")


def run(path: Path, edits: int, seed: int) -> list[Log]:
    """Let both work; what each was told."""
    _furnish(path)
    copies = [_started(path, name, seed + number, edits) for number, name in enumerate(NAMES)]
    told = [copy.stdout.readline() for copy in copies if copy.stdout is not None]
    for copy in copies:
        copy.communicate()
    codes = [copy.returncode for copy in copies]
    assert codes == [0, 0], f"a copy ended with a fault: {codes}"
    return [Log(*json.loads(line)) for line in told]


def faults(path: Path, logs: list[Log]) -> Iterator[str]:
    """What is not as it was told, in words."""
    yield from flaws(path)
    with Library.open(path) as library:
        notes = {note.id: [note.body, list(note.tags)] for note in library.notes()}
        shared = {note.id for note in library.notes() if note.id not in _made(logs)}
        yield from (f"lost or changed: {each}" for log in logs for each in _missing(log, notes))
        yield from (f"nobody made {each}" for each in notes if each not in _made(logs) | shared)
        yield from _wrong_decisions(library, logs)
        yield from _wrong_drafts(library, logs)
        yield from _wrong_titles(library, logs)
        saved = Counter((row["note_id"], row["body"]) for row in library._database.rows("SELECT * FROM note_rev"))
        told = [(note, body) for log in logs for note, body in log.bodies]
        yield from (f"revision gone or doubled: {each}" for each in told if saved[each] != 1)
        if len(shared) != 1 or library._database.number("SELECT count(*) FROM note") != len(_made(logs)) + 1:
            yield "notes were doubled"


def _made(logs: list[Log]) -> set[str]:
    return {key.split()[1] for log in logs for key in log.state if key.startswith("note ")}


def _missing(log: Log, notes: Mapping[str, object]) -> Iterator[str]:
    for key, value in log.state.items():
        kind, _, name = key.partition(" ")
        if kind == "note" and notes.get(name) != value:
            yield f"{name}: {value} is {notes.get(name)}"


def _wrong_decisions(library: Library, logs: list[Log]) -> Iterator[str]:
    (session,) = library.sessions()
    found: dict[str, list[object]] = {
        "link": [link.decision.value for link in library.links(session.id)],
        "verdict": [judgement.reason for judgement in library.judgements(session.id)],
        "seen": [True for _ in library.seen_lines(session.id)],
    }
    for what, kept in found.items():
        told = Counter(value for log in logs for key, value in log.state.items() if key.startswith(what) and value)
        if told != Counter(kept):
            yield f"{what}: {told} told, {kept} kept"


def _wrong_drafts(library: Library, logs: list[Log]) -> Iterator[str]:
    told = {key: words for log in logs for key, words in log.drafts.items()}
    kept = {draft.id: draft.body for draft in library.drafts()}
    if told != kept:
        yield f"drafts: {told} told, {kept} kept"


def _wrong_titles(library: Library, logs: list[Log]) -> Iterator[str]:
    kept = {member.origin.name: member.details.title for member in library.members()}
    for name, log in zip(NAMES, logs, strict=True):
        if kept[f"{name}.txt"] != log.state.get(f"title {name}"):
            yield f"title of {name}: {kept[f'{name}.txt']}"


def _started(path: Path, name: str, seed: int, edits: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.faults.copy_at_work", str(path), name, str(seed), str(edits)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _furnish(path: Path) -> None:
    """A story for each copy, and a note that both change."""
    with Library.open(path) as library:
        session = library.create_session("Ferry").id
        for name in NAMES:
            text = lines(*(f"Witness {number} spoke to {name} of the fog." for number in range(8)))
            stored = library.add_story(story(text, name=f"{name}.txt"), text.encode(), session_id=session).story
        library.add_note(session, [anchors.make(stored, 0, len(SHARED))], "Both of us write here.")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.two_copies")
    parser.add_argument("--edits", type=int, default=1000, help="of each copy")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "library.sqlite3"
        logs = run(path, options.edits, options.seed)
        found = list(faults(path, logs))
    for name, log in zip(NAMES, logs, strict=True):
        print(f"{name}: {sum(log.counts.values())} edits {log.counts}")
        print(f"    {log.conflicts} notes beside others; the slowest edit took {log.slowest:.2f} s")
    print(*(found or ["nothing lost, nothing doubled"]), sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
