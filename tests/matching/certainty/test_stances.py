"""What a single sentence denies or leaves open."""

import pytest

from tests.matching.builder import story
from tui.matching.certainty import stances
from tui.matching.tokens import tokenise


def told(text: str) -> list[str]:
    """The words of every stance of one sentence."""
    read = story(text)
    tokens = tokenise(read)
    return [stance.span.of(text) for stance in stances(tokens, tokens.of(read.sentences)[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister was not aware of it.", "was not aware"),
        ("The envoy did not immediately respond.", "did not immediately respond"),
        ("The envoy didn’t respond.", "didn’t respond"),
        ("She cannot leave.", "cannot leave"),
        ("She won't leave.", "won't leave"),
        ("No one was injured.", "No one was injured"),
        ("None of the forty passengers was hurt.", "None of the forty passengers was hurt"),
        ("The lorry failed to stop.", "failed to stop"),
        ("Police have yet to identify him.", "have yet to identify"),
        ("They searched the house without a warrant.", "without a warrant"),
        ("He left without speaking.", "without speaking"),
        ("Experts found no evidence of fuel in it.", "found no evidence"),
        ("The nurse denied poisoning anyone.", "denied poisoning"),
        ("The driver was unhurt.", "was unhurt"),
        ("He is no longer in custody.", "is no longer in custody"),
    ],
)
def test_what_is_denied_is_told_from_the_word_that_denies_it_to_the_word_it_denies(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy may meet the president.", "may meet"),
        ("Rates might be raised.", "might be raised"),
        ("The court is expected to rule.", "is expected to rule"),
        ("The club has reportedly signed him.", "has reportedly signed"),
        ("It is unclear whether the captain ordered it.", "unclear whether the captain ordered"),
        ("The firm plans to sell the plant.", "plans to sell"),
        ("They’ll rebuild the school.", "They’ll rebuild"),
    ],
)
def test_what_is_left_open_is_told_likewise(text: str, expected: str) -> None:
    read = text.replace("’", "'")
    assert expected.replace("’", "'") in told(read)


@pytest.mark.parametrize(
    "text",
    [
        "The council approved the plans in May after a long debate.",
        "Theresa May met farmers at the county show.",
        "No fewer than forty ships waited outside the port.",
        "There was no doubt about it.",
        "Downing Street, No 10 said, was informed.",
        "It was a good match, wasn’t it?",
        "Der Minister war nicht über die Zahlungen informiert.",
        "The old man had a strong will of his own.",
        "",
    ],
)
def test_words_that_only_look_like_a_denial_or_a_doubt_are_none(text: str) -> None:
    assert told(text or "x") == []


def test_what_is_denied_twice_is_said() -> None:
    read = story("The bishop was not unaware of it.")
    tokens = tokenise(read)
    (stance,) = stances(tokens, tokens.of(read.sentences)[0])
    assert stance.key == "unawar"
    assert stance.predicate.denied
