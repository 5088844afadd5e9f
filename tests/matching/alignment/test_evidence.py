import math

import pytest
from hypothesis import given, settings

from tui.matching.alignment.candidates import candidates
from tui.matching.alignment.evidence import Evidence, evidence
from tui.story import Kind, Story

from ..builder import Line
from ..strategies import stories
from .reading import Told, rare, sides, weighed, weight

NOTHING = Evidence(*[0.0] * len(Evidence._fields))


def seen(left: Told, right: Told) -> Evidence:
    """The evidence of two sentences."""
    return evidence(sides([left], [right]), 0, 1)


def test_the_overlap_is_the_share_of_weight_that_both_have() -> None:
    common, own = 2 * weight(2), 2 * weight(1)
    assert seen("alpha bravo charlie delta", "bravo alpha echo foxtrot").overlap == pytest.approx(
        common / (common + own)
    )
    assert seen("alpha bravo", "alpha bravo charlie").overlap == pytest.approx(math.sqrt(common / (common + weight(1))))


def test_the_same_words_overlap_wholly_and_others_not_at_all() -> None:
    assert seen("alpha bravo", "bravo alpha").overlap == 1.0
    assert seen("alpha bravo", "charlie delta") == NOTHING


def test_a_sentence_without_words_speaks_for_nothing() -> None:
    assert seen("* * *", "alpha bravo") == NOTHING


def test_substance_grows_with_the_weight_of_the_shared_words() -> None:
    assert seen("alpha bravo charlie", "alpha bravo delta").substance == math.log1p(2 * weight(2) / 1000)


def test_shared_words_that_carry_no_meaning_have_no_substance() -> None:
    found = seen("It is what the harbour was for.", "This is what they of the valley were for.")
    assert found.substance == 0.0 < found.overlap


def test_a_clause_that_stands_in_another_sentence_speaks_for_a_match() -> None:
    clause = "alpha bravo charlie delta echo"
    common = 5 * weight(2)
    found = seen(f"{clause}, {rare('a', 12)}", f"{rare('b', 12)}, {clause}")
    assert found.clause == pytest.approx(common / (common + 4000))
    assert found.clause > found.overlap


def test_words_that_are_scattered_over_clauses_say_less_than_a_clause() -> None:
    together = seen(f"alpha bravo charlie delta, {rare('a', 8)}", f"alpha bravo charlie delta, {rare('b', 8)}")
    scattered = seen(
        f"alpha bravo {rare('a', 4)}, charlie delta {rare('c', 4)}",
        f"alpha bravo {rare('b', 4)}, charlie delta {rare('d', 4)}",
    )
    assert together.overlap == pytest.approx(scattered.overlap)
    assert together.clause > scattered.clause


def test_of_the_two_directions_the_lesser_counts() -> None:
    clause = "alpha bravo charlie delta"
    whole = seen(f"{clause}, {rare('a', 6)}", f"{clause}, {rare('b', 6)}").clause
    assert 0 < seen(f"{clause}, {rare('a', 6)}", f"{clause} {rare('b', 6)}").clause < whole


def test_clauses_of_sentences_with_hardly_a_word_in_common_are_not_looked_at() -> None:
    clause = "alpha bravo charlie delta"
    assert seen(f"{clause}, {rare('a', 80)}", f"{clause}, {rare('b', 80)}").clause == 0.0


QUOTED = "“alpha bravo charlie delta”"


@pytest.mark.parametrize(
    ("left", "right", "both", "share"),
    [
        (f"{QUOTED} he said", "echo foxtrot", 0.0, 0.0),
        ("echo foxtrot", f"{QUOTED} he said", 0.0, 0.0),
        ("alpha bravo charlie delta", f"{QUOTED} he said", 0.0, 0.0),
        (f"{QUOTED} he said", f"{QUOTED} she told them", 1.0, 4 / 8),
        (f"{QUOTED} he said", "“alpha bravo charlie delta echo”", 1.0, 4 / math.sqrt(8 * 9)),
        (f"{QUOTED} he said", "“echo foxtrot golf hotel” she said", 1.0, 0.0),
        (f"{QUOTED} he said", "alpha bravo charlie delta “echo foxtrot golf hotel”", 1.0, 0.0),
    ],
)
def test_where_both_quote_the_quoted_words_are_held_against_each_other(
    left: str, right: str, both: float, share: float
) -> None:
    found = seen(left, right)
    assert found.both_quote == both
    assert found.quoted == pytest.approx(share)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Kind.TITLE, Kind.BODY, (1.0, 0.0)),
        (Kind.BODY, Kind.TITLE, (1.0, 0.0)),
        (Kind.TITLE, Kind.TITLE, (0.0, 1.0)),
        (Kind.HEADING, Kind.BODY, (0.0, 0.0)),
    ],
)
def test_a_title_is_told_from_a_sentence(left: Kind, right: Kind, expected: tuple[float, float]) -> None:
    found = seen(Line("alpha bravo", left), Line("alpha charlie", right))
    assert (found.one_title, found.both_titles) == expected


@given(stories(), stories())
@settings(max_examples=60)
def test_evidence_is_the_same_to_the_last_bit_whichever_story_is_left(left: Story, right: Story) -> None:
    one, other = weighed(left, right), weighed(right, left)
    for place in range(one.split):
        for across in range(one.split, len(one.row)):
            mirrored = evidence(other, across - one.split, place + other.split)
            assert evidence(one, place, across) == mirrored


@given(stories(), stories())
@settings(max_examples=40)
def test_every_share_lies_between_nothing_and_all(left: Story, right: Story) -> None:
    both = weighed(left, right)
    for pair in candidates(both):
        found = evidence(both, *pair)
        assert all(0 <= share <= 1 + 1e-12 for share in (found.overlap, found.clause, found.quoted))
        assert min(found) >= 0
