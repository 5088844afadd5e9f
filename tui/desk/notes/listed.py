"""The notes of a session as a list shows them: what is quoted, how it stands now, and where it comes from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from tui.desk.notes.reviewing import standing_words
from tui.desk.spread import Folder
from tui.desk.wording import paragraph_number, shown_time
from tui.library import Anchor, Library, Note, Placing, Standing, StoredStory
from tui.story import Span, clean_line, in_marks

_Load = Callable[[str, int], StoredStory]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note for a list. All words are on one line, without control characters."""

    note: Note
    letters: str
    """Of its stories in the session: "A" or "A|B"; a story that was taken out has none."""
    quotation: str
    """Of the left or only side."""
    marks: tuple[str, ...]
    """What should be known of it: "≈ re-found, please confirm", "passage gone in v2", "two copies", "done"."""
    sources: tuple[str, ...]
    """Where each side comes from: letter, outlet, when it was published, version, paragraph, file."""


def note_rows(library: Library, session_id: str) -> list[NoteRow]:
    """The notes of a session in reading order."""
    notes = library.notes(session_id=session_id)
    known = {member.id: member.letter for member in library.members(session_id)}
    placings, twice = library.all_placings(notes), _twice(notes)
    load = cache(library.story)
    rows = []
    for note in notes:
        letters = [known.get(anchor.story_id, "–") for anchor in note.anchors]
        sources = (f"{letter}  {_source(anchor, load)}" for letter, anchor in zip(letters, note.anchors, strict=True))
        marks = _marks(note, placings[note.id], note.id in twice)
        rows.append(NoteRow(note, "|".join(letters), _quotation(note.anchors[0]), marks, tuple(sources)))
    return rows


@dataclass(frozen=True, slots=True)
class StandingNote:
    """One note where it stands in a text that lies open."""

    note: Note
    position: int
    """Where its passage begins in that text; 0 for a note on the whole story."""
    end: int
    letters: str
    """Of its stories in the session: "A" or "A|B"."""
    marks: tuple[str, ...]
    """Those of `NoteRow`."""


def standing_notes(folder: Folder, stored: StoredStory) -> list[StandingNote]:
    """The notes of a session that stand in one version of a story, in reading order, less those whose passage is gone.

    In the newest version they stand where they were found again, in others those made on it where they were made.
    """
    twice, known = _twice(folder.notes), {member.id: member.letter for member in folder.members}
    found = []
    for note in folder.notes:
        placings = folder.placings.get(note.id, ())
        span = next((span for placing in placings if (span := _stands(placing, stored)) is not None), None)
        if span is not None:
            letters = "|".join(known.get(anchor.story_id, "–") for anchor in note.anchors)
            found.append(StandingNote(note, *span, letters, _marks(note, placings, note.id in twice)))
    return sorted(found, key=lambda each: (each.position, each.end))


def _stands(placing: Placing, stored: StoredStory) -> tuple[int, int] | None:
    """Where one side of a note stands in a version of a story."""
    anchor = placing.anchor
    if anchor.story_id != stored.id:
        return None
    if placing.version == stored.version:
        return None if placing.standing is Standing.ORPHAN else (placing.start, placing.end)
    return (anchor.start, anchor.end) if anchor.version == stored.version else None


def _twice(notes: Sequence[Note]) -> set[str]:
    """Ids of the notes of which there are two, because both copies of Crossread changed one."""
    ids = {note.id for note in notes}
    seconds = [note for note in notes if note.beside]
    return {note.id for note in seconds} | {note.beside for note in seconds if note.beside in ids}


def _marks(note: Note, placings: Sequence[Placing], twice: bool) -> tuple[str, ...]:
    standing = (words for placing in placings if (words := standing_words(placing)))
    return (*dict.fromkeys(standing), *(["two copies"] if twice else []), *(["done"] if note.done else []))


def _quotation(anchor: Anchor) -> str:
    return in_marks(clean_line(anchor.exact)) if anchor.exact else "about the whole story"


def _source(anchor: Anchor, load: _Load) -> str:
    """Where a quotation stood when it was noted."""
    stored = load(anchor.story_id, anchor.version)
    details, origin = stored.story.details, stored.story.origin
    paragraph = paragraph_number(stored.story, Span(anchor.start, anchor.end)) if anchor.end else 0
    parts = (
        clean_line(details.outlet or "") or "outlet unknown",
        shown_time(details.published),
        f"v{anchor.version}",
        f"¶{paragraph}" if paragraph else "",
        clean_line(origin.name),
    )
    return " · ".join(part for part in parts if part)
