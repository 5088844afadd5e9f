"""What the workers of the main screen report. A worker never touches a widget; it posts one of these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, dataclass_transform

from textual.message import Message

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Answers, Folder, Imported, Place, Progress, Rescanned, Spread
    from tui.export import ExportProgress, Written
    from tui.library import Session


@dataclass_transform(eq_default=False)
class Report(Message):
    """What a worker says to the main screen; each kind of it is a dataclass.

    None can be compared or printed: Python would take as long again at every start to make that for all of them.
    """

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        dataclass(eq=False, repr=False)(cls)


class HowFar(Report):
    """How far something is. Of several that wait, the last is enough."""

    def can_replace(self, message: Message) -> bool:
        """Whether this one says the same of a later time."""
        return type(message) is type(self)


class Opened(Report):
    """A session was read and two of its stories lie open."""

    folder: Folder
    spread: Spread
    came_back: bool
    """Whether to stand where the reader stopped, rather than at the first passage."""
    said: str = ""
    """What to tell the reader, if anything."""


class Turned(Report):
    """Other stories of the same session lie open."""

    spread: Spread
    position: int | None = None
    """Where in the active story to go; None for the first passage."""


class Compared(Report):
    """What was found between the stories that lie open already."""

    spread: Spread
    place: Place | None = None
    """Where the reader stopped in the session, if they have just come back to it."""


class ComparingOn(HowFar):
    """How far comparing the stories in the panes is, from 0 to 1; None when it has ended."""

    share: float | None


class Relaid(Report):
    """The stories that lie open are not as they were: other words, or other labels."""

    spread: Spread


class Kept(Report):
    """The library has changed; `said` tells the reader what was done."""

    folder: Folder
    said: str
    turned: bool = False
    """Whether the open stories may be others than before."""


class Elsewhere(Report):
    """Another copy of Crossread, or another program, has written to the library."""

    folder: Folder
    """The open session as it is now."""


class Answered(Report):
    """What the reader asked for is there."""

    show: Callable[[], None]
    """Shows it; for the screen to call."""


class ReadingOn(HowFar):
    """How far the reading of stories is; None when none is read any more."""

    progress: Progress | None


class ExportingOn(HowFar):
    """How far an export is; None when none is written any more."""

    progress: ExportProgress | None


class Grown(Report):
    """Stories came into a session while others are still being read."""

    folder: Folder


class BroughtIn(Report):
    """Stories were brought in."""

    imported: Imported
    folder: Folder | None
    """The session that they are in; None when it has gone meanwhile."""
    asked_in: str | None
    """Id of the session that was open when the reader asked for it, empty without one; None when Crossread started."""


class Rescan(Report):
    """The folder of a session was looked through again."""

    rescanned: Rescanned
    folder: Folder | None
    """The session as it is now; None when it has gone meanwhile."""


class Counted(Report):
    """How many sentences of a story answer the story with the letter `against`."""

    story_id: str
    against: str
    share: tuple[int, int]


class Heard(Report):
    """What another story of the session has of each sentence of one version of a story."""

    story_id: str
    version: int
    other_id: str
    answers: Answers


class Sessions(Report):
    """The sessions that there are."""

    sessions: Sequence[Session]


class Failed(Report):
    """Something could not be done; one line says what and what to do."""

    why: str
    again: Callable[[str], None] | None = None
    """Gives the reader's words back to them, where there are any, and tells them why."""


class Damaged(Report):
    """The library is damaged; nothing was touched. `why` is one line."""

    why: str
    again: Callable[[str], None] | None = None
    """That of `Failed`."""
    starting: bool = False
    """Whether Crossread has just been started, so that nothing is open yet."""


def failed(error: Exception, again: Callable[[str], None] | None = None) -> Message:
    """What to post of an error that an errand ended with; `again` is that of `Failed`."""
    from tui.library import LibraryDamaged

    return Damaged(str(error), again) if isinstance(error, LibraryDamaged) else Failed(str(error), again)


class Refreshed(Report):
    """The export that is kept up to date was written, or could not be."""

    session_id: str
    target: Path | None
    """Its folder; None when no export of the session is kept up to date, or nobody could find out."""
    written: Sequence[Written] = ()
    why: str = ""
    """Why it could not be written, in one line."""


class NotRead(Report):
    """Some of what Crossread was started on gave no story. Said once more when it ends, with the exit code for it."""

    whys: Sequence[str]


class CannotStart(Report):
    """Crossread cannot go on: the library or everything that it should open cannot be read."""

    why: str
    code: int


class Empty(Report):
    """There is no session to open."""
