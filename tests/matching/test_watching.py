"""Long work that somebody follows, and breaks off."""

import pytest

from tests.matching.builder import story
from tui.matching import compare
from tui.matching.watching import watched

LONG = [
    f"Sentence {number} of the harbour report names pier {number * 7} and berth {number * 13}." for number in range(200)
]


def test_a_long_comparison_says_how_far_it_is_and_never_goes_back() -> None:
    told: list[float] = []
    compare(story(*LONG), story(*reversed(LONG)), watch=told.append)
    assert told == sorted(told)
    assert len(told) > 4
    assert 0 <= told[0] < 0.5 < told[-1] <= 1


def test_a_comparison_that_is_watched_finds_what_one_that_is_not_does() -> None:
    left, right = story(*LONG), story(*reversed(LONG))
    assert compare(left, right, watch=lambda share: None) == compare(left, right)


def test_a_comparison_ends_where_its_reader_breaks_it_off() -> None:
    class Enough(Exception):
        pass

    told: list[float] = []

    def stop(share: float) -> None:
        told.append(share)
        raise Enough

    with pytest.raises(Enough):
        compare(story(*LONG), story(*LONG), watch=stop)
    assert len(told) == 1


def test_every_item_comes_whatever_is_told() -> None:
    assert list(watched(range(150), lambda share: None, 0, 1)) == list(range(150))
