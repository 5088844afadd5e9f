import pytest

from tui.matching import Comparison, Decision, Difference, DifferenceKind, Grade, Level, compare
from tui.matching.alignment import Pair
from tui.matching.comparing import Comparing
from tui.matching.reading import Reading

from .builder import story, words


def linked(left: str, right: str) -> Comparison:
    return compare(story(left), story(right), {(0, 0): Decision.LINK})


def told(left: str, right: str) -> list[tuple[str, str, str | None, str | None]]:
    """The differences of two linked sentences: kind, level and the words on both sides."""
    found = linked(left, right)
    return [(each.kind.value, each.level.value, *words(found, each)) for each in found.matches[0].differences]


def test_other_words_are_shown_as_whole_words_of_both_texts() -> None:
    assert told(
        "The council voted on Monday to close the old bridge.", "The council voted on Monday to shut the old bridge."
    ) == [("wording", "compatible", "close", "shut")]


def test_a_span_reaches_over_the_marks_between_its_words() -> None:
    assert told(
        "The mayor, Ines Varga’s rival, closed the old bridge on Monday night.",
        "The mayor of Oslo closed the old bridge on Monday night.",
    ) == [("wording", "compatible", "Ines Varga’s rival", "of Oslo")]


def test_an_inserted_not_is_told_with_the_verb_that_it_turns_round() -> None:
    left, right = "The envoy will meet the president in June.", "The envoy will not meet the president in June."
    assert told(left, right) == [("negation", "differs", "will meet", "will not meet")]
    assert told(right, left) == [("negation", "differs", "will not meet", "will meet")]


def test_a_single_equal_word_between_two_changes_is_taken_in() -> None:
    assert told(
        "The council of Oslo voted quietly in private to close the old bridge for good.",
        "The council of Oslo voted loudly in public to close the old bridge for good.",
    ) == [("wording", "compatible", "quietly in private", "loudly in public")]


def test_two_equal_words_keep_two_changes_apart() -> None:
    assert told(
        "The council of Oslo voted early with much regret to close the old bridge for good.",
        "The council of Oslo voted late with much relief to close the old bridge for good.",
    ) == [("wording", "compatible", "early", "late"), ("wording", "compatible", "regret", "relief")]


def test_sentences_in_other_words_do_not_list_them() -> None:
    found = linked("Rescue boats brought the crew ashore.", "The crew came ashore in boats of the rescue service.")
    assert found.matches[0].grade is Grade.REWORDED
    assert found.matches[0].differences == ()


def test_a_figure_that_differs_is_not_told_again_as_wording() -> None:
    assert told("The blast in the harbour killed 14 people.", "The blast in the harbour killed 17 people.") == [
        ("figure", "differs", "14 people", "17 people")
    ]


def test_what_is_worded_otherwise_beside_a_fact_is_told_without_the_fact() -> None:
    assert told(
        "The council of Oslo voted early on Monday to close the old bridge for good.",
        "The council of Oslo voted late on Tuesday to close the old bridge for good.",
    ) == [("date", "differs", "Monday", "Tuesday"), ("wording", "compatible", "early", "late")]
    assert told(
        "The shares of the harbour company fell by 3 percent on Monday.",
        "The shares of the harbour company rose by 5 percent on Monday.",
    ) == [("figure", "differs", "3 percent", "5 percent"), ("wording", "compatible", "fell", "rose")]


def test_what_only_one_side_says_beside_a_fact_is_told_of_that_side() -> None:
    left = "The ferry left the harbour of Oslo on Monday with 14 people on board."
    right = "The ferry left the harbour of Oslo with 17 people on board."
    figure = ("figure", "differs", "14 people", "17 people")
    assert told(left, right) == [figure, ("wording", "compatible", "on Monday", None)]
    assert told(right, left) == [
        ("figure", "differs", "17 people", "14 people"),
        ("wording", "compatible", None, "on Monday"),
    ]


def test_words_that_only_link_two_facts_are_not_told() -> None:
    assert told(
        "The old bridge in the harbour of Oslo was closed for good on Monday, police said.",
        "The old bridge in the harbour of Oslo was closed for good on Tuesday, the mayor said.",
    ) == [("date", "differs", "Monday", "Tuesday"), ("attribution", "differs", "police", "the mayor")]


def test_figures_come_before_wording() -> None:
    assert told(
        "A huge blast in the old harbour of Oslo on Monday killed 14 people.",
        "A large blast in the old harbour of Oslo on Monday killed 17 people.",
    ) == [("figure", "differs", "14 people", "17 people"), ("wording", "compatible", "huge", "large")]


