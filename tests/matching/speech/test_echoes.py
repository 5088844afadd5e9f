import pytest

from tests.matching.builder import story
from tui.matching import Decision, compare


def quote_of(left: str, right: str) -> bool:
    """Whether the same words are said to be quoted in two sentences that the reader linked."""
    (match,) = compare(story(left), story(right), {(0, 0): Decision.LINK}).matches
    return match.quote


DIRECT = "“The fog came down within minutes and we lost sight of the buoy,” said Captain Varga."


@pytest.mark.parametrize(
    "other",
    [
        'Varga: "The fog came down within minutes and we lost sight of the buoy."',
        "“[T]he fog came down within minutes and [they] lost sight of the buoy,” the captain added.",
        "Captain Varga said that the fog came down within minutes and they lost sight of the buoy.",
    ],
)
def test_the_same_words_of_a_speaker_are_recognised_direct_or_reported(other: str) -> None:
    assert quote_of(DIRECT, other)
    assert quote_of(other, DIRECT)


def test_the_same_words_that_nobody_quotes_are_no_quotation() -> None:
    plain = "The fog came down within minutes and they lost sight of the buoy."
    assert not quote_of(plain, plain)


def test_another_quotation_of_the_same_speaker_is_not_the_same_words() -> None:
    assert not quote_of(DIRECT, "“Nobody on the bridge slept that night,” said Captain Varga.")


def test_a_few_quoted_words_may_be_anybodys() -> None:
    assert not quote_of("Varga spoke of “red lines” on Friday.", "Varga spoke of “red lines” on Friday.")


def test_a_quotation_that_runs_over_two_sentences_is_seen_in_each() -> None:
    left = story("“The fog came down within minutes.", "We lost sight of the northern buoy,” said Varga.")
    right = story("The fog came down within minutes, Varga said.", "They lost sight of the northern buoy.")
    linked = {(0, 0): Decision.LINK, (1, 1): Decision.LINK}
    assert [match.quote for match in compare(left, right, linked).matches] == [True, True]


def test_what_a_person_is_reported_to_say_is_the_same_speech_in_both_stories() -> None:
    left = "Captain Ines Varga said that thick fog had hidden the northern buoy for an hour."
    assert quote_of(left, "Thick fog had hidden the northern buoy for an hour, Varga told the inquiry.")
    assert not quote_of(left, "Nobody had slept on the bridge of the ferry, Varga told the inquiry.")


def test_the_same_words_of_two_people_are_not_the_same_speech() -> None:
    assert not quote_of(DIRECT, DIRECT.replace("Captain Varga", "Admiral Peter Lund"))


def test_what_the_story_states_itself_is_nobodys_speech() -> None:
    assert not quote_of(DIRECT, "The fog came down within minutes and they lost sight of the buoy.")


def test_a_short_stretch_of_words_that_lies_scattered_in_a_sentence_is_not_quoted_there() -> None:
    assert not quote_of(
        "The envoy said it touched “the core of the island's core interests”.",
        "The ministry said nobody would “cross the red lines of its core interests, which are known to all”.",
    )
