"""Search hits in both stories at once."""

from tests.desk.made import two, words
from tui.desk import Spread, hits_of
from tui.library import Library


def test_hits_of_the_active_story_come_first_then_those_of_the_other(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    hits = hits_of(Spread(wire, gazette, None), "people")
    assert [(words(wire, stop.left), words(gazette, stop.right)) for stop in hits.steps.stops] == [
        (["people"], []),
        ([], ["people"]),
    ]
    assert hits.counts(("A", "B")) == "A 1, B 1"
    other_way = hits_of(Spread(wire, gazette, None), "people", right=True)
    assert [bool(stop.left) for stop in other_way.steps.stops] == [False, True]
    assert other_way.stretches == hits.stretches


def test_the_first_hit_is_the_next_from_where_the_reader_is(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    text = wire.story.text
    places = [0, text.index("The harbour"), len(text) - 1]
    found = [hits_of(Spread(wire, None, None), "the", place).steps for place in places]
    assert [(steps.at, steps.wrapped) for steps in found] == [(0, False), (1, False), (0, True)]


def test_one_story_alone_counts_for_itself(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    hits = hits_of(Spread(wire, None, None), "people")
    assert hits.counts(("A", "")) == "A 1"
    assert not hits.stretches[1]


def test_hits_are_stops_like_any_others(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    steps = hits_of(Spread(wire, gazette, None), "t", right=True).steps
    assert len(list(steps.stops)) == len(steps.stops) > 20
    assert steps.stops[-2:] == [steps.stops[-2], steps.stops[-1]]
    assert steps.moved(-1).stop == steps.stops[-1]
    sides = [bool(stop.right) for stop in steps.stops]
    assert sides == sorted(sides, reverse=True)
