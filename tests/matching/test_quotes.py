import pytest

from tui.matching import Decision, compare
from tui.matching.quotes import quotations, reports

from .builder import BREAK, story


def quoted(*sentences: str) -> list[str]:
    told = story(*sentences)
    return [span.of(told.text) for span in quotations(told)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will not rest,” she said.", ["We will not rest,"]),
        ('"We will not rest," she said. "Never."', ["We will not rest,", "Never."]),
        ("„Wir warten“, sagte sie.", ["Wir warten"]),
        ("« Nous attendons », dit-elle.", [" Nous attendons "]),
        ("»Wir warten«, sagte sie.", ["Wir warten"]),
        ("“[W]e are ready,” she said.", ["[W]e are ready,"]),
        ("“We call it “the pit” here,” she said.", ["We call it “the pit"]),
        ("She said nothing.", []),
        ('The 15" screen broke, she said. "It was new."', ["It was new."]),
        ("It is over,” she said.", []),
        ("“”", [""]),
    ],
)
def test_what_stands_inside_quotation_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_over_several_paragraphs_is_quoted_in_each() -> None:
    assert quoted("“We waited all night.", BREAK, "“Then the boats came,” she said.") == [
        "We waited all night.",
        "Then the boats came,",
    ]


def test_a_straight_mark_that_is_never_closed_quotes_nothing() -> None:
    assert quoted('She said "we waited all night.', BREAK, "The boats came.") == []


@pytest.mark.parametrize(
    ("words", "other", "expected"),
    [
        ("we lost sight of it", "he said we lost sight of it", True),
        ("we lost sight of it", "he said that they lost sight of it", True),
        ("we lost sight of it", "sight of it was lost", False),
        ("red lines matter", "red lines matter", False),
        ("red lines matter greatly", "red lines matter greatly", True),
        ("", "anything at all", False),
    ],
)
def test_a_quotation_is_reported_when_most_of_its_words_come_in_order(words: str, other: str, expected: bool) -> None:
    assert reports(tuple(words.split()), tuple(other.split())) is expected


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
    assert {(match.left, match.right): match.quote for match in compare(left, right).matches} == {
        (0, 0): True,
        (1, 1): True,
    }
