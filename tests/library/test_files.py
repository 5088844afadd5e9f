import pytest

from tui.library import Library, NotInLibrary, SeenFile

from .made import FERRY, added, data, story

STAT = (len(FERRY), 1_767_225_600_123_456_789)


def keep(library: Library, path: str, text: str = FERRY, session_id: str | None = None) -> str:
    return library.add_story(story(text, path=path), data(text), session_id=session_id, stat=STAT).story.id


def test_a_file_is_known_by_its_size_and_time_of_change(library: Library) -> None:
    kept = keep(library, "/a/wire.txt")
    assert library.seen_file("/a/wire.txt") == SeenFile(kept, *STAT)
    assert library.seen_file("/a/other.txt") is None


def test_a_file_whose_size_and_time_were_not_told_is_to_be_read(library: Library) -> None:
    keep(library, "/a/wire.txt")
    added(library, path="/a/wire.txt")
    assert library.seen_file("/a/wire.txt") is None


def test_all_files_in_a_folder_and_in_its_folders_are_listed_and_none_beside_it(library: Library) -> None:
    inside = ["/a/b/1.txt", "/a/b/c/2.txt", "/a/b/w\udce9re.txt", "/a/b/zoë.txt"]
    for number, path in enumerate([*inside, "/a/b.txt", "/a/bc/3.txt", "/a/b0", "/a/B/4.txt", "/a/b\udce9/5.txt"]):
        keep(library, path, f"Text {number}.\n")
    assert sorted(library.seen_files("/a/b")) == sorted(inside)
    assert library.seen_files("/a/b/") == library.seen_files("/a/b")
    assert list(library.seen_files("/a/b\udce9")) == ["/a/b\udce9/5.txt"]
    assert len(library.seen_files("/")) == 9


def test_a_file_whose_import_was_undone_is_to_be_read_again(library: Library) -> None:
    keep(library, "/a/wire.txt")
    library.undo()
    assert library.seen_files("/a") == {}


def test_a_session_has_seen_the_files_of_stories_that_are_in_it_or_were(library: Library, session_id: str) -> None:
    one, _ = keep(library, "/a/1", "One.\n", session_id), keep(library, "/a/2", "Two.\n")
    library.remove_story(one, session_id)
    assert list(library.seen_files("/a", session_id)) == ["/a/1"]
    assert library.seen_file("/a/1", session_id) is not None
    assert library.seen_file("/a/2", session_id) is None


def test_stories_that_are_there_join_a_session_in_one_action(library: Library, session_id: str) -> None:
    ids = [keep(library, f"/a/{number}", f"Text {number}.\n") for number in range(3)]
    assert library.join_session(session_id, ids[:1]) == 1
    assert library.join_session(session_id, [*ids, ids[1]]) == 2
    assert [member.id for member in library.members(session_id)] == ids
    assert library.undo() == "2 stories into “Ferry”"
    assert [member.id for member in library.members(session_id)] == ids[:1]


def test_stories_that_are_in_the_session_are_nothing_to_undo(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id)
    assert library.join_session(session_id, [kept.id]) == 0
    assert library.undo() == "import of “wire.txt”"


def test_of_stories_of_which_one_is_not_there_none_joins(library: Library, session_id: str) -> None:
    kept = added(library)
    with pytest.raises(NotInLibrary):
        library.join_session(session_id, [kept.id, "0" * 32])
    with pytest.raises(NotInLibrary):
        library.join_session("s-nowhere1", [kept.id])
    assert library.members(session_id) == []
