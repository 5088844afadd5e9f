from textual.events import MouseDown, MouseEvent, MouseMove, MouseUp
from textual.pilot import Pilot

from tests.widgets.panes import Panes, blocks
from widgets import TextPane

LEFT = blocks("The secretary of state met\nthe foreign minister on Sunday.", "They talked for over seven hours.")
RIGHT = blocks("A storm closed the harbour for two days, and nobody was hurt.")


async def drag(pilot: Pilot[None], start: tuple[TextPane, int, int], end: tuple[TextPane, int, int]) -> None:
    """Drag from one character of a row in view to another; columns count from the start of the text."""
    (first, column, row), (last, to_column, to_row) = start, end
    await pilot.mouse_down(first, offset=(column + 3, row + 1))
    await pilot.hover(last, offset=(to_column + 3, to_row + 1))
    await pilot.mouse_up(last, offset=(to_column + 3, to_row + 1))
    await pilot.pause()


async def test_a_paragraph_is_copied_without_the_breaks_between_its_rows() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        await drag(pilot, (app.left, 0, 0), (app.left, 18, 2))
        assert app.screen.get_selected_text() == "The secretary of state met the foreign minister on Sunday."


async def test_two_paragraphs_are_copied_with_a_blank_line_between() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        await drag(pilot, (app.left, 9, 2), (app.left, 10, 4))
        assert app.screen.get_selected_text() == "on Sunday.\n\nThey talked"


async def test_letting_go_right_of_a_row_selects_to_its_end_and_no_further() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        await drag(pilot, (app.left, 4, 0), (app.left, 19, 0))
        assert app.screen.get_selected_text() == "secretary of"


async def test_starting_in_the_gutter_selects_from_the_start_of_the_row_and_copies_no_sign() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        app.left.set_current([(0, 99)])
        await drag(pilot, (app.left, -3, 1), (app.left, 4, 1))
        assert app.screen.get_selected_text() == "state"


async def test_a_drag_into_the_other_pane_selects_nothing_there() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        await drag(pilot, (app.left, 4, 0), (app.right, 8, 1))
        assert app.screen.get_selected_text() == "secretary of state met the foreign"


async def test_a_drag_from_right_to_left_stays_in_the_right_pane() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        await drag(pilot, (app.left, 0, 0), (app.left, 2, 0))
        await drag(pilot, (app.right, 6, 0), (app.left, 2, 0))
        assert app.screen.get_selected_text() == "A stor"


async def test_a_selection_is_kept_when_the_terminal_is_resized() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        await drag(pilot, (app.left, 4, 0), (app.left, 12, 0))
        await pilot.resize_terminal(90, 14)
        await pilot.pause()
        assert app.screen.get_selected_text() == "secretary"


async def mouse(pilot: Pilot[None], kind: type[MouseEvent], x: int, y: int) -> None:
    """An event as the terminal sends it: a press and a release on one widget make a click, as they do for a reader."""
    pilot.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y))
    await pilot.pause()


async def test_selecting_is_no_click() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        await mouse(pilot, MouseDown, 7, 1)
        await mouse(pilot, MouseMove, 15, 1)
        await mouse(pilot, MouseUp, 15, 1)
        assert app.screen.get_selected_text() == "secretary"
        assert not [message for message in app.told if isinstance(message, TextPane.Clicked)]
        await mouse(pilot, MouseDown, 7, 2)
        await mouse(pilot, MouseUp, 7, 2)
        assert [message.position for message in app.told if isinstance(message, TextPane.Clicked)] == [21]


async def test_three_clicks_select_the_story_that_was_clicked_and_not_its_neighbour() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        await pilot.click(app.right, offset=(6, 1), times=3)
        await pilot.pause()
        assert app.screen.get_selected_text() == RIGHT[0].text


async def test_the_selected_words_are_painted() -> None:
    app = Panes(LEFT, RIGHT)
    async with app.run_test(size=(50, 14)) as pilot:
        before = app.left.render_line(0)
        await drag(pilot, (app.left, 4, 0), (app.left, 12, 0))
        painted = {segment.text: segment.style for segment in app.left.render_line(0)}
        assert painted["secretary"] != painted["The "]
        assert before.text == app.left.render_line(0).text
