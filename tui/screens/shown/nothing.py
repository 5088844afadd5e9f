"""What is said where there is nothing to step through. Pure."""

from __future__ import annotations

from tui.commands import key_of
from tui.desk import Stepping

ALL_SETTLED = "Your verdicts settle every difference found between these two."
NO_STORY_HERE = "No story lies open in this pane: enter on one in the sidebar opens it here."
_PLURAL = {Stepping.UNMATCHED: "sentences without a match", Stepping.UNSEEN: "passages"}
_FOUND_NONE = {
    Stepping.PASSAGES: "No matches found between these two; {unmatched} steps through what each of them says.",
    Stepping.DIFFERENCES: "No differences found between these two, other words aside.",
    Stepping.UNMATCHED: "Every sentence of {own} has a match in {other}.",
    Stepping.FIGURES: "No figures found in {own}.",
    Stepping.QUOTATIONS: "No quotations found in {own}.",
    Stepping.NOTES: "No notes stand in what lies open: {note} writes one.",
    Stepping.TAGS: "Nothing is tagged in what lies open: {tag} tags a passage.",
    Stepping.UNSEEN: "Every passage of these two is marked as seen.",
    Stepping.HITS: "Nothing found.",
}


def alone(kind: Stepping) -> str:
    """Why one story alone has nothing of a kind that only two have."""
    return f"No {_PLURAL.get(kind, f'{kind}s')} in one story alone: enter on another in the sidebar opens it beside."


def found(kind: Stepping, letters: tuple[str, str]) -> str:
    """Why nothing of a kind was found in what lies open; `letters` are those of the active story and the other one."""
    words = _FOUND_NONE.get(kind, f"No {kind} found in {{own}}.")
    keys = {name: key_of(name) for name in ("unmatched", "note", "tag")}
    return words.format(own=letters[0], other=letters[1], **keys)
