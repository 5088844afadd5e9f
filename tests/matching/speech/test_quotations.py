import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import BREAK, story
from tui.matching.speech.quotations import quotations, reports


def quoted(*sentences: str) -> list[str]:
    told = story(*sentences)
    return [span.of(told.text) for span in quotations(told)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will not rest,” she said.", ["We will not rest,"]),
        ('"We will not rest," she said. "Never."', ["We will not rest,", "Never."]),
        ("„Wir warten“, sagte sie.", ["Wir warten"]),
        ("« Nous attendons », dit-elle.", ["Nous attendons"]),
        ("»Wir warten«, sagte sie.", ["Wir warten"]),
        ("“[W]e are ready,” she said.", ["[W]e are ready,"]),
        ("“We call it “the pit” here,” she said.", ["We call it “the pit” here,"]),
        ("She said nothing.", []),
        ('The 15" screen broke, she said. "It was new."', ["It was new."]),
        ("It is over,” she said.", []),
        ("‘It’s the players’ money,’ she said.", ["It’s the players’ money,"]),
        ("'It doesn't matter to us,' she said, and the clubs' lawyer left.", ["It doesn't matter to us,"]),
        ("She called it 'an insult' to the players' union.", ["an insult"]),
        ("In the '80s and '90s the players' union was strong.", []),
        ("He said the dogs' bowls and the cats' beds were gone.", []),
        ("“She told me ‘do not open’ and left,” he said.", ["She told me ‘do not open’ and left,"]),
        ("“We call it “the pit here,” she said.", ["We call it “the pit here,"]),
        ("“”", []),
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


def test_a_quotation_that_a_later_paragraph_closes_goes_on_until_there() -> None:
    assert quoted('"We waited all night.', BREAK, "Nobody came.", BREAK, 'Then we left," she said.') == [
        "We waited all night.\n\nNobody came.\n\nThen we left,"
    ]


def test_a_quotation_over_several_paragraphs_may_have_straight_marks() -> None:
    assert quoted('"We waited all night.', BREAK, '"Then the boats came," she said.') == [
        "We waited all night.",
        "Then the boats came,",
    ]


@given(st.text("“”„«»\"‘’' .,sab[]0é", max_size=60))
@settings(max_examples=100, deadline=None)
def test_quotations_of_any_marks_lie_in_the_text_one_after_the_other(text: str) -> None:
    told = story(text) if text.strip() else story("x")
    at = 0
    for span in quotations(told):
        assert at <= span.start < span.end <= len(told.text)
        assert span.of(told.text) == span.of(told.text).strip()
        at = span.end
