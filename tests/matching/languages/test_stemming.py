from concurrent.futures import ThreadPoolExecutor

import pytest

from tui.matching.languages import LANGUAGES, NEUTRAL, Language, function_stems, stems
from tui.matching.languages.stemming import STEMMERS

BY_CODE = {language.code: language for language in LANGUAGES}


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("en", ["sailor", "sailors"]),
        ("de", ["fähre", "fähren"]),
        ("fr", ["accord", "accords"]),
        ("es", ["barco", "barcos"]),
        ("it", ["traghetto", "traghetti"]),
        ("pt", ["balsa", "balsas"]),
        ("nl", ["veerboot", "veerboten"]),
        ("da", ["færge", "færgen"]),
        ("sv", ["båt", "båten"]),
        ("no", ["ferje", "ferjen"]),
        ("fi", ["laiva", "laivan"]),
        ("ro", ["minister", "ministerul"]),
        ("hu", ["miniszter", "miniszternek"]),
        ("ru", ["министр", "министра"]),
        ("el", ["υπουργοσ", "υπουργού"]),
        ("tr", ["gemiler", "gemide"]),
        ("ar", ["سفينة", "السفينة"]),
        ("hi", ["नौका", "नौकाओं"]),
        ("id", ["menteri", "menterinya"]),
        ("ca", ["vaixell", "vaixells"]),
    ],
)
def test_forms_of_a_word_have_one_stem_in_its_language(code: str, forms: list[str]) -> None:
    assert len(set(stems(BY_CODE[code], forms))) == 1


@pytest.mark.parametrize(
    ("code", "word", "same"),
    [
        ("fr", "l'accord", "accords"),
        ("fr", "qu'elle", "elle"),
        ("it", "dell'accordo", "accordi"),
        ("ca", "d'acord", "acord"),
    ],
)
def test_an_article_written_onto_a_word_does_not_hide_it(code: str, word: str, same: str) -> None:
    assert stems(BY_CODE[code], [word]) == stems(BY_CODE[code], [same])


@pytest.mark.parametrize(("code", "word"), [("fr", "aujourd'hui"), ("en", "o'hara"), ("fr", "l'")])
def test_other_words_with_an_apostrophe_stay_whole(code: str, word: str) -> None:
    assert stems(BY_CODE[code], [word]) == [word]


def test_words_of_an_unknown_language_are_their_own_stems() -> None:
    assert stems(NEUTRAL, ["sailors", "渡"]) == ["sailors", "渡"]
    assert function_stems(NEUTRAL) == frozenset()


def test_function_words_are_known_by_their_stems() -> None:
    found = function_stems(BY_CODE["en"])
    assert {*stems(BY_CODE["en"], ["the", "very", "during", "don't"])} <= found
    assert found.isdisjoint(stems(BY_CODE["en"], ["minister", "ferries", "killed"]))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_no_stemmer_leaves_nothing_of_a_word(language: Language) -> None:
    assert all(stems(language, language.function_words))


def test_each_thread_stems_with_a_stemmer_of_its_own() -> None:
    with ThreadPoolExecutor(1) as pool:
        theirs = pool.submit(STEMMERS.of, "english").result()
    assert theirs is not STEMMERS.of("english")
    assert STEMMERS.of("english") is STEMMERS.of("english")
