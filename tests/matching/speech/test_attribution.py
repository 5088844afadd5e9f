import pytest

from tests.matching.builder import BREAK, Line, story
from tui.story import Kind

from .hearing import told

POLICE = "Two men in dark jackets ran from the shop, police said."
PLAIN = "Two men in dark jackets ran from the shop."


def differing(left: str, right: str) -> list[tuple[str, ...]]:
    found = told("attribution", left, right)
    assert told("attribution", right, left) == [(level, theirs, ours) for level, ours, theirs in found]
    return found


def test_two_sources_for_one_thing_differ() -> None:
    assert differing(POLICE, "Two men in dark jackets ran from the shop, witnesses said.") == [
        ("differs", "police", "witnesses")
    ]


def test_a_source_that_only_one_side_gives_stands_alone() -> None:
    assert differing(POLICE, PLAIN) == [("compatible", "police", "")]


def test_a_source_that_only_one_side_gives_may_be_of_any_kind() -> None:
    assert differing("Two men in dark jackets ran from the shop, the lottery said.", PLAIN) == [
        ("compatible", "the lottery", "")
    ]


def test_what_a_sentence_seems_to_attribute_is_not_the_storys_own() -> None:
    for sentence in (
        "Owners insisted two men in dark jackets ran from the shop.",
        "Two men in dark jackets ran from the shop, images show.",
    ):
        assert differing(POLICE, sentence) == []


def test_a_court_that_heard_a_thing_did_not_say_it() -> None:
    assert differing("The court heard that two men in dark jackets ran from the shop.", PLAIN) == []


def test_sources_of_different_things_are_not_held_together() -> None:
    assert differing("The train left the rails, and police said nobody was hurt.", "The train left the rails.") == []
    assert differing(POLICE, "The shop had been robbed twice before, witnesses said.") == []


def test_an_aside_with_a_source_of_its_own_does_not_attribute_the_sentence() -> None:
    assert (
        differing(
            "The ship, which the owners said was built in 1974, sank off the cape.", "The ship sank off the cape."
        )
        == []
    )


def test_a_source_in_the_sentence_beside_may_be_meant_for_both() -> None:
    for sentences in ((PLAIN, "Police said they had a car."), ("Police gave details.", "Police said so.", PLAIN)):
        other = story(*sentences)
        assert told("attribution", story(POLICE), other, (0, sentences.index(PLAIN))) == []


def test_a_headline_leaves_sources_out() -> None:
    assert told("attribution", story(POLICE), story(Line(PLAIN, Kind.TITLE))) == []
    assert told("attribution", story(POLICE), story(PLAIN.rstrip("."))) == []


def test_a_pronoun_may_be_anybody() -> None:
    left = story("Anna Lee said the shop was shut.", BREAK, "Two men in dark jackets ran from the shop, she said.")
    right = story("Two men in dark jackets ran from the shop, said Paul Roth.")
    assert told("attribution", left, right, (1, 0)) == []


def test_two_ministers_of_one_surname_are_two_sources() -> None:
    health, finance = (
        f"Two men in dark jackets ran from the shop, {office} Minister Lee said." for office in ("Health", "Finance")
    )
    assert differing(health, finance) == [("differs", "Health Minister Lee", "Finance Minister Lee")]


def test_two_ministers_of_one_surname_are_two_sources_where_only_sentences_before_tell_of_what() -> None:
    sentence = "Two men in dark jackets ran from the shop, Lee said."
    health, finance = (f"{office} Minister Lee said the shop was shut." for office in ("Health", "Finance"))
    left, right = story(health, BREAK, sentence), story(finance, BREAK, sentence)
    assert told("attribution", left, right, (1, 1)) == [("differs", "Lee", "Lee")]
    assert told("attribution", left, story(sentence), (1, 0)) == []


def test_sentences_without_sources_differ_in_none() -> None:
    assert differing(PLAIN, PLAIN) == []


def test_who_is_told_is_no_source() -> None:
    assert differing("“I never saw it,” the clerk told the Wire.", "“I never saw it,” the clerk told the Post.") == []


@pytest.mark.parametrize(
    "office",
    ["the U.S. Attorney’s Office for the Western District", "the district attorney", "the state attorney’s office"],
)
def test_a_prosecuting_office_may_be_the_prosecutors(office: str) -> None:
    thing = "the man had pleaded guilty to threatening to kill the mayor"
    assert told("attribution", f"Prosecutors said {thing}.", f"It was announced that {thing}, {office} said.") == []
    assert told("attribution", f"Prosecutors said {thing}.", f"It was announced that {thing}, his lawyer said.")
