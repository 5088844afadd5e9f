"""The versions of a session's stories, and two of them side by side."""

from pathlib import Path

import pytest

from tests.desk.made import SHARED, two
from tests.desk.saved import brought, write
from tui.desk import VersionChange, at_once, lay_versions, versions_of
from tui.library import Library, NotInLibrary

FIRST = "Two ferries met in the fog off Marrow Point.\n\nAt least 14 people were injured, the coastguard said.\n"


@pytest.fixture
def twice_changed(library: Library, tmp_path: Path) -> tuple[str, str]:
    """The ids of a session and of a story in three versions."""
    story = write(tmp_path / "fog" / "wire.txt", FIRST)
    write(tmp_path / "fog" / "other.txt", "The minister promised a new lighthouse.\n")
    session_id = brought(library, tmp_path / "fog").session_id
    for injured in ("15", "17"):
        write(story, FIRST.replace("14", injured) + ("\nThe harbour stayed closed.\n" if injured == "17" else ""))
        (added,) = brought(library, story).added
    return session_id, added.story.id


def test_every_step_between_versions_is_told_the_newest_first(library: Library, twice_changed: tuple[str, str]) -> None:
    session_id, story_id = twice_changed
    assert versions_of(at_once(library), session_id) == [
        VersionChange(story_id, "B", "wire.txt", 2, 3, "the file has changed", "one figure changed, one sentence new"),
        VersionChange(story_id, "B", "wire.txt", 1, 2, "the file has changed", "one figure changed"),
    ]


def test_a_session_whose_stories_have_one_version_each_has_no_steps(library: Library, session_id: str) -> None:
    two(library, session_id)
    assert versions_of(at_once(library), session_id) == []


def test_two_versions_stand_side_by_side_as_two_stories_do(library: Library, twice_changed: tuple[str, str]) -> None:
    _, story_id = twice_changed
    spread = lay_versions(at_once(library), story_id, 1, 3)
    assert spread.left is not None
    assert spread.right is not None
    assert (spread.left.id, spread.left.version) == (story_id, 1)
    assert (spread.right.id, spread.right.version) == (story_id, 3)
    assert spread.comparison is not None
    assert [(match.left, match.right) for match in spread.comparison.matches] == [(0, 0), (1, 1)]


def test_links_between_stories_have_no_part_in_it(library: Library, session_id: str) -> None:
    left, _ = two(library, session_id)
    spread = lay_versions(at_once(library), left.id, 1, 1)
    assert spread.comparison is not None
    assert all(match.decided is None for match in spread.comparison.matches)
    assert len(spread.comparison.matches) > len(SHARED)


def test_a_version_that_is_not_there_is_refused(library: Library, twice_changed: tuple[str, str]) -> None:
    with pytest.raises(NotInLibrary):
        lay_versions(at_once(library), twice_changed[1], 1, 9)
