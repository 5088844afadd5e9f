"""What came of bringing stories in."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.counting import counted
from tui.desk.changes import VersionChange
from tui.library import Added, Outcome


@dataclass(frozen=True, slots=True)
class Refused:
    """A path that gave no story, and why, in one line."""

    path: str
    why: str
    each: "tuple[Refused, ...]" = ()
    """Where the path stands for several files, or there are several paths: all that were refused."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A story that comes from no file, and what its reader knows it by."""

    data: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Met:
    """A file that was not read, because its size and time are those it had when it was read last."""

    story_id: str
    path: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought into a session."""

    session_id: str
    added: tuple[Added, ...]
    """In the order in which they were read."""
    refused: tuple[Refused, ...]
    unchanged: int = 0
    """Files known by path, size and time, not read again; they joined the session."""
    left: int = 0
    """Files not reached, because somebody wanted it to stop."""
    copies: tuple[str, ...] = ()
    """In words, the stories that are the same under two outlets: "A and C: same words under two outlets"."""
    changes: tuple[VersionChange, ...] = ()
    """What is new in each story that came in as a next version."""
    met: tuple[Met, ...] = ()
    """The unchanged files."""

    def summary(self) -> str:
        """One line for the reader: "3 stories imported, 1 as a new version, 12 already there, 2 refused."."""
        count = {outcome: sum(each.outcome is outcome for each in self.added) for outcome in Outcome}
        known = count[Outcome.KNOWN] + self.unchanged
        parts = [
            (count[Outcome.NEW], "imported"),
            (count[Outcome.VERSION], "as a new version"),
            (known, "already there"),
        ]
        told = [(number, words) for number, words in parts if number] or parts[:1]
        (first, words), *others = told
        said = [f"{counted(first, 'story', 'stories')} {words}", *(f"{number} {words}" for number, words in others)]
        if self.refused:
            said.append(f"{len(self.refused)} refused")
        if self.left:
            said.append(f"stopped with {self.left} left")
        return ", ".join(said) + "."

    def remarks(self) -> list[str]:
        """What the reader should know beside the counts, a line for each: new versions, copies, how a file was read."""
        return [*(change.line() for change in self.changes), *self.copies, *_of_reading(self.added)]


def _of_reading(added: tuple[Added, ...]) -> Iterator[str]:
    for each in added:
        origin = each.story.story.origin
        if each.outcome is not Outcome.KNOWN:
            yield from (f"{origin.name}: {remark}" for remark in origin.remarks)
