"""The words and signs for what was found."""

import pytest

from tests.library.made import story
from tui.desk import (
    difference_sign,
    difference_words,
    grade_words,
    paragraph_number,
    paragraph_numbers,
    score_words,
    shown_time,
    sign,
    title_words,
    weightiest,
)
from tui.matching import Comparison, Difference, DifferenceKind, Grade, Level, Match
from tui.story import Details, Kind, Sentence, Span, Story

LEFT, RIGHT = story("About 14\n people hurt.\n"), story("17 hurt.\n")
BOTH = Comparison(LEFT, RIGHT, ())
FIGURE = Difference(DifferenceKind.FIGURE, Level.DIFFERS, Span(6, 16), Span(0, 2))
MAYBE = Difference(DifferenceKind.DATE, Level.COMPATIBLE, Span(0, 5), Span(3, 7))
WORDING = Difference(DifferenceKind.WORDING, Level.DIFFERS, Span(0, 5), None)


def match(grade: Grade, *differences: Difference) -> Match:
    """A match with these differences."""
    return Match(0, 0, 0.9, grade, 0, differences=differences)


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (match(Grade.VERBATIM), "="),
        (match(Grade.NEAR), "≈"),
        (match(Grade.REWORDED), "~"),
        (match(Grade.NEAR, FIGURE), "≠"),
        (match(Grade.VERBATIM, MAYBE), "±"),
        (match(Grade.REWORDED, MAYBE, FIGURE), "≠"),
        (match(Grade.NEAR, WORDING), "≈"),
        (match(Grade.NEAR, WORDING, MAYBE), "±"),
    ],
)
def test_the_sign_says_what_is_worth_checking_before_how_it_agrees(found: Match, shown: str) -> None:
    assert sign(found) == shown


def test_the_sign_of_several_matches_is_that_of_the_one_most_worth_seeing() -> None:
    matches = [match(Grade.VERBATIM), match(Grade.REWORDED), match(Grade.NEAR)]
    assert weightiest(matches) == "~"
    assert weightiest([*matches, match(Grade.VERBATIM, MAYBE)]) == "±"
    assert weightiest([match(Grade.VERBATIM, FIGURE), match(Grade.NEAR, MAYBE), *matches]) == "≠"


def test_other_words_have_no_sign() -> None:
    assert [difference_sign(each) for each in (FIGURE, MAYBE, WORDING)] == ["≠", "±", ""]


def test_grades_do_not_say_who_copied_whom() -> None:
    assert [grade_words(grade) for grade in Grade] == ["same words", "nearly the same", "other words"]


@pytest.mark.parametrize(
    ("difference", "line"),
    [
        (FIGURE, "≠ figure differs, check: 14 people | 17"),
        (MAYBE, "± date may fit together: About | hurt"),
        (WORDING, "wording: About | –"),
        (Difference(DifferenceKind.NEGATION, Level.DIFFERS, None, Span(0, 2)), "≠ negation differs, check: – | 17"),
    ],
)
def test_a_difference_is_one_line_with_both_its_sides(difference: Difference, line: str) -> None:
    assert difference_words(difference, BOTH) == line


def test_an_export_has_the_words_without_the_sign() -> None:
    assert difference_words(FIGURE, BOTH, signs=False) == "figure differs, check: 14 people | 17"
    assert difference_words(MAYBE, BOTH, signs=False) == "date may fit together: About | hurt"


@pytest.mark.parametrize(("score", "shown"), [(0.674, ".67"), (0.0, ".00"), (1.0, "1.00"), (0.999, "1.00")])
def test_a_score_is_written_short(score: float, shown: str) -> None:
    assert score_words(score) == shown


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        (None, ""),
        ("", ""),
        ("2023-06-19", "19 Jun 2023"),
        ("2023-06-19T12:40:00Z", "19 Jun 2023, 12:40 UTC"),
        ("2023-06-09T21:30:00+08:00", "9 Jun 2023, 21:30 UTC+08:00"),
        ("2023-12-31T07:05", "31 Dec 2023, 07:05"),
        ("Sunday evening", "Sunday evening"),
        ("2023-13-01", "2023-13-01"),
    ],
)
def test_a_time_is_written_as_a_reader_writes_it(published: str | None, shown: str) -> None:
    assert shown_time(published) == shown


def test_paragraphs_are_counted_from_the_first_of_the_report() -> None:
    told = story("Title\nOne.\nCaption\nTwo.\n")
    kinds = (Kind.TITLE, Kind.BODY, Kind.CAPTION, Kind.BODY)
    sentences = tuple(Sentence(each.start, each.end, kind) for each, kind in zip(told.sentences, kinds, strict=True))
    labelled = Story(told.text, sentences, told.paragraphs, told.origin)
    assert [paragraph_number(labelled, each.span) for each in sentences] == [0, 1, 1, 2]
    assert paragraph_numbers(labelled) == [0, 1, 1, 2]
    assert paragraph_number(labelled, Span(sentences[1].start + 2, sentences[3].end)) == 1


def test_a_story_goes_by_its_title_or_else_by_its_lead_marked_as_such() -> None:
    assert title_words(Details(title="Fog at sea"), "Two ferries met") == "Fog at sea"
    assert title_words(Details(), "Two ferries met") == "lead “Two ferries met”"
    assert title_words(Details(), None) == title_words(Details(), "") == ""
