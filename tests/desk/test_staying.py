"""Whoever decides something stays at the words at which they stood."""

from dataclasses import replace

import pytest

from tests.desk.made import SHARED, comparison, two, words
from tui.desk import Stepping, Stop, passage_steps, stay, unmatched_steps
from tui.library import Library, StoredStory
from tui.matching import Comparison, Decision

Both = tuple[StoredStory, StoredStory]


@pytest.fixture
def stored(library: Library, session_id: str) -> Both:
    """The wire's story and the Gazette's."""
    return two(library, session_id)


def passages(stored: Both, *pairs: tuple[int, int]) -> Comparison:
    return comparison(*stored, *([pair] for pair in pairs))


@pytest.mark.parametrize("right", [False, True])
def test_a_stop_that_is_still_one_is_stood_at(stored: Both, right: bool) -> None:
    before = passage_steps(passages(stored, *SHARED)).stops[2]
    after = passages(stored, (2, 1), *SHARED)
    kept = stay(passage_steps(after), before, after, right=right)
    assert len(kept.stops) == 4
    assert kept.stop is not None
    assert (kept.stop.left, kept.stop.right) == (before.left, before.right)


def test_an_unlinked_passage_stays_a_stop_between_its_neighbours(stored: Both) -> None:
    found = passages(stored, *SHARED)
    before = passage_steps(found).stops[1]
    unlinked = replace(found.matches[1], shown=False, decided=Decision.UNLINK)
    after = replace(passages(stored, (0, 3), (3, 0)), candidates=(unlinked,))
    kept = stay(passage_steps(after), before, after, right=False)
    assert [len(stop.matches) for stop in kept.stops] == [1, 0, 1]
    assert kept.stop == Stop(before.left, before.right, (), unlinked)


@pytest.mark.parametrize("right", [False, True])
def test_an_unmatched_sentence_that_was_linked_stays_a_stop_with_its_match(stored: Both, right: bool) -> None:
    steps = unmatched_steps(passages(stored, *SHARED), right)
    assert steps.stop is not None
    after = passages(stored, (2, 1), *SHARED)
    kept = stay(unmatched_steps(after, right), steps.stop, after, right=right)
    assert kept.kind is Stepping.UNMATCHED
    assert kept.stop is not None
    assert [(match.left, match.right) for match in kept.stop.matches] == [(2, 1)]
    assert words(stored[1], kept.stop.right) == ["The minister promised a new lighthouse."]


def test_of_two_stops_at_the_same_words_the_one_with_the_same_partner_is_stood_at(stored: Both) -> None:
    found = passages(stored, (1, 2), (1, 0))
    before = passage_steps(found).stops[1]
    kept = stay(passage_steps(found), before, found, right=False)
    assert kept.stop == before
