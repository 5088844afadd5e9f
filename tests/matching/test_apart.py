"""Figures and quotations that two stories do not tell alike, in sentences that do not match."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.matching import Apart, Comparison, Difference, DifferenceKind, Grade, Level, Match, compare, told_apart
from tui.story import Kind, Story

from .builder import Line, story, words
from .strategies import reports, stories

FOURTEEN = "The blast killed 14 people at the mill."
SEVENTEEN = "Seventeen people were killed, a blast having torn through it."
Told = tuple[int, int, str | None, str | None]


def told(left: Story, right: Story, *matches: Match) -> list[Told]:
    """What is told apart when only these match."""
    comparison = Comparison(left, right, matches)
    return [(each.left, each.right, *words(comparison, each.difference)) for each in told_apart(comparison)]


def mirrored(each: Apart) -> Apart:
    turned = Difference(each.difference.kind, each.difference.level, each.difference.right, each.difference.left)
    return Apart(each.right, each.left, turned)


def test_a_figure_that_differs_is_told_though_its_sentences_do_not_match() -> None:
    left, right = story("Fog came.", FOURTEEN), story(SEVENTEEN, "Boats went out.")
    assert told(left, right) == [(1, 0, "14 people", "Seventeen people")]


def test_it_says_what_differs_and_whether_it_may_fit_together() -> None:
    for right, level in ((SEVENTEEN, Level.DIFFERS), ("More than 12 people died in the blast.", Level.COMPATIBLE)):
        (apart,) = told_apart(Comparison(story(FOURTEEN), story(right), ()))
        assert (apart.difference.kind, apart.difference.level) == (DifferenceKind.FIGURE, level)


def test_what_a_match_tells_is_not_told_again() -> None:
    left, right = story(FOURTEEN), story(SEVENTEEN)
    assert told(left, right, Match(0, 0, 0.9, Grade.REWORDED, 0)) == []


def test_two_figures_that_a_match_holds_together_are_not_told_of_other_sentences_too() -> None:
    left = story(FOURTEEN, "Divers searched the mill for 14 people killed in the blast.")
    right = story(SEVENTEEN, "The mill mourns the 17 people killed in the blast.")
    assert len(told(left, right)) == 2
    (difference,) = (each.difference for each in told_apart(Comparison(left, right, ())) if each.left == 0)
    match = Match(0, 1, 0.9, Grade.REWORDED, 0, differences=(difference,))
    assert told(left, right, match) == []


def test_a_figure_that_the_other_story_has_elsewhere_is_not_held_against_another() -> None:
    left, right = story(FOURTEEN), story(SEVENTEEN, "Of 14 people nothing is known.")
    assert told(left, right) == []


@pytest.mark.parametrize(
    "other",
    [
        "Seventeen houses burned near the mill in the blast.",
        "Seventeen people were hurt in the blast at the mill.",
        "Seventeen people sang in the choir of Lenz.",
        "In 2017 a blast shook the mill.",
    ],
)
def test_what_counts_something_else_is_not_held_against_it(other: str) -> None:
    assert told(story(FOURTEEN), story(other)) == []


def test_those_whom_the_same_befell_are_held_against_each_other_though_one_story_does_not_say_who_they_are() -> None:
    left, right = story(FOURTEEN), story("Seventeen dead in mill blast")
    assert [(one, other) for _, _, one, other in told(left, right)] == [("14 people", "Seventeen dead")]


@pytest.mark.parametrize("kind", [Kind.BYLINE, Kind.SOURCE, Kind.BOILERPLATE])
def test_site_furniture_counts_nothing(kind: Kind) -> None:
    assert told(story(FOURTEEN), story(Line(SEVENTEEN, kind))) == []


def test_a_figure_is_held_against_one_other_the_one_with_most_words_in_common() -> None:
    left = story(FOURTEEN)
    right = story("The blast took 19 people.", "The blast at the mill killed 17 people.")
    assert told(left, right) == [(0, 1, "14 people", "17 people")]


def test_a_quotation_that_is_not_the_same_is_told() -> None:
    left = story("“We saw a wall of white steel where the sea had been,” said Junia Petrel.")
    right = story("“We saw a wall of grey steel where the sea had been,” said Junia Petrel.")
    assert told(left, right) == [(0, 0, "white", "grey")]


def test_what_two_people_said_is_not_held_together() -> None:
    left = story("“It is a terrible deal that should never have been made,” Tobias Holm said.")
    right = story("“This is a terrible deal,” Ines Varga said.")
    assert told(left, right) == []


def test_it_stands_in_the_order_of_the_left_story() -> None:
    left = story("The fire burned 30 hectares of forest.", FOURTEEN)
    right = story(SEVENTEEN, "Some 40 hectares of forest burned in the fire.")
    assert [(i, j) for i, j, *_ in told(left, right)] == [(0, 1), (1, 0)]


@given(st.one_of(st.tuples(stories(), stories()), st.tuples(reports(), reports())))
@settings(max_examples=80, deadline=None)
def test_it_does_not_matter_which_story_is_left(both: tuple[Story, Story]) -> None:
    one, other = told_apart(compare(*both)), told_apart(compare(both[1], both[0]))
    assert set(one) == set(map(mirrored, other))
    assert len(one) == len(set(one))


@given(st.one_of(st.tuples(stories(), stories()), st.tuples(reports(), reports())))
@settings(max_examples=80, deadline=None)
def test_nothing_is_told_both_in_a_match_and_apart(both: tuple[Story, Story]) -> None:
    comparison = compare(*both)
    pairs = {(match.left, match.right) for match in comparison.matches}
    in_matches = {each for match in comparison.matches for each in match.differences}
    for apart in told_apart(comparison):
        assert (apart.left, apart.right) not in pairs
        assert apart.difference not in in_matches
        for span, told, place in (
            (apart.difference.left, comparison.left, apart.left),
            (apart.difference.right, comparison.right, apart.right),
        ):
            if span is not None:
                assert told.sentences[place].start <= span.start < span.end <= told.sentences[place].end
