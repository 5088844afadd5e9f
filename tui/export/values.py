"""What an export is made of: the notes of a session, each with what it quotes and where that stands."""

from dataclasses import dataclass

from tui.library import Anchor, Judgement, Link, Note, Session, Standing
from tui.story import Details, Origin


@dataclass(frozen=True, slots=True)
class Source:
    """One version of a story: where a quotation was taken from."""

    letter: str
    """The story's letter in the session; empty for a story that was never in it."""
    story_id: str
    version: int
    details: Details
    """What is known of the story now."""
    said: frozenset[str]
    """The fields of its details on which the reader's word counts; the others are as the file has them."""
    origin: Origin
    """The file of that version."""
    imported_at: str
    """When that version came in."""
    current_version: int
    """The number of the story's newest version."""
    current_imported_at: str
    """When that one came in."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation, and where it stands."""

    source: Source
    anchor: Anchor
    """A note about a whole story has an empty `exact`."""
    paragraph: int | None
    """Which body paragraph of that version it begins in, counted from 1; 0 above the first; None where it has no place
    there, as a note that came from elsewhere may have none."""
    standing: Standing = Standing.FIRM
    """How it stands in the story's newest version."""
    words_now: str = ""
    """What stands there now, where it was only found again by likeness."""
    spoken: tuple[str, ...] = ()
    """Who is given as the source, in words: "source given: the coastguard", "speaker: Dana Orr"."""


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A note with both its sides and what Crossread found there."""

    note: Note
    quoted: tuple[Quoted, ...]
    found: tuple[str, ...] = ()
    """The grade of the match and its differences, in words: "figure differs, check: 14 people | 17 people"."""
    unmatched_in: str | None = None
    """The stories in which no match was found, in words: "The Sample Gazette (version 1)"."""
    history: tuple[tuple[str, str], ...] = ()
    """When each body was saved, and its SHA-256 as UTF-8, first to last: it tells which is the newer one."""


@dataclass(frozen=True, slots=True)
class DecidedEntry:
    """What the reader decided on two passages."""

    quoted: tuple[Quoted, Quoted]
    """The story with the earlier letter first."""
    link: Link | None
    """That they match, or that they do not."""
    verdicts: tuple[Judgement, ...]
    """On the match and on differences in it, their words in the order of `quoted`."""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story of the session, for the report."""

    source: Source
    """Its newest version."""
    words: int
    versions: int


@dataclass(frozen=True, slots=True)
class MatchEntry:
    """A match that has something to check."""

    quoted: tuple[Quoted, Quoted]
    found: tuple[str, ...]
    """As in `NoteEntry`."""


@dataclass(frozen=True, slots=True)
class PairEntry:
    """How two stories of the session answer each other."""

    left: Source
    right: Source
    shares: tuple[tuple[int, int], tuple[int, int]]
    """For either story, how many of its passages have a match in the other, and how many it has."""
    grades: tuple[tuple[str, int], ...]
    """How many matches there are of each grade, in words."""
    differing: tuple[MatchEntry, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a session came to: which stories, where they agree, and where not."""

    stories: tuple[StoryEntry, ...]
    pairs: tuple[PairEntry, ...]
    """In the order of their letters; also those without a match."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """The sentences of one story for which no match was found in any other of the session."""

    source: Source
    sentences: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class SessionExport:
    """The notes of one session, in the order in which they are written out."""

    session: Session
    entries: tuple[NoteEntry, ...]
    report: Report | None = None
    """None where it is not asked for."""
    unmatched: tuple[Unmatched, ...] = ()
    """Empty where they are not asked for."""
    silent: tuple[Source, ...] = ()
    """Stories with a file of their own of which there may be nothing to say any more."""
    decided: tuple[DecidedEntry, ...] = ()
    """In the order of the letters, and for two stories in reading order."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write out."""
        return not (self.entries or self.report or self.unmatched or self.decided)
