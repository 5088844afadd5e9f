"""Differing words are marked so that a reader sees them in a mail, and never takes a mark for the story's own."""

from collections.abc import Iterable

import pytest

from tests.matching.builder import story
from tui.cli.marking import Marking
from tui.matching import Comparison, Difference, DifferenceKind, Grade, Level, Match
from tui.story import Span

FIGURE, WORDING = DifferenceKind.FIGURE, DifferenceKind.WORDING


def marked(text: str, *found: tuple[DifferenceKind, Level, str], other: str = "None.") -> str:
    """The sentence with these words marked."""
    left, right = story(text), story(other)
    differences = [
        Difference(kind, level, Span(left.text.index(words), left.text.index(words) + len(words)), None)
        for kind, level, words in found
    ]
    match = Match(0, 0, 1.0, Grade.NEAR, 0, differences=tuple(differences))
    return Marking(Comparison(left, right, (match,))).sentence(left, 0, [match], right=False).plain


def test_the_sign_before_the_words_says_what_asks_to_be_checked() -> None:
    line = marked(
        "14 people waited for over an hour in a gale.",
        (WORDING, Level.COMPATIBLE, "gale"),
        (FIGURE, Level.DIFFERS, "14 people"),
        (FIGURE, Level.COMPATIBLE, "over an hour"),
    )
    assert line == "≠{14 people} waited for ±{over an hour} in a {gale}."


@pytest.mark.parametrize(
    ("text", "other", "shown"),
    [
        ("[W]e saw 14.", "Or (15).", "[W]e saw ≠{14}."),
        ("{We} saw 14.", "Or 15.", "{We} saw ≠⟦14⟧."),
        ("We saw 14.", "Or 15}.", "We saw ≠⟦14⟧."),
        ("{We⟧ saw 14.", "Or 15.", "{We⟧ saw ≠⦃14⦄."),
    ],
)
def test_brackets_are_such_as_neither_story_has(text: str, other: str, shown: str) -> None:
    assert marked(text, (FIGURE, Level.DIFFERS, "14"), other=other) == shown


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("At least 14", "14 people", "≠{At least 14 people} came."),
        ("At least 14 people", "14", "≠{At least 14 people} came."),
        ("At least ", "14 people", "{At least }≠{14 people} came."),
    ],
)
def test_words_that_differ_twice_are_marked_once_with_the_weightier_sign(first: str, second: str, shown: str) -> None:
    line = marked("At least 14 people came.", (WORDING, Level.DIFFERS, first), (FIGURE, Level.DIFFERS, second))
    assert line == shown


def test_one_that_may_fit_together_does_not_hide_one_that_differs() -> None:
    found: Iterable[tuple[DifferenceKind, Level, str]] = (
        (FIGURE, Level.COMPATIBLE, "At least 14"),
        (FIGURE, Level.DIFFERS, "14"),
    )
    assert marked("At least 14 came.", *found) == "≠{At least 14} came."


def test_line_ends_of_the_file_are_blanks_in_the_row() -> None:
    line = marked("At least\n   14\npeople  came.", (FIGURE, Level.DIFFERS, "14\npeople"))
    assert line == "At least ≠{14 people} came."


def test_a_mark_ends_with_its_sentence() -> None:
    left = story("Fog came.", "Ferries met.")
    match = Match(1, 0, 1.0, Grade.NEAR, 0, differences=(Difference(FIGURE, Level.DIFFERS, Span(4, 17), None),))
    marking = Marking(Comparison(left, story("None."), (match,)))
    assert marking.sentence(left, 1, [match], right=False).plain == "≠{Ferries} met."
    assert marking.sentence(left, 0, [match], right=False).plain == "Fog ≠{came.}"
