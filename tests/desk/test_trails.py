"""Everything that can be stepped through in what lies open."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.desk.made import two, words
from tests.library.made import added
from tui.desk import Folder, Spread, Stepping, Stop, Trails, differing, fetch_folder, lay_open, mark_seen, spot_of
from tui.library import Library, StoredStory, Verdict

Pair = tuple[StoredStory, StoredStory]


@pytest.fixture
def pair(library: Library, session_id: str) -> Pair:
    return two(library, session_id)


@pytest.fixture
def folder(library: Library, session_id: str, pair: Pair) -> Folder:
    return fetch_folder(library, session_id)


@pytest.fixture
def spread(pair: Pair, folder: Folder) -> Spread:
    return lay_open(*pair, folder)


def left_words(spread: Spread, stops: Sequence[Stop]) -> list[str]:
    """The first two words of each stop in the left story."""
    return [_begins(spread.left, stop.left) for stop in stops]


def right_words(spread: Spread, stops: Sequence[Stop]) -> list[str]:
    """The first two words of each stop in the right story."""
    return [_begins(spread.right, stop.right) for stop in stops]


def _begins(stored: StoredStory | None, spans: tuple[object, ...]) -> str:
    assert stored is not None
    return " ".join(words(stored, spans)[0].split()[:2]) if spans else ""  # type: ignore[arg-type]


def test_differences_are_the_matches_that_differ_in_more_than_wording(spread: Spread, folder: Folder) -> None:
    steps = Trails(spread).steps(Stepping.DIFFERENCES, folder, right=False)
    assert left_words(spread, steps.stops) == ["At least"]
    assert right_words(spread, steps.stops) == ["At least"]
    assert spread.comparison
    assert list(steps.stops[0].matches) == differing(spread.comparison)


def test_a_difference_that_the_reader_is_done_with_is_passed_over_from_then_on(
    library: Library, session_id: str, pair: Pair, spread: Spread, folder: Folder
) -> None:
    trails = Trails(spread)
    (stop,) = trails.steps(Stepping.DIFFERENCES, folder, right=False).stops
    for verdict, open_ones in ((Verdict.REAL, 1), (Verdict.EXPLAINED, 0), (None, 1)):
        one, other = spot_of(stop, *pair).anchors
        library.judge(session_id, one, other, verdict)
        later = fetch_folder(library, session_id)
        assert len(trails.steps(Stepping.DIFFERENCES, later, right=False).stops) == open_ones


def test_unseen_are_the_passages_that_are_not_marked(
    library: Library, session_id: str, pair: Pair, spread: Spread, folder: Folder
) -> None:
    trails = Trails(spread)
    stops = trails.steps(Stepping.UNSEEN, folder, right=False).stops
    assert len(stops) == 3
    mark_seen(library, session_id, stops[1], *pair, seen=True)
    later = fetch_folder(library, session_id)
    assert trails.steps(Stepping.UNSEEN, later, right=False).stops == (stops[0], stops[2])


@pytest.mark.parametrize("right", [False, True])
def test_every_sentence_is_a_stop_with_its_partner(spread: Spread, folder: Folder, right: bool) -> None:
    stops = Trails(spread).steps(Stepping.SENTENCES, folder, right=right).stops
    assert left_words(spread, stops) == (
        ["The captain", "", "At least", "Two passenger"]
        if right
        else ["Two passenger", "At least", "The harbour", "The captain"]
    )
    assert right_words(spread, stops) == (
        ["The captain", "The minister", "At least", "Two passenger"]
        if right
        else ["Two passenger", "At least", "", "The captain"]
    )


def test_figures_are_sought_in_one_story_and_shown_in_what_answers_them(spread: Spread, folder: Folder) -> None:
    stop, _ = Trails(spread).steps(Stepping.FIGURES, folder, right=True).stops
    assert spread.left
    assert spread.right
    assert (words(spread.left, stop.sought[0]), words(spread.right, stop.sought[1])) == (
        ["At least 14 people"],
        ["At least 17 people"],
    )
    assert words(spread.left, stop.left) == ["At least 14 people were injured, the coastguard said."]


def test_a_paragraph_is_one_stop(library: Library, session_id: str) -> None:
    stored = added(library, "Fog came. It stayed.\n\n“We waited,” she said.\n", session_id)
    alone = Spread(stored, None, None)
    folder = fetch_folder(library, session_id)
    trails = Trails(alone)
    paragraphs = trails.steps(Stepping.PARAGRAPHS, folder, right=False).stops
    assert [words(stored, stop.left) for stop in paragraphs] == [["Fog came. It stayed."], ["“We waited,” she said."]]
    (quoted,) = trails.steps(Stepping.QUOTATIONS, folder, right=False).stops
    assert (words(stored, quoted.sought[0]), quoted.sought[1]) == (["We waited,"], ())


def test_notes_stand_in_the_order_of_the_active_story_then_those_of_the_other_alone(
    library: Library, session_id: str, pair: Pair, spread: Spread, folder: Folder
) -> None:
    trails = Trails(spread)
    matched, unmatched = (
        trails.steps(kind, folder, right=True).stops for kind in (Stepping.PASSAGES, Stepping.UNMATCHED)
    )
    for stop in (matched[2], unmatched[0], matched[0]):
        library.add_note(session_id, spot_of(stop, *pair).anchors, "Ask.")
    library.tag(library.notes(session_id=session_id)[1].id, "check")
    later = fetch_folder(library, session_id)
    noted = {right: trails.steps(Stepping.NOTES, later, right=right).stops for right in (False, True)}
    assert right_words(spread, noted[True]) == ["The captain", "The minister", "Two passenger"]
    assert right_words(spread, noted[False]) == ["Two passenger", "The captain", "The minister"]
    assert len(trails.steps(Stepping.TAGS, later, right=True).stops) == 1


def test_one_story_alone_has_nothing_that_only_two_have(pair: Pair, folder: Folder) -> None:
    alone = Trails(Spread(pair[0], None, None))
    for kind in (Stepping.PASSAGES, Stepping.DIFFERENCES, Stepping.UNMATCHED, Stepping.UNSEEN):
        assert alone.steps(kind, folder, right=False).stops == ()
    assert len(alone.steps(Stepping.SENTENCES, folder, right=False).stops) == 4
    assert alone.steps(Stepping.SENTENCES, folder, right=True).stops == ()


def test_steps_are_found_once_until_what_they_depend_on_changes(spread: Spread, folder: Folder) -> None:
    trails = Trails(spread)
    for kind in Stepping:
        known = trails.steps(kind, folder, right=False)
        assert trails.steps(kind, folder, right=False) is known
        changed = trails.steps(kind, replace(folder), right=False)
        assert (changed is known) is (
            kind not in (Stepping.DIFFERENCES, Stepping.UNSEEN, Stepping.NOTES, Stepping.TAGS)
        )


def test_figures_of_long_stories_are_known_to_take_long_until_they_are_found(library: Library, session_id: str) -> None:
    long = added(library, "It cost 14 pounds, he said.\n" * 3_000, session_id)
    trails, folder = Trails(Spread(long, None, None)), fetch_folder(library, session_id)
    assert trails.is_quick(Stepping.SENTENCES, right=False)
    assert not trails.is_quick(Stepping.FIGURES, right=False)
    assert len(trails.steps(Stepping.FIGURES, folder, right=False).stops) > 1
    assert trails.is_quick(Stepping.FIGURES, right=False)
