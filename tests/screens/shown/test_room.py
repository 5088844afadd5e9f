"""What has how much room, as it is kept; no screen is needed for that."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.screens.shown.sizes import Part, Sizes

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(), inside, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["sidebar", "left", "beside", "sidebar_shown", "alone"])


@given(ANYTHING | st.dictionaries(NAMES, ANYTHING))
def test_whatever_is_in_the_file_everything_keeps_a_sensible_width(kept: object) -> None:
    sizes = Sizes.read(kept)
    assert 25 <= sizes.left <= 75
    assert sizes.sidebar is None or 20 <= sizes.sidebar <= 60
    assert sizes.beside is None or 24 <= sizes.beside <= 70


def test_what_was_kept_is_read_again() -> None:
    sizes = Sizes(sidebar=44, left=60, beside=30, sidebar_shown=False, alone=True)
    assert Sizes.read(json.loads(json.dumps(sizes.kept()))) == sizes


def test_one_thing_that_cannot_be_read_costs_nothing_else() -> None:
    assert Sizes.read({"sidebar": "wide", "left": True, "beside": 30, "alone": 1}) == Sizes(beside=30)


@pytest.mark.parametrize("part", ["sidebar", "left", "right", "beside"])
def test_wider_and_narrower_undo_each_other_and_end_somewhere(part: Part) -> None:
    wider = Sizes().resized(part, 1, 40)
    assert wider != Sizes()
    assert wider.resized(part, -1, 42) == Sizes(
        sidebar=40 if part == "sidebar" else None, beside=40 if part == "beside" else None
    )
    last = Sizes()
    for _ in range(40):
        last = last.resized(part, 1, {"sidebar": last.sidebar, "beside": last.beside}.get(part) or 40)
    assert last.resized(part, 1, 60 if part == "sidebar" else 70) == last


def test_making_one_story_wider_makes_the_other_narrower() -> None:
    assert Sizes().resized("right", 1, 50) == Sizes().resized("left", -1, 50)


def test_usual_widths_leave_hidden_what_is_hidden() -> None:
    assert Sizes(50, 70, 40, sidebar_shown=False, alone=True).even() == Sizes(sidebar_shown=False, alone=True)
