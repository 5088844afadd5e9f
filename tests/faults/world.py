"""A reporter's folder, library and vault, what Crossread said is kept there, and whether it is."""

import json
import os
import random
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from tests.faults.deeds import flaws
from tui.library import Library
from tui.library.schema import KEYS

_BLOCK = re.compile(r"^<!-- crossread (\S+) sha256:([0-9a-f]{64}) -->\n(.*?)\n<!-- /crossread -->$", re.M | re.S)
_BOUNDARY = re.compile(r"^<!-- /?crossread\b", re.M)
_TEXT = "\n\n".join(
    f"Witness {number} said that the {boat} left the harbour at {number} o'clock in thick fog."
    for number, boat in enumerate(("ferry", "tug", "trawler", "lightship", "pilot", "barge"), start=3)
)


@dataclass(frozen=True, slots=True)
class Told:
    """Something that Crossread said it has kept."""

    what: str
    holds: Callable[["World"], bool]


@dataclass(slots=True)
class World:
    """Everything that one reporter has, in a folder of its own."""

    home: Path
    random: random.Random
    told: list[Told] = field(default_factory=list)
    surely_in: list[Path] = field(default_factory=list)
    """The stories that were brought in before anything was killed."""
    _counter: int = 0

    @property
    def library(self) -> Path:
        return self.home / "data" / "crossread" / "library.sqlite3"

    @property
    def vault(self) -> Path:
        return self.home / "vault"

    @property
    def stories(self) -> Path:
        return self.home / "ferry"

    def word(self) -> str:
        """A word that stands nowhere else."""
        self._counter += 1
        return f"word{self._counter}x{self.random.randrange(16**6):06x}"

    def story(self) -> Path:
        """A new story, not yet brought in."""
        path = self.stories / f"{self.word()}.txt"
        path.write_text(f"{_TEXT}\n\n{path.stem} was the last to leave.\n", encoding="utf-8")
        return path

    def furnish(self) -> None:
        """Two stories in a session, with a note each."""
        self.stories.mkdir(parents=True)
        self.vault.mkdir()
        self.surely_in = [self.story(), self.story()]
        self.command("import", *map(str, self.surely_in))
        for path in self.surely_in:
            self.command("note", str(path), "--quote", "left the harbour at 3", "--text", self.word())

    def command(self, *words: str) -> str:
        """Run a command to its end; what it printed."""
        done = subprocess.run(self.line(*words), env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{words}: {done.returncode} {done.stderr}"
        return done.stdout

    def doctor(self) -> list[str]:
        """What Crossread's own doctor finds wrong; empty when it is content."""
        done = subprocess.run(self.line("doctor"), env=self.environment, capture_output=True, text=True, check=False)
        return [] if done.returncode == 0 else [f"doctor: {done.stdout} {done.stderr}"]

    def line(self, *words: str) -> list[str]:
        """A command line."""
        return [sys.executable, "-m", "tui", *words]

    @property
    def environment(self) -> dict[str, str]:
        """What the program finds around it."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "LANG": "C.UTF-8",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        }

    def lost(self) -> list[str]:
        """What was said to be kept and is not."""
        return [f"lost: {told.what}" for told in self.told if not told.holds(self)]

    def corrupt(self) -> list[str]:
        """What is broken or half there; opening the library mends what a kill left in the middle of a commit."""
        Library.open(self.library).close()
        backups = sorted((self.library.parent / "backups").glob("*.sqlite3"))
        found = [f"{path.name}: {flaw}" for path in (self.library, *backups) for flaw in flaws(path)]
        with closing(sqlite3.connect(self.library)) as connection:
            connection.row_factory = sqlite3.Row
            found += [*_half_notes(connection), *_half_actions(connection)]
        return found + [f"half-written export: {path.name}" for path in self.exports() if not is_whole_export(path)]

    def exports(self) -> list[Path]:
        """The files of the vault that its owner sees."""
        return sorted(path for path in self.vault.rglob("*") if path.is_file() and not path.name.startswith("."))

    def note_words(self) -> list[tuple[str, tuple[str, ...]]]:
        """Words and tags of all notes."""
        with Library.open(self.library) as library:
            return [(note.body, note.tags) for note in library.notes()]

    def revisions(self) -> list[str]:
        """Every wording of a note that was ever kept."""
        with closing(sqlite3.connect(self.library)) as connection:
            return [body for (body,) in connection.execute("SELECT body FROM note_rev")]


def a_note(words: str, *tags: str) -> Told:
    """There is a note with these words and tags, and its wording among the revisions."""

    def holds(world: World) -> bool:
        noted = any(words in body and set(tags) <= set(has) for body, has in world.note_words())
        return noted and any(words in body for body in world.revisions())

    return Told(f"note {words} {tags}", holds)


def a_tag(tag: str) -> Told:
    """Some passage has this tag."""
    return Told(f"tag #{tag}", lambda world: any(tag in tags for _, tags in world.note_words()))


def no_tag(tag: str) -> Told:
    """The tag was taken back."""
    return Told(f"undone tag #{tag}", lambda world: not any(tag in tags for _, tags in world.note_words()))


def a_story(path: Path) -> Told:
    """The story is in the library with its very bytes."""
    data = path.read_bytes()

    def holds(world: World) -> bool:
        with Library.open(world.library) as library:
            found = library.id_of_bytes(sha256(data).hexdigest())
            return found is not None and library.original(found) == data

    return Told(f"story {path.name}", holds)


def a_title(title: str) -> Told:
    """A story was given this title, which stands or stood there."""

    def holds(world: World) -> bool:
        with closing(sqlite3.connect(world.library)) as connection:
            (times,) = connection.execute("SELECT count(*) FROM op WHERE changes LIKE ?", [f"%{title}%"]).fetchone()
            return bool(times)

    return Told(f"title {title}", holds)


def a_file(path: Path) -> Told:
    """The file is there."""
    return Told(f"file {path.name}", lambda _: path.is_file())


def an_export(folder: Path) -> Told:
    """There is a Markdown file in the folder."""
    return Told(f"Markdown in {folder}", lambda _: any(folder.glob("*.md")))


def is_whole_export(path: Path) -> bool:
    """Whether each block of a Markdown file is closed and as its SHA-256 says, or a JSON file is JSON."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return isinstance(json.loads(text), dict)
    blocks = _BLOCK.findall(text)
    closed = 2 * len(blocks) == len(_BOUNDARY.findall(text))
    fits = all(sha256(inside.encode()).hexdigest() == digest for _, digest, inside in blocks)
    return bool(blocks) and closed and fits and text.startswith("---\n") and text.endswith("\n")


def _half_notes(connection: sqlite3.Connection) -> Iterator[str]:
    """Notes without a place, without their wording among the revisions, or in sight although no action made them."""
    made = "".join(row["changes"] for row in connection.execute("SELECT changes FROM op"))
    for note in connection.execute("SELECT * FROM note").fetchall():
        (places,) = connection.execute("SELECT count(*) FROM anchor WHERE owner_id = ?", [note["id"]]).fetchone()
        saved = connection.execute(
            "SELECT body FROM note_rev WHERE note_id = ? AND rev = ?", [note["id"], note["rev"]]
        ).fetchone()
        wild = note["deleted_at"] is None and note["id"] not in made
        if not places or saved is None or saved["body"] != note["body"] or wild:
            yield f"half a note: {note['id']}"


def _half_actions(connection: sqlite3.Connection) -> Iterator[str]:
    """Actions of which a row that they changed is not there."""
    for action in connection.execute("SELECT * FROM op").fetchall():
        for table, key, _, _ in json.loads(action["changes"]):
            where = " AND ".join(f"{name} = ?" for name in KEYS[table])
            values = [key[name] for name in KEYS[table]]
            if not connection.execute(f"SELECT 1 FROM {table} WHERE {where}", values).fetchone():
                yield f"half an action: {action['what']}"
