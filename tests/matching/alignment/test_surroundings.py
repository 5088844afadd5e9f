import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.matching.alignment.surroundings import ALONE, PARTS, surroundings

SURE = 8_000
"""Likelihood that makes company of a pair."""


def test_a_pair_without_neighbours_stands_alone() -> None:
    assert surroundings({(4, 30): SURE, (20, 50): SURE}) == {(4, 30): ALONE, (20, 50): ALONE}
    assert surroundings({}) == {}


@pytest.mark.parametrize("beside", [(4, 31), (4, 29), (3, 30), (5, 30)])
def test_a_sentence_that_is_answered_by_two_neighbours_has_a_likely_pair_next_to_it(beside: tuple[int, int]) -> None:
    found = surroundings({(4, 30): 1_000, beside: 6_000})
    assert (found[4, 30].next, found[beside].next) == (0.6, 0.0)


@pytest.mark.parametrize("off", [(5, 31), (6, 30), (10, 30)])
def test_a_pair_that_shares_no_sentence_or_lies_further_off_is_not_next(off: tuple[int, int]) -> None:
    assert surroundings({(4, 30): 1_000, off: 6_000})[4, 30].next == 0.0


@pytest.mark.parametrize(
    ("off", "told"), [((6, 30), 0.6), ((2, 32), 0.6), ((5, 32), 0.6), ((5, 31), 0.0), ((7, 30), 0.0)]
)
def test_a_pair_two_sentences_away_is_told_apart(off: tuple[int, int], told: float) -> None:
    assert surroundings({(4, 30): 1_000, off: 6_000})[4, 30].apart == told


def company(*others: tuple[int, int], likely: int = SURE) -> float:
    return surroundings({(10, 30): 1_000, **dict.fromkeys(others, likely)})[10, 30].company


def test_company_counts_the_less_the_further_away_it_is() -> None:
    near = [company((10 + off, 30 + off)) for off in (1, 2, 3)]
    assert near == sorted(near, reverse=True)
    assert near[0] == pytest.approx(0.449 * SURE / PARTS)
    assert near[-1] > 0 == company((20, 40))


def test_company_adds_up_on_both_sides_and_in_either_order() -> None:
    assert company((9, 29), (11, 31)) == pytest.approx(2 * company((11, 31)))
    assert company((9, 31)) == company((11, 29)) == company((11, 31))


def test_an_unlikely_pair_is_no_company() -> None:
    assert company((11, 31), likely=1_500) == 0.0 < company((11, 31), likely=1_501)


def test_a_pair_is_no_company_to_itself() -> None:
    assert surroundings({(10, 30): SURE})[10, 30].company == 0.0


def test_the_rival_of_a_pair_is_the_likeliest_other_partner_of_either_sentence() -> None:
    found = surroundings({(4, 30): 7_000, (4, 50): 5_000, (20, 30): 6_000, (20, 70): 1_000})
    assert {pair: around.rival for pair, around in found.items()} == {
        (4, 30): 0.6,
        (4, 50): 0.7,
        (20, 30): 0.7,
        (20, 70): 0.6,
    }


def test_two_equally_likely_partners_are_rivals() -> None:
    found = surroundings({(4, 30): 7_000, (4, 50): 7_000})
    assert [around.rival for around in found.values()] == [0.7, 0.7]


def test_the_end_of_one_row_is_not_beside_the_beginning_of_the_next() -> None:
    likely = dict.fromkeys(((0, 9), (1, 0)), SURE)
    assert set(surroundings(likely).values()) == {ALONE}


likelihoods = st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(100, PARTS), max_size=12)


@given(likelihoods)
@settings(max_examples=80)
def test_surroundings_are_the_same_whichever_story_is_left(likely: dict[tuple[int, int], int]) -> None:
    turned = surroundings({(other, one): chance for (one, other), chance in likely.items()})
    assert surroundings(likely) == {(other, one): around for (one, other), around in turned.items()}


@given(likelihoods)
@settings(max_examples=40)
def test_the_order_in_which_pairs_are_given_does_not_matter(likely: dict[tuple[int, int], int]) -> None:
    assert surroundings(likely) == surroundings(dict(reversed(likely.items())))
