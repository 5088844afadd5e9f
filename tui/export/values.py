"""What an export is made of: the notes of a session, each with what it quotes and where that stands."""

from dataclasses import dataclass

from tui.library import Anchor, Note, Session
from tui.story import Details, Origin


@dataclass(frozen=True, slots=True)
class Quoted:
    """One side of a note: the quotation, and the version of the story that it was taken from."""

    details: Details
    """What is known of the story now."""
    origin: Origin
    """The file of that version."""
    story_id: str
    version: int
    imported_at: str
    """When that version came in."""
    anchor: Anchor
    """A note about a whole story has an empty `exact`."""
    paragraph: int
    """Which body paragraph of that version it begins in, counted from 1; 0 above the first."""
    orphan: bool
    """Whether the quotation is no longer in the story's current version."""
    current_version: int | None = None
    """The story's current version, where the caller knows it."""


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A note with both its sides and what Crossread found there."""

    note: Note
    quoted: tuple[Quoted, ...]
    found: tuple[str, ...]
    """Differences of the match, in words: "figure differs, check: 14 people | 17 people"."""
    unmatched_in: str | None
    """The story in which no match was found, in words: "The Sample Gazette (version 1)"."""


@dataclass(frozen=True, slots=True)
class SessionExport:
    """The notes of one session, in the order in which they are written out."""

    session: Session
    entries: tuple[NoteEntry, ...]
