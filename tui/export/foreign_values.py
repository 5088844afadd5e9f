"""What another program wrote, as values: notes and decisions, what they are on, and in which session they were."""

from dataclasses import dataclass

from tui.library import Verdict
from tui.matching import Decision


@dataclass(frozen=True, slots=True)
class ForeignTarget:
    """What a note is on: a story, and perhaps a quotation in it."""

    url: str = ""
    title: str = ""
    text_sha: str | None = None
    """SHA-256 of the text that the offsets are into."""
    data_sha: str | None = None
    """SHA-256 of the file that it was read from."""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None

    def named(self) -> str:
        """What a reader would know the story by."""
        return self.url or self.title or (f"sha256 {self.text_sha[:8]}…" if self.text_sha else "an unnamed page")


@dataclass(frozen=True, slots=True)
class ForeignSession:
    """The session that notes were in, or their collection."""

    id: str | None
    """None where it is none of Crossread's."""
    name: str
    created: str | None = None
    """As for a note."""


@dataclass(frozen=True, slots=True)
class ForeignNote:
    """A note of another program, or of another reader's Crossread."""

    key: str
    """By what it is told when it comes again: its address, or all that is in it."""
    id: str | None
    """None where it is none of Crossread's."""
    body: str
    tags: tuple[str, ...]
    targets: tuple[ForeignTarget, ...]
    """One or two."""
    created: str | None
    """ISO 8601 in UTC, to the second; None where it is not told."""
    modified: str | None
    done: bool
    history: tuple[tuple[str, str], ...]
    """When each body of it was saved, and that body's SHA-256; empty where it is not told."""
    session: ForeignSession | None


@dataclass(frozen=True, slots=True)
class ForeignDecision:
    """What another reader of Crossread decided on two passages."""

    id: str
    targets: tuple[ForeignTarget, ForeignTarget]
    decided: Decision | Verdict
    """That they match or do not, or a verdict on their match or on a difference in it."""
    reason: str
    kind: str
    words: tuple[str, str]
    """As in a judgement of the library."""
    created: str | None
    modified: str | None
    """As for a note."""
    session: ForeignSession | None


@dataclass(frozen=True, slots=True)
class Annotations:
    """What a file of annotations holds."""

    notes: tuple[ForeignNote, ...]
    decisions: tuple[ForeignDecision, ...]
