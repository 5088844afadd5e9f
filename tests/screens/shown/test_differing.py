"""What differs, in the room that a line has."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.matching.builder import span, story
from tui.matching import Comparison, Difference, DifferenceKind, Level
from tui.screens.shown.differing import shortened, told

WIRE = story(
    "At least 14 people were injured in the collision off Marrow Point, the coastguard said on Thursday.",
    "Radar on both of the ships had been checked the evening before by an engineer of the line.",
)
POST = story(
    "At least 17 people were injured in the collision off Marrow Point, the deckhands' union said on Friday.",
    "Radar on both of the ships had not been working since Tuesday, according to the union.",
)
BOTH = Comparison(WIRE, POST, ())


def differs(kind: DifferenceKind, left: str, right: str, level: Level = Level.DIFFERS) -> Difference:
    """A difference between these words of the two stories; empty for what only the other says."""
    return Difference(kind, level, span(WIRE, left) if left else None, span(POST, right) if right else None)


FIGURE = differs(DifferenceKind.FIGURE, "14 people", "17 people")
DAY = differs(DifferenceKind.DATE, "Thursday", "Friday", Level.COMPATIBLE)
SOURCE = differs(DifferenceKind.ATTRIBUTION, "the coastguard said", "the deckhands' union said")
RADAR = differs(DifferenceKind.NEGATION, "had been checked", "had not been working")
WORDING = differs(DifferenceKind.WORDING, "the evening before", "since Tuesday")
LONG = differs(
    DifferenceKind.FIGURE,
    "At least 14 people were injured in the collision off Marrow Point",
    "At least 17 people were injured in the collision off Marrow Point",
)


def test_what_is_to_be_checked_comes_first_then_the_weightier_kind_and_wording_last() -> None:
    line = told([WORDING, DAY, SOURCE, RADAR, FIGURE], BOTH, 1000)
    assert line.split("   ") == [
        "≠ № figure differs, check: 14 people | 17 people",
        "≠ ¬ negation differs, check: had been checked | had not been working",
        "≠ » attribution differs, check: the coastguard said | the deckhands' union said",
        "± / date may fit together: Thursday | Friday",
        "wording: the evening before | since Tuesday",
    ]


def test_what_only_one_story_says_is_told_with_a_dash_for_the_other() -> None:
    assert told([differs(DifferenceKind.NEGATION, "", "not")], BOTH, 1000) == "≠ ¬ negation differs, check: – | not"


def test_in_a_narrow_window_the_first_difference_is_whole_and_the_others_are_counted() -> None:
    line = told([RADAR, FIGURE, DAY], BOTH, 78)
    assert line == "≠ № figure differs, check: 14 people | 17 people   and 2 more"


@pytest.mark.parametrize("room", [58, 78])
def test_a_long_difference_is_cut_around_its_figures_on_both_sides(room: int) -> None:
    line = told([LONG, DAY], BOTH, room)
    left, right = line.removesuffix("   and 1 more").split(" | ")
    assert cell_len(line) <= room
    assert "14 people" in left and "17 people" in right
    assert right.endswith("…")


@given(st.text(max_size=60), st.integers(8, 40))
@settings(max_examples=60)
def test_shortened_words_fit_whatever_they_are(words: str, room: int) -> None:
    assert cell_len(shortened(words, room)) <= room


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("three of her crew", "three of her crew"),
        ("of the crew of the ship three drowned", "…of the ship three drowned"),
        ("a hospital source who had counted them said seventeen", "…counted them said seventeen"),
        ("the party in the city of Port Amber and others", "the party in the city of…"),
    ],
)
def test_a_figure_in_words_is_kept_as_well_and_words_that_only_sound_like_one_are_none(words: str, shown: str) -> None:
    assert shortened(words, 28 if len(words) > 45 else 26) == shown
