import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.languages.passages import PASSAGES
from tui.matching.languages import LANGUAGES, NEUTRAL, Language, detect


def language_of(text: str) -> str:
    return detect(re.findall(r"\S+", re.sub(r"[.,।]", "", text).casefold())).code


@pytest.mark.parametrize("code", PASSAGES)
def test_a_sentence_of_a_report_shows_its_language(code: str) -> None:
    assert language_of(PASSAGES[code]) == code


def test_every_language_that_is_known_has_been_tried() -> None:
    assert {language.code for language in LANGUAGES} == PASSAGES.keys()


@pytest.mark.parametrize(
    "text", ["Ferry sinks", "Soldiers die in Mali", "Minister resigns after collision", "Oslo 2016"]
)
def test_a_headline_in_latin_letters_counts_as_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize("text", ["Паром затонул", "Το πλοίο", "العبارة تغرق", "नौका डूबी", "페리 침몰", "המעבורת טבעה"])
def test_a_headline_in_another_script_never_counts_as_english(text: str) -> None:
    assert language_of(text) == ""


@pytest.mark.parametrize("text", ["", "14 17 2016", "1 2"])
def test_a_text_without_words_is_in_no_language(text: str) -> None:
    assert language_of(text) == ""


def test_a_long_text_in_a_language_without_a_table_is_not_taken_for_english() -> None:
    text = "Bộ trưởng nói hôm chủ nhật rằng các cuộc đàm phán về an toàn của chiếc phà vẫn chưa kết thúc. " * 4
    assert language_of(text) == ""


def test_an_english_name_in_a_chinese_story_does_not_make_it_english() -> None:
    story = [*"渡轮星期日在港口外沉没十四人死亡部长说调查还在继续", "the", "times", "of", "london"]
    assert detect(story * 3).code == ""


def test_a_few_foreign_words_do_not_change_the_language_of_a_story() -> None:
    assert language_of(PASSAGES["en"] + " “La vie est à nous”, he said.") == "en"


def test_a_language_that_says_as_much_as_english_gives_way_to_it() -> None:
    assert detect(["the", "and", "that", "de", "van", "het"]).code == "en"


def test_the_unknown_language_has_no_stemmer_and_no_function_words() -> None:
    assert Language("") == NEUTRAL


@given(st.lists(st.text(min_size=1, max_size=8), max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_words_have_one_language_in_whatever_order_they_stand(words: list[str]) -> None:
    assert detect(words) == detect(words[::-1]) in {*LANGUAGES, NEUTRAL}
