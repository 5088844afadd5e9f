"""How well matches agree with labels is reckoned as by hand."""

from collections.abc import Mapping

import pytest

from tests.bench.labelled import Labelled
from tests.bench.reached import Reached, Scored, reached
from tests.matching.builder import story

EMPTY = story("Fog fell.")


def scored(
    grades: Mapping[tuple[int, int], int],
    scores: Mapping[tuple[int, int], float],
    *optional: tuple[int, int],
    shown: float = 0.5,
) -> Scored:
    labels = Labelled(("1a", "1b"), EMPTY, EMPTY, "1", grades, frozenset(optional))
    return Scored(labels, {place: (score, score >= shown) for place, score in scores.items()})


def test_figures_by_hand() -> None:
    """Shown: right (2), wrong, right (1), wrong. Not shown: right (2). Never scored: right (1)."""
    grades = {(0, 0): 2, (1, 1): 1, (2, 2): 2, (3, 3): 1}
    found = reached([scored(grades, {(0, 0): 0.9, (0, 1): 0.8, (1, 1): 0.7, (1, 2): 0.6, (2, 2): 0.4})])
    assert (found.precision, found.recall, found.main, found.false) == (2 / 4, 2 / 4, 1 / 2, 2.0)
    assert found.shown == 0.6
    assert found.f1 == pytest.approx(0.5)
    assert found.f2g == pytest.approx(0.5)


def test_both_summaries_are_harmonic_means() -> None:
    found = Reached(shown=0.3, precision=0.9, recall=0.3, main=0.6, sure=0.4, error=0.02, false=1.5)
    assert found.f1 == pytest.approx(2 * 0.9 * 0.3 / 1.2)
    assert found.f2g == pytest.approx(2 * 0.9 * 0.6 / 1.5)
    assert str(found) == (
        "F2g 0.720 F1 0.450 (P 0.900 R 0.300 R2 0.600), R2 at P .90 0.400, calibration error 0.020, "
        "1.50 wrong a comparison, shown from 0.30"
    )


def test_arguable_pairs_count_neither_way() -> None:
    grades, scores = {(0, 0): 2, (1, 1): 2}, {(0, 0): 0.9, (1, 1): 0.8}
    without = reached([scored(grades, scores)])
    assert reached([scored(grades, scores | {(2, 2): 0.7}, (2, 2))]) == without
    assert reached([scored(grades, scores | {(2, 2): 0.7})]).precision == pytest.approx(2 / 3)
    assert reached([scored(grades, scores, (1, 1))]) == without


def test_recall_at_nine_in_ten_goes_as_deep_as_nine_in_ten_are_right() -> None:
    grades = {(place, place): 2 for place in range(20)}
    scores = {(place, place): 0.99 - place / 100 for place in range(20)}
    wrong = {(0, 9): 0.985, (1, 9): 0.895}
    found = reached([scored(grades, scores | wrong)])
    assert found.sure == pytest.approx(20 / 20)
    worse = reached([scored(grades, scores | wrong | {(2, 9): 0.885})])
    assert worse.sure == pytest.approx(10 / 20)


def test_recall_at_nine_in_ten_is_nothing_where_the_first_are_wrong() -> None:
    assert reached([scored({(0, 0): 2}, {(0, 0): 0.8, (1, 0): 0.9})]).sure == 0.0


def test_calibration_compares_scores_with_shares_in_ten_bins() -> None:
    grades = {(0, 0): 2, (1, 1): 1}
    scores = {(0, 0): 0.95, (0, 1): 0.93, (1, 1): 0.31, (1, 0): 0.37, (2, 0): 1.0}
    # The bin from .9 holds .95 right, .93 and 1.0 wrong; the one from .3 holds .31 right and .37 wrong.
    assert reached([scored(grades, scores)]).error == pytest.approx(
        (abs(0.95 + 0.93 + 1.0 - 1) + abs(0.31 + 0.37 - 1)) / 5
    )


def test_the_figures_of_several_comparisons_are_over_all_of_their_pairs() -> None:
    one = scored({(0, 0): 2}, {(0, 0): 0.9})
    other = scored({(0, 0): 2, (1, 1): 2, (2, 2): 2}, {(0, 1): 0.9, (1, 0): 0.8, (2, 2): 0.7})
    found = reached([one, other])
    assert (found.precision, found.recall, found.false) == (2 / 4, 2 / 4, 1.0)


def test_where_nothing_is_shown_or_labelled_nothing_is_reached() -> None:
    assert reached([]) == Reached(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    assert reached([scored({(0, 0): 2}, {(0, 0): 0.1})]).f1 == 0.0
