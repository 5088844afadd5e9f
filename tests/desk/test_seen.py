"""What the reader has seen stays seen until it changes."""

from tests.desk.made import GAZETTE, WIRE, hits, two
from tests.library.made import added
from tui.desk import (
    Sight,
    Spread,
    Steps,
    compare_stored,
    fetch_folder,
    is_seen,
    lay_open,
    mark_seen,
    passage_steps,
    unmatched_steps,
)
from tui.library import Library, StoredStory


def passages(library: Library, session_id: str, left: StoredStory, right: StoredStory) -> Steps:
    """The passages of two stories as they are now."""
    comparison = lay_open(left, right, fetch_folder(library, session_id)).comparison
    assert comparison is not None
    return passage_steps(comparison)


def share(library: Library, session_id: str, left: StoredStory, right: StoredStory) -> tuple[int, int]:
    """How many of the passages of two stories were seen."""
    folder = fetch_folder(library, session_id)
    return Sight(lay_open(left, right, folder)).share(folder)


def test_a_passage_that_is_marked_is_seen_and_no_other(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    steps = passages(library, session_id, left, right)
    assert share(library, session_id, left, right) == (0, 3)
    assert mark_seen(library, session_id, steps.stops[1], left, right, seen=True) == "Marked as seen."
    folder = fetch_folder(library, session_id)
    assert [is_seen(stop, left, right, folder) for stop in steps.stops] == [False, True, False]
    assert share(library, session_id, left, right) == (1, 3)


def test_a_mark_is_taken_off_again(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    stop = passages(library, session_id, left, right).stops[0]
    mark_seen(library, session_id, stop, left, right, seen=True)
    assert mark_seen(library, session_id, stop, left, right, seen=False) == "Marked as not seen."
    assert not is_seen(stop, left, right, fetch_folder(library, session_id))


def test_only_changed_passages_of_a_new_version_lose_it(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    for stop in passages(library, session_id, left, right).stops:
        mark_seen(library, session_id, stop, left, right, seen=True)
    newer = added(library, WIRE.replace("14 people", "15 people"), session_id, path="/news/wire.txt")
    assert (newer.id, newer.version) == (left.id, 2)
    steps = passages(library, session_id, newer, right)
    folder = fetch_folder(library, session_id)
    assert [is_seen(stop, newer, right, folder) for stop in steps.stops] == [True, False, True]


def test_what_is_seen_in_one_pair_is_not_seen_in_another(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    third = added(library, GAZETTE.replace("minister", "mayor"), session_id, path="/news/third.txt", outlet="Third")
    stop = passages(library, session_id, left, right).stops[0]
    mark_seen(library, session_id, stop, left, right, seen=True)
    folder = fetch_folder(library, session_id)
    comparison = compare_stored(left, third, (), lambda anchor: None)
    assert not any(is_seen(each, left, third, folder) for each in passage_steps(comparison).stops)


def test_a_sentence_without_a_match_and_a_hit_are_seen_by_their_sentence(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    comparison = compare_stored(left, right, (), lambda anchor: None)
    (alone,) = unmatched_steps(comparison, right=True).stops
    mark_seen(library, session_id, alone, left, right, seen=True)
    folder = fetch_folder(library, session_id)
    assert is_seen(alone, left, right, folder)
    (hit,) = hits(right.story, "lighthouse", right=True).stops
    assert is_seen(hit, left, right, folder)


def test_a_story_that_is_not_open_has_nothing_seen(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    stop = passages(library, session_id, left, right).stops[0]
    assert not is_seen(stop, None, None, fetch_folder(library, session_id))


def test_what_was_seen_is_counted_anew_when_that_changes(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    folder = fetch_folder(library, session_id)
    spread = lay_open(left, right, folder)
    sight, stops = Sight(spread), passages(library, session_id, left, right).stops
    assert sight.share(folder) == (0, 3)
    for stop, seen, count in ((stops[0], True, 1), (stops[2], True, 2), (stops[0], False, 1)):
        mark_seen(library, session_id, stop, left, right, seen=seen)
        assert sight.share(fetch_folder(library, session_id)) == (count, 3)


def test_one_story_alone_has_no_passages_to_see(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    mark_seen(library, session_id, passages(library, session_id, left, right).stops[0], left, right, seen=True)
    assert Sight(Spread(left, None, None)).share(fetch_folder(library, session_id)) == (0, 0)
