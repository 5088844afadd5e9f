from hypothesis import given, settings
from hypothesis import strategies as st

from widgets.blocks import Block
from widgets.rows import Layout, Row

STORY = [
    Block("Envoy meets president", 0, "title", gap=1),
    Block("By A Reporter", 22, "byline", gap=0),
    Block("  ", 36, "body"),
    Block("The secretary of state\nmet the minister.", 40, "body", gap=2),
]


def shown(layout: Layout) -> list[str | None]:
    rows = [layout.row(number) for number in range(layout.height)]
    return [layout.text(row) if row else None for row in rows]


def test_gaps_stand_above_their_paragraphs_and_empty_paragraphs_take_no_room() -> None:
    assert shown(Layout(STORY, 12)) == [
        None,
        "Envoy meets",
        "president",
        "By A",
        "Reporter",
        None,
        None,
        "The",
        "secretary of",
        "state met",
        "the",
        "minister.",
    ]


def test_there_are_no_rows_outside_the_document() -> None:
    layout = Layout(STORY, 12)
    assert layout.row(-1) is None
    assert layout.row(layout.height) is None
    assert Layout([], 12).height == 0


def test_a_position_is_found_in_the_row_that_shows_it() -> None:
    layout = Layout(STORY, 12)
    assert layout.row(layout.row_of(12)) == Row(0, 12, 21)
    assert layout.row(layout.row_of(44)) == Row(2, 44, 56)


def test_a_position_that_no_row_shows_is_sought_in_the_nearest_row_before() -> None:
    layout = Layout(STORY, 12)
    assert layout.row_of(11) == 1
    assert layout.row_of(37) == 4
    assert layout.row_of(-5) == 1
    assert layout.row_of(9999) == layout.height - 1
    assert Layout([], 5).row_of(3) == 0


def test_below_a_gap_comes_the_paragraph_that_it_belongs_to() -> None:
    layout = Layout(STORY, 12)
    assert layout.row_from(-3) == layout.row_from(0) == (1, Row(0, 0, 11))
    assert layout.row_from(5) == (7, Row(2, 40, 43))
    assert layout.row_from(layout.height) is None


def test_copied_text_has_one_line_for_a_paragraph_however_it_was_wrapped() -> None:
    layout = Layout(STORY, 6)
    assert layout.extract(40, 99) == "The secretary of state met the minister."
    assert layout.extract(44, 53) == "secretary"
    assert layout.extract(12, 43) == "president\nBy A Reporter\n\nThe"
    assert layout.extract(36, 39) == ""


@given(st.lists(st.text(alphabet="ab \n京", max_size=30), max_size=6), st.integers(1, 10))
@settings(max_examples=100)
def test_every_row_is_found_again_by_its_own_positions(texts: list[str], width: int) -> None:
    blocks = [Block(text, 100 * index) for index, text in enumerate(texts)]
    layout = Layout(blocks, width)
    for number in range(layout.height):
        row = layout.row(number)
        assert row is None or layout.row_of(row.start) == layout.row_of(row.end - 1) == number
