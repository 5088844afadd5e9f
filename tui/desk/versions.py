"""The versions of stories, and two of them side by side."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui import matching
from tui.desk.asking import Ask
from tui.desk.changes import SAME_FILE, VersionChange, what_changed
from tui.desk.spread import Spread
from tui.library import Member, StoredStory
from tui.story import Origin


def versions_of(ask: Ask, session_id: str) -> list[VersionChange]:
    """Every step between two versions of a session's stories, the newest first."""
    members = [member for member in ask(lambda library: library.members(session_id)) if member.versions > 1]
    steps = [step for member in members for step in _steps(member, _all(ask, member.id))]
    return [change for _, change in sorted(steps, key=lambda step: step[0], reverse=True)]


def _all(ask: Ask, story_id: str) -> list[StoredStory]:
    return ask(lambda library: [library.story(story_id, each.number) for each in library.versions(story_id)])


def _steps(member: Member, versions: Sequence[StoredStory]) -> Iterator[tuple[tuple[str, int], VersionChange]]:
    """Each step of a story with what it is sorted by."""
    for before, after in pairwise(versions):
        what = what_changed(before.story, after.story)
        name, why = after.story.origin.name, _why(before.story.origin, after.story.origin)
        change = VersionChange(member.id, member.letter, name, before.version, after.version, why, what)
        yield (after.imported_at, after.version), change


def _why(before: Origin, after: Origin) -> str:
    if before.sha256 == after.sha256:
        return f"read again as {after.encoding}"
    return SAME_FILE if before.path == after.path else ""


def lay_versions(ask: Ask, story_id: str, before: int, version: int) -> Spread:
    """Two versions of one story side by side, compared. The reader's links are between stories, and have no part.

    Raises:
        NotInLibrary: there is no such story, or not in these versions.
    """
    left, right = ask(lambda library: (library.story(story_id, before), library.story(story_id, version)))
    return Spread(left, right, matching.compare(left.story, right.story))
