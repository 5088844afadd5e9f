"""What the workers of the main screen report. A worker never touches a widget; it posts one of these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.desk import Folder, Spread
    from tui.library import Session


@dataclass
class Opened(Message):
    """A session was read and two of its stories lie open."""

    folder: Folder
    spread: Spread
    came_back: bool
    """Whether to stand where the reader stopped, rather than at the first passage."""
    said: str = ""
    """What to tell the reader, if anything."""


@dataclass
class Turned(Message):
    """Other stories of the same session lie open."""

    spread: Spread
    position: int | None = None
    """Where in the active story to go; None for the first passage."""


@dataclass
class Kept(Message):
    """The library has changed; `said` tells the reader what was done."""

    folder: Folder
    said: str


@dataclass
class Counted(Message):
    """How many sentences of a story answer the story with the letter `against`."""

    story_id: str
    against: str
    share: tuple[int, int]


@dataclass
class Sessions(Message):
    """The sessions that there are."""

    sessions: Sequence[Session]


@dataclass
class Failed(Message):
    """Something could not be done; one line says what and what to do."""

    why: str
    again: Callable[[], None] | None = None
    """Gives the reader's words back to them, where there are any."""


@dataclass
class NotRead(Failed):
    """A path that Crossread was started on gave no story. Said once more when it ends, with the exit code for it."""


@dataclass
class CannotStart(Message):
    """Crossread cannot go on: the library or everything that it should open cannot be read."""

    why: str
    code: int


@dataclass
class Empty(Message):
    """There is no session to open."""
