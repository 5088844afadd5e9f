"""Which words of the current passage stand out, in sentences as they are printed."""

import pytest

from tests.matching.builder import story
from tui import matching
from tui.desk import Stop, passage_steps
from tui.matching import Comparison, Difference, DifferenceKind, Grade, Level, Match
from tui.screens.shown.emphasis import differing
from tui.story import Span

FOG = "Two passenger ferries collided in thick fog off Cape Lorne early on Thursday"


def shown(left: str, right: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What stands out in two sentences, each of a story of its own, with how it looks."""
    one, other = story(left), story(right)
    stop = passage_steps(matching.compare(one, other)).stop
    assert stop is not None
    return _words(stop, one.text, right=False), _words(stop, other.text, right=True)


def _words(stop: Stop, text: str, *, right: bool) -> list[tuple[str, str]]:
    return [(text[mark.start : mark.end], mark.style) for mark in differing(stop, text, right=right)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"{FOG}, the U.S. coastguard said after 7.5 hours.", f"{FOG}, the US coastguard said after 7½ hours."),
        (f"“We saw nothing,” she said. {FOG}.", f'"We saw nothing," she said. {FOG}.'),
        (
            "The two men talked for 7.5 hours in Port Amber on Sunday, officials said.",
            "The two men talked for seven and a half hours in Port Amber on Sunday, officials said.",
        ),
        (f"{FOG}, injuring one-third of those on board.", f"{FOG}, injuring one third of those on board."),
    ],
)
def test_other_typography_and_the_same_figure_in_words_are_no_difference(left: str, right: str) -> None:
    assert shown(left, right) == ([], [])


def test_a_figure_stands_out_whole_with_what_it_counts() -> None:
    left, right = shown(
        "The board expects to publish its first findings within 30 days, its chairman said.",
        "The board expects to publish its first findings within six weeks, its chairman said.",
    )
    assert left == [("30 days", "figure")]
    assert right == [("six weeks", "figure")]


def test_what_only_one_story_says_is_marked_there_and_nothing_on_the_other_side() -> None:
    left, right = shown(f"{FOG}, the coastguard said.", f"{FOG} last week in a heavy swell, the coastguard said.")
    assert left == []
    assert [style for _, style in right] == ["wording"]


def test_marks_of_wording_around_one_small_word_are_one_mark() -> None:
    left, right = shown(
        "Divers examined the hull of the second ferry and found a tear four metres long above the waterline.",
        "Divers examined the side of the other ferry and found a tear four metres long above the waterline.",
    )
    assert left == [("hull of the second", "wording")]
    assert right == [("side of the other", "wording")]


def made(text: str, grade: Grade, *differences: tuple[DifferenceKind, str]) -> list[tuple[str, str]]:
    """What stands out in a sentence in which these words differ."""
    told = story(text)
    spans = [(kind, Span(text.index(words), text.index(words) + len(words))) for kind, words in differences]
    match = Match(
        0, 0, 0.9, grade, 0, differences=tuple(Difference(kind, Level.DIFFERS, span, None) for kind, span in spans)
    )
    stop = passage_steps(Comparison(told, told, (match,))).stop
    assert stop is not None
    return _words(stop, text, right=False)


WORDING, FIGURE, QUOTATION = DifferenceKind.WORDING, DifferenceKind.FIGURE, DifferenceKind.QUOTATION
SAID = "“We counted 14 of them on the deck and below,” she told the inquiry, slowly."


def test_wording_is_joined_over_a_blank_and_over_one_small_word_but_not_over_a_comma_or_two_words() -> None:
    assert made(SAID, Grade.NEAR, (WORDING, "the deck"), (WORDING, "below")) == [("the deck and below", "wording")]
    assert made(SAID, Grade.NEAR, (WORDING, "told"), (WORDING, "the inquiry")) == [("told the inquiry", "wording")]
    apart = [("inquiry", "wording"), ("slowly", "wording")]
    assert made(SAID, Grade.NEAR, (WORDING, "inquiry"), (WORDING, "slowly")) == apart
    assert len(made(SAID, Grade.NEAR, (WORDING, "We"), (WORDING, "on the deck"))) == 2


def test_what_is_told_in_other_words_has_no_wording_marked_only_facts() -> None:
    assert made(SAID, Grade.REWORDED, (WORDING, "slowly"), (FIGURE, "14")) == [("14", "figure")]


def test_a_weightier_difference_inside_a_lighter_one_keeps_its_look_and_no_blank_is_left_hanging() -> None:
    found = made(SAID, Grade.VERBATIM, (QUOTATION, "counted 14 of them"), (FIGURE, "14"))
    assert found == [("counted", "quotation"), ("14", "figure"), ("of them", "quotation")]
    assert made(SAID, Grade.NEAR, (WORDING, "14 of them"), (FIGURE, "14 of them")) == [("14 of them", "figure")]
