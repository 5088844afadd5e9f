"""What one sentence says is so and the other denies or leaves open."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import story
from tests.matching.strategies import wild
from tui.matching import DifferenceKind
from tui.matching.certainty import certainty_differences, stances
from tui.matching.tokens import tokenise
from tui.story import Span

Told = list[tuple[str, str | None, str | None]]


def words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


def told(one: str, other: str, on: date | None = None, other_on: date | None = None) -> Told:
    """The differences of two sentences: level and the words on both sides."""
    left, right = tokenise(story(one)), tokenise(story(other))
    here, there = slice(0, len(left.norms)), slice(0, len(right.norms))
    found = certainty_differences(left, right, here, there, stances(left, here), stances(right, there), on, other_on)
    assert {each.kind for each in found} <= {DifferenceKind.NEGATION}
    return [(each.level.value, words(each.left, one), words(each.right, other)) for each in found]


EARLY, LATE = date(2023, 6, 17), date(2023, 6, 19)
MET = "The envoy met President Odra in the capital."
MAY = "The envoy may meet President Odra in the capital."
WILL = "The envoy will meet President Odra in the capital."


def test_may_meet_and_met_differ_where_nothing_says_which_was_told_first() -> None:
    assert told(MAY, MET) == [("differs", "may meet", "met")]
    assert told(MAY, MET, LATE, LATE) == [("differs", "may meet", "met")]


def test_may_meet_before_and_met_after_may_both_be_true() -> None:
    assert told(MAY, MET, EARLY, LATE) == [("compatible", "may meet", "met")]
    assert told(MET, MAY, LATE, EARLY) == [("compatible", "met", "may meet")]


def test_met_before_and_may_meet_after_differ() -> None:
    assert told(MET, MAY, EARLY, LATE) == [("differs", "met", "may meet")]


def test_a_plan_and_a_deed_fit_unless_the_plan_is_told_after_the_deed() -> None:
    assert told(WILL, MET) == [("compatible", "will meet", "met")]
    assert told(WILL, MET, EARLY, LATE) == [("compatible", "will meet", "met")]
    assert told(WILL, MET, LATE, EARLY) == [("differs", "will meet", "met")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("may meet", "might meet"),
        ("is expected to meet", "is likely to meet"),
        ("will meet", "is due to meet"),
        ("will meet", "is expected to meet"),
    ],
)
def test_degrees_of_doubt_are_no_difference(one: str, other: str) -> None:
    assert told(f"The envoy {one} the president in Oslo.", f"The envoy {other} the president in Oslo.") == []


def test_the_same_word_is_found_in_any_of_its_forms() -> None:
    assert told("The envoy did not hold talks in Oslo.", "The envoy has held talks in Oslo.") == [
        ("differs", "did not hold", "has held")
    ]


def test_an_active_and_a_passive_sentence_are_read_as_one() -> None:
    found = told("The drug has not been approved for children.", "The regulator approved the drug for children.")
    assert found == [("differs", "has not been approved", "approved")]


def test_opposite_words_differ_without_any_word_of_denial() -> None:
    assert told("The jury convicted the two brothers.", "The jury acquitted the two brothers.") == [
        ("differs", "convicted", "acquitted")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The prime minister did not resign on Monday.", "The finance minister resigned on Monday."),
        ("Police did not arrest the owner of the club.", "Police arrested three guests of the club."),
        ("The team will not travel to Oslo by air.", "The team travelled to Oslo by train."),
        ("The families did not learn of it until Friday.", "The families learned of it on Friday."),
        ("Sales did not fall as much as feared.", "Sales fell by a tenth."),
        ("The ministry did not say when the border would open.", "The ministry said the border would open."),
        ("He does not believe the fire was set.", "He believes the fire was not set."),
        ("The envoy did not attend the dinner.", "The envoy met business leaders at a dinner."),
        ("The governor did not sign the bill into law.", "The governor signed three other bills into law."),
        ("The actor has not spoken since the verdict.", "The actor’s brother spoke after the verdict."),
        ("The trial will not begin before September.", "The trial will begin in September."),
        ("The trial will begin in March in Oslo.", "The trial began in November in Oslo."),
        ("He would be free had the court not intervened in it.", "The court intervened in it in May."),
        ("The fire was not caused by lightning but by a cigarette.", "The fire was caused by a cigarette."),
        ("Comey never wrote that he felt obstructed.", "Comey felt obstructed."),
        ("Farmers may now return to the valley.", "Farmers returned to the valley."),
        ("From the hills they could see smoke.", "From the hills they saw smoke."),
        ("She will not stand for the party in Oslo.", "She stood for the party in Oslo eight years ago."),
    ],
)
def test_what_is_said_of_others_or_of_another_part_of_it_is_no_difference(one: str, other: str) -> None:
    assert told(one, other) == []
    assert told(other, one) == []


def test_what_is_denied_of_the_manner_or_of_now_only_may_fit_together() -> None:
    assert told("The embassy did not immediately respond to the letter.", "The embassy responded to the letter.") == [
        ("compatible", "did not immediately respond", "responded")
    ]
    assert told("He is no longer in a coma, doctors said.", "He was in a coma, doctors said.") == []


def test_what_is_passed_on_by_others_may_fit_together() -> None:
    assert told("The club has reportedly signed the striker.", "The club has signed the striker.") == [
        ("compatible", "has reportedly signed", "has signed")
    ]


def test_nothing_is_said_of_stories_in_other_languages() -> None:
    assert told("De minister was niet op de hoogte van het plan.", "De minister was op de hoogte van het plan.") == []


def test_both_meetings_of_both_stories_are_told_apart() -> None:
    one = "The envoy met the foreign minister but did not meet the president."
    other = "The envoy, who did not meet the president, met the foreign minister for two hours."
    assert told(one, other) == []


_WORDS = (
    "The envoy minister did not never no one none of may May might will would was be been met meet meeting aware "
    "unaware whether unclear if to failed expected set able denied that without longer only but until or and , . “ ” "
    "isn't we'll"
)
_sentences = st.one_of(wild, st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=12).map(" ".join))


@given(_sentences, _sentences, st.sampled_from([(None, None), (EARLY, LATE), (LATE, EARLY)]))
@settings(max_examples=300, deadline=None)
def test_any_two_sentences_differ_alike_from_either_side(
    one: str, other: str, days: tuple[date | None, date | None]
) -> None:
    mirrored = {(level, right, left) for level, left, right in told(other, one, days[1], days[0])}
    assert set(told(one, other, *days)) == mirrored


@given(_sentences)
@settings(max_examples=150, deadline=None)
def test_no_sentence_differs_from_itself(text: str) -> None:
    assert told(text, text) == []
