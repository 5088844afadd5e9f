import pytest

from tui.library import Library, NotInLibrary
from tui.story import line_key

from .made import FERRY, added

KEYS = [line_key(line) for line in FERRY.splitlines()]


def test_lines_are_seen_until_they_are_marked_otherwise(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id)
    library.mark_seen(session_id, [(kept.id, key) for key in KEYS], True)
    library.mark_seen(session_id, [(kept.id, KEYS[0]), (kept.id, KEYS[1])], True)
    library.mark_seen(session_id, [(kept.id, KEYS[1])], False)
    assert library.seen_lines(session_id) == {(kept.id, KEYS[0]), (kept.id, KEYS[2])}


def test_in_a_new_version_only_changed_lines_are_unseen(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id, path="/w")
    library.mark_seen(session_id, [(kept.id, key) for key in KEYS], True)
    changed = added(library, FERRY.replace("14", "17").replace("fog.", "fog!"), path="/w").story
    seen = library.seen_lines(session_id)
    assert [(kept.id, line_key(changed.words(each))) in seen for each in changed.sentences] == [True, False, True]


def test_what_is_seen_in_one_session_is_not_in_another(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id)
    library.mark_seen(session_id, [(kept.id, KEYS[0])], True)
    assert library.seen_lines(library.create_session("Other").id) == frozenset()


def test_marks_are_taken_back_one_action_at_a_time(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id)
    library.mark_seen(session_id, [(kept.id, KEYS[0])], True)
    library.mark_seen(session_id, [(kept.id, KEYS[0]), (kept.id, KEYS[1])], True)
    library.mark_seen(session_id, [(kept.id, KEYS[0])], False)
    assert library.undo() == "mark as not seen"
    assert library.seen_lines(session_id) == {(kept.id, KEYS[0]), (kept.id, KEYS[1])}
    assert library.undo() == "mark as seen"
    assert library.seen_lines(session_id) == {(kept.id, KEYS[0])}
    assert library.redo() == "mark as seen"
    assert library.seen_lines(session_id) == {(kept.id, KEYS[0]), (kept.id, KEYS[1])}


def test_marking_what_is_so_already_is_no_action(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id)
    library.mark_seen(session_id, [(kept.id, KEYS[1])], False)
    library.mark_seen(session_id, [(kept.id, KEYS[0])], True)
    library.mark_seen(session_id, [(kept.id, KEYS[0])], True)
    assert (library.undo(), library.undo()) == ("mark as seen", "import of “wire.txt”")


def test_where_one_place_is_nowhere_nothing_is_marked(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id)
    with pytest.raises(NotInLibrary):
        library.mark_seen(session_id, [(kept.id, KEYS[0]), ("0" * 32, KEYS[0])], True)
    with pytest.raises(NotInLibrary):
        library.mark_seen("s-nowhere1", [(kept.id, KEYS[0])], True)
    assert library.seen_lines(session_id) == frozenset()
