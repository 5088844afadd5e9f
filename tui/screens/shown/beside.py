"""The notes beside the text: what each shows there, and what is said of those that have no place in it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui import desk
from tui.commands import key_of
from tui.counting import counted
from widgets import MarginNote

if TYPE_CHECKING:
    from tui.desk import Folder, StandingNote
    from tui.library import StoredStory

FIRM, ASKS, COPIES, DONE = "•", "?", "‖", "✓"
"""The signs of how a note stands: certainly there, probably there, one of two copies, ticked off."""


def empty() -> str:
    """What is said of a story without notes."""
    return f"No notes on this story yet: {key_of('note')} writes one on the current passage, {key_of('tag')} tags it."


def margin_notes(standing: Sequence[StandingNote]) -> list[MarginNote]:
    """Notes on a story, as they are shown beside it: sign, letters, tags, what should be known; then the words."""
    return [MarginNote(each.note.id, each.position, _head(each), each.note.body) for each in standing]


def _head(standing: StandingNote) -> str:
    sign = sign_of(standing.marks)
    tags = desk.tag_words(standing.note.tags)
    words = [mark for mark in standing.marks if sign != DONE]
    return " ".join(part for part in (sign, standing.letters, tags, "· " + ", ".join(words) if words else "") if part)


def sign_of(marks: Sequence[str]) -> str:
    """The sign for what is known of a note; what asks for the reader's word comes first."""
    if any(mark not in ("done", "two copies") for mark in marks):
        return ASKS
    return COPIES if "two copies" in marks else DONE if "done" in marks else FIRM


def elsewhere(folder: Folder, here: StoredStory, other: StoredStory | None) -> str:
    """What is said of notes that cannot stand beside a story: "1 passage gone · 2 only on B"."""
    from tui.library import Standing

    placings = (placing for each in folder.placings.values() for placing in each)
    gone = sum(each.standing is Standing.ORPHAN and each.anchor.story_id == here.id for each in placings)
    stories = [{anchor.story_id for anchor in note.anchors} for note in folder.notes]
    on_other = sum(other.id in each and here.id not in each for each in stories) if other else 0
    letter = folder.letter(other.id) if other else ""
    parts = (f"{counted(gone, 'passage', 'passages')} gone" if gone else "", f"{on_other} only on {letter}")
    return " · ".join(part for part in (parts if on_other else parts[:1]) if part)


def covers(standing: StandingNote, start: int, end: int) -> bool:
    """Whether a note is on some of the stretch `[start, end)` of the story."""
    return standing.position < end and start < max(standing.end, standing.position + 1)
