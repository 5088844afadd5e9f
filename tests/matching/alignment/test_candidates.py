import random
from itertools import pairwise

import pytest
from hypothesis import given, settings

from tui.matching.alignment.candidates import candidates
from tui.story import Story

from ..builder import story
from ..strategies import stories
from .reading import rare, sides, weighed


def places(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """The candidates by their places in their stories."""
    both = sides([*left], [*right])
    return [(one, other - both.split) for one, other in candidates(both)]


OTHERS = [rare(f"c{number}", 2) for number in range(400)]
"""Sentences beside which a word of twenty is still a rare one."""


def test_sentences_that_share_a_rare_word_are_worth_a_look() -> None:
    assert places(["alpha bravo", "charlie delta"], ["echo charlie", "foxtrot golf"]) == [(1, 0)]


def test_sentences_of_one_story_are_no_candidates_of_each_other() -> None:
    assert places(["alpha bravo", "alpha charlie"], ["delta"]) == []


def test_words_that_carry_no_meaning_bring_no_sentences_together() -> None:
    assert places(["It is what the harbour was for."], ["This is what they of the valley were for."]) == []


def test_two_long_sentences_with_one_word_in_common_are_no_candidates() -> None:
    assert places(["alpha " + rare("a", 8)], ["alpha " + rare("b", 8)]) == [(0, 0)]
    assert places(["alpha " + rare("a", 30)], ["alpha " + rare("b", 30)]) == []


@pytest.mark.parametrize(("often", "found"), [(24, True), (25, False)])
def test_a_word_of_many_sentences_brings_none_together(often: int, found: bool) -> None:
    left = [f"alpha {rare(f'a{number}', 2)}" for number in range(often - 1)]
    assert bool(places(left, ["alpha bravo charlie", *OTHERS])) is found


def test_each_sentence_brings_in_its_best_eight() -> None:
    left = [f"alpha {rare(f'a{number}', number + 1)}" for number in range(10)]
    right = [f"alpha {rare(f'b{number}', number + 1)}" for number in range(10)]
    every = {(one, other) for one in range(10) for other in range(10)}
    assert every - set(places(left, [*right, *OTHERS])) == {
        (one, other) for one in range(8, 10) for other in range(8, 10)
    }


def test_equally_good_partners_are_all_brought_in() -> None:
    left = [f"alpha {rare(f'a{number}', 3)}" for number in range(10)]
    right = [f"alpha {rare(f'b{number}', 3)}" for number in range(10)]
    assert len(places(left, [*right, *OTHERS])) == 100


@pytest.mark.parametrize("refrain", ["It is what it is.", "The bells of the harbour rang."])
def test_a_repeated_sentence_goes_with_its_repeats_in_order(refrain: str) -> None:
    assert places([refrain] * 3, [refrain] * 3) == [(0, 0), (1, 1), (2, 2)]
    assert places([refrain] * 3, [refrain] * 2) == [(0, 0), (1, 1), (2, 1)]
    assert places([refrain] * 2, [refrain] * 4) == [(0, 0), (1, 1), (1, 2), (1, 3)]


def long_story(sentences: int, seed: int) -> Story:
    """Sentences of twelve words each, some words much more frequent than others, as in real text."""
    chance = random.Random(seed)
    return story(
        *(" ".join(f"w{int(1500 * chance.random() ** 3)}x" for _ in range(12)) + "." for _ in range(sentences))
    )


def test_stories_twice_as_long_have_about_twice_as_many_candidates() -> None:
    numbers = [len(candidates(weighed(long_story(size, 1), long_story(size, 2)))) for size in (100, 200, 400, 800)]
    assert all(0 < more < 2.4 * fewer for fewer, more in pairwise(numbers))
    assert numbers[-1] < 2 * 800 * 9


@given(stories(), stories())
@settings(max_examples=60)
def test_candidates_are_the_same_whichever_story_is_left(left: Story, right: Story) -> None:
    one, other = weighed(left, right), weighed(right, left)
    mirrored = sorted((second - other.split, first + one.split) for first, second in candidates(other))
    assert candidates(one) == mirrored
    assert all(first < one.split <= second for first, second in mirrored)
