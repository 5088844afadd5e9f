"""Why two sentences match or not, in words that a reporter understands."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.desk.explained import FOUND, LEFT, MATCH, MISSED, NOT_FOUND, RIGHT
from tests.matching.strategies import stories
from tui.desk import Account, account
from tui.desk.explaining import reason_words
from tui.desk.wording import score_words
from tui.matching import Decision, Explanation, Grade, Obstacle, Rank, Reason, explain
from tui.matching.alignment.evidence import Evidence
from tui.matching.alignment.surroundings import Surroundings
from tui.story import Kind, Story


def told(explanation: Explanation) -> Account:
    """An explanation of the two stories in words."""
    return account(explanation, LEFT, RIGHT)


def placed(explanation: Explanation, left: int, right: int) -> Explanation:
    """The same of other sentences."""
    return replace(explanation, match=replace(explanation.match, left=left, right=right))


@pytest.mark.parametrize(
    ("explanation", "verdict"),
    [
        (FOUND, "match, other words: score .67, shown from .34"),
        (replace(FOUND, match=replace(MATCH, score=1.0, grade=Grade.VERBATIM)), "match, same words: score 1.00, "),
        (NOT_FOUND, "no match: score .29, shown from .34"),
        (replace(FOUND, match=replace(MATCH, shown=False, decided=Decision.UNLINK)), "no match, unlinked by you: "),
        (replace(FOUND, match=replace(MISSED, shown=True, decided=Decision.LINK)), "match, linked by you, other words"),
    ],
)
def test_the_verdict_says_whether_they_match_and_how_surely(explanation: Explanation, verdict: str) -> None:
    assert told(explanation).verdict.startswith(verdict)


def test_a_score_just_below_what_is_needed_does_not_look_like_enough() -> None:
    near = replace(NOT_FOUND, match=replace(MISSED, score=0.3388))
    assert told(near).verdict == "no match: score .339, shown from .340"
    assert told(near).lacking.startswith("it lacks .01: ")


def test_what_a_missed_pair_lacks_is_told_in_shared_words() -> None:
    assert told(NOT_FOUND).lacking == (
        "it lacks .06: a share of .45 of their words in place of .41 would do, the rest as it is"
    )
    assert told(replace(NOT_FOUND, enough=None)).lacking == "it lacks .06"
    assert told(replace(NOT_FOUND, enough=0.4139)).lacking == "it lacks .06"


@pytest.mark.parametrize(
    "explanation",
    [
        FOUND,
        replace(NOT_FOUND, obstacles=(Obstacle.EVENT,)),
        replace(NOT_FOUND, match=replace(MISSED, decided=Decision.UNLINK)),
    ],
)
def test_nothing_is_lacking_where_words_are_not_what_is_missing(explanation: Explanation) -> None:
    assert told(explanation).lacking == ""


def test_a_pair_that_was_never_looked_at_closely_says_so() -> None:
    assert told(replace(NOT_FOUND, candidate=False)).lacking == (
        "not looked at closely: they share too few of the less common words"
    )


def test_reasons_stand_by_what_they_speak_for_with_how_much_they_count() -> None:
    found = told(FOUND)
    assert found.usual == "a usual candidate scores .08"
    assert found.speaks_for == (
        ("strongly", "share of their words that both have, rare ones counting most: .41 (usual .16)"),
        ("clearly", "share of a clause of one that the other has: .35 (usual .15)"),
        ("slightly", "the likeliest match of one with a neighbour of the other: .23"),
    )
    assert found.speaks_against == (
        ("clearly", "the likeliest other partner of one of them: .83"),
        ("slightly", "share of the quoted words that both quote: .00 (usual .02)"),
    )


@pytest.mark.parametrize(("shared", "counts", "for_it"), [(0.79, 2.4, True), (0.0, -0.1, False)])
def test_that_both_quote_is_told_with_how_much_of_it_is_the_same(shared: float, counts: float, for_it: bool) -> None:
    rest = [reason for reason in FOUND.reasons if reason.name != "quoted"]
    quoting = Reason("both_quote", 1.0, 0.2, -0.8), Reason("quoted", shared, 0.021, counts)
    found = told(replace(FOUND, reasons=(*rest, *quoting)))
    speaks_for, speaks_against = ([words for _, words in each] for each in (found.speaks_for, found.speaks_against))
    words = f"share of the quoted words that both quote: {score_words(shared)} (usual .02)"
    assert words in (speaks_for if for_it else speaks_against)
    assert [each for each in (*speaks_for, *speaks_against) if "quote" in each] == [words]


@pytest.mark.parametrize("name", Evidence._fields + Surroundings._fields)
def test_every_piece_of_evidence_has_words(name: str) -> None:
    there, not_there = (reason_words(Reason(name, value, 0.1, 1.0)) for value in (1.0, 0.0))
    assert there != not_there


@pytest.mark.parametrize(
    ("left", "right", "obstacle", "words"),
    [
        (1, 1, Obstacle.KIND, "A1 is a byline: never matched"),
        (2, 3, Obstacle.KIND, "B3 is boilerplate: never matched"),
        (1, 3, Obstacle.KIND, "A1 is a byline and B3 is boilerplate: never matched"),
        (2, 1, Obstacle.KIND, "one of them has no words to match"),
        (3, 1, Obstacle.LABEL, "A3 is a heading: matched only with what says the same"),
        (2, 1, Obstacle.LABEL, "one of them is a short caption: matched only with what says the same"),
        (0, 1, Obstacle.TITLE, "A0 is a title: another partner is better"),
        (2, 1, Obstacle.WORDING, "each of them has a partner in the same words, and is not held against the other's"),
        (2, 1, Obstacle.EVENT, "the stories seem to be of two events, which lowers all their scores"),
    ],
)
def test_what_keeps_them_from_a_match_is_said(left: int, right: int, obstacle: Obstacle, words: str) -> None:
    assert told(replace(placed(NOT_FOUND, left, right), obstacles=(obstacle,))).obstacles == (words,)


def test_a_title_that_shares_too_little_says_so() -> None:
    title = replace(placed(NOT_FOUND, 2, 0), obstacles=(Obstacle.TITLE,), shared=FOUND.shared[:1])
    assert told(title).obstacles == ("B0 is a title: matched only where they share two words that carry meaning",)


def test_what_the_reader_parted_is_said_once() -> None:
    parted = replace(FOUND, match=replace(MISSED, decided=Decision.UNLINK), obstacles=(Obstacle.READER,))
    assert told(parted).obstacles == ()
    assert "unlinked by you" in told(parted).verdict


def test_evidence_says_nothing_of_what_is_never_matched() -> None:
    never = told(replace(placed(NOT_FOUND, 1, 1), obstacles=(Obstacle.KIND,)))
    assert never.speaks_for == never.speaks_against == ()


@pytest.mark.parametrize(
    ("rank", "words"),
    [
        (Rank(1, 7, (1, 0.67)), "best of 7 candidates"),
        (Rank(1, 1, (1, 0.67)), "the only candidate"),
        (Rank(2, 7, (4, 0.7134)), "2nd of 7 candidates, best is B4, .71"),
        (Rank(3, 7, (4, 0.7)), "3rd of 7 candidates, best is B4, .70"),
        (Rank(11, 12, (4, 0.7)), "11th of 12 candidates, best is B4, .70"),
        (Rank(22, 30, (4, 0.7)), "22nd of 30 candidates, best is B4, .70"),
        (Rank(None, 3, (4, 0.7)), "not among its 3 candidates, best is B4, .70"),
        (Rank(None, 1, (4, 0.7)), "not among its 1 candidate, best is B4, .70"),
        (Rank(None, 0, None), "no candidates"),
    ],
)
def test_where_the_pair_stands_among_the_candidates_is_said(rank: Rank, words: str) -> None:
    assert told(replace(FOUND, left_rank=rank)).ranks[0] == ("A2", words)


def test_sentences_are_named_by_the_letters_of_their_stories() -> None:
    found = account(FOUND, LEFT, RIGHT, ("C", "E"))
    assert found.ranks == (("C2", "best of 7 candidates"), ("E1", "2nd of 13 candidates, best is C4, .71"))


def test_shared_words_are_those_of_both_stories() -> None:
    assert told(FOUND).shared == ("collided | collisions", "coastguard", "people")


def test_differences_are_told_whether_they_match_or_not() -> None:
    line = "≠ figure differs, check: At least 14 people | 17 people hurt"
    assert told(FOUND).differences == told(NOT_FOUND).differences == (line,)


@given(stories(4), stories(4))
@settings(max_examples=20, deadline=None)
def test_any_explanation_can_be_told(left: Story, right: Story) -> None:
    for i in range(len(left.sentences)):
        for j in range(len(right.sentences)):
            found = account(explain(left, right, i, j), left, right)
            assert found.verdict.startswith(("match, ", "no match: "))
            silent = {left.sentences[i].kind, right.sentences[j].kind} & {Kind.BYLINE, Kind.SOURCE, Kind.BOILERPLATE}
            assert not silent or any("never matched" in line for line in found.obstacles)
