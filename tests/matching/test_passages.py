from hypothesis import given, settings
from hypothesis import strategies as st

from tui.matching import Comparison, Decision, Grade, Match, compare
from tui.story import Story

from .builder import BREAK, story

FOG = "The fog came down within minutes over the strait."
BUOY = "Captain Varga lost sight of the northern buoy."
BOATS = "Rescue boats brought all passengers ashore."
RADAR = "The coastguard has opened an inquiry into the radar."


def places(comparison: Comparison) -> list[list[tuple[int, int]]]:
    return [[(match.left, match.right) for match in passage] for passage in comparison.passages()]


def linked(left: Story, right: Story, *links: tuple[int, int]) -> list[list[tuple[int, int]]]:
    """The passages of the reader's own links, with all that the algorithm finds taken away."""
    everything = {(i, j): Decision.UNLINK for i in range(len(left.sentences)) for j in range(len(right.sentences))}
    return places(compare(left, right, everything | dict.fromkeys(links, Decision.LINK)))


def test_neighbours_on_both_sides_in_one_paragraph_are_one_passage() -> None:
    assert places(compare(story(FOG, BUOY, BOATS), story(FOG, BUOY, BOATS))) == [[(0, 0), (1, 1), (2, 2)]]


def test_neighbours_that_are_told_the_other_way_round_are_one_passage() -> None:
    assert places(compare(story(FOG, BUOY), story(BUOY, FOG))) == [[(0, 1), (1, 0)]]


def test_a_new_paragraph_begins_a_new_passage() -> None:
    assert places(compare(story(FOG, BREAK, BUOY), story(FOG, BUOY))) == [[(0, 0)], [(1, 1)]]
    assert places(compare(story(FOG, BUOY), story(FOG, BREAK, BUOY))) == [[(0, 0)], [(1, 1)]]


def test_a_sentence_answered_by_two_neighbours_is_one_passage_over_paragraphs() -> None:
    left, right = story(FOG, BUOY), story(FOG, BREAK, BOATS)
    assert linked(left, right, (0, 0), (0, 1)) == [[(0, 0), (0, 1)]]
    assert linked(right, left, (0, 0), (1, 0)) == [[(0, 0), (1, 0)]]


def test_matches_that_cross_at_a_distance_are_kept_apart() -> None:
    left, right = story(FOG, BUOY, BOATS), story(BOATS, RADAR, FOG)
    assert places(compare(left, right)) == [[(0, 2)], [(2, 0)]]


def test_matches_that_cross_as_two_blocks_are_two_passages() -> None:
    left, right = story(FOG, BUOY, BREAK, BOATS, RADAR), story(BOATS, RADAR, BREAK, FOG, BUOY)
    assert places(compare(left, right)) == [[(0, 2), (1, 3)], [(2, 0), (3, 1)]]


def test_matches_that_cross_as_two_blocks_are_two_passages_even_in_one_paragraph() -> None:
    left, right = story(FOG, BUOY, BOATS, RADAR), story(BOATS, RADAR, FOG, BUOY)
    assert places(compare(left, right)) == [[(0, 2), (1, 3)], [(2, 0), (3, 1)]]


def test_matches_that_interleave_are_passages_of_their_own() -> None:
    left = story(FOG, BOATS, BUOY, RADAR)
    right = story(FOG, BREAK, BUOY, BREAK, BOATS, BREAK, RADAR)
    assert places(compare(left, right)) == [[(0, 0)], [(1, 2)], [(2, 1)], [(3, 3)]]


def test_a_passage_that_lies_inside_another_one_is_told_apart_from_it() -> None:
    left, right = story(FOG, BUOY, BOATS), story(FOG, BUOY, BOATS, RADAR, "Nobody slept.", "Wheat rose.")
    again = linked(left, right, (0, 0), (1, 1), (2, 2), (0, 4), (1, 5))
    assert again == [[(0, 0), (1, 1), (2, 2)], [(0, 4), (1, 5)]]


def test_a_sentence_that_is_answered_again_far_away_makes_a_passage_of_its_own() -> None:
    left, right = story(FOG, BUOY), story(FOG, BUOY, BOATS, RADAR)
    assert linked(left, right, (0, 0), (0, 3), (1, 1)) == [[(0, 0), (1, 1)], [(0, 3)]]


def test_passages_are_numbered_in_the_order_of_the_left_story() -> None:
    comparison = compare(story(FOG, BREAK, BUOY, BREAK, BOATS), story(BOATS, BREAK, FOG, BREAK, BUOY))
    assert [(match.left, match.passage) for match in comparison.matches] == [(0, 0), (1, 1), (2, 2)]
    assert places(comparison) == [[(0, 1)], [(1, 2)], [(2, 0)]]


def test_a_comparison_without_matches_has_no_passages() -> None:
    assert compare(story(FOG), story(RADAR)).passages() == []


def test_passages_keep_their_matches_in_order_even_when_numbers_are_interleaved() -> None:
    matches = tuple(Match(left, left, 1.0, Grade.NEAR, passage) for left, passage in ((0, 0), (1, 1), (2, 0)))
    comparison = Comparison(story(FOG, BUOY, BOATS), story(FOG, BUOY, BOATS), matches)
    assert [[match.left for match in passage] for passage in comparison.passages()] == [[0, 2], [1]]


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=14), st.sets(st.integers(1, 5)))
@settings(max_examples=60)
def test_a_reader_stepping_through_passages_meets_each_match_once_and_never_skips_a_sentence(
    links: set[tuple[int, int]], breaks: set[int]
) -> None:
    lines = [f"alpha{number} bravo{number}" for number in range(6)]
    left = story(
        *(part for number, line in enumerate(lines) for part in ((BREAK, line) if number in breaks else (line,)))
    )
    right = story(*lines)
    stepped = linked(left, right, *links)
    assert sorted(place for passage in stepped for place in passage) == sorted(links)
    assert [passage[0] for passage in stepped] == sorted(passage[0] for passage in stepped)
    for passage in stepped:
        assert passage == sorted(passage)
        for side in zip(*passage, strict=True):
            assert set(side) == set(range(min(side), max(side) + 1))


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=14))
@settings(max_examples=40)
def test_two_matches_that_share_a_sentence_with_neighbours_are_one_passage(links: set[tuple[int, int]]) -> None:
    told = story(*(f"alpha{number} bravo{number}" for number in range(6)))
    passage_of = {place: number for number, passage in enumerate(linked(told, told, *links)) for place in passage}
    for one, other in links:
        for beside in ((one + 1, other), (one, other + 1)):
            assert passage_of.get(beside, passage_of[one, other]) == passage_of[one, other]
