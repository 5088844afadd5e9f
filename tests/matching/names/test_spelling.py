"""Which words may be one name in two spellings."""

import pytest

from tui.matching.names.spelling import fold, similar


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zelensky", "zelenskyy"),
        ("zelensky", "zelenskiy"),
        ("kyiv", "kiev"),
        ("mykolayiv", "mykolaiv"),
        ("odesa", "odessa"),
        ("mohammed", "muhammad"),
        ("volkov", "volkoff"),
        ("macallister", "mcallister"),
        ("thornley", "thornleigh"),
        ("schroter", "schroeter"),
        ("khartum", "khartoum"),
        ("qaddari", "gaddari"),
        ("okonkwo", "okonkwoh"),
        ("mumbai", "bombay"),
        ("connelly", "connolly"),
    ],
)
def test_a_transliteration_or_a_slip_is_the_same_name(one: str, other: str) -> None:
    assert similar(one, other)
    assert similar(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wang", "qin"),
        ("holt", "colt"),
        ("martin", "morris"),
        ("lyon", "lynn"),
        ("baker", "maker"),
        ("dahl", "daly"),
        ("miller", "millers"),
        ("adrian", "darren"),
    ],
)
def test_short_words_that_look_alike_are_two_names(one: str, other: str) -> None:
    assert not similar(one, other)
    assert not similar(other, one)


@pytest.mark.parametrize(("one", "other"), [("erik", "eric"), ("brown", "braun"), ("lind", "lund"), ("jon", "john")])
def test_beside_words_that_are_the_same_more_is_taken_for_a_spelling(one: str, other: str) -> None:
    assert similar(one, other, beside_the_same=True)
    assert not similar("james", "john", beside_the_same=True)


def test_accents_and_letters_of_other_alphabets_are_folded() -> None:
    assert [fold(word) for word in ("São", "Łódź", "Strauß", "Ærø")] == ["sao", "lodz", "strauss", "aero"]
