import pytest

from tui.library import Library, NotInLibrary
from tui.library.placing import anchors

from .made import added


def test_a_session_is_found_by_id_start_of_id_and_name(library: Library) -> None:
    session = library.create_session("Ferry Collision")
    for meant in (session.id, session.id[:6], "Ferry Collision", "ferry collision", " Ferry\nCollision "):
        assert library.find_session(meant) == session
    assert library.find_session("Harbour") is None
    assert library.find_session("") is None


def test_a_short_or_ambiguous_start_of_an_id_is_no_answer(library: Library) -> None:
    library.create_session("Ferry")
    library.create_session("Harbour")
    assert library.find_session("s") is None
    assert library.find_session("s-") is None


def test_an_exact_name_beats_one_in_another_case_and_the_readers_own_beats_a_sample(library: Library) -> None:
    exact = library.create_session("ferry")
    library.create_session("Ferry")
    assert library.find_session("ferry") == exact
    sample = library.create_session("Visit", sample=True)
    assert library.find_session("Visit") == sample
    own = library.create_session("Visit")
    library.open_session(sample.id)
    assert library.find_session("Visit") == own


def test_of_sessions_with_one_name_the_one_opened_last_is_meant(library: Library) -> None:
    first = library.create_session("Ferry")
    library.create_session("Ferry")
    library.open_session(first.id)
    found = library.find_session("Ferry")
    assert found is not None
    assert found.id == first.id


def test_sessions_are_listed_the_one_opened_last_first_even_within_one_second(library: Library) -> None:
    library._database.now = lambda: "2026-03-04T00:00:00Z"
    ids = [library.create_session(name).id for name in "abc"]
    library.open_session(ids[0])
    assert [session.name for session in library.sessions()] == ["a", "c", "b"]


def test_opening_a_session_says_when(library: Library, session_id: str) -> None:
    before = library.session(session_id)
    library.open_session(session_id)
    after = library.session(session_id)
    assert after.opened_at > before.opened_at == before.created_at == after.created_at


def test_a_folder_finds_the_session_that_was_made_for_it(library: Library) -> None:
    library.create_session("Samples", "/home/r/ferry", sample=True)
    library.create_session("Old", "/home/r/ferry")
    newest = library.create_session("New", "/home/r/ferry")
    assert library.session_for_folder("/home/r/ferry") == newest
    assert library.session_for_folder("/home/r") is None


def test_a_folder_whose_name_is_no_valid_unicode_is_found_again(library: Library) -> None:
    session = library.create_session("Ferry", "/home/r/f\udce9rry")
    assert session.folder == "/home/r/f\udce9rry"
    assert library.session_for_folder("/home/r/f\udce9rry") == session


def test_a_session_counts_its_stories_and_notes(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id)
    gone = added(library, "Gone.\n", session_id)
    library.add_note(session_id, [anchors.make(kept, 0, 0)], "one")
    removed = library.add_note(session_id, [anchors.make(kept, 0, 0)], "two")
    library.remove_note(removed.id)
    library.remove_story(gone.id, session_id)
    session = library.session(session_id)
    assert (session.stories, session.notes) == (1, 1)


def test_a_session_can_be_renamed_and_put_away(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id)
    library.add_note(session_id, [anchors.make(kept, 0, 0)], "a note", ["check"])
    library.rename_session(session_id, "Harbour")
    assert library.session(session_id).name == "Harbour"
    library.remove_session(session_id)
    assert (library.sessions(), library.notes(), library.tags()) == ([], [], [])
    assert [member.notes for member in library.members()] == [0]
    with pytest.raises(NotInLibrary):
        library.session(session_id)
    library.undo()
    assert [session.notes for session in library.sessions()] == [1]


def test_a_name_of_nothing_but_control_characters_is_still_a_name(library: Library) -> None:
    assert library.create_session("\x00\x1b\n").name == "untitled"
    assert library.create_session("a\ud800\x00b").name == "a?b"


def test_the_reader_goes_on_where_they_stopped(library: Library, session_id: str) -> None:
    assert library.place(session_id) == {}
    place: dict[str, object] = {"left": "a", "right": None, "rows": [3, 4], "filter": "\ud800\x00"}
    library.keep_place(session_id, place)
    assert library.place(session_id) == place


def test_keeping_the_place_is_nothing_to_undo(library: Library, session_id: str) -> None:
    library.rename_session(session_id, "Harbour")
    library.keep_place(session_id, {"row": 1})
    library.open_session(session_id)
    library.undo()
    assert library.place(session_id) == {"row": 1}
    assert library.session(session_id).name == "Ferry"


@pytest.mark.parametrize("asked", ["session", "open_session", "remove_session", "place"])
def test_a_session_that_is_not_there_is_said_to_be_missing(library: Library, asked: str) -> None:
    with pytest.raises(NotInLibrary, match="s-nowhere1"):
        getattr(library, asked)("s-nowhere1")
    with pytest.raises(NotInLibrary):
        library.keep_place("s-nowhere1", {})
    with pytest.raises(NotInLibrary):
        library.rename_session("s-nowhere1", "x")


def test_a_session_that_was_put_away_can_be_brought_back_by_name(library: Library) -> None:
    first, second = (library.create_session("Visit", sample=True).id for _ in range(2))
    library.create_session("Visit")
    assert library.restore_session("Visit", sample=True) is None
    library.remove_session(first)
    library.remove_session(second)
    assert library.restore_session("Visit", sample=False) is None
    restored = library.restore_session("Visit", sample=True)
    assert restored is not None
    assert restored.id == second
    assert library.undo() == "return of session “Visit”"
    assert [session.sample for session in library.sessions()] == [False]


def test_an_archived_session_is_kept_whole_and_listed_last(library: Library) -> None:
    ids = [library.create_session(name).id for name in ("one", "two", "three")]
    library.archive_session(ids[2], True)
    library.archive_session(ids[1], True)
    assert [(session.name, session.archived) for session in library.sessions()] == [
        *(("one", False), ("three", True), ("two", True))
    ]
    assert library.undo() == "session “two” into the archive"
    assert [session.name for session in library.sessions()] == ["two", "one", "three"]
    library.archive_session(ids[2], False)
    assert [session.name for session in library.sessions()] == ["three", "two", "one"]
    assert library.undo() == "session “three” out of the archive"
    with pytest.raises(NotInLibrary):
        library.archive_session("s-nowhere1", True)


def test_opening_an_archived_session_takes_it_out_of_the_archive(library: Library, session_id: str) -> None:
    library.archive_session(session_id, True)
    library.open_session(session_id)
    assert not library.session(session_id).archived
    assert library.undo() == "session “Ferry” out of the archive"
    assert library.session(session_id).archived
    assert library.undo() == "session “Ferry” into the archive"
    assert not library.session(session_id).archived
