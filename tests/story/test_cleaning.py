"""What a terminal would obey, or a reader could not see, does not come in."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.story import clean, clean_line
from tui.story.cleaning import Cleaned

HOSTILE = st.text(
    st.one_of(
        st.characters(), st.sampled_from("\r\n\t\x00\x1b\x7f\x85\x9b\u2028\u200b\u202e\u2066\ufeff\U000e0041\ud800")
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "cleaned", "removed"),
    [
        ("one\r\ntwo", "one\ntwo", 0),
        ("one\rtwo\x85three\u2028four\u2029five", "one\ntwo\nthree\nfour\nfive", 0),
        ("one\ttwo", "one two", 0),
        ("\x1b]52;c;aGk=\x1b\\ plain", "]52;c;aGk=\\ plain", 2),
        ("a\x00\x07\x08\x0b\x0c\x7f\x9bz", "az", 7),
        ("a\u202e\u2066\u2069z", "az", 3),
        ("a\u200b\u2060\ufeff\u180e\ufff9\U000e0041z", "az", 6),
        ("a\ud800z", "a?z", 0),
    ],
)
def test_controls_go_and_line_ends_become_one_kind(text: str, cleaned: str, removed: int) -> None:
    assert clean(text) == Cleaned(cleaned, removed)


def test_joiners_and_direction_marks_stay_for_the_scripts_that_need_them() -> None:
    text = "می\u200cخواهم 👩\u200d🚒 \u200eabc\u200f"
    assert clean(text).text == text


def test_what_is_shown_on_one_line_has_no_line_ends() -> None:
    assert clean_line("Talks\r\nopen\x1b[2J\nnow") == "Talks open[2J now"


@settings(max_examples=150, deadline=None)
@given(HOSTILE)
def test_no_control_character_survives_but_the_line_feed_and_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean(text).text
    assert {c for c in cleaned if unicodedata.category(c) in ("Cc", "Cs")} <= {"\n"}
    assert clean(cleaned) == Cleaned(cleaned, 0)
