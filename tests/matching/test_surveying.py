from itertools import combinations

import pytest

from tui.matching import compare, survey

from .news import HARBOUR, LEDGER, ORCHARD, STRAIT

STORIES = [HARBOUR, LEDGER, ORCHARD, STRAIT]


def test_two_stories_are_worth_the_scores_of_their_matches_together() -> None:
    found = {(one, other): worth for one, other, worth in survey(STORIES)}
    assert list(found) == list(combinations(range(4), 2))
    for (one, other), worth in found.items():
        scores = [match.score for match in compare(STORIES[one], STORIES[other]).matches]
        assert worth == pytest.approx(sum(scores))
    assert found[0, 1] > 0 == found[0, 2]


def test_with_fewer_than_two_stories_there_is_nothing_to_survey() -> None:
    assert list(survey([])) == list(survey([HARBOUR])) == []
