"""What another copy of Crossread changed in the open session, in a few words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from tui.counting import counted

if TYPE_CHECKING:
    from tui.desk import Folder

T = TypeVar("T")


def is_other(before: Folder, after: Folder) -> bool:
    """Whether there is anything else to be shown than before."""
    return _shown(before) != _shown(after)


def told(before: Folder, after: Folder) -> str:
    """What has changed, such as "From another copy: 1 more note"; empty for what needs no words."""
    parts = [*_notes(before, after), *_stories(before, after)]
    if before.session.name != after.session.name:
        parts.append(f"the session is called {after.session.name} now")
    return f"From another copy: {', '.join(parts)}." if parts else ""


def _shown(folder: Folder) -> tuple[object, ...]:
    """What the screen shows of a session; when it was opened last, and where its reader stood, is nobody else's."""
    return folder.session.name, folder.members, folder.notes, folder.links, folder.seen, folder.placings


def _notes(before: Folder, after: Folder) -> Iterator[str]:
    return _counts({note.id: note for note in before.notes}, {note.id: note for note in after.notes}, "note", "notes")


def _stories(before: Folder, after: Folder) -> Iterator[str]:
    earlier, later = ({each.id: (each.version, each.details) for each in folder.members} for folder in (before, after))
    return _counts(earlier, later, "story", "stories")


def _counts(before: Mapping[str, T], after: Mapping[str, T], one: str, many: str) -> Iterator[str]:
    changed = sum(before[key] != after[key] for key in before.keys() & after.keys())
    if more := len(after.keys() - before.keys()):
        yield f"{more} more {one if more == 1 else many}"
    if changed:
        yield f"{counted(changed, one, many)} changed"
    if gone := len(before.keys() - after.keys()):
        yield f"{counted(gone, one, many)} removed"
