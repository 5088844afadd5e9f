"""Files come in many encodings; a wrong one turns a quotation into something nobody said."""

import pytest

from tui.story.decoding import Decoded, decode

ENGLISH = (
    "The minister met the president on Sunday for over seven hours. “We have nothing to add,” he said – and left. "
    "The café owner’s daughter, who had asked for an explanation, is still waiting for an answer from the government."
)
SPANISH = (
    "El presidente viajó a León el martes, según informó la policía. «No hay más que añadir», dijo el señor Núñez. La "
    "reunión duró más de siete horas y terminó sin declaración común, según varias fuentes que piden no ser nombradas."
)
POLISH = (
    "Prezydent spotkał się w środę z ministrem spraw zagranicznych, jak poinformowała policja. Rozmowy trwały ponad "
    "siedem godzin i zakończyły się bez wspólnego oświadczenia. Mieszkańcy, którzy żądali wyjaśnień, wciąż czekają."
)
RUSSIAN = (
    "Министр встретился с президентом в воскресенье, сообщила полиция. Переговоры продолжались более семи часов и "
    "закончились без совместного заявления. Жители, требовавшие объяснений, все еще ждут ответа правительства."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_certain_with_a_mark_and_utf8_also_without(encoding: str) -> None:
    found = decode(ENGLISH.encode(encoding))
    assert (found.text, found.guessed) == (ENGLISH, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, "Hi there"])
def test_utf16_without_a_mark_is_known_by_its_zeros(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == Decoded(text, encoding, guessed=True)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(ENGLISH, "cp1252"), (SPANISH, "cp1252"), (POLISH, "cp1250"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")],
)
def test_the_common_encodings_of_old_files_are_guessed_and_said_to_be_guessed(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert (found.text, found.guessed) == (text, True)


def test_a_short_old_file_is_windows_1252() -> None:
    assert decode("“Café”".encode("cp1252")) == Decoded("“Café”", "cp1252", guessed=True)


def test_a_byte_that_no_encoding_has_is_shown_as_missing() -> None:
    assert decode(b"caf\xe9 \x81").text == "café \ufffd"


def test_a_damaged_utf8_file_loses_only_the_damaged_characters() -> None:
    text = "“Années”, dit-il. " * 10
    assert decode(text.encode() + b"\xe2\x80") == Decoded(text + "\ufffd", "utf-8", guessed=True)


def test_a_broken_mark_does_not_stop_the_reading() -> None:
    assert decode(b"\xff\xfeabc").encoding == "cp1252"


def test_one_zero_does_not_make_a_file_utf16() -> None:
    assert decode(b"ab\x00cdefghijklm").encoding == "utf-8"


def test_the_readers_word_is_not_doubted() -> None:
    assert decode("Łódź".encode("cp1250"), "CP1250") == Decoded("Łódź", "cp1250")
    assert decode("\ufeffabc".encode(), "utf-8").text == "abc"


def test_an_encoding_that_is_unknown_or_wrong_is_an_error() -> None:
    with pytest.raises(LookupError):
        decode(b"abc", "klingon")
    with pytest.raises(UnicodeDecodeError):
        decode("é".encode("cp1252"), "utf-8")
    with pytest.raises(ValueError, match="null"):
        decode(b"abc", "utf\x00")
