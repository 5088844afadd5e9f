"""How decisions show in the text, and the words of deciding."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.desk.made import comparison, sentence, two
from tui.desk import Chosen, Subject, Verdicts, answers, fetch_folder, subjects
from tui.desk.verdicts import verdicts
from tui.library import Library, StoredStory, Verdict
from tui.matching import Comparison, Decision, Difference, DifferenceKind, Grade, Level, Match
from tui.screens.shown import decided
from widgets import Mark


@pytest.fixture
def shelf(library: Path) -> Iterator[Library]:
    """A library with one session."""
    with Library.open(library) as shelf:
        shelf.create_session("Ferry")
        yield shelf


@pytest.fixture
def stored(shelf: Library) -> tuple[StoredStory, StoredStory]:
    """The wire's story and the Gazette's."""
    return two(shelf, shelf.sessions()[0].id)


def compared(stored: tuple[StoredStory, StoredStory], link: bool = False) -> Comparison:
    """Both with two matches, one of them with a figure that differs."""
    found = comparison(*stored, [(0, 3)], [(1, 2)])
    one, other = (each.story.sentences[place].span for each, place in zip(stored, (1, 2), strict=True))
    figure = Difference(DifferenceKind.FIGURE, Level.DIFFERS, one, other)
    first, second = found.matches
    return replace(
        found,
        matches=(
            replace(first, decided=Decision.LINK if link else None),
            replace(second, differences=(figure,), decided=Decision.LINK if link else None),
        ),
    )


def given(shelf: Library, stored: tuple[StoredStory, StoredStory], verdict: Verdict) -> Verdicts:
    """A verdict on the match with the figure."""
    session = shelf.sessions()[0].id
    shelf.judge(session, sentence(stored[0], 1), sentence(stored[1], 2), verdict)
    return verdicts(*stored, shelf.judgements(session), shelf.locate)


def test_a_link_has_a_sign_of_its_own_but_a_difference_in_it_comes_first(
    stored: tuple[StoredStory, StoredStory],
) -> None:
    found = compared(stored, link=True)
    assert [mark.style for mark in decided.marks(found, Verdicts(), right=False)] == ["linked", "linked"]
    assert answers(found) == {0: "+", 1: "≠", 2: "·", 3: "·"}
    assert answers(found, right=True) == {0: "·", 1: "·", 2: "≠", 3: "+"}
    assert decided.marks(compared(stored), Verdicts(), right=False) == []


@pytest.mark.parametrize(("verdict", "sign"), [(Verdict.EXPLAINED, "!"), (Verdict.REAL, "≠")])
def test_what_is_settled_has_a_sign_and_what_is_not_keeps_that_of_the_difference(
    shelf: Library, stored: tuple[StoredStory, StoredStory], verdict: Verdict, sign: str
) -> None:
    found, judged = compared(stored), given(shelf, stored, verdict)
    assert answers(found, judged)[1] == answers(found, judged, right=True)[2] == sign
    assert [mark.style for mark in decided.marks(found, judged, right=True)] == ["judged"]


def test_a_settled_difference_gives_way_to_another_match_of_the_sentence(
    shelf: Library, stored: tuple[StoredStory, StoredStory]
) -> None:
    found, judged = compared(stored), given(shelf, stored, Verdict.EXPLAINED)
    again = Match(1, 3, score=0.4, grade=Grade.REWORDED, passage=0)
    assert answers(replace(found, matches=(*found.matches, again)), judged)[1] == "~"


def test_a_story_read_alone_marks_what_has_a_verdict_whichever_story_that_is_on(
    shelf: Library, stored: tuple[StoredStory, StoredStory]
) -> None:
    given(shelf, stored, Verdict.OPEN)
    folder = fetch_folder(shelf, shelf.sessions()[0].id)
    for each, place in zip(stored, (1, 2), strict=True):
        sentence = each.story.sentences[place]
        assert decided.judged(each, folder) == [Mark(sentence.start, sentence.end, "judged")]


def test_two_sentences_on_one_line_are_known_by_how_they_begin_and_share_the_room() -> None:
    left, right = "The coastguard said that 14 people were hurt when two ferries met in fog.", "Fourteen hurt."
    assert decided.pair_words(left, right, 60) == "“The coastguard said that 14 people…” | “Fourteen hurt.”"
    assert decided.pair_words(right, left, 60) == "“Fourteen hurt.” | “The coastguard said that 14 people…”"
    assert decided.pair_words(left, left, 60) == "“The coastguard said that…” | “The coastguard said that…”"


def test_the_words_of_linking_fit_into_the_line(stored: tuple[StoredStory, StoredStory]) -> None:
    for room, rest in ((56, "+ on one in B"), (76, "in B and press + again"), (158, "in B and press + again")):
        told = decided.linking("A", Chosen(stored[0], 0), "B", room, link="+", stop="esc")
        assert told.startswith("A: “Two")
        assert told.endswith(f"{rest}; esc gives up")
        assert cell_len(told) <= room


def test_a_verdict_begins_with_the_difference_that_weighs_most(stored: tuple[StoredStory, StoredStory]) -> None:
    found = compared(stored)
    listed = [subject for match in found.matches for subject in subjects(match)]
    assert listed[decided.first_row(listed)].difference is not None
    assert decided.first_row([Subject(found.matches[0])]) == 0
