"""The whole program on a disk without room: no file may grow beyond what the library was."""

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.deeds import contents, flaws
from tests.faults.world import World
from tests.terminal.driver import Terminal

ESC, CTRL_C, ENTER = "\x1b", "\x03", "\r"
LIMITED = (
    "import os, resource, sys; limit = int(sys.argv[1]); resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit));"
    "os.execv(sys.argv[2], sys.argv[2:])"
)
"""Starts a program for which no file can become longer than so many bytes."""


@pytest.fixture
def world(tmp_path: Path) -> World:
    world = World(tmp_path, random.Random(1))
    world.furnish()
    return world


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    started: list[Terminal] = []
    yield started
    for each in started:
        each.close()


def limited(world: World) -> tuple[str, ...]:
    """What comes before a command line whose program finds no room."""
    return (sys.executable, "-c", LIMITED, str(world.library.stat().st_size))


def test_a_command_without_room_says_so_in_one_line_and_keeps_nothing_of_the_note(world: World) -> None:
    before = contents(world.library)
    words = ["note", str(world.surely_in[0]), "--quote", "left the harbour at 4", "--text", "Long. " * 10_000]
    done = subprocess.run(
        [*limited(world), *world.line(*words)], env=world.environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (4, "", 1)
    assert str(world.library) in done.stderr
    assert contents(world.library) == before
    assert flaws(world.library) == []


def test_a_note_that_finds_no_room_stays_in_the_editor_and_what_was_kept_before_is_kept(
    world: World, terminals: list[Terminal]
) -> None:
    first = _start(world, terminals)
    first.press("q")
    assert first.wait_for_end() == 0
    kept = world.note_words()
    reader = _start(world, terminals, *limited(world))
    reader.press("nna")
    reader.wait_for("Note on")
    for number in range(8):
        reader.paste(f"Part {number} of it. " + "Long. " * 300)
    reader.press(ENTER + "The end of it.")
    reader.wait_for("The end of it.")
    reader.wait_for("Your text is still here")
    reader.press(ESC)
    reader.wait_for("Not kept", "Note on", "Your text is still here")
    reader.press(" Indeed.")
    reader.wait_for("The end of it. Indeed.")
    reader.press(CTRL_C)
    reader.wait_for("Press Ctrl+C again")
    reader.press(CTRL_C)
    reader.wait_for("This note could not be saved", "Part 0 of it.")
    reader.press("q")
    reader.wait_for_end()
    assert b"Traceback" not in reader.raw
    assert world.note_words() == kept
    assert flaws(world.library) == []


def _start(world: World, terminals: list[Terminal], *before: str) -> Terminal:
    reader = Terminal(world.home, command=[*before, sys.executable, "-m", "tui"])
    terminals.append(reader)
    reader.wait_for("passage ", " of ", "n next")
    return reader
