"""What is the same but for typography, and where it stands."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library.placing.folding import fold, folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Don’t,” she said", '"Don\'t," she said'),
        ("six – or seven — or 8‑9", "six - or seven - or 8-9"),
        ("two\n   lines", "two lines"),
        ("a\u00a0hard blank", "a hard blank"),
        ("soft\u00adly", "softly"),
        ("Caf\u00e9", "cafe\u0301"),
        ("wait…", "wait..."),
        ("ΟΔΟΣ", "οδος"),
    ],
)
def test_typography_and_case_make_no_other_words(one: str, other: str) -> None:
    assert fold(one) == fold(other) == folded(one).text == folded(other).text


@pytest.mark.parametrize(("one", "other"), [("14", "17"), ("café", "cafe"), ("its", "it's"), ("a b", "ab")])
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_places_are_those_of_the_raw_text_where_lengths_change() -> None:
    text = "İstanbul,\n\n  ﬁne  “Straße”"
    made = folded(text)
    start = made.text.index('"stra')
    assert text[slice(*made.raw(start, len(made.text)))] == "“Straße”"


@given(st.text("aB ß\n\u0301é“İ…\u00ad\u00a0", max_size=30))
def test_every_folded_character_knows_where_it_comes_from(text: str) -> None:
    made = folded(text)
    assert len(made.places) == len(made.text) + 1
    assert list(made.places) == sorted(made.places)
    for place, character in zip(made.places, made.text, strict=False):
        assert character in fold(unicodedata.normalize("NFD", text[place]))
