import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.matching import compare
from tui.matching.tokens import Tokens, normalise, tokenise
from tui.story import Story

from .builder import story
from .strategies import stories


def raws(text: str) -> list[str]:
    tokens = tokenise(story(text))
    return [tokens.raw(at) for at in range(len(tokens.starts))]


def test_a_token_knows_its_place_in_the_text() -> None:
    tokens = tokenise(story("Oslo’s envoys", "met 1,500 sailors."))
    assert [tokens.text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == [
        "Oslo’s",
        "envoys",
        "met",
        "1,500",
        "sailors",
    ]
    assert tokens.norms == ("oslo", "envoys", "met", "1500", "sailors")
    assert tokens.stems == ("oslo", "envoy", "met", "1500", "sailor")


def test_each_sentence_has_its_own_tokens() -> None:
    told = story("Oslo waits.", "Berlin does not.")
    tokens = tokenise(told)
    assert [tokens.norms[part] for part in tokens.of(told.sentences)] == [("oslo", "waits"), ("berlin", "does", "not")]


def test_what_stands_between_tokens_can_be_read_up_to_the_end_of_the_text() -> None:
    tokens = tokenise(story("“Oslo”, he said."))
    assert [tokens.gap(at) for at in range(4)] == ["“", "”, ", " ", "."]


@pytest.mark.parametrize(
    ("word", "norm"),
    [
        ("U.S.", "usa"),
        ("US", "usa"),
        ("us", "us"),
        ("a.m.", "am"),
        ("Seven", "7"),
        ("Ninety", "90"),
        ("1,500,000", "1500000"),
        ("1,500.5", "1500.5"),
        ("7,5", "7,5"),
        ("didn’t", "didn't"),
        ("Blinken’s", "blinken"),
        ("Straße", "strasse"),
        ("ﬁre", "fire"),
    ],
)
def test_words_that_read_alike_have_one_form(word: str, norm: str) -> None:
    assert normalise(word) == norm


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("didn't O'Neill", ["didn't", "O'Neill"]),
        ("[W]e are", ["W", "e", "are"]),
        ("snake_case", ["snake", "case"]),
        ("東京で会談", ["東", "京", "で", "会", "談"]),
        ("서울에서 회담", ["서울에서", "회담"]),
        ("التقى الوزير", ["التقى", "الوزير"]),
        ("كَتَبَ الوزير", ["كَتَبَ", "الوزير"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("cafe\u0301s shut", ["cafe\u0301s", "shut"]),
        ("Привет, мир", ["Привет", "мир"]),
        ("🚢 — …", []),
    ],
)
def test_words_of_many_scripts_are_told_apart(text: str, expected: list[str]) -> None:
    assert raws(text) == expected


def test_a_letter_and_its_accent_match_the_accented_letter() -> None:
    left, right = tokenise(story("cafe\u0301")), tokenise(story("caf\u00e9"))
    assert left.norms == right.norms


@given(stories())
@settings(max_examples=60, deadline=None)
def test_any_text_has_tokens_in_order_with_a_form_each(told: Story) -> None:
    tokens = tokenise(told)
    assert len(tokens.starts) == len(tokens.ends) == len(tokens.norms) == len(tokens.stems)
    assert all(start < end for start, end in zip(tokens.starts, tokens.ends, strict=True))
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert all(tokens.norms)


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_words_and_what_stands_between_them_make_up_the_whole_text(text: str) -> None:
    tokens: Tokens = tokenise(story(text) if text else story())
    count = len(tokens.starts)
    rebuilt = "".join(tokens.gap(at) + tokens.raw(at) for at in range(count)) + tokens.gap(count)
    assert rebuilt == text


def test_a_story_without_text_compares_to_nothing() -> None:
    empty, other = story(), story("The minister arrived in Oslo.")
    for left, right in ((empty, other), (other, empty), (empty, empty)):
        assert compare(left, right).matches == compare(left, right).candidates == ()


def test_sentences_without_words_match_nothing() -> None:
    dashes = story("* * *", "—", "The minister arrived in Oslo.")
    assert [match.left for match in compare(dashes, dashes).matches] == [2]
