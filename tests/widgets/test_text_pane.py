from textual.events import MouseScrollDown, MouseScrollUp
from textual.pilot import Pilot
from textual.scrollbar import ScrollDown, ScrollTo, ScrollUp
from textual.strip import Strip

from tests.screen_text import screen_text
from tests.widgets.panes import Panes, blocks, numbered
from widgets import Block, Mark, Sign, TextPane

LONG = " ".join(f"word{number}" for number in range(120))


def column(app: Panes, pane: TextPane) -> list[str]:
    """The rows of one pane as text, heading included, scrollbar left out."""
    region = pane.region
    return [row[region.x : region.right - 1].rstrip() for row in screen_text(app).split("\n")]


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()


async def test_a_story_is_shown_with_signs_and_the_bar_of_the_current_passage() -> None:
    app = Panes(
        blocks("Envoy meets president", "They talked for over seven hours on Sunday.", "Ties have been strained.")
    )
    async with app.run_test(size=(60, 12)) as pilot:
        app.left.set_heading("A  Harbour Wire")
        app.left.set_marks(
            [Mark(23, 66, "near")], [Sign(23, 66, "±", "sign-compatible"), Sign(68, 92, "·", "sign-none")]
        )
        app.left.set_current([(23, 66)])
        await settled(pilot)
        assert column(app, app.left)[1:8] == [
            "   Envoy meets president",
            "",
            "┃± They talked for over seven",
            "┃  hours on Sunday.",
            "",
            " · Ties have been strained.",
            "",
        ]
        assert "A  Harbour Wire" in column(app, app.left)[0]


async def test_any_row_comes_to_any_height_of_the_pane_past_both_ends() -> None:
    app = Panes(numbered(30), numbered(30))
    async with app.run_test(size=(40, 11)) as pilot:
        first, last = 0, app.left.row_of(10**6)
        app.left.bring(first, 6)
        app.right.bring(numbered(30)[last].start, 2)
        await settled(pilot)
        assert column(app, app.left)[1:] == [*[""] * 6, *[f"   row {number}" for number in range(4)]]
        assert column(app, app.right)[1:] == [*[f"   row {number}" for number in (27, 28, 29)], *[""] * 7]
        assert (app.left.top, app.left.offset_of_top) == (0, 6)


async def test_what_was_brought_level_stays_in_its_row_when_the_terminal_is_resized() -> None:
    app = Panes(blocks(LONG, LONG, LONG), numbered(30))
    async with app.run_test(size=(80, 20)) as pilot:
        position = 2 * len(LONG) + 100
        app.left.bring(position, 7)
        for width in (50, 120, 80):
            await pilot.resize_terminal(width, 16)
            await settled(pilot)
            assert app.left.row_of(position) - app.left.first_row == 7
            assert app.left.place() == (position, 7)


async def test_after_scrolling_by_hand_the_first_row_in_view_stays_first() -> None:
    app = Panes(blocks(LONG, LONG, LONG))
    async with app.run_test(size=(80, 12)) as pilot:
        app.left.action_page_down()
        top = app.left.top
        assert app.left.place() == (top, 0)
        await pilot.resize_terminal(44, 12)
        await settled(pilot)
        assert app.left.row_of(top) == app.left.first_row


async def test_a_place_is_found_again_in_another_pane_of_another_size() -> None:
    app = Panes(blocks(LONG, LONG, LONG), blocks(LONG, LONG, LONG))
    async with app.run_test(size=(70, 14)) as pilot:
        app.left.bring(40, 9)
        app.right.restore(app.left.place())
        await settled(pilot)
        assert app.right.row_of(40) - app.right.first_row == 9


async def test_a_place_given_before_the_first_frame_is_gone_to() -> None:
    app = Panes(numbered(50), numbered(50))
    app.left.bring(numbered(50)[40].start, 3)
    app.right.reveal(numbered(50)[30].start)
    async with app.run_test(size=(40, 11)):
        assert app.left.first_row == 37
        assert app.right.first_row == 30


async def test_a_new_story_starts_at_its_first_row_with_the_gap_above_it() -> None:
    app = Panes(numbered(50))
    async with app.run_test(size=(40, 8)) as pilot:
        app.left.action_finish()
        app.left.set_marks([Mark(0, 20, "near")], [Sign(0, 20, "≈", "sign-near")])
        app.left.set_document([Block("Another story", 0, "title", gap=2)])
        await settled(pilot)
        assert column(app, app.left)[1:4] == ["", "", "   Another story"]


async def test_home_and_end_go_to_the_text_and_not_into_the_blank_space() -> None:
    app = Panes(numbered(30))
    async with app.run_test(size=(40, 11)) as pilot:
        app.left.action_finish()
        await settled(pilot)
        assert column(app, app.left)[-1] == "   row 29"
        app.left.bring(0, 8)
        app.left.action_start()
        await settled(pilot)
        assert column(app, app.left)[1] == "   row 0"


async def test_lines_half_pages_and_pages_move_by_what_they_say() -> None:
    app = Panes(numbered(100))
    async with app.run_test(size=(40, 11)):
        pane = app.left
        seen = []
        for action in (
            pane.action_line_down,
            pane.action_page_down,
            pane.action_half_page_down,
            pane.action_half_page_up,
            pane.action_page_up,
            pane.action_line_up,
        ):
            action()
            seen.append(pane.first_row)
        assert seen == [1, 10, 15, 10, 1, 0]


