"""What is known of a story, field by field, and where each field comes from."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tui.desk.resolving import Found
from tui.library import Library, StoredStory
from tui.story import Details, Evidence, Origin, Story, lead_of

READER, FILE, UNKNOWN = "reader", "file", "unknown"
"""Where a field of a story comes from."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of one story, what may be so, and how it was read."""

    id: str
    """Empty for a story that is not in the library."""
    letter: str
    name: str
    """The file's name."""
    details: Details
    said: frozenset[str]
    """The fields that the reader said something of, be it that they are unknown."""
    evidence: Mapping[str, str]
    """By field, where the file says it."""
    guesses: Mapping[str, tuple[Evidence, ...]]
    """By field, what may be so, the likeliest first. Fields without any are not in it."""
    lead: str | None
    """The first words of the body, which serve where there is no title."""
    remarks: tuple[str, ...]
    """What the reader should know of how the file was read."""
    versions: int = 1

    def source(self, field: str) -> str:
        """Where a field comes from: "reader", "file" or "unknown"."""
        if field in self.said:
            return READER
        return UNKNOWN if getattr(self.details, field) is None else FILE

    def why(self, field: str) -> str:
        """The same in words for the reader: "you said so", "in the page's data", "unknown"."""
        known = getattr(self.details, field) is not None
        match self.source(field):
            case "reader":
                return "you said so" if known else "you said that it is not known"
            case "file":
                return self.evidence.get(field) or ("in the file" if self.versions == 1 else "in an earlier version")
        return "unknown; the lead serves as title" if field == "title" and self.lead else "unknown"


def cards(library: Library, session_id: str) -> list[Card]:
    """What is known of each story of a session, in the order of their letters."""
    members = library.members(session_id)
    return [_of_stored(library.story(member.id), member.letter, member.versions) for member in members]


def card(library: Library, story_id: str) -> Card:
    """What is known of one story.

    Raises:
        NotInLibrary: there is no such story.
    """
    return _of_stored(library.story(story_id), "", len(library.versions(story_id)))


def _of_stored(stored: StoredStory, letter: str, versions: int) -> Card:
    return replace(card_of(stored.story), id=stored.id, letter=letter, said=stored.said, versions=versions)


def card_of(story: Story) -> Card:
    """What a story by itself says, one that is in no library."""
    known = story.details
    return Card(
        id="",
        letter="",
        name=story.origin.name,
        details=known,
        said=frozenset(),
        evidence={each.field: each.why for each in story.evidence if getattr(known, each.field) == each.value},
        guesses=_guesses(story),
        lead=lead_of(story),
        remarks=remarks_of(story.origin),
    )


def card_of_found(found: Found) -> Card:
    """What is known of a story wherever it is."""
    if found.stored is None:
        return replace(card_of(found.story), id=found.id or "")
    return _of_stored(replace(found.stored, story=found.story), "", found.versions)


def remarks_of(origin: Origin) -> tuple[str, ...]:
    """What the reader should know of how a file was read: "read as cp1252 (guess)", "line breaks guessed"."""
    guess = (f"read as {origin.encoding} (guess)",) if origin.guessed else ()
    return guess + origin.remarks


def _guesses(story: Story) -> dict[str, tuple[Evidence, ...]]:
    """By field; what the story is known to have is no guess."""
    found: defaultdict[str, tuple[Evidence, ...]] = defaultdict(tuple)
    for each in story.guesses:
        known = getattr(story.details, each.field) or ""
        if each.value.casefold() != known.casefold():
            found[each.field] += (each,)
    return dict(found)
