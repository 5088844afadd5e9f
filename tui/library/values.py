"""What the library hands out: stories as they are kept, sessions, notes and links.

Times are ISO 8601 in UTC, to the second, ending in "Z". Tuples of tags are sorted.
"""

from dataclasses import dataclass
from enum import StrEnum

from tui.matching import Decision
from tui.story import Details, Kind, Origin, Story


class Outcome(StrEnum):
    """What bringing a story in came to."""

    NEW = "new"
    KNOWN = "known"
    VERSION = "version"


@dataclass(frozen=True, slots=True)
class StoredStory:
    """One version of a story as it is kept."""

    id: str
    version: int
    """Counted from 1."""
    story: Story
    """`story.details` are those of the story as a whole: what the files said, overruled by the reader."""
    sample: bool
    imported_at: str
    """When this version came in."""
    said: frozenset[str] = frozenset()
    """The fields of its details on which the reader's word counts, whatever a file says."""


@dataclass(frozen=True, slots=True)
class Added:
    """The answer to bringing a story in."""

    story: StoredStory
    """The story's current version."""
    outcome: Outcome
    why: str = ""
    """By what it was recognised, in words; empty for a new story and for the same bytes."""
    before: int | None = None
    """The number of the version before, where this is another one."""


@dataclass(frozen=True, slots=True)
class VersionInfo:
    """A version of a story, without its text."""

    number: int
    imported_at: str
    origin: Origin
    found: Details
    """What files said of the story up to then."""
    words: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """The reader's decision of what a line is."""

    key: str
    """The line's `line_key`."""
    kind: Kind
    words: str
    """The line as it stood where the reader decided."""
    outlet: bool
    """Whether it holds for all stories of the outlet, not for one story only."""
    at: str


@dataclass(frozen=True, slots=True)
class SeenFile:
    """What a file was when it was last read."""

    story_id: str
    size: int
    """In bytes."""
    mtime_ns: int
    """When it was changed last, in nanoseconds, as the system says."""


@dataclass(frozen=True, slots=True)
class Member:
    """A story as one row of a list, without its text."""

    letter: str
    """The story's letter in the session that was asked for; empty outside one."""
    id: str
    version: int
    details: Details
    origin: Origin
    words: int
    """Words between blanks, as counted when it came in: without what its own file showed to be boilerplate."""
    sample: bool
    imported_at: str
    notes: int
    """Notes on any version of it, in the session that was asked for, else in all."""
    tags: tuple[str, ...]
    """Tags of those notes."""
    said: frozenset[str] = frozenset()
    """The fields of its details on which the reader's word counts."""
    lead: str = ""
    """The first words of its body, to be shown where there is no title; empty without a body."""
    versions: int = 1
    """How many it has."""
    copies: tuple[str, ...] = ()
    """Stories with the same body from another or an unknown outlet: their ids, fifty at most, of the same list."""


@dataclass(frozen=True, slots=True)
class Session:
    """A named set of stories under comparison."""

    id: str
    name: str
    folder: str | None
    """The absolute path of the folder that the session was opened on, if it was."""
    sample: bool
    created_at: str
    opened_at: str
    stories: int
    notes: int
    archived: bool = False
    """Whether it was put away: kept whole, and listed after all others."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a note or link is attached to: a quotation, with enough around it to find it again.

    Offsets are code points of the text of that version. A whole story has `start == end == 0` and no quotation.
    """

    story_id: str
    version: int
    start: int
    end: int
    exact: str
    prefix: str
    """Up to 32 characters before the quotation."""
    suffix: str
    """Up to 32 characters after it."""
    text_sha: str
    """SHA-256 of the text that the offsets are into, as UTF-8."""


@dataclass(frozen=True, slots=True)
class Note:
    """The reader's words, tags or both, on a story or passage (one anchor) or on a match (left and right)."""

    id: str
    session_id: str
    body: str
    """Empty for a passage that is only tagged."""
    tags: tuple[str, ...]
    anchors: tuple[Anchor, ...]
    created_at: str
    updated_at: str
    rev: int
    """Which saved body this is; hand it back when saving the next one."""
    done: bool = False
    """Whether the reader has done what it asks for; in exports it is a task, ticked or not."""
    beside: str = ""
    """Id of the note that it stands beside, because both were changed from the same words at once."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A note that is being written, or was when Crossread ended without its being kept."""

    id: str
    session_id: str
    note_id: str | None
    """The note that is being changed; None for a new one."""
    rev: int | None
    """That note's `rev`, as the reader was looking at it."""
    body: str
    anchors: tuple[Anchor, ...]
    at: str
    """When it was saved last."""
    left: bool = False
    """Whether no running copy of Crossread is writing it any more."""


class Standing(StrEnum):
    """How a note's passage stands in the current version of its story."""

    FIRM = "firm"
    """Where it is, is certain, or the reader has confirmed it."""
    REFOUND = "re-found"
    """Probably there; waits for the reader's word."""
    ORPHAN = "orphan"
    """Gone, or nobody can tell where it is."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where one side of a note stands in the current version of its story."""

    anchor: Anchor
    """What the note was attached to; never changed."""
    standing: Standing
    version: int
    """The story's current version."""
    start: int = 0
    end: int = 0
    """`[start, end)` in the text of that version; `0, 0` for a whole story and for an orphan."""
    likeness: float = 1.0
    """How alike the words there are to the quotation, in [0, 1]."""
    words: str = ""
    """The text of that version there; empty for a whole story and for an orphan."""
    said: bool = False
    """Whether that is the reader's own word: it waits for no decision any more."""


@dataclass(frozen=True, slots=True)
class Link:
    """The reader's decision that two sentences do or do not match."""

    id: str
    session_id: str
    decision: Decision
    anchors: tuple[Anchor, Anchor]
    """Left and right as the panes stood; a pair is the same pair with its sides swapped."""
    created_at: str


class Verdict(StrEnum):
    """The reader's own word on a match or a difference."""

    OPEN = "open"
    REAL = "real"
    EXPLAINED = "explained"
    OTHER = "not the same thing"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict of the reader, with its reason, on a match of two sentences or on one difference in it."""

    id: str
    session_id: str
    anchors: tuple[Anchor, Anchor]
    """The two sentences, left and right as the panes stood; a pair is the same pair with its sides swapped."""
    kind: str
    """What kind of difference it is on, such as "figure"; empty for the match itself."""
    words: tuple[str, str]
    """What differs, in the order of `anchors`; empty where only the other side says it, and for the match itself."""
    verdict: Verdict
    reason: str
    created_at: str
    updated_at: str
