"""Texts in two columns are straight whatever their characters are."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from tui.cli.columns import Entry, Page, wrapped
from tui.cli.printing import console

LOOSE_JOINER = "\u200d"
"""Joins nothing when blanks follow it, but is measured as if it did; in a story it stands inside a word."""
pieces = st.sampled_from([*"ab \u3000二隻，。ＡＢ\xa0\xad{", "e\u0301", "क्ष", "👩‍👩‍👧‍👦", "❤\ufe0f", "🇬🇧"])
anything = st.characters(exclude_characters=LOOSE_JOINER)
texts = st.lists(st.one_of(pieces, anything), max_size=60).map("".join)


def page(width: int) -> Page:
    """A page whose labels are at most `A12` and `¶3`."""
    return Page(console(), width, (3, 2))


@settings(max_examples=80, deadline=None)
@given(texts, texts, st.integers(60, 140))
def test_the_gutter_is_in_one_place_in_every_row(left: str, right: str, width: int) -> None:
    rows = page(width).beside([Entry(("A1", "¶1"), Text(left))], [Entry(("B22", ""), Text(right))], "≠")
    column = (width - 3) // 2
    for number, row in enumerate(rows):
        sides = row.plain.split(" │ " if number else " ≠ ", 1)
        assert cell_len(sides[0]) == column
        assert cell_len(row.plain) <= width


@settings(max_examples=80, deadline=None)
@given(texts, st.integers(2, 40))
def test_wrapping_keeps_every_character_that_is_not_blank(text: str, width: int) -> None:
    rows = wrapped(console(), Text(text), width)
    assert "".join("".join(row.plain for row in rows).split()) == "".join(Text(text).plain.split())
    assert all(cell_len(row.plain) <= width for row in rows)


def test_a_word_that_is_wider_than_the_column_leaves_no_blank_before_the_next() -> None:
    rows = wrapped(console(), Text("aaaaaaaaaa bb"), 5)
    assert [row.plain for row in rows] == ["aaaaa", "aaaaa", "bb"]


def test_labels_stand_one_above_the_other_where_room_is_scarce() -> None:
    left, right = [Entry(("A1", "¶1"), Text("One."))], [Entry(("B22", ""), Text("Two."))]
    narrow = [row.plain.rstrip() for row in page(61).beside(left, right)]
    assert narrow == [
        "A1  One.                      │ B22 Two.",
        "¶1                            │",
    ]
    (wide,) = page(130).beside(left, right)
    assert wide.plain.split() == ["A1", "¶1", "One.", "│", "B22", "Two."]


@pytest.mark.parametrize(("told", "width"), [(-5, 20), (1, 20), (33, 33), (10**12, 1000)])
def test_a_page_has_a_width_that_text_can_be_set_in(told: int, width: int) -> None:
    assert page(told).width == width


def test_a_line_that_does_not_fit_goes_on_set_in() -> None:
    rows = [row.plain for row in page(20).line(Text("≠ figure differs, check: 14 | 17"))]
    assert rows == ["≠ figure differs,", "  check: 14 | 17"]


def test_a_text_is_shortened_at_a_word_and_only_where_it_must_be() -> None:
    cut = [page(40).shortened(Text("two ferries collided in the fog"), taken).plain for taken in (0, 5, 38)]
    assert cut == ["two ferries collided in the fog", "two ferries collided in…", "two ferries collided in…"]


def test_styles_survive_setting() -> None:
    (row,) = page(130).beside([Entry(("A1", ""), Text("14 people", "bold"))], [])
    assert [(span.start, span.end) for span in row.spans if span.style == "bold"] == [(8, 17)]
    assert all(one.end <= other.start for one, other in pairwise(row.spans))
