"""Looking again at the files of a session: new, changed and gone ones."""

from pathlib import Path

import pytest

from tests.desk.saved import LONG_AGO, brought, write
from tui.desk import Progress, Rescanned, at_once, rescan
from tui.library import Library

WIRE = "Two ferries met in the fog off Marrow Point.\n\nAt least 14 people were injured, the coastguard said.\n"
GAZETTE = "The minister promised a new lighthouse after the collision.\n"


@pytest.fixture
def fog(tmp_path: Path) -> Path:
    """A folder with two stories, written long ago."""
    write(tmp_path / "fog" / "gazette.txt", GAZETTE, when=LONG_AGO)
    write(tmp_path / "fog" / "wire.txt", WIRE, when=LONG_AGO)
    return tmp_path / "fog"


@pytest.fixture
def opened(library: Library, fog: Path) -> str:
    """The session of that folder."""
    return brought(library, fog).session_id


def again(library: Library, session_id: str) -> Rescanned:
    """What came of looking again."""
    return rescan(at_once(library), session_id)


def test_where_nothing_happened_nothing_is_new(library: Library, opened: str) -> None:
    result = again(library, opened)
    assert result == Rescanned((), (), (), (), 2)
    assert result.summary() == "Nothing new, 2 unchanged."
    assert result.remarks() == []


def test_a_new_file_comes_in(library: Library, fog: Path, opened: str) -> None:
    write(fog / "late" / "post.txt", "The lighthouse was opened on Monday.\n")
    result = again(library, opened)
    assert [added.story.story.origin.name for added in result.new] == ["post.txt"]
    assert result.told() == ["new: post.txt"]
    assert result.summary() == "1 new, 2 unchanged."
    assert [member.letter for member in library.members(opened)] == ["A", "B", "C"]


def test_a_changed_file_is_a_new_version_and_told_with_what_changed(library: Library, fog: Path, opened: str) -> None:
    write(fog / "wire.txt", WIRE.replace("14", "17"))
    result = again(library, opened)
    assert result.told() == ["B wire.txt: version 2: one figure changed"]
    assert (result.changed[0].before, result.changed[0].version) == (1, 2)
    assert result.summary() == "1 changed, 1 unchanged."


def test_a_file_that_is_gone_is_named_and_its_story_stays(library: Library, fog: Path, opened: str) -> None:
    (fog / "wire.txt").unlink()
    result = again(library, opened)
    assert result.gone == (str(fog / "wire.txt"),)
    assert result.told() == [f"gone: {fog / 'wire.txt'}; its story stays"]
    assert len(library.members(opened)) == 2


def test_a_file_that_was_renamed_is_not_gone(library: Library, fog: Path, opened: str) -> None:
    (fog / "wire.txt").rename(fog / "renamed.txt")
    result = again(library, opened)
    assert (result.gone, result.new, result.unchanged) == ((), (), 2)


def test_a_folder_that_is_not_there_says_so_instead_of_all_its_files(library: Library, fog: Path, opened: str) -> None:
    fog.rename(fog.with_name("elsewhere"))
    result = again(library, opened)
    assert (result.gone, result.unchanged) == ((), 0)
    assert "there is no such file" in result.refused[0].why


def test_a_file_that_became_unreadable_is_refused_and_stops_nothing(library: Library, fog: Path, opened: str) -> None:
    write(fog / "gazette.txt", "")
    write(fog / "wire.txt", WIRE.replace("14", "17"))
    result = again(library, opened)
    assert result.summary() == "1 changed, 1 refused."
    assert result.remarks()[-1].startswith(f"{fog / 'gazette.txt'}: ")


def test_a_story_that_was_taken_out_does_not_come_back(library: Library, opened: str) -> None:
    gazette = library.members(opened)[0].id
    library.remove_story(gazette, opened)
    assert again(library, opened).summary() == "Nothing new, 1 unchanged."
    assert [member.letter for member in library.members(opened)] == ["B"]


def test_stories_from_elsewhere_are_looked_at_where_they_lie(library: Library, tmp_path: Path, opened: str) -> None:
    other = write(tmp_path / "other" / "post.txt", "The harbour stayed closed.\n")
    brought(library, other, session=opened)
    write(tmp_path / "other" / "not-mine.txt", "Another story.\n")
    write(other, "The harbour stayed closed until noon.\n")
    result = again(library, opened)
    assert [change.name for change in result.changed] == ["post.txt"]
    assert result.new == ()


def test_a_session_without_a_folder_looks_at_its_stories_files(library: Library, fog: Path) -> None:
    session_id = brought(library, fog / "wire.txt", session="Named").session_id
    write(fog / "wire.txt", WIRE.replace("14", "17"))
    assert again(library, session_id).summary() == "1 changed."


def test_a_rescan_is_undone_in_one_step(library: Library, fog: Path, opened: str) -> None:
    write(fog / "wire.txt", WIRE.replace("14", "17"))
    write(fog / "post.txt", "The lighthouse was opened on Monday.\n")
    again(library, opened)
    assert library.undo() == "import of 3 stories"
    assert [member.version for member in library.members(opened)] == [1, 1]


def test_a_rescan_can_be_watched_and_stopped(library: Library, fog: Path, opened: str) -> None:
    for name in ("a", "b", "c"):
        write(fog / f"new-{name}.txt", f"Story {name} of the lighthouse.\n")
    told: list[Progress] = []
    result = rescan(at_once(library), opened, progress=told.append, stop=lambda: len(told) == 3)
    assert [each.name for each in told] == ["gazette.txt", "new-a.txt", "new-b.txt"]
    assert {each.session_id for each in told} == {opened}
    assert (len(result.new), result.left) == (2, 2)
    assert result.summary() == "2 new, 1 unchanged, stopped with 2 left."
