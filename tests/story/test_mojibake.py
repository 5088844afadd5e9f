"""Wrongly decoded characters are noticed and mended on request; what was right stays as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.story import plain, structured
from tui.story.decoding import decode
from tui.story.formats.extracted import Extracted, Paragraph
from tui.story.mojibake import Found, look, repaired

STORIES = [
    "“We're back,” he said — it’s 5 €, and that’s… all. Naïve café owners paid £3 more.",
    "Élise a déjà payé 3 € à l’Hôtel « Été », dit-elle. Ça va ? Où ça ?",
    "Größe und Maß: „Spaß für alle“, sagte Özdemir in Österreich – 5 °C.",
    "El niño comió piña en A Coruña; ¿cuándo volverá? ¡Mañana!",
    "São Paulo: a informação não é nova, disse João. “É difícil”, acrescentou.",
    "Zażółć gęślą jaźń – powiedział Łukasz w Łodzi.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Президент встретился с министром в Пекине, сообщили чиновники.",
    "Ο πρόεδρος συναντήθηκε με τον υπουργό.",
    "总统在北京会见了部长。会谈持续了七个小时。",
    "大統領は北京で大臣と会談した。",
    "राष्ट्रपति ने मंत्री से मुलाकात की।",
    "التقى الرئيس بالوزير في بكين يوم الأحد.",
    "Chủ tịch đã gặp bộ trưởng ở Bắc Kinh hôm Chủ nhật.",
    "Președintele s-a întâlnit cu ministrul și a spus că țara e bine.",
    "Cumhurbaşkanı bakanla Pekin'de görüştü, dediler.",
    "Good 😀 news, he wrote • then left™.",
]

CLEAN = [
    *STORIES,
    "« AMANHÃ » e “AMANHÃ”, NÃO… IRMÃ– e MAÇÃ’ em SÃO PAULO, A INFORMAÇÃO",
    "“MANHÔ",
    "La « santé\u00a0» et « l’été\u00a0» : «\u00a0É\u00a0» “CAFɔ, CAFÉ», FORÊT…",
    "»Spaß« und „Spaß“, „Maß”. GRÖẞE",
    "“GÅ PÅ” og “RØDGRØD MED FLØDE PÅ”… RÅ– Ø” Ä…",
    "TRÂN “ÂN” CHÂU Â” trâu",
    "3 × 5 = 15, Nº 5, 1ª vez, 20 °C, § 5, © 2023, 5 µm",
    "MNÍŠEK, LÉŽBA A ÝŽ; «está»… «está»™ «Ñ» “Ñ” Ð Þ ð þ Ï",
]


def misread(text: str, encoding: str = "cp1252") -> str:
    """As a program shows UTF-8 that takes it for something else; bytes without a character as Latin-1 has them."""
    return "".join(
        chr(byte) if encoding == "latin-1" else bytes([byte]).decode(encoding, "ignore") or chr(byte)
        for byte in text.encode()
    )


@pytest.mark.parametrize("text", CLEAN)
def test_a_clean_story_in_any_language_is_left_alone(text: str) -> None:
    assert look(text) is None
    assert repaired(text) == text


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", STORIES)
def test_a_story_that_was_misread_is_put_right(text: str, encoding: str) -> None:
    wrong = misread(text, encoding)
    assert look(wrong) is not None
    assert repaired(wrong) == text


@pytest.mark.parametrize("text", STORIES[:5])
def test_a_story_that_was_misread_twice_is_put_right(text: str) -> None:
    assert repaired(misread(misread(text))) == text


def test_places_are_counted_and_the_first_is_shown() -> None:
    assert look("Itâ€™s theirs, theyâ€™re sure. CafÃ© owners paid Â£3.") == Found(4, "â€™")


def test_a_clean_quotation_beside_wrong_places_stays() -> None:
    assert repaired("“Itâ€™s over,” said Ørsted of Malmö.") == "“It’s over,” said Ørsted of Malmö."


def test_a_closing_quote_whose_last_byte_was_lost_is_put_right() -> None:
    assert repaired("â€œIt is over,â€ he said. â€œYes.â€\ufffd") == "“It is over,” he said. “Yes.”"
    assert repaired("â€œIt is over,â€\x9d he said.") == "“It is over,” he said."


def test_the_readers_word_repaired_reads_as_usual_and_repairs() -> None:
    found = decode("Itâ€™s over.".encode(), "repaired")
    assert (found.text, found.encoding, found.guessed) == ("It’s over.", "utf-8, repaired", False)
    assert decode("Itâ€™s over.".encode(), found.encoding) == found
    assert decode("cafÃ© â€¦".encode("utf-16"), "Repaired").text == "café …"
    assert decode(b"caf\xe9", "cp1252, repaired").text == "café"


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aÃÂÄâ€™”“…é»\u00a0 ð\u0178˜ï¿½É\x9dß", max_size=40))
def test_a_text_is_only_changed_where_something_was_found(text: str) -> None:
    found = look(text)
    assert (repaired(text) == text) == (found is None)
    if found:
        assert found.example in text


@pytest.mark.parametrize("text", ["Ã" * 200_000, "Ã©" * 100_000, "â€" * 100_000, "ð\u0178" * 100_000])
def test_a_hostile_text_is_read_in_one_pass(text: str) -> None:
    """A pattern that went back over the text at each character would take hours here, and the run would show it."""
    assert len(repaired(text)) <= len(text)


def test_the_reader_is_told_of_a_text_that_looks_wrongly_decoded_and_what_to_do() -> None:
    found = plain.parts("Itâ€™s theirs, theyâ€™re sure.").remarks
    assert found == ("2 places look wrongly decoded, such as “â€™”; read again with --encoding repaired",)
    assert plain.parts("Itâ€™s theirs.").remarks[0].startswith("1 place looks wrongly decoded")
    assert plain.parts("It’s theirs.").remarks == ()


def test_of_a_file_in_a_format_of_its_own_it_is_only_said() -> None:
    found = structured.parts(Extracted((Paragraph("Itâ€™s theirs."),))).parts
    assert found.remarks == ("1 place looks wrongly decoded, such as “â€™”",)