def test_figures_are_told_even_of_sentences_in_other_words() -> None:
    found = linked("The blast killed 14 people.", "After an explosion at the docks 17 people were found dead.")
    assert found.matches[0].grade is Grade.REWORDED
    assert [words(found, each) for each in found.matches[0].differences] == [("14 people", "17 people")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The court heard the case on June 18 in Oslo.",
            "The court heard the case on June 19 in Oslo.",
            ("date", "differs", "June 18", "June 19"),
        ),
        (
            "The court heard the case in Oslo in 2016.",
            "The court heard the case in Oslo in 2015.",
            ("date", "differs", "2016", "2015"),
        ),
        (
            "The court heard the case at 7 a.m. in Oslo.",
            "The court heard the case at 8 a.m. in Oslo.",
            ("date", "differs", "7 a.m.", "8 a.m."),
        ),
        (
            "The home side won the final in Oslo 3-1 on Sunday.",
            "The home side won the final in Oslo 3-2 on Sunday.",
            ("figure", "differs", "3-1", "3-2"),
        ),
        (
            "Lawyers for Flight 93 families spoke in Oslo.",
            "Lawyers for Flight 94 families spoke in Oslo.",
            ("figure", "differs", "93", "94"),
        ),
        (
            "The limit for the whole year was put at 15,000.",
            "The limit for the whole year was put at 14,990.",
            ("figure", "differs", "15,000", "14,990"),
        ),
    ],
)
def test_a_number_in_the_place_of_another_differs_whatever_it_counts(
    left: str, right: str, expected: tuple[str, str, str, str]
) -> None:
    assert told(left, right) == [expected]


def test_one_number_written_in_two_ways_is_no_difference() -> None:
    assert told("The harbour deal was worth $334 million.", "The harbour deal was worth $334,000 thousand.") == []
    assert told("Some 24 ships left the harbour of Oslo.", "Some two dozen ships left the harbour of Oslo.") == []


def test_a_date_is_never_a_figure_against_a_count() -> None:
    for date in ("June 18", "2023", "18 June"):
        found = told(f"In {date} people left Oslo by sea.", "In all 40 people left Oslo by sea.")
        assert "figure" not in {kind for kind, *_ in found}


def test_the_differences_of_a_match_are_values_that_can_be_compared() -> None:
    first = linked("It killed 14 people.", "It killed 17 people.").matches[0].differences
    second = linked("It killed 14 people.", "It killed 17 people.").matches[0].differences
    assert first == second
    assert first[0] == Difference(DifferenceKind.FIGURE, Level.DIFFERS, first[0].left, first[0].right)


def test_a_day_in_the_place_of_a_count_is_told_as_other_words() -> None:
    assert told(
        "The council meets four times to vote on the old harbour bridge in Lenz.",
        "The council meets January 11 to vote on the old harbour bridge in Lenz.",
    ) == [("wording", "compatible", "four times", "January 11")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The council voted on Monday to close the bridge.", "The council voted on Tuesday to close the bridge."),
        ("The envoy was aware of the plan.", "The envoy was not aware of the plan."),
    ],
)
def test_days_and_denials_are_told_only_of_sentences_that_surely_say_the_same(left: str, right: str) -> None:
    comparing = Comparing(Reading(story(left)), Reading(story(right)), {})
    (kind,) = {each.kind for each in comparing.match(Pair(0, 0, 0.9, True)).differences}
    assert kind in (DifferenceKind.DATE, DifferenceKind.NEGATION)
    assert kind not in {each.kind for each in comparing.match(Pair(0, 0, 0.5, True)).differences}
    linked = Comparing(Reading(story(left)), Reading(story(right)), {(0, 0): Decision.LINK})
    assert kind in {each.kind for each in linked.match(Pair(0, 0, 0.5, True)).differences}


def test_what_one_side_passes_on_and_the_other_attributes_is_as_sure_on_both() -> None:
    hearsay = "The state is reportedly investigating the company."
    attributed = "The state is investigating the company, according to two people familiar with the matter."
    assert "negation" not in {kind for kind, *_ in told(hearsay, attributed)}
    assert "negation" not in {kind for kind, *_ in told(attributed, hearsay)}
    assert "negation" in {kind for kind, *_ in told(hearsay, "The state is investigating the company.")}
