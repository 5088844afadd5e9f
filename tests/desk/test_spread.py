"""What lies open: which session, which pair, and where the reader stopped."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk.made import WIRE, pairs, sentence, two
from tests.library.made import added
from tui.desk import (
    Folder,
    Place,
    Stepping,
    best_pair,
    fetch_folder,
    fetch_stories,
    folder_if_there,
    lay_open,
    noted_spans,
    open_folder,
    pair_to_open,
    position_of,
    read_place,
    refound_spans,
    session_to_begin,
    share_of,
)
from tui.library import Library, Standing, StoredStory, Verdict
from tui.library.placing import anchors
from tui.matching import Comparison, Decision

PLACES = st.builds(
    Place,
    left=st.text(),
    right=st.text(),
    stepping=st.sampled_from([each.value for each in Stepping]),
    at=st.integers(),
    words=st.text(),
    active_right=st.booleans(),
    tops=st.tuples(*[st.tuples(st.integers(), st.integers())] * 2),
)
NONSENSE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(list(Place().as_json()))


@settings(max_examples=50, deadline=None)
@given(PLACES)
def test_where_the_reader_stopped_is_read_as_it_was_kept(place: Place) -> None:
    assert read_place(json.loads(json.dumps(place.as_json()))) == place


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(KEYS, NONSENSE))
def test_what_another_version_kept_is_never_a_fault(changed: dict[str, object]) -> None:
    place = read_place(json.loads(json.dumps(Place().as_json() | changed)))
    assert place is None or read_place(place.as_json()) == place


@pytest.mark.parametrize(
    "changed",
    [{"at": "x"}, {"at": float("inf")}, {"tops": [[0, float("inf")], [0, 0]]}, {"tops": 7}, {"stepping": "?"}],
)
def test_a_place_that_cannot_be_read_is_none(changed: dict[str, object]) -> None:
    assert read_place(Place().as_json() | changed) is None


def test_a_place_that_says_too_little_is_none_but_an_earlier_version_knew_of_no_view_and_no_filter() -> None:
    whole = Place(view="single", filter="#check").as_json()
    earlier = {name: value for name, value in whole.items() if name not in ("view", "filter")}
    assert read_place(earlier) == Place()
    for key in earlier:
        assert read_place({name: value for name, value in Place().as_json().items() if name != key}) is None
    assert read_place({}) is None


def folder_at(library: Library, session_id: str, place: Place) -> Folder:
    """The session with the reader at a place."""
    library.keep_place(session_id, place.as_json())
    return fetch_folder(library, session_id)


def test_the_pair_that_was_open_opens_again(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    folder = folder_at(library, session_id, Place(gazette.id, wire.id))
    assert folder.place == Place(gazette.id, wire.id)
    assert pair_to_open(folder) == (gazette.id, wire.id)


def test_where_one_of_the_pair_has_left_another_is_to_be_chosen(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.keep_place(session_id, Place(wire.id, gazette.id).as_json())
    library.remove_story(gazette.id, session_id)
    assert pair_to_open(fetch_folder(library, session_id)) is None


def test_a_session_that_is_opened_for_the_first_time_has_no_pair(library: Library, session_id: str) -> None:
    two(library, session_id)
    assert pair_to_open(fetch_folder(library, session_id)) is None


def test_the_best_pair_is_named_by_ids(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    odd = added(library, "Bananas ripen in the afternoon sun.\n", session_id)
    assert best_pair([odd, wire, gazette]) == (wire.id, gazette.id)
    assert best_pair([wire]) is None


def test_a_folder_knows_the_letters_of_its_stories(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    folder = fetch_folder(library, session_id)
    assert [folder.letter(each) for each in (wire.id, gazette.id, "nobody")] == ["A", "B", ""]


def test_an_opened_session_is_the_one_to_begin_with(library: Library, session_id: str) -> None:
    library.create_session("Other")
    assert open_folder(library, session_id).session.name == "Ferry"
    assert library.sessions()[0].id == session_id


def test_a_session_of_a_library_that_can_only_be_read_opens_all_the_same(read_only: Library, session_id: str) -> None:
    other = read_only.create_session("Other").id
    assert open_folder(read_only, session_id).session.id == session_id
    assert read_only.sessions()[0].id == other


def test_a_first_run_begins_with_the_samples(library: Library) -> None:
    begun = session_to_begin(library)
    assert begun is not None
    assert library.session(begun).name == "Blinken in Beijing"
    assert library.session(begun).sample


def test_a_reader_begins_where_they_stopped(library: Library) -> None:
    session_to_begin(library)
    mine = library.create_session("Mine").id
    assert session_to_begin(library) == mine


def test_a_reader_with_a_session_of_their_own_does_not_begin_with_the_samples(library: Library) -> None:
    mine = library.create_session("Mine").id
    assert session_to_begin(library) == mine
    assert len(library.sessions()) == 3


def test_a_session_that_was_undone_is_not_there(library: Library, session_id: str) -> None:
    folder = folder_if_there(library, session_id)
    assert folder == fetch_folder(library, session_id)
    library.undo()
    assert folder_if_there(library, session_id) is None


def test_without_sessions_and_samples_there_is_nothing_to_begin_with(read_only: Library) -> None:
    assert session_to_begin(read_only) is None


def test_two_stories_lie_open_compared(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.decide(session_id, sentence(wire, 1), sentence(gazette, 2), Decision.UNLINK)
    spread = lay_open(wire, gazette, fetch_folder(library, session_id))
    assert (spread.side(right=False), spread.side(right=True)) == (wire, gazette)
    assert spread.comparison is not None
    assert [(match.left, match.right) for match in spread.comparison.matches] == [(0, 3), (3, 0)]


def test_one_story_lies_open_alone(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    folder = fetch_folder(library, session_id)
    for other in (None, wire):
        spread = lay_open(wire, other, folder)
        assert (spread.left, spread.right, spread.comparison) == (wire, None, None)


def test_an_empty_session_lies_open_empty(library: Library, session_id: str) -> None:
    spread = lay_open(None, None, fetch_folder(library, session_id))
    assert (spread.left, spread.right, spread.comparison) == (None, None, None)


def test_the_share_counts_the_readers_decisions(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    assert share_of(gazette, wire, fetch_folder(library, session_id)) == (3, 4)
    library.decide(session_id, sentence(wire, 2), sentence(gazette, 1), Decision.LINK)
    assert share_of(gazette, wire, fetch_folder(library, session_id)) == (4, 4)


def test_verdicts_follow_their_sentences_to_a_new_version_and_never_to_a_lookalike(
    library: Library, session_id: str
) -> None:
    wire, gazette = two(library, session_id)
    sides = [(sentence(wire, place), sentence(gazette, place)) for place in (0, 1)]
    for left, right in sides:
        library.judge(session_id, left, right, Verdict.REAL)
    words = sides[1][0].exact
    later = added(library, "Corrected.\n" + WIRE.replace(words, words.replace("14", "17")), path="/news/wire.txt")
    folder = fetch_folder(library, session_id)
    assert [each.anchors for each in folder.judgements] == sides
    placed = folder.placed[sides[0][0]]
    assert later.story.text[placed.start : placed.end] == sides[0][0].exact
    assert placed.start > sides[0][0].start
    assert sides[1][0] not in folder.placed
    assert all(right in folder.placed for _, right in sides)


def test_stories_are_fetched_as_they_are_now(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    added(library, f"Corrected.\n{WIRE}", path="/news/wire.txt")
    assert [(each.id, each.version) for each in fetch_stories(library, [gazette.id, wire.id])] == [
        (gazette.id, 1),
        (wire.id, 2),
    ]


def test_notes_are_marked_where_they_stand_now(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.add_note(session_id, [sentence(wire, 2), sentence(gazette, 1)], "Compare.")
    library.add_note(session_id, [sentence(gazette, 3)], "Elsewhere.")
    library.add_note(session_id, [anchors.make(wire, 0, 0)], "On the whole story.")
    wire = added(library, f"Corrected.\n{WIRE}", path="/news/wire.txt")
    (span,) = noted_spans(wire, fetch_folder(library, session_id))
    assert span == wire.story.sentences[3].span


def test_a_note_whose_words_are_gone_has_no_place(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    anchor = sentence(wire, 2)
    library.add_note(session_id, [anchor], "Ask.")
    assert position_of(anchor, library) == anchor.start
    wire = added(library, "Everything was rewritten.\n", path="/news/wire.txt")
    assert noted_spans(wire, fetch_folder(library, session_id)) == []
    assert position_of(anchor, library) is None


CORRECTED = WIRE.replace("At least 14", "At least 17")
"""A later version in which a figure is another one."""


def test_a_note_whose_words_changed_is_marked_apart_from_what_is_certain(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    note = library.add_note(session_id, [sentence(wire, 1)], "Ask.")
    wire = added(library, CORRECTED, path="/news/wire.txt")
    folder = fetch_folder(library, session_id)
    assert (noted_spans(wire, folder), refound_spans(wire, folder)) == ([], [wire.story.sentences[1].span])
    assert [each.standing for each in folder.placings[note.id]] == [Standing.REFOUND]
    assert list(folder.refound) == [*note.anchors]
    library.confirm(note.id, 0)
    folder = fetch_folder(library, session_id)
    assert (noted_spans(wire, folder), refound_spans(wire, folder)) == ([wire.story.sentences[1].span], [])


def test_no_decision_rests_on_a_sentence_that_is_only_probably_the_one(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.add_note(session_id, [sentence(wire, 1)], "Ask.")
    library.decide(session_id, sentence(wire, 1), sentence(gazette, 2), Decision.UNLINK)
    assert (1, 2) not in pairs(comparison_of(library, session_id, wire, gazette))
    wire = added(library, CORRECTED, path="/news/wire.txt")
    assert (1, 2) in pairs(comparison_of(library, session_id, wire, gazette))


def comparison_of(library: Library, session_id: str, left: StoredStory, right: StoredStory) -> Comparison:
    spread = lay_open(left, right, fetch_folder(library, session_id))
    assert spread.comparison is not None
    return spread.comparison


def test_a_note_on_a_whole_story_leads_to_no_line(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    assert position_of(anchors.make(wire, 0, 0), library) is None
