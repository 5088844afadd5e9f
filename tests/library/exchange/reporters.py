"""Two reporters who exchange their libraries."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.library import Library

from ..made import Clock, hurry
from .lived import dumped, loaded

Exchange = Callable[[Library, Library], None]


@contextmanager
def reporters() -> Iterator[tuple[Library, Library]]:
    """Their two libraries, which go by one clock and are gone afterwards."""
    clock = Clock()
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder) / "1" / "l", clock=clock) as one,
        Library.open(Path(folder) / "2" / "l", clock=clock) as two,
    ):
        hurry(one)
        hurry(two)
        yield one, two


def give(library: Library, other: Library) -> None:
    """Send what one has to the other."""
    loaded(other, dumped(library))


def swap(library: Library, other: Library) -> None:
    """Both send what they have before either has read what the other sent."""
    mine, theirs = dumped(library), dumped(other)
    loaded(other, mine)
    loaded(library, theirs)


def in_turn(library: Library, other: Library) -> None:
    """Each sends what they have after reading what the other sent."""
    give(library, other)
    give(other, library)
