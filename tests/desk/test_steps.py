"""What a reader steps through, and where the next step leads."""

import pytest

from tests.desk.made import comparison, hits, two, words
from tests.library.made import story
from tui.desk import Stepping, Steps, Stop, passage_steps, unmatched, unmatched_steps
from tui.library import Library
from tui.matching import Comparison
from tui.story import Kind, Sentence, Span, Story

Found = Comparison


def stop(left: int | None = None, right: int | None = None) -> Stop:
    """A stop of one character, at these positions."""
    spans = [() if start is None else (Span(start, start + 1),) for start in (left, right)]
    return Stop(spans[0], spans[1])


THREE = Steps(Stepping.PASSAGES, (stop(10, 90), stop(20, 50), stop(30, 70)))
NONE = Steps(Stepping.HITS, ())


def test_steps_go_on_round_the_end() -> None:
    assert [THREE.moved(by).at for by in (1, 2, 3, 4, -1, -4)] == [1, 2, 0, 1, 2, 2]
    assert THREE.moved(2).stop == THREE.stops[2]


def test_a_step_round_the_end_or_the_beginning_is_known_as_such() -> None:
    assert [THREE.moved(by).wrapped for by in (1, 2, 3, -1, -3)] == [False, False, True, True, True]
    assert not THREE.moved(3).moved(1).wrapped


@pytest.mark.parametrize(
    ("position", "right", "at", "wrapped"),
    [(11, False, 1, False), (31, False, 0, True), (60, True, 2, False), (91, True, 1, True)],
)
def test_going_on_from_a_position_leads_round_the_end(position: int, right: bool, at: int, wrapped: bool) -> None:
    steps = THREE.onward(position, right)
    assert (steps.at, steps.wrapped) == (at, wrapped)


@pytest.mark.parametrize(
    ("position", "right", "at", "wrapped"),
    [(30, False, 1, False), (10, False, 2, True), (90, True, 2, False), (50, True, 2, True)],
)
def test_going_back_from_a_position_leads_round_the_beginning(
    position: int, right: bool, at: int, wrapped: bool
) -> None:
    steps = THREE.backward(position, right)
    assert (steps.at, steps.wrapped) == (at, wrapped)


def test_after_the_last_stop_of_one_story_come_those_in_the_other_alone() -> None:
    steps = Steps(Stepping.HITS, (stop(5), stop(9), stop(right=2), stop(right=4)))
    assert [(steps.onward(position, False).at, steps.onward(position, False).wrapped) for position in (0, 6, 10)] == [
        (0, False),
        (1, False),
        (2, False),
    ]


def test_the_stop_around_a_position_is_the_one_that_it_is_in_else_the_next() -> None:
    steps = Steps(Stepping.PASSAGES, (Stop((Span(0, 9),), ()), Stop((Span(20, 29),), ())))
    assert [steps.around(position, False).at for position in (5, 9, 25, 40)] == [0, 1, 1, 1]


def test_with_nothing_to_step_through_every_step_stays() -> None:
    assert NONE.moved(1) == NONE
    assert NONE.stop is None
    for steps in (NONE.at_position(5, False), NONE.onward(5, False), NONE.backward(5, False), NONE.around(5, False)):
        assert steps == NONE


@pytest.mark.parametrize(("position", "at"), [(0, 0), (10, 0), (11, 1), (30, 2), (31, 2), (999, 2)])
def test_the_next_stop_is_the_first_at_or_after_a_position(position: int, at: int) -> None:
    assert THREE.at_position(position, right=False).at == at


@pytest.mark.parametrize(("position", "at"), [(0, 1), (50, 1), (51, 2), (71, 0), (91, 2)])
def test_in_the_right_story_the_order_is_its_own(position: int, at: int) -> None:
    assert THREE.at_position(position, right=True).at == at


def test_a_stop_without_a_place_in_the_story_is_not_led_to() -> None:
    steps = Steps(Stepping.PASSAGES, (stop(right=5), stop(10, 20)))
    assert steps.at_position(0, right=False).at == 1


@pytest.fixture
def found(library: Library, session_id: str) -> Found:
    """Two passages; the second has two sentences on the left that answer one on the right."""
    return comparison(*two(library, session_id), [(3, 0)], [(0, 3), (1, 3)])


def covered(told: Story, spans: tuple[Span, ...]) -> list[str]:
    """The first two words of what spans cover."""
    return [" ".join(span.of(told.text).split()[:2]) for span in spans]


def test_each_passage_is_a_stop_with_every_sentence_once(found: Found) -> None:
    first, second = passage_steps(found).stops
    assert (covered(found.left, first.left), covered(found.right, first.right)) == (["The captain"], ["The captain"])
    assert covered(found.left, second.left) == ["Two passenger", "At least"]
    assert covered(found.right, second.side(right=True)) == ["Two passenger"]
    assert [match.left for match in second.matches] == [0, 1]


def test_unmatched_are_the_body_sentences_without_a_match(found: Found) -> None:
    assert (unmatched(found, right=False), unmatched(found, right=True)) == ([2], [1, 2])
    steps = unmatched_steps(found, right=True)
    assert steps.kind is Stepping.UNMATCHED
    assert [(stop.left, covered(found.right, stop.right)) for stop in steps.stops] == [
        ((), ["The minister"]),
        ((), ["At least"]),
    ]


def test_what_is_no_report_is_never_called_unmatched(found: Found) -> None:
    told = found.left
    labelled = Story(
        told.text, tuple(Sentence(s.start, s.end, Kind.CAPTION) for s in told.sentences), told.paragraphs, told.origin
    )
    assert unmatched(Comparison(labelled, found.right, ()), right=False) == []


@pytest.mark.parametrize(
    ("text", "search", "found"),
    [
        ("The fog, the FOG.", "fog", ["fog", "FOG"]),
        ("The fog, the Fog.", "Fog", ["Fog"]),
        ("In thick\n   fog they met.", "thick fog", ["thick\n   fog"]),
        ("In thick fog they met.", " thick   fog ", ["thick fog"]),
        ("It cost $5.0 (sic) [or 5x0].", "5.0 (sic) [", ["5.0 (sic) ["]),
        ("It cost 500.", "5.0", []),
        ("Die Straße und die STRASSE", "straße", ["Straße"]),
        ("ÉMILE and Émile", "émile", ["ÉMILE", "Émile"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("It isn’t over, “he” said – twice.", 'isn\'t over, "he" said - twice', ["isn’t over, “he” said – twice"]),
        ("It isn't over.", "isn’t", ["isn't"]),
        ("A well-known man", "well–known", ["well-known"]),
        ("Anything at all", "", []),
        ("Anything at all", " \n", []),
    ],
)
def test_hits_are_where_the_words_stand(text: str, search: str, found: list[str]) -> None:
    told = story(text)
    steps = hits(told, search)
    assert [stop.left[0].of(told.text) for stop in steps.stops] == found
    assert all(stop.right == () and stop.sought == (stop.left, ()) for stop in steps.stops)


def test_hits_of_the_right_story_stand_on_the_right(library: Library, session_id: str) -> None:
    _, gazette = two(library, session_id)
    (hit,) = hits(gazette.story, "lighthouse", right=True).stops
    assert (hit.left, words(gazette, hit.right)) == ((), ["lighthouse"])
