"""What another copy of Crossread changed in the open session, in a few words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from tui.counting import counted

if TYPE_CHECKING:
    from tui.desk import Folder
    from tui.library import Judgement, Link

K = TypeVar("K")
T = TypeVar("T")


def is_other(before: Folder, after: Folder) -> bool:
    """Whether there is anything else to be shown than before."""
    return _shown(before) != _shown(after)


def told(before: Folder, after: Folder) -> str:
    """What has changed, such as "From another copy: 1 more note"; empty for what needs no words."""
    parts = [*_notes(before, after), *_verdicts(before, after), *_decisions(before, after), *_stories(before, after)]
    if before.session.name != after.session.name:
        parts.append(f"the session is called {after.session.name} now")
    return f"From another copy: {', '.join(parts)}." if parts else ""


def _shown(folder: Folder) -> tuple[object, ...]:
    """What the screen shows of a session; when it was opened last, and where its reader stood, is nobody else's."""
    decided = folder.links, folder.judgements, folder.seen
    return folder.session.name, folder.members, folder.notes, folder.placings, *decided


def _notes(before: Folder, after: Folder) -> Iterator[str]:
    return _counts({note.id: note for note in before.notes}, {note.id: note for note in after.notes}, "note", "notes")


def _verdicts(before: Folder, after: Folder) -> Iterator[str]:
    earlier, later = (
        {(_where(each), each.kind, frozenset(each.words)): (each.verdict, each.reason) for each in folder.judgements}
        for folder in (before, after)
    )
    return _counts(earlier, later, "verdict", "verdicts")


def _decisions(before: Folder, after: Folder) -> Iterator[str]:
    earlier, later = ({_where(each): each.decision for each in folder.links} for folder in (before, after))
    return _counts(earlier, later, "decision on a match", "decisions on matches")


def _where(decided: Link | Judgement) -> frozenset[tuple[str, str]]:
    """The two sentences that something is decided on, whichever was left."""
    return frozenset((anchor.story_id, anchor.exact) for anchor in decided.anchors)


def _stories(before: Folder, after: Folder) -> Iterator[str]:
    earlier, later = ({each.id: (each.version, each.details) for each in folder.members} for folder in (before, after))
    return _counts(earlier, later, "story", "stories")


def _counts(before: Mapping[K, T], after: Mapping[K, T], one: str, many: str) -> Iterator[str]:
    changed = sum(before[key] != after[key] for key in before.keys() & after.keys())
    if more := len(after.keys() - before.keys()):
        yield f"{more} more {one if more == 1 else many}"
    if changed:
        yield f"{counted(changed, one, many)} changed"
    if gone := len(before.keys() - after.keys()):
        yield f"{counted(gone, one, many)} removed"
