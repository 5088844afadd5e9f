"""Finding words in a text as a reader types them."""

import sys

import pytest

from tui.desk.searching import find


@pytest.mark.parametrize("words", ["ferry", "Ferry"])
def test_small_letters_find_capitals_too_and_capitals_only_themselves(words: str) -> None:
    found = ["Ferry", "FERRY", "ferry"] if words == "ferry" else ["Ferry"]
    text = "Ferry, FERRY, ferry"
    assert [text[start:end] for start, end in find(text, words)] == found


def test_every_capital_is_found_by_its_small_letter() -> None:
    capitals = [char for char in map(chr, range(sys.maxunicode)) if len(char.lower()) == 1 and char.lower() != char]
    assert [char for char in capitals if list(find(f"– {char}", char.lower())) != [(2, 3)]] == []


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("İstanbul: the İzmir ferry", "ferry", "ferry"),
        ("İstanbul", "istanbul", "İstanbul"),
        ("in Diyarbakır", "diyarbakir", "Diyarbakır"),
        ("ΟΔΟΣ", "οδος", "ΟΔΟΣ"),
        ("ὁδός", "ὁδόσ", "ὁδός"),
        ("Congreſs", "congress", "Congreſs"),
        ("Straße", "straße", "Straße"),
    ],
)
def test_letters_of_other_languages_are_found_where_they_stand(text: str, words: str, found: str) -> None:
    assert [text[start:end] for start, end in find(text, words)] == [found]
