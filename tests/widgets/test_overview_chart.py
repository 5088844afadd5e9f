"""The drawing of an overview: what is promised at every size, and what it looks like."""

from hypothesis import given, settings
from hypothesis import strategies as st

from widgets.overview_chart import BAR, MARKS, Cell, Chart, Connection

PLACES = st.floats(0, 1, allow_nan=False)
CONNECTIONS = st.lists(st.builds(Connection, PLACES, PLACES, st.sampled_from(list(MARKS))), max_size=60)
SIZES = st.tuples(st.integers(0, 12), st.integers(0, 50))
VIEWS = st.tuples(st.tuples(PLACES, PLACES), st.tuples(PLACES, PLACES))


def drawn(rows: list[tuple[Cell, ...]]) -> list[str]:
    """The rows as they are seen."""
    return ["".join(cell.char for cell in row).replace("\N{BRAILLE PATTERN BLANK}", " ").rstrip() for row in rows]


def marked(row: tuple[Cell, ...], right: bool) -> bool:
    """Whether there is a mark in one half of a row."""
    half = row[len(row) // 2 :] if right else row[: (len(row) + 1) // 2]
    return any(cell.char in MARKS.values() for cell in half)


@settings(max_examples=60, deadline=None)
@given(CONNECTIONS, SIZES, VIEWS, st.data())
def test_it_is_as_wide_and_as_high_as_it_was_given_room(
    connections: list[Connection],
    size: tuple[int, int],
    views: tuple[tuple[float, float], tuple[float, float]],
    data: st.DataObject,
) -> None:
    current = data.draw(st.sets(st.integers(0, len(connections) - 1), max_size=3)) if connections else set()
    rows = Chart(connections, *size).rows(current, views)
    assert [len(row) for row in rows] == [size[0]] * size[1]
    assert all(len(cell.char) == 1 for row in rows for cell in row)


@settings(max_examples=60, deadline=None)
@given(CONNECTIONS, st.tuples(st.integers(1, 12), st.integers(1, 50)))
def test_both_ends_of_every_connection_are_marked(connections: list[Connection], size: tuple[int, int]) -> None:
    chart = Chart(connections, *size)
    rows = chart.rows()
    for each in connections:
        assert all(marked(rows[chart.row(each.place(right))], right) for right in (False, True))


@settings(max_examples=40, deadline=None)
@given(CONNECTIONS.filter(bool), st.integers(1, 50), st.booleans())
def test_going_down_from_the_top_reaches_every_row_that_has_a_mark_and_ends(
    connections: list[Connection], height: int, right: bool
) -> None:
    chart = Chart(connections, 7, height)
    row, seen = -1, []
    while (index := chart.beside(row, 1, right)) is not None:
        row = chart.row(connections[index].place(right))
        seen.append(row)
    assert seen == sorted({chart.row(each.place(right)) for each in connections})
    last = chart.nearest(height, right)
    assert last is not None and chart.row(connections[last].place(right)) == seen[-1]


def test_crossing_lines_are_seen_to_cross_and_the_current_one_is_pointed_at() -> None:
    chart = Chart([Connection(0.1, 0.9), Connection(0.5, 0.1, "differs"), Connection(0.9, 0.5)], 7, 5)
    assert drawn(chart.rows({1}, ((0, 0.5), (0.5, 1)))) == [
        "│▪⠢ ⣰≠◂",
        "│ ⢀⣼⠋",
        "▸≠⠾⠁⡠▪│",
        "   ⡨⠢ │",
        " ▪⠊ ⠈▪│",
    ]


def test_what_differs_is_told_from_agreement_by_its_mark_and_its_line() -> None:
    three = [Connection(0, 0), Connection(0.4, 0.4, "compatible"), Connection(0.9, 0.9, "differs")]
    assert drawn(Chart(three, 7, 3).rows()) == [" ▪⠂⠂⠂▪", " ±⠒⠒⠒±", " ≠⠒⠒⠒≠"]


def test_of_several_in_one_row_what_differs_is_seen_and_gone_to() -> None:
    chart = Chart([Connection(0.1, 0.1), Connection(0.11, 0.12, "differs"), Connection(0.12, 0.1, "compatible")], 7, 4)
    assert drawn(chart.rows())[0] == " ≠⠒⠒⠒≠"
    assert chart.nearest(3, False) == 1


def test_however_many_lines_there_are_each_can_still_be_followed() -> None:
    many = [Connection(place / 400, (place * 37 % 400) / 400) for place in range(400)]
    for width in (3, 5, 7):
        rows = Chart(many, width, 40).rows()
        dots = sum(
            (ord(cell.char) - 0x2800).bit_count() for row in rows for cell in row if 0x2800 <= ord(cell.char) < 0x2900
        )
        columns = width - (4 if width >= 7 else 2)
        assert 0 < dots < columns * 40 * 8 * 0.5


def test_what_differs_keeps_its_line_where_there_is_no_room_for_all() -> None:
    many = [Connection(place / 400, (place * 37 % 400) / 400) for place in range(400)]
    chart = Chart([*many, Connection(0.5, 0.5, "differs")], 7, 40)
    assert {cell.style for cell in chart.rows()[20][2:5]} >= {"differs"}


def test_where_there_is_no_room_for_a_bar_the_marks_in_it_are_told_apart() -> None:
    chart = Chart([Connection(0.1, 0.1), Connection(0.9, 0.9)], 3, 4)
    rows = chart.rows((), ((0, 0.4), (0.5, 1)))
    assert [row[0].char for row in rows] == ["▪", BAR, " ", "▪"]
    assert (rows[0][0].seen, rows[3][0].seen) == (True, False)
    assert (rows[0][2].seen, rows[3][2].seen) == (False, True)
