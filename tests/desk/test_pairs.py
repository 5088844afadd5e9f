"""Two stories under comparison, with what the reader decided about them."""

import pytest

from tests.desk.made import GAZETTE, SHARED, WIRE, compared, pairs, sentence, two
from tests.library.made import added, story
from tui.desk import (
    compare_found,
    explain_found,
    explain_stored,
    matched_share,
    most_to_compare,
    sentence_at,
)
from tui.desk.pairs import decisions
from tui.desk.resolving import Found
from tui.library import Library, StoredStory
from tui.matching import Decision
from tui.story import Kind, Sentence, Story

UNRELATED = "Bananas ripen in the afternoon sun.\n"


def test_without_a_decision_the_algorithm_has_its_way(library: Library, session_id: str) -> None:
    assert pairs(compared(library, *two(library, session_id), session_id)) == SHARED


def test_what_the_reader_linked_is_a_match_and_says_so(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.decide(session_id, sentence(wire, 2), sentence(gazette, 1), Decision.LINK)
    found = compared(library, wire, gazette, session_id)
    assert pairs(found) == sorted([*SHARED, (2, 1)])
    assert [match.decided for match in found.matches if (match.left, match.right) == (2, 1)] == [Decision.LINK]


def test_what_the_reader_unlinked_is_no_match(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.decide(session_id, sentence(wire, 1), sentence(gazette, 2), Decision.UNLINK)
    assert pairs(compared(library, wire, gazette, session_id)) == [(0, 3), (3, 0)]


def test_a_decision_holds_whichever_story_is_on_the_left(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.decide(session_id, sentence(wire, 2), sentence(gazette, 1), Decision.LINK)
    assert decisions(gazette, wire, library.links(session_id), library.locate) == {(1, 2): Decision.LINK}


def test_a_decision_on_other_stories_says_nothing_of_these(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    other = added(library, UNRELATED, session_id)
    library.decide(session_id, sentence(wire, 0), sentence(other, 0), Decision.LINK)
    assert decisions(wire, gazette, library.links(session_id), library.locate) == {}


def test_a_decision_moves_with_its_sentence_into_the_next_version(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.decide(session_id, sentence(wire, 2), sentence(gazette, 1), Decision.LINK)
    wire = added(library, f"A first line was put above.\n{WIRE}", path="/news/wire.txt")
    assert wire.version == 2
    assert decisions(wire, gazette, library.links(session_id), library.locate) == {(3, 1): Decision.LINK}


def test_a_decision_rests_while_its_sentence_is_gone(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.decide(session_id, sentence(wire, 2), sentence(gazette, 1), Decision.LINK)
    gone = added(library, WIRE.replace("The harbour stayed closed until noon.\n", ""), path="/news/wire.txt")
    assert decisions(gone, gazette, library.links(session_id), library.locate) == {}
    back = added(library, WIRE, path="/news/wire.txt")
    assert decisions(back, gazette, library.links(session_id), library.locate) == {(2, 1): Decision.LINK}


def found(left: StoredStory, right: StoredStory) -> tuple[Found, Found]:
    """Stories as the command line finds them."""
    return Found(left.story, left.id, None), Found(right.story, right.id, None)


def test_of_decisions_in_several_sessions_that_of_the_one_opened_last_counts(library: Library, session_id: str) -> None:
    stored = two(library, session_id)
    other = library.create_session("Other").id
    anchors = sentence(stored[0], 1), sentence(stored[1], 2)
    library.decide(session_id, *anchors, Decision.LINK)
    library.decide(other, *anchors, Decision.UNLINK)
    assert pairs(compare_found(*found(*stored), library)) == [(0, 3), (3, 0)]
    library.open_session(session_id)
    assert pairs(compare_found(*found(*stored), library)) == SHARED


def test_decisions_count_only_where_both_stories_are_in_the_library(library: Library, session_id: str) -> None:
    stored = two(library, session_id)
    library.decide(session_id, sentence(stored[0], 1), sentence(stored[1], 2), Decision.UNLINK)
    left, right = found(*stored)
    for other, shelf in ((Found(right.story, None, "gazette.txt"), library), (right, None)):
        assert pairs(compare_found(left, other, shelf)) == SHARED


def test_an_explanation_knows_what_the_reader_decided(library: Library, session_id: str) -> None:
    stored = two(library, session_id)
    library.decide(session_id, sentence(stored[0], 1), sentence(stored[1], 2), Decision.UNLINK)
    links = library.links(session_id)
    for asked in (
        explain_stored(*stored, 1, 2, links, library.locate),
        explain_found(*found(*stored), 1, 2, library),
    ):
        assert (asked.match.decided, asked.match.shown) == (Decision.UNLINK, False)
    assert explain_found(*found(*stored), 1, 2, None).match.shown


@pytest.mark.parametrize(
    ("position", "place"), [(0, 0), (4, 0), (5, None), (6, 1), (11, 1), (12, None), (99, None), (-1, None)]
)
def test_a_position_is_in_the_sentence_that_covers_it(position: int, place: int | None) -> None:
    assert sentence_at(story("A cat\nA dog.\n"), position) == place


def test_only_body_sentences_count_in_the_share(library: Library) -> None:
    told = story("A\nB\nC\nD\n")
    kinds = (Kind.TITLE, Kind.BODY, Kind.BODY, Kind.BOILERPLATE)
    sentences = tuple(Sentence(each.start, each.end, kind) for each, kind in zip(told.sentences, kinds, strict=True))
    labelled = Story(told.text, sentences, told.paragraphs, told.origin)
    assert matched_share(labelled, [0, 1, 1, 3]) == (1, 2)


def test_the_two_stories_with_the_most_in_common_are_put_side_by_side() -> None:
    assert most_to_compare([story(UNRELATED), story(WIRE), story("A quiet day.\n"), story(GAZETTE)]) == (1, 3)


def test_stories_with_nothing_in_common_are_still_a_pair() -> None:
    assert most_to_compare([story(UNRELATED), story("A quiet day.\n"), story("Snow fell.\n")]) == (0, 1)


@pytest.mark.parametrize("stories", [[], [story()]])
def test_fewer_than_two_stories_are_no_pair(stories: list[Story]) -> None:
    assert most_to_compare(stories) is None


def test_a_reader_who_goes_on_gets_the_best_pair_so_far() -> None:
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return True

    assert most_to_compare([story(UNRELATED), story(WIRE), story(GAZETTE)], stop) == (0, 1)
    assert asked == [True]
