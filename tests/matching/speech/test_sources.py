import pytest

from tests.matching.builder import story
from tui.matching.reading import Reading
from tui.matching.speech import roles
from tui.matching.speech.rivals import are_one, rivals
from tui.matching.speech.sources import Source


def source(words: str) -> Source:
    """The source of what somebody is reported to say."""
    (speeches,) = Reading(story(f"The bridge was closed for a year, {words} said.")).speeches
    assert speeches[0].source
    return speeches[0].source


def level(one: str, other: str) -> str | None:
    ours, theirs = source(one), source(other)
    assert rivals(ours, theirs) == rivals(theirs, ours)
    found = rivals(ours, theirs)
    return found.value if found else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("police", "witnesses"),
        ("the minister", "the opposition leader"),
        ("the finance minister", "the health minister"),
        ("Anna Lee", "Paul Roth"),
        ("Maria Keller", "Maria Santos"),
        ("Mayor Dora Pell", "the fire chief"),
        ("the company", "the union"),
        ("the Russian defence ministry", "the Ukrainian defence ministry"),
        ("Northland officials", "Southland officials"),
        ("Beijing", "Washington"),
        ("officials", "residents"),
        ("the coach", "the captain"),
        ("the girl's mother", "the girl's father"),
        ("the president", "the president's spokeswoman"),
        ("Aid workers", "the army"),
        ("the aid agency", "the army"),
        ("organisers", "police"),
        ("the company", "the driver"),
        ("her rival, Jo Pell", "Anna Lee"),
    ],
)
def test_sources_that_cannot_be_one(one: str, other: str) -> None:
    assert level(one, other) == "differs"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("officials", "police"),
        ("sources", "the company"),
        ("people familiar with the talks", "Louis Prat"),
        ("a spokesman", "spokeswoman Anna Lee"),
        ("a witness", "witness Jon Aldo"),
    ],
)
def test_sources_of_which_one_is_vaguer(one: str, other: str) -> None:
    assert level(one, other) == "compatible"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Antony Morrow", "Morrow"),
        ("Antony Morrow", "the secretary of state"),
        ("Secretary of State Antony Morrow", "the secretary of state"),
        ("he", "Antony Morrow"),
        ("José Peña", "Jose Pena"),
        ("Volodymyr Zelensky", "Zelenskyy"),
        ("the World Health Organization", "the WHO"),
        ("the ministry", "a ministry spokesman"),
        ("the government", "the transport minister"),
        ("the U.S. embassy", "the American embassy"),
        ("China", "the Chinese commerce ministry"),
        ("the indictment", "prosecutors"),
        ("the foreign minister", "the minister"),
        ("Norvik Energy", "Anna Lee"),
        ("passengers", "witnesses"),
        ("the innkeeper", "the mayor"),
    ],
)
def test_sources_that_may_be_one(one: str, other: str) -> None:
    assert level(one, other) is None


def test_a_name_and_an_office_are_not_known_to_be_one_and_a_surname_is() -> None:
    assert are_one(source("Antony Morrow"), source("Morrow"))
    assert not are_one(source("Antony Morrow"), source("the secretary of state"))


def test_every_class_that_may_be_another_is_a_class() -> None:
    classes = {*roles.ROLES.values(), *roles.PHRASES.values()}
    assert {role for pair in roles.MAY_BE_ONE for role in pair} <= classes
