"""The two panes of a ledger: they scroll as one, and marks show wherever their text stands."""

from textual.app import App, ComposeResult
from textual.containers import Horizontal

from tests.widgets.panes import blocks
from tests.widgets.test_selecting import drag
from widgets import Band, Ledger, LedgerPane, Mark, Sign, ledger_panes

LEFT = blocks(*(f"left {number}" for number in range(30)))
RIGHT = blocks(*(f"right {number}" for number in range(30)))
BANDS = [
    *(Band((block,), (RIGHT[29 - number], RIGHT[7])) for number, block in enumerate(LEFT)),
    Band.heading("More"),
    Band((), (RIGHT[3],)),
]
"""The right one backwards, and one of its texts beside every left one."""


class Abreast(App[None]):
    """The two panes, 20 cells of text wide, 11 rows high."""

    CSS = "LedgerPane { width: 1fr; height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.left, self.right = ledger_panes("left", "right")

    def compose(self) -> ComposeResult:
        yield Horizontal(self.left, self.right)

    def fill(self) -> None:
        """Show both documents."""
        self.left.set_document(LEFT)
        self.right.set_document(RIGHT)
        self.left.set_ledger(Ledger(BANDS, (LEFT, RIGHT)))


def rows(pane: LedgerPane) -> list[str]:
    """What a pane shows, row by row."""
    return [pane.render_line(row).text.rstrip() for row in range(pane.view.height)]


async def test_what_is_set_before_there_is_room_stands_where_it_was_brought() -> None:
    app = Abreast()
    app.fill()
    app.left.bring(LEFT[20].start, 4)
    async with app.run_test(size=(48, 12)):
        assert rows(app.left)[4].strip() == "left 20"
        assert rows(app.right)[4].strip() == "right 9"


async def test_scrolling_one_scrolls_the_other_to_the_same_row() -> None:
    app = Abreast()
    async with app.run_test(size=(48, 12)) as pilot:
        app.fill()
        app.right.action_page_down()
        await pilot.pause()
        assert app.left.first_row == app.right.first_row == 10
        app.left.action_finish()
        await pilot.pause()
        assert app.left.first_row == app.right.first_row
        assert rows(app.right)[-1].strip() == "right 3"
        assert app.left.top == LEFT[28].start


async def test_a_text_that_stands_often_is_brought_where_the_current_passage_is() -> None:
    app = Abreast()
    async with app.run_test(size=(48, 12)):
        app.fill()
        app.left.set_current([(LEFT[20].start, LEFT[20].end)])
        app.left.bring(LEFT[20].start, 3)
        app.right.set_current([(RIGHT[7].start, RIGHT[7].end)])
        app.right.bring(RIGHT[7].start, 3)
        assert rows(app.left)[3] == "┃  left 20"
        assert rows(app.right)[4] == "┃  right 7"


async def test_what_nothing_current_stands_beside_is_brought_to_its_row() -> None:
    app = Abreast()
    async with app.run_test(size=(48, 12)):
        app.fill()
        app.right.bring(RIGHT[10].start, 5)
        assert rows(app.right)[5].strip() == "right 10"
        assert app.left.first_row == app.right.first_row


async def test_what_is_in_view_reaches_from_the_first_to_the_last_of_it_in_the_order_of_the_text() -> None:
    app = Abreast()
    async with app.run_test(size=(48, 12)):
        app.fill()
        assert app.left.in_view == (LEFT[0].start, LEFT[3].end)
        assert app.right.in_view == (RIGHT[7].start, RIGHT[29].end)


async def test_marks_and_signs_show_at_every_place_of_a_text() -> None:
    app = Abreast()
    async with app.run_test(size=(48, 12)):
        app.fill()
        app.right.set_marks([Mark(RIGHT[7].start, RIGHT[7].end, "near")], [Sign(RIGHT[7].start, 99, "≈", "sign-near")])
        assert [row for row in rows(app.right) if "≈" in row] == [" ≈ right 7"] * 4


async def test_a_narrower_window_keeps_the_place() -> None:
    app = Abreast()
    async with app.run_test(size=(48, 12)) as pilot:
        app.fill()
        app.left.bring(LEFT[11].start, 4)
        await pilot.resize_terminal(26, 12)
        await pilot.pause()
        assert rows(app.left)[4].strip() == "left 11"
        assert app.left.first_row == app.right.first_row


async def test_a_drag_over_rows_that_are_not_one_piece_of_the_text_selects_only_the_piece_where_it_began() -> None:
    app = Abreast()
    async with app.run_test(size=(48, 12)) as pilot:
        app.fill()
        await drag(pilot, (app.right, 6, 0), (app.right, 3, 6))
        assert app.screen.get_selected_text() == "29"
        await drag(pilot, (app.right, 5, 6), (app.right, 0, 0))
        assert app.screen.get_selected_text() == "right "
        await drag(pilot, (app.left, 0, 0), (app.left, 5, 3))
        assert app.screen.get_selected_text() == "left 0\n\nleft 1"


async def test_an_empty_second_side_says_what_to_do_while_the_first_is_read() -> None:
    app = Abreast()
    app.right.placeholder = "Choose another."
    async with app.run_test(size=(48, 12)):
        app.left.set_document(LEFT)
        app.left.set_ledger(Ledger([Band((block,), ()) for block in LEFT], (LEFT, ())))
        assert "Choose another." in "".join(rows(app.right))
        assert rows(app.left)[0].strip() == "left 0"
