"""Two documents row by row."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.widgets.panes import blocks
from widgets import Band, Block
from widgets.ledger import Ledger, LedgerLayout
from widgets.wrapping import wrap

LEFT = blocks("Ferries collide in fog.", "Fourteen people were hurt.", "The sea was calm.")
RIGHT = blocks("It was a calm day at sea.", "Seventeen were hurt when two ferries met.", "Gulls cried.")
BANDS = [
    Band((LEFT[0],), (RIGHT[1],), gap=0),
    Band((LEFT[1],), (RIGHT[1],)),
    Band((LEFT[2],), (RIGHT[0],)),
    Band.heading("No match found in A"),
    Band((), (RIGHT[2],), gap=0),
]


def shown(layout: LedgerLayout) -> list[str]:
    """The rows of one side; a blank for none."""
    rows = [layout.row(number) for number in range(layout.height)]
    return [layout.text(row) if row else "" for row in rows]


def test_what_stands_side_by_side_begins_in_the_same_row_whatever_its_length() -> None:
    left, right = Ledger(BANDS, (LEFT, RIGHT)).layouts((30, 20))
    assert list(zip(shown(left), shown(right), strict=True)) == [
        ("Ferries collide in fog.", "Seventeen were hurt"),
        ("", "when two ferries"),
        ("", "met."),
        ("", ""),
        ("Fourteen people were hurt.", "Seventeen were hurt"),
        ("", "when two ferries"),
        ("", "met."),
        ("", ""),
        ("The sea was calm.", "It was a calm day at"),
        ("", "sea."),
        ("", ""),
        ("", ""),
        ("", "No match found in A"),
        ("", "Gulls cried."),
    ]


def test_a_text_that_stands_twice_is_found_at_both_places_and_the_nearer_one_is_taken() -> None:
    _, right = Ledger(BANDS, (LEFT, RIGHT)).layouts((30, 20))
    position = RIGHT[1].start + RIGHT[1].text.index("ferries")
    assert right.rows_of(position) == (1, 5)
    assert (right.row_of(position), right.row_near(position, 2), right.row_near(position, 4)) == (1, 1, 5)
    assert right.rows_of(RIGHT[0].end + 1) == (9,)


def test_a_heading_belongs_to_neither_text_and_is_never_where_the_reader_is() -> None:
    left, right = Ledger(BANDS, (LEFT, RIGHT)).layouts((30, 20))
    below = right.row_from(11)
    assert below is not None
    assert (below[0], below[1].start) == (13, RIGHT[2].start)
    last = left.row_from(11)
    assert last is not None
    assert (last[0], last[1].start) == (8, LEFT[2].start)
    assert right.rows_of(0) == (8,)


def test_what_is_copied_is_the_text_in_its_own_order_with_its_paragraphs() -> None:
    _, right = Ledger(BANDS, (LEFT, RIGHT)).layouts((30, 20))
    assert right.extract(*right.whole) == "\n\n".join(block.text for block in RIGHT)
    assert right.extract(RIGHT[1].start, RIGHT[1].start + 9) == "Seventeen"


def test_a_selection_goes_no_further_than_the_text_does_in_one_piece() -> None:
    left, right = Ledger(BANDS, (LEFT, RIGHT)).layouts((30, 20))
    assert left.stretch(0, 8) == left.whole
    assert right.stretch(8, 0) == (RIGHT[0].start, RIGHT[0].end)
    assert right.stretch(4, 13) == (RIGHT[1].start, RIGHT[1].end)
    assert Ledger().layouts((5, 5))[0].stretch(0, 3) == (0, 0)


def test_the_same_widths_are_laid_out_once() -> None:
    ledger = Ledger(BANDS, (LEFT, RIGHT))
    before = ledger.layouts((30, 20))
    assert ledger.layouts((30, 20)) is before
    assert ledger.layouts((30, 21)) is not before


words = st.text(st.sampled_from("ab é漢👩‍👩‍👧\u202e\t "), min_size=0, max_size=40)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, max_size=5), st.lists(words, max_size=5), st.data())
def test_in_any_order_both_sides_are_of_one_height_and_every_text_begins_level_with_its_band(
    left: list[str], right: list[str], data: st.DataObject
) -> None:
    documents = blocks(*left), blocks(*right)
    cells = [st.lists(st.sampled_from(side), max_size=3) if side else st.just([]) for side in documents]
    bands = [
        Band(tuple(data.draw(cells[0])), tuple(data.draw(cells[1])), data.draw(st.integers(0, 2))) for _ in range(4)
    ]
    widths = data.draw(st.tuples(st.integers(1, 12), st.integers(1, 12)))
    sides = Ledger(bands, documents).layouts(widths)
    assert sides[0].height == sides[1].height
    for side, layout in enumerate(sides):
        placed = [block for band in bands for block in (band.right if side else band.left)]
        assert layout.blocks == [block for block in placed if wrap(block.text, 9)]
        for block in layout.blocks:
            assert all(_shows(layout, row, block) for row in layout.rows_of(block.start))


def _shows(layout: LedgerLayout, number: int, block: Block) -> bool:
    row = layout.row(number)
    return row is not None and block.start <= row.start < row.end <= block.end
