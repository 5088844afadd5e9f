from textual.app import App, ComposeResult
from textual.message import Message

from tests.screen_text import screen_text
from widgets import Column, Table
from widgets.table import fitted

COLUMNS = (Column("", 1), Column("outlet", 8, 20), Column("title", 8, 30))
ROWS = [("A", "Harbour Wire", "Two ferries collide in fog"), ("B", "·", "[red]\x1bSeventeen hurt")]


class Tables(App[None]):
    """One table; keeps what it tells."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table(COLUMNS)
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.table

    def on_mount(self) -> None:
        self.table.set_rows(ROWS)
        self.table.focus()

    def on_table_moved(self, message: Table.Moved) -> None:
        self.told.append(message)

    def on_table_chosen(self, message: Table.Chosen) -> None:
        self.told.append(message)


def test_columns_are_as_wide_as_their_longest_cell_where_there_is_room() -> None:
    assert fitted(COLUMNS, ROWS, 100) == [1, 12, 26]


def test_a_column_with_next_to_nothing_in_it_takes_no_room_from_the_others() -> None:
    assert fitted(COLUMNS, [("A", "·", "Two ferries collide in fog")], 100) == [1, 6, 26]


def test_the_widest_are_narrowed_until_all_fit_and_none_below_its_least() -> None:
    assert sum(fitted(COLUMNS, ROWS, 36)) == 30
    assert fitted(COLUMNS, ROWS, 36)[1] >= 8
    assert fitted(COLUMNS, ROWS, 5) == [1, 8, 8]


def test_no_column_is_wider_than_its_most_and_wide_characters_count_double() -> None:
    assert fitted(COLUMNS, [("A", "x" * 50, "京都の港")], 200) == [1, 20, 8]


async def test_the_cursor_moves_by_letters_and_arrows_and_never_onto_the_letter_column() -> None:
    app = Tables()
    async with app.run_test(size=(60, 10)) as pilot:
        assert app.table.cursor == (0, 1)
        await pilot.press("l", "down", "h", "h", "left", "k", "k", "j")
        assert app.table.cursor == (1, 1)
        moved = app.told[-1]
        assert isinstance(moved, Table.Moved)
        assert (moved.row, moved.column) == (1, 1)


async def test_enter_chooses_the_cell() -> None:
    app = Tables()
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.press("j", "l", "enter")
        chosen = app.told[-1]
        assert isinstance(chosen, Table.Chosen)
        assert (chosen.row, chosen.column) == (1, 2)


async def test_the_cursor_stays_where_it_is_when_cells_or_the_window_change() -> None:
    app = Tables()
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.press("j", "l")
        app.table.set_rows([*ROWS, ("C", "New", "New")])
        await pilot.pause()
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert app.table.cursor == (1, 2)
        assert isinstance(app.told[-1], Table.Moved)
        assert (app.told[-1].row, app.told[-1].column) == (1, 2)


async def test_cells_show_brackets_as_themselves_blank_controls_and_end_in_dots_where_they_are_cut() -> None:
    app = Tables()
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "[red] Seventeen" in shown
        assert "Two ferries coll…" in shown or "…" in shown.splitlines()[1]
        assert "\x1b" not in shown
