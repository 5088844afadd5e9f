"""Which names of two sentences are told as differing."""

import pytest

from .reading import Told, told


def test_a_name_in_two_spellings_may_fit_together() -> None:
    assert told(
        "Antony Blinken, the top diplomat, landed early on Sunday to mend ties.",
        "The visit by Secretary of State Anthony Blinken is meant to repair ties.",
    ) == [("compatible", "Antony Blinken", "Anthony Blinken")]


def test_a_possessive_is_not_underlined() -> None:
    assert told("It was Okonkwoh's idea to leave the port.", "It was the idea of Okonkwo to leave the port.") == [
        ("compatible", "Okonkwoh", "Okonkwo")
    ]


def test_two_names_that_look_alike_are_two_people_where_a_story_has_both() -> None:
    left, right = "The deal was signed by Peter Johnson.", "The deal was signed by Peter Johnston."
    assert told(left, right) == [("compatible", "Peter Johnson", "Peter Johnston")]
    rest = "It was said by Anne Johnston that the deal was off."
    assert [level for level, *_ in told(left, right, left_rest=rest)] != ["compatible"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Over dinner on Sunday Foreign Minister Qin Gang accepted an invitation to visit the capital.",
            "The foreign minister, Wang Yi, agreed on Sunday to come to the capital at a later time.",
            ("Qin Gang", "Wang Yi"),
        ),
        (
            "Rescue boats took 212 people off the ferry Aurora after it struck rocks.",
            "All 212 people were brought ashore from the ferry Borealis, which had hit rocks.",
            ("Aurora", "Borealis"),
        ),
        (
            "A fire in a warehouse in Lyon killed four people.",
            "A fire in a warehouse in Marseille killed four people.",
            ("Lyon", "Marseille"),
        ),
        (
            "Officers were looking for two men, Detective Inspector John Miller said.",
            "Detective Inspector James Miller said that two men were being looked for.",
            ("John Miller", "James Miller"),
        ),
        (
            "Ruth Adler, a geologist at the University of Leeds, was surprised.",
            "Ruth Adler, a geologist at the University of York, was surprised.",
            ("University of Leeds", "University of York"),
        ),
    ],
)
def test_another_name_in_the_same_place_differs(left: str, right: str, expected: tuple[str, str]) -> None:
    assert told(left, right) == [("differs", *expected)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The plan is that of John Smith, the director.", "The plan is that of J. Smith, the director."),
        ("President Joe Biden signed the bill on Monday.", "President Joseph Biden signed the bill on Monday."),
        ("The bill was signed by Biden on Monday.", "The bill was signed by President Joe Biden on Monday."),
        ("The fee was set by the World Health Organization.", "The fee was set by the WHO."),
        ("The fee was set by the European Union.", "The fee was set by the E.U. on Monday."),
        ("The ship was sold to China on Monday.", "The ship was sold to the Chinese on Monday."),
        ("The ship was sold to South Korea on Monday.", "Okafor sold the ship to the South Korean navy on Monday."),
        ("The talks were held with Beijing on Monday.", "The talks were held with China on Monday."),
        ("The talks on the bill were led by Moscow.", "The talks on the bill were led by Kremlin."),
        ("The ship was sold to Beijing on Monday.", "The ship was sold to Shanghai on Monday by the Chinese."),
        ("The mayor of São Paulo closed the schools.", "The mayor of Sao Paulo closed the schools."),
        ("The island is owned by the Kallstroms of the north.", "The island is owned by Kallstrom of the north."),
        ("They met Anders Holt and Clara Wynn at the port.", "They met Clara Wynn and Anders Holt at the port."),
        ("They voted for the Clean Rivers Act of the party.", "Holt voted for the act on clean rivers of the party."),
    ],
)
def test_a_name_told_in_another_way_is_no_difference(left: str, right: str) -> None:
    assert told(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The blast in Lyon was heard far from the city.", "The blast in France was heard far from the city."),
        ("The school in Denton was shut for the week.", "The school in Texas was shut for the week."),
    ],
)
def test_a_place_and_what_it_lies_in_may_both_be_true(left: str, right: str) -> None:
    assert told(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Marianne Kohl, president of the central bank, said that inflation would fall by the summer.",
            "President Tomas Herrera said on Tuesday that inflation would fall by the summer.",
        ),
        (
            "Deputy Foreign Minister Sun Wei said there would be no talks.",
            "Foreign Minister Qin Gang said there would be no talks.",
        ),
        (
            "French President Luc Morel warned of a war over the border.",
            "President Tomas Herrera of Spain warned of a war over the border.",
        ),
    ],
)
def test_people_in_other_roles_are_not_held_against_each_other(left: str, right: str) -> None:
    assert told(left, right) == []


def test_of_two_presidents_in_one_sentence_none_is_held_against_a_third() -> None:
    assert (
        told(
            "The border was closed after President Tomas Herrera spoke to President Ivan Petrov about the killings.",
            "It was after the killings that President Luis Medrano spoke of closing the border.",
        )
        == []
    )


def test_two_people_whom_both_stories_know_are_not_taken_for_one_another_in_other_words() -> None:
    left = "The pension plan would be vetoed by President Tomas Herrera, his office said."
    right = "After the vote on pensions, President Luis Medrano called the plan a mistake."
    found = told(left, right)
    assert found == [("differs", "Tomas Herrera", "Luis Medrano")]
    known = told(
        left,
        right,
        left_rest="It was said by Luis Medrano on Monday.",
        right_rest="It was said by Tomas Herrera on Monday.",
    )
    assert known == []


def test_a_full_name_elsewhere_in_the_story_tells_two_people_of_one_surname_apart() -> None:
    left, right = "The van of Miller was found in the wood.", "The van of James Miller was found in the wood."
    assert told(left, right) == []
    rest = "It was sold to John Miller in May."
    assert told(left, right, left_rest=rest) == [("differs", "Miller", "James Miller")]


def test_each_differing_name_is_told_in_the_order_of_the_text() -> None:
    expected: list[Told] = [
        ("compatible", "Andrei Belov", "Andrey Belov"),
        ("differs", "Ivan Petrenko", "Oleh Marchuk"),
    ]
    assert (
        told(
            "Defence Minister Andrei Belov and General Ivan Petrenko inspected the front.",
            "Defence Minister Andrey Belov and General Oleh Marchuk inspected the front.",
        )
        == expected
    )


def test_a_surname_is_no_difference_to_the_full_name_in_another_spelling_of_the_first() -> None:
    left, right = "The visit of Blinken was put off.", "The visit of Anthony Blinken was put off."
    assert told(left, right, left_rest="It was said of Antony Blinken in May.") == []
