"""In which encoding a page is read."""

import pytest

from tui.story.formats import Refused
from tui.story.formats.html import extract

TEXT = "Der Bürgermeister sagte: „Schöne Grüße“ – und ging nach Hause, ohne ein Wort zu viel."


def read(head: str, encoding: str, given: str | None = None) -> tuple[str, str, bool]:
    """The text of a page in an encoding, and what is said of how it was read."""
    extracted = extract(f"<html><head>{head}</head><body><p>{TEXT}</p></body></html>".encode(encoding), given)
    return extracted.paragraphs[-1].text, extracted.encoding, extracted.guessed


@pytest.mark.parametrize(
    ("head", "encoding", "said"),
    [
        ('<meta charset="utf-8">', "utf-8", "utf-8"),
        ("<meta charset=iso-8859-1>", "cp1252", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252", "cp1252"),
        ("<meta charset=utf-8>", "utf-16", "utf-16-le"),
        ("", "utf-8-sig", "utf-8"),
    ],
)
def test_a_page_is_read_as_it_declares_or_as_its_mark_says(head: str, encoding: str, said: str) -> None:
    assert read(head, encoding) == (TEXT, said, False)


def test_a_wrong_declaration_is_noticed_and_said_to_be_a_guess() -> None:
    assert read("<meta charset=iso-8859-1>", "utf-8") == (TEXT, "utf-8", True)
    assert read("<meta charset=utf-8>", "cp1252") == (TEXT, "cp1252", True)


def test_a_declaration_that_nobody_knows_is_passed_over() -> None:
    assert read("<meta charset=x-nothing>", "utf-8") == (TEXT, "utf-8", False)
    assert read("<meta charset=hex>", "utf-8") == (TEXT, "utf-8", False)


def test_the_reader_s_own_word_wins_over_the_declaration() -> None:
    assert read("<meta charset=utf-8>", "cp1250", "cp1250") == (TEXT, "cp1250", False)


@pytest.mark.parametrize("encoding", ["no-such-encoding", "ascii"])
def test_a_wrong_word_of_the_reader_is_refused_in_one_line(encoding: str) -> None:
    with pytest.raises(Refused, match=r"^[^\n]+; [^\n]+$"):
        read("", "utf-8", encoding)
