"""What it looks like where room or colours are short."""

from textual.widgets import Input, OptionList

from widgets import Hints

from .reader import Open


async def test_in_a_narrow_window_the_list_of_stories_has_all_the_room(crossread: Open) -> None:
    async with crossread(size=(80, 24)) as reader:
        rows = (await reader.press("backslash")).split("\n")
        assert any("Blinken in Beijing: what two days of talks changed, and what they did not" in row for row in rows)


async def test_in_a_narrow_window_a_line_that_is_asked_for_has_all_the_room(crossread: Open) -> None:
    async with crossread(size=(60, 50)) as reader:
        rows = [row.strip() for row in (await reader.press("i")).split("\n")]
        assert "a file or a folder; tab completes, ~ is your home" in rows
        field = reader.app.focused
        assert isinstance(field, Input)
        assert field.size.width > 40


async def test_help_says_how_to_close_it_before_one_has_scrolled(crossread: Open) -> None:
    async with crossread(size=(80, 24)) as reader:
        assert "↑ ↓ scroll   esc close" in await reader.press("question_mark")


async def test_nothing_blinks_in_the_palette(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("colon")
        field = reader.app.focused
        assert isinstance(field, Input)
        assert not field.cursor_blink


async def test_what_is_highlighted_can_be_told_apart_in_the_colours_of_the_terminal(crossread: Open) -> None:
    async with crossread() as reader:
        reader.app.theme = "ansi-dark"
        await reader.press("w")
        choices = reader.app.screen.query_one(OptionList)
        plain, chosen = (choices.get_visual_style(f"option-list--option{name}") for name in ("", "-highlighted"))
        assert plain.background != chosen.background
        assert reader.app.screen.query_one(Hints).size.height == 1
