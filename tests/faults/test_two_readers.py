"""Two readers open on one library: each sees what the other keeps, and what both write in one note is all there."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.world import World
from tests.terminal.driver import Terminal

ESC = "\x1b"


@pytest.fixture
def readers(tmp_path: Path) -> Iterator[tuple[Terminal, Terminal]]:
    """Both on the first passage."""
    world = World(tmp_path, random.Random(1))
    world.furnish()
    both = Terminal(tmp_path), Terminal(tmp_path)
    for reader in both:
        reader.wait_for("passage ", " of ", "n next")
    yield both
    for reader in both:
        reader.close()


def write(reader: Terminal, words: str) -> None:
    """Begin to write on the passage."""
    reader.press("a")
    reader.wait_for("Note on")
    reader.press(words)
    reader.wait_for(words)


def test_each_sees_the_others_note_without_asking(readers: tuple[Terminal, Terminal]) -> None:
    one, other = readers
    write(one, "From the one.")
    one.press(ESC)
    other.wait_for("From another copy: 1 more note.", "noted")
    other.press("n")
    write(other, "From the other.")
    other.press(ESC)
    one.wait_for("From another copy: 1 more note.")
    one.press("A")
    one.wait_for("From the one.", "From the other.")


def test_what_both_wrote_in_one_note_is_kept_and_they_are_told(readers: tuple[Terminal, Terminal]) -> None:
    one, other = readers
    write(one, "Begun.")
    one.press(ESC)
    other.wait_for("From another copy: 1 more note.")
    write(other, " Other end.")
    write(one, " One end.")
    one.press(ESC)
    one.wait_for("Note kept.")
    other.wait_for("Changed in another copy of Crossread; both will be kept.")
    other.press(ESC)
    other.wait_until_gone("Note on")
    other.press("A")
    other.wait_for("Begun. One end.", "Begun. Other end.")
