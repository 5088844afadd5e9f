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
        ("1,500,000", "1500000"),
        ("1,500.5", "1500.5"),
        ("7,5", "7,5"),
        ("didn’t", "didn't"),
        ("Blinken’s", "blinken"),
        ("Straße", "strasse"),
        ("ﬁre", "fire"),
        ("İZMİR", "izmir"),
        ("ｶﾀｶﾅ", "カタカナ"),
        ("１４", "14"),
        ("か\u3099", "が"),
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
        ("人々・ｶﾞｽ", ["人", "々", "ｶﾞ", "ｽ"]),
        ("น้ำท่วม", ["น้", "ำ", "ท่", "ว", "ม"]),
        ("ລາວ", ["ລ", "າ", "ວ"]),
        ("ខ្មែរ។", ["ខ្", "មែ", "រ"]),
        ("မြန်မာ။", ["မြ", "န်", "မာ"]),
        ("14人 ๑๔ คน", ["14", "人", "๑๔", "ค", "น"]),
        ("‘OK’他说", ["OK", "他", "说"]),
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


def stems(text: str) -> tuple[str, ...]:
    return tokenise(story(text)).stems


def test_a_small_english_number_is_the_same_in_words_and_in_digits() -> None:
    assert tokenise(story("Seven of Ninety sailors")).norms == ("7", "of", "90", "sailors")


def test_a_word_that_is_a_number_in_english_only_stays_a_word_elsewhere() -> None:
    assert "ten" in tokenise(story("De minister zei dat de gesprekken over het veer ten einde zijn.")).norms


def test_a_chinese_character_is_matched_together_with_the_next_one() -> None:
    assert stems("东京会谈") == ("东京", "京会", "会谈", "谈")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("人", ("人",)),
        ("会谈。东京", ("会谈", "谈", "东京", "京")),
        ("会 谈", ("会", "谈")),
        ("A股B", ("a", "股", "b")),
        ("14人死", ("14", "人死", "死")),
        ("น้ำท่วม", ("น้\u0e4dา", "\u0e4dาท่", "ท่ว", "วม", "ม")),
        ("か\u3099く", ("がく", "く")),
    ],
)
def test_characters_join_only_across_no_gap_and_only_with_characters(text: str, expected: tuple[str, ...]) -> None:
    assert stems(text) == expected


def test_characters_keep_a_form_each_for_what_differs() -> None:
    assert tokenise(story("东京会谈")).norms == ("东", "京", "会", "谈")


def test_chinese_words_inside_an_english_story_leave_its_stems_alone() -> None:
    tokens = tokenise(story("The sailors of the ferry 渡轮 were killed."))
    assert tokens.stems == ("the", "sailor", "of", "the", "ferri", "渡轮", "轮", "were", "kill")


def test_a_story_says_which_of_its_words_carry_no_meaning() -> None:
    tokens = tokenise(story("The minister said that the talks went on during the night."))
    assert tokens.language == "en"
    assert [stem for stem in tokens.stems if stem not in tokens.function] == ["minist", "talk", "went", "night"]


def test_a_german_story_is_stemmed_as_german() -> None:
    tokens = tokenise(story("Die Fähren sind in den Häfen, und der Minister ist nicht an Bord."))
    assert tokens.language == "de"
    assert {"fahr", "haf"} <= {*tokens.stems}
    assert [stem for stem in tokens.stems if stem not in tokens.function] == ["fahr", "haf", "minist", "bord"]


def test_a_story_in_no_known_language_is_matched_by_whole_words() -> None:
    tokens = tokenise(story("장관은 조사가 계속될 것이라고 말했다"))
    assert (tokens.language, tokens.function) == ("", frozenset())
    assert tokens.stems == tokens.norms


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
