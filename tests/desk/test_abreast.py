"""A pair row by row: what stands beside what, and what is left over."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import BREAK, Line, story
from tui.desk import Abreast, rows_abreast
from tui.matching import Comparison, Grade, Match
from tui.story import Kind

LEFT = story(
    Line("Ferries collide", Kind.TITLE),
    BREAK,
    "Two ferries met in fog.",
    "Fourteen were hurt.",
    "All could swim.",
    BREAK,
    "The sea was calm.",
    "A pier stood empty.",
)
RIGHT = story(
    Line("Share this", Kind.BOILERPLATE),
    BREAK,
    "Gulls cried.",
    "It was calm.",
    BREAK,
    "Ferries met in fog and fourteen were hurt.",
    "They all swam.",
    BREAK,
    "Mussels will cost more.",
    "Nobody knows why.",
)


def comparison(*pairs: tuple[int, int, float, int]) -> Comparison:
    """LEFT and RIGHT with matches: left, right, score, passage."""
    matches = (Match(left, right, score, Grade.NEAR, passage) for left, right, score, passage in pairs)
    return Comparison(LEFT, RIGHT, tuple(matches))


FOUND = comparison((1, 3, 0.8, 0), (2, 3, 0.7, 0), (3, 4, 0.6, 0), (4, 2, 0.9, 1))


def test_each_sentence_stands_beside_its_partner_and_two_that_share_one_stand_together() -> None:
    assert rows_abreast(LEFT, RIGHT, FOUND).rows == (
        Abreast((0,), (), begins=True),
        Abreast((1, 2), (3,), begins=True),
        Abreast((3,), (4,), begins=False),
        Abreast((4,), (2,), begins=True),
        Abreast((5,), (), begins=True),
    )


def test_what_only_the_other_story_has_follows_in_its_own_order_and_site_furniture_apart() -> None:
    found = rows_abreast(LEFT, RIGHT, FOUND)
    assert found.unmatched == (
        Abreast((), (1,), begins=True),
        Abreast((), (5,), begins=True),
        Abreast((), (6,), begins=False),
    )
    assert found.uncompared == (Abreast((), (0,), begins=True),)


def test_of_several_partners_the_surest_comes_first_and_neighbours_stay_in_their_order() -> None:
    found = rows_abreast(LEFT, RIGHT, comparison((1, 1, 0.5, 0), (1, 3, 0.6, 0), (1, 4, 0.9, 0)))
    assert found.rows[1].right == (3, 4, 1)


def test_a_partner_of_two_sentences_that_are_apart_stands_beside_both() -> None:
    found = rows_abreast(LEFT, RIGHT, comparison((1, 3, 0.5, 0), (4, 3, 0.6, 1)))
    assert [row.left for row in found.rows if 3 in row.right] == [(1,), (4,)]


def test_what_the_reader_linked_stands_beside_its_partner_whatever_its_kind() -> None:
    found = rows_abreast(LEFT, RIGHT, comparison((5, 0, 0.1, 0)))
    assert found.rows[-1].right == (0,)
    assert found.uncompared == ()


def test_one_story_alone_has_nothing_beside_it() -> None:
    found = rows_abreast(LEFT, None, None)
    assert [row.left for row in found.rows] == [(0,), (1,), (2,), (3,), (4,), (5,)]
    assert found.unmatched == found.uncompared == ()


places = st.tuples(st.integers(0, 5), st.integers(0, 6), st.floats(0, 1), st.integers(0, 3))


@settings(max_examples=50, deadline=None)
@given(st.lists(places, unique_by=lambda match: match[:2], max_size=12))
def test_whatever_matches_nothing_is_lost_and_every_match_is_in_one_row(
    found: list[tuple[int, int, float, int]],
) -> None:
    rows = rows_abreast(LEFT, RIGHT, comparison(*found))
    assert [place for row in rows.rows for place in row.left] == list(range(6))
    beside = {place for row in rows.rows for place in row.right}
    alone = [place for row in (*rows.unmatched, *rows.uncompared) for place in row.right]
    assert sorted([*beside, *alone]) == list(range(7))
    for left, right, *_ in found:
        assert all(right in row.right for row in rows.rows if left in row.left)