async def test_the_wheel_scrolls_the_pane_under_the_mouse_only() -> None:
    app = Panes(numbered(100), numbered(100))
    async with app.run_test(size=(40, 11)) as pilot:
        app.right.post_message(MouseScrollDown(app.right, 4, 4, 0, 0, 0, False, False, False))
        await settled(pilot)
        assert (app.left.first_row, app.right.first_row) == (0, 2)
        app.right.post_message(MouseScrollUp(app.right, 4, 4, 0, 0, 0, False, False, False))
        await settled(pilot)
        assert app.right.first_row == 0


async def test_the_scrollbar_knows_of_the_text_only() -> None:
    app = Panes(numbered(100), numbered(5))
    async with app.run_test(size=(40, 11)) as pilot:
        app.left.bring(0, 9)
        await settled(pilot)
        assert app.left.vertical_scrollbar.position == 0
        app.left.bring(numbered(100)[99].start, 2)
        await settled(pilot)
        assert app.left.vertical_scrollbar.position == 90
        app.left.post_message(ScrollTo(y=500))
        await settled(pilot)
        assert app.left.first_row == 90
        app.left.post_message(ScrollUp())
        await settled(pilot)
        assert app.left.first_row == 81
        app.left.post_message(ScrollDown())
        await settled(pilot)
        assert app.left.first_row == 90
        assert not app.right.show_vertical_scrollbar


async def test_revealing_scrolls_no_more_than_is_needed() -> None:
    app = Panes(numbered(100))
    async with app.run_test(size=(40, 11)):
        starts = [block.start for block in numbered(100)]
        app.left.reveal(starts[5])
        assert app.left.first_row == 0
        app.left.reveal(starts[30])
        assert app.left.first_row == 21
        app.left.reveal(starts[15])
        assert app.left.first_row == 15


async def test_of_many_reports_of_scrolling_only_the_last_one_waits() -> None:
    app = Panes()
    one, same, other = (TextPane.Scrolled(pane) for pane in (app.left, app.left, app.right))
    assert one.can_replace(same)
    assert not one.can_replace(other)


async def test_the_pane_tells_that_it_scrolled_and_where_it_was_clicked() -> None:
    app = Panes(blocks("The first paragraph.", "The second one."))
    async with app.run_test(size=(60, 12)) as pilot:
        app.left.bring(0, 2)
        await settled(pilot)
        assert any(isinstance(message, TextPane.Scrolled) and message.control is app.left for message in app.told)
        await pilot.click(app.left, offset=(3 + 4, 1 + 4))
        clicked = [message for message in app.told if isinstance(message, TextPane.Clicked)]
        assert [(message.control, message.position) for message in clicked] == [(app.left, 22 + 4)]


async def test_a_click_on_blank_space_tells_nothing() -> None:
    app = Panes(blocks("One.", "Two."))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.click(app.left, offset=(6, 2))
        await pilot.click(app.left, offset=(6, 9))
        assert not [message for message in app.told if isinstance(message, TextPane.Clicked)]


async def test_an_empty_pane_says_what_to_do_in_its_middle() -> None:
    app = Panes()
    async with app.run_test(size=(44, 10)) as pilot:
        rows = column(app, app.left)
        assert [row.strip() for row in rows[4:7]] == ["Choose a story to", "read it here.", ""]
        app.left.placeholder = "Nothing [here]"
        await settled(pilot)
        assert "Nothing [here]" in screen_text(app)


async def test_the_heading_stays_one_row_and_is_cut_with_an_ellipsis() -> None:
    app = Panes(numbered(3))
    async with app.run_test(size=(40, 8)) as pilot:
        app.left.set_heading("A  Harbour Wire\n· [19 Jun] · 612 words")
        await settled(pilot)
        heading, first, *_ = column(app, app.left)
        assert "A  Harbour Wire" in heading and "…" in heading
        assert first == "   row 0"
        app.left.set_heading("")
        await settled(pilot)
        assert "Harbour" not in screen_text(app)


async def test_focus_can_be_seen_without_colours() -> None:
    app = Panes(numbered(3), numbered(3))
    async with app.run_test(size=(40, 8)) as pilot:
        app.right.focus()
        await settled(pilot)
        assert (column(app, app.left)[0][-1], column(app, app.right)[0][-1]) == ("─", "━")


async def test_wide_characters_and_accents_leave_the_right_edge_straight() -> None:
    app = Panes(blocks("北京会谈持续超过七个小时 cafe\u0301 👨‍👩‍👧 🇫🇷 ok"), numbered(9))
    async with app.run_test(size=(40, 9)) as pilot:
        app.left.set_emphasis([Mark(2, 3, "hit"), Mark(16, 19, "difference")])
        await settled(pilot)
        for line in range(app.left.view.height):
            assert app.left.render_line(line).cell_length == app.left.view.width


class Counting(TextPane):
    """Counts the rows that are painted."""

    painted = 0

    def render_line(self, y: int) -> Strip:
        self.painted += 1
        return super().render_line(y)


async def test_a_key_press_paints_one_screenful_however_long_the_story_is() -> None:
    app = Panes()
    app.left = Counting()
    app.left.set_document(blocks(*[LONG] * 400))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.left.painted = 0
        app.left.action_page_down()
        await settled(pilot)
        assert 0 < app.left.painted <= app.left.view.height


async def test_rows_can_be_asked_for_before_there_is_room_for_them() -> None:
    app = Panes(numbered(3))
    async with app.run_test(size=(3, 1)):
        pane = TextPane(placeholder="Nothing")
        pane.set_document(numbered(3))
        await app.mount(pane)
        assert pane.row_of(5) == pane.first_row == 0
        assert app.left.render_line(0).cell_length == app.left.view.width
