"""How work that takes long speaks with the library, its reader, and whoever wants it to stop."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from tui.library import Library

T = TypeVar("T")


class Ask(Protocol):
    """Has a job done with the library and waits for its answer.

    On the command line that is `at_once`; in the reader, which has the library in a thread of its own, it waits for
    that thread, and so belongs into another.
    """

    def __call__(self, job: Callable[[Library], T], /) -> T:
        """What the job returns; whatever it raises is raised."""
        ...


def at_once(library: Library) -> Ask:
    """An `Ask` for whoever has the library at hand."""

    def ask(job: Callable[[Library], T], /) -> T:
        return job(library)

    return ask


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading of many files has come."""

    done: int
    """Files that were read, passed over as unchanged, or refused."""
    total: int
    """0 while folders are still being searched."""
    name: str
    """The file, or the folder, at hand."""
    refused: int
    """How many files gave no story so far."""
    session_id: str = ""
    """The session that the stories go into; empty as long as nothing was kept."""


def quiet(progress: Progress) -> None:
    """Tells nobody how far things have come."""


def never() -> bool:
    """Nobody wants it to stop."""
    return False
