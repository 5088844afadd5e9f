from hypothesis import given, settings
from hypothesis import strategies as st

from widgets.blocks import Mark
from widgets.layers import Layer, Stretches

MARKS = st.lists(st.builds(Mark, st.integers(0, 20), st.integers(0, 20), st.sampled_from("xyz")), max_size=8)


def test_where_two_marks_overlap_the_later_one_is_painted_last() -> None:
    layer = Layer([Mark(5, 9, "difference"), Mark(0, 10, "noted")])
    assert [layer.at(position) for position in (0, 5, 9, 10)] == [
        ("noted",),
        ("difference", "noted"),
        ("noted",),
        (),
    ]


def test_the_look_changes_only_where_a_mark_begins_or_ends() -> None:
    assert Layer([Mark(2, 4, "hit"), Mark(6, 30, "hit")]).edges(2, 10) == [4, 6]


def test_a_mark_that_ends_where_a_row_begins_does_not_touch_it() -> None:
    layer = Layer([Mark(2, 5, "current")])
    assert layer.touches(0, 3)
    assert layer.touches(4, 9)
    assert not layer.touches(5, 9)
    assert not layer.touches(0, 2)


@given(MARKS)
@settings(max_examples=150)
def test_any_position_has_the_styles_of_exactly_the_marks_over_it(marks: list[Mark]) -> None:
    layer = Layer(marks)
    for position in range(-1, 22):
        over = [mark.style for mark in marks if mark.start <= position < mark.end]
        assert layer.at(position) == tuple(dict.fromkeys(over))


@given(st.lists(st.integers(0, 40), max_size=12, unique=True), st.integers(-1, 42), st.integers(-1, 42))
@settings(max_examples=100)
def test_stretches_of_one_style_are_found_like_marks_whatever_their_number(
    edges: list[int], start: int, end: int
) -> None:
    pairs = sorted(edges)
    stretches = list(zip(pairs[::2], pairs[1::2], strict=False))
    found, marks = Stretches(stretches, "found"), Layer(Mark(*each, "found") for each in stretches)
    assert [found.at(position) for position in range(-1, 42)] == [marks.at(position) for position in range(-1, 42)]
    assert found.edges(start, end) == marks.edges(start, end)


def test_stretches_that_touch_are_told_apart_by_no_one() -> None:
    found = Stretches([(0, 2), (2, 4)], "found")
    assert [found.at(position) for position in (1, 2, 4)] == [("found",), ("found",), ()]
    assert found.edges(0, 9) == [2, 2, 4]
