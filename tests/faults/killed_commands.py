"""Commands that are killed while they work."""

import signal
import subprocess
from pathlib import Path

from tests.faults.aiming import Aim, at_any_moment, chosen, while_writing
from tests.faults.world import Told, World, a_file, a_note, a_story, a_title

LONGEST = 0.6
"""Seconds that a command takes, a slow one."""


def note(world: World) -> list[Told]:
    """A note with a tag: its id is printed when it is kept."""
    words, tag = world.word(), world.word()
    quote = f"left the harbour at {world.random.randrange(3, 9)}"
    printed = killed(world, "note", str(_some_story(world)), "--quote", quote, "--text", words, "--tag", tag)
    return [a_note(words, tag)] if printed else []


def import_(world: World) -> list[Told]:
    """Some new stories: each is printed when they are kept."""
    paths = [world.story() for _ in range(4)]
    printed = "\n".join(killed(world, "import", *map(str, paths), "--session", "ferry"))
    return [a_story(path) for path in paths if path.name in printed]


def set_(world: World) -> list[Told]:
    """What a story is called: its card is printed when it is kept."""
    title = world.word()
    printed = killed(world, "set", str(_some_story(world)), "--title", title)
    return [a_title(title)] if any(title in line for line in printed) else []


def export(world: World) -> list[Told]:
    """The notes into the vault: each file is printed when all are written."""
    return [a_file(Path(line)) for line in killed(world, "export", str(world.vault), "--session", "ferry")]


def export_json(world: World) -> list[Told]:
    """The same as JSON."""
    words = ("export", "--format", "json", str(world.vault), "--session", "ferry")
    return [a_file(Path(line)) for line in killed(world, *words)]


def backup(world: World) -> list[Told]:
    """A copy of the library: its path is printed when it is checked and in its place."""
    return [a_file(Path(line)) for line in killed(world, "backup")]


def load(world: World) -> list[Told]:
    """What a colleague dumped: what came of it is said when all of it is kept."""
    words, dumped, theirs = world.word(), world.home / "dump.jsonl", str(world.home / world.word())
    story = str(world.story())
    world.command("import", story, "--library", theirs)
    world.command("note", story, "--quote", "left the harbour at 4", "--text", words, "--library", theirs)
    dumped.write_text(world.command("dump", "--library", theirs), encoding="utf-8")
    return [a_note(words), a_story(Path(story))] if killed(world, "load", str(dumped), talk=True) else []


def killed(world: World, *words: str, library: Path | None = None, talk: bool = False) -> list[str]:
    """Run a command, kill it at some moment, and hand back the lines it had printed by then; its talk too if asked."""
    errors = subprocess.STDOUT if talk else subprocess.DEVNULL
    with subprocess.Popen(
        world.line(*words), env=world.environment, stdout=subprocess.PIPE, stderr=errors, cwd=world.home
    ) as process:
        first = _aim(world, library or world.library, process)
        process.kill()
        printed = (first + process.communicate()[0]).decode()
    assert process.returncode in (0, -signal.SIGKILL), f"{words} ended with {process.returncode}"
    return [line.rstrip("\n") for line in printed.splitlines(keepends=True) if line.endswith("\n")]


def _aim(world: World, library: Path, process: subprocess.Popen[bytes]) -> bytes:
    """Wait for the moment to kill; what had to be read for that."""
    assert process.stdout is not None
    match chosen(world.random):
        case Aim.ANY:
            at_any_moment(world.random, LONGEST)
        case Aim.WRITING:
            journal = library.with_name(f"{library.name}-journal")
            places = journal, world.vault, library.parent / "backups"
            while_writing(world.random, *places, over=lambda: process.poll() is not None)
        case Aim.SAID:
            return process.stdout.readline()
    return b""


def _some_story(world: World) -> Path:
    """One of those that are surely in the library."""
    return world.random.choice(world.surely_in)
