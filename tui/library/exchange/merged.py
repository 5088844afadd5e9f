"""What a library and another one, or what is left of one, came to together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from tui.library.database import Value

Record: TypeAlias = tuple[str, Mapping[str, Value]]
"""One row: the name of its table, and its columns."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came in, and what did not."""

    stories: int = 0
    versions: int = 0
    """Further versions of stories that were known."""
    sessions: int = 0
    notes: int = 0
    """Notes that were not known, without those `beside`."""
    revisions: int = 0
    """Saved bodies of notes that were known."""
    changed: int = 0
    """Known notes that have a newer body now, more tags, or are done."""
    links: int = 0
    judgements: int = 0
    drafts: int = 0
    beside: tuple[str, ...] = ()
    """Ids of notes that came in beside ours, because both had been changed from the same words."""
    disagreed: tuple[str, ...] = ()
    """A line each: of which story two readers said different things; ours stays."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """By table: how many rows could not come in, because what they belong to is missing or they make no sense."""
    whole: bool = False
    """Whether every row went into a library without content, as it was."""
