"""The words of the status line."""

from dataclasses import replace

from tests.desk.made import hits
from tui.desk import Steps, candidate_steps, passage_steps, unmatched_steps
from tui.matching import Comparison, Decision, Grade
from tui.screens.shown.status import status

from .compared import CALM, HURT, LEFT, RIGHT, comparison

AB = ("A", "B")


def said(steps: Steps, compared: Comparison | None, *, right: bool = False) -> tuple[str, str]:
    """The two lines, with A on the left and B on the right."""
    return status(steps, compared, letters=AB, right=right)


def test_a_passage_is_counted_graded_and_its_differences_are_told() -> None:
    both = comparison(HURT, CALM)
    assert said(passage_steps(both), both) == (
        "passage 1 of 2 · nearly the same",
        "≠ № figure differs, check: 14 | 17   wording: – | It is said",
    )
    assert said(passage_steps(both).moved(1), both) == ("passage 2 of 2 · same words", "")


def test_mere_wording_stands_after_what_asks_to_be_checked() -> None:
    turned = comparison(replace(HURT, differences=HURT.differences[::-1]))
    assert said(passage_steps(turned), turned)[1].startswith("≠ № figure")


def test_every_grade_of_a_passage_is_named_once_and_a_score_where_it_says_how_sure_a_match_is() -> None:
    reworded = replace(CALM, left=6, passage=0, grade=Grade.REWORDED, score=0.7304)
    several = comparison(HURT, replace(CALM, passage=0), reworded)
    grades = "passage 1 of 1 · nearly the same, same words, other words"
    assert said(passage_steps(several), several)[0] == f"{grades} · score .73"
    two = comparison(HURT, replace(CALM, passage=0, grade=Grade.REWORDED, score=0.8712), reworded)
    assert said(passage_steps(two), two)[0].endswith(" · score .73 to .87")


def test_a_shared_quotation_and_the_readers_own_link_are_named() -> None:
    marked = comparison(replace(CALM, quote=True, decided=Decision.LINK))
    assert said(passage_steps(marked), marked)[0].endswith(" · same person's words · linked by you")


def test_what_has_no_match_is_counted_in_the_story_it_stands_in() -> None:
    both = comparison(HURT)
    assert said(unmatched_steps(both, False), both)[0] == "unmatched 1 of 2 in A · no match found in B"
    assert said(unmatched_steps(both, True), both, right=True)[0] == "unmatched 1 of 1 in B · no match found in A"


def test_what_has_no_match_is_told_with_the_sentence_that_came_nearest() -> None:
    near = replace(CALM, left=6, right=1, score=0.2134, shown=False, passage=-1)
    missed = replace(comparison(HURT), candidates=(near,))
    steps = unmatched_steps(missed, False)
    assert [said(steps.moved(by), missed)[1] for by in range(2)] == [
        "nearest: none found",
        "nearest, score .21: “The sea was calm.”",
    ]
    assert said(unmatched_steps(missed, True), missed, right=True)[1] == "nearest, score .21: “A pier stood empty.”"


def test_search_hits_are_counted() -> None:
    assert said(hits(RIGHT, "the", right=True), comparison(), right=True) == ("hit 1 of 1 in B", "")


def test_where_there_is_nothing_to_step_through_the_line_says_what_can_be_done() -> None:
    nothing = comparison()
    assert "no matches found" in said(passage_steps(nothing), nothing)[0]
    assert "o steps through" in said(passage_steps(nothing), nothing)[0]
    assert "esc goes back" in said(hits(LEFT, "zebra"), nothing)[0]
    full = Comparison(RIGHT, RIGHT, (replace(CALM, left=0), replace(CALM, left=1)))
    assert "every sentence of this story has a match" in said(unmatched_steps(full, False), full)[0]


def test_without_matches_the_reader_is_told_that_the_stories_seem_to_be_of_two_events() -> None:
    strangers = replace(comparison(), one_event=False)
    assert said(passage_steps(strangers), strangers)[1].startswith("The stories seem to be of two events")
    assert said(passage_steps(comparison()), comparison())[1] == ""


def test_a_sentence_that_the_reader_unlinked_is_told_so_where_it_has_no_match() -> None:
    near = replace(CALM, left=6, right=1, score=0.9, shown=False, passage=-1, decided=Decision.UNLINK)
    missed = replace(comparison(HURT), candidates=(near,))
    steps = unmatched_steps(missed, False).moved(1)
    assert said(steps, missed)[0] == "unmatched 2 of 2 in A · no match found in B · unlinked by you"


def test_a_candidate_set_beside_its_sentence_is_told_as_what_it_is_and_counted_among_the_others() -> None:
    near = replace(HURT, right=1, score=0.2871, shown=False, passage=-1, differences=())
    both = replace(comparison(HURT), candidates=(near,))
    steps = candidate_steps(both, near, right=False)
    assert said(steps, both)[0] == "candidate 2 of 2 of this sentence in A · no match, score .29"
    first = said(steps.moved(-1), both)
    assert first[0] == "candidate 1 of 2 of this sentence in A · nearly the same"
    assert first[1].startswith("≠ № figure differs")


def test_in_a_narrow_window_the_differences_fit_the_line() -> None:
    both = comparison(HURT)
    line = status(passage_steps(both), both, letters=AB, right=False, room=50)[1]
    assert line == "≠ № figure differs, check: 14 | 17   and 1 more"
