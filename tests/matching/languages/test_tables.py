import pytest

from tests.matching.builder import story
from tui.matching.languages import LANGUAGES, Language
from tui.matching.numbers import NUMBER_WORDS
from tui.matching.tokens import normalise, tokenise

each_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)


@each_language
def test_function_words_are_written_as_stories_are_compared(language: Language) -> None:
    assert {word: normalise(word) for word in language.function_words} == {
        word: word for word in language.function_words
    }


@each_language
def test_each_function_word_can_stand_in_a_story_as_one_word(language: Language) -> None:
    for word in language.function_words:
        spelled = word + "oslo" if word.endswith("'") else word
        assert tokenise(story(spelled)).ends == (len(spelled),)


@each_language
def test_a_language_has_function_words_enough_to_be_known_by(language: Language) -> None:
    assert 60 <= len(language.function_words) <= 180


def test_no_two_languages_share_a_code() -> None:
    assert len({language.code for language in LANGUAGES}) == len(LANGUAGES)


@each_language
def test_a_number_is_no_function_word(language: Language) -> None:
    assert language.function_words.isdisjoint(NUMBER_WORDS.get(language.code, {}))
