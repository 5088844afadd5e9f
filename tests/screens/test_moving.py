"""Between the panes and the sidebar: keys, clicks, opening and swapping stories."""

import pytest
from textual.widgets import OptionList

from .reader import Open
from .stories import MERIDIAN, WIRE

pytestmark = pytest.mark.usefixtures("ferry")
A, B, C = "A  Harbour Wire", "B  The Meridian", "C  Northern Post"


async def test_tab_and_the_arrows_go_from_pane_to_pane_and_into_the_sidebar(crossread: Open) -> None:
    async with crossread() as reader:
        main = reader.main
        assert main.focused is main.left_pane
        await reader.press("tab")
        assert main.focused is main.right_pane
        await reader.press("l")
        assert main.focused is main.right_pane
        await reader.press("h")
        assert main.focused is main.left_pane
        await reader.press("left")
        assert main.sidebar_active
        await reader.press("right")
        assert main.focused is main.left_pane
        await reader.press("right", "left", "left", "tab")
        assert main.focused is main.left_pane


async def test_the_pane_that_keys_act_on_scrolls_and_the_other_one_stays(crossread: Open) -> None:
    async with crossread(size=(100, 20)) as reader:
        left, right = reader.main.left_pane, reader.main.right_pane
        stayed = right.first_row
        for down, up in (("j", "k"), ("space", "b"), ("ctrl+d", "ctrl+u"), ("pagedown", "pageup")):
            await reader.press("g")
            await reader.press(down)
            assert left.first_row > 0
            await reader.press(up)
            assert left.first_row == 0
        await reader.press("G")
        assert left.first_row == left.content_rows - left.view.height
        assert right.first_row == stayed


async def test_backslash_goes_to_the_sidebar_and_hides_it_again(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("backslash")
        assert reader.main.sidebar_active
        assert "/ filter" not in await reader.press("backslash")
        assert reader.main.focused is reader.main.left_pane
        assert "/ filter" in await reader.press("backslash")
        await reader.press("escape")
        assert "/ filter" in reader.text
        assert not reader.main.sidebar_active


async def test_enter_in_the_sidebar_opens_the_story_in_the_active_pane(crossread: Open) -> None:
    async with crossread() as reader:
        assert reader.headings() == [A, B]
        await reader.press("backslash", "G", "enter")
        assert reader.headings() == [C, B]
        assert reader.main.focused is reader.main.left_pane
        assert reader.line("status").startswith("passage 1 of 1")
        await reader.press("tab", "backslash", "g", "enter")
        assert reader.headings() == [C, A]
        assert reader.main.focused is reader.main.right_pane


async def test_a_story_that_is_open_in_the_other_pane_changes_places_with_it(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("backslash", "g", "j", "enter")
        assert reader.headings() == [B, A]


async def test_the_sidebar_says_what_is_open_and_how_much_answers_the_left_story(crossread: Open) -> None:
    async with crossread() as reader:
        assert "▸A Harbour Wire" in reader.text
        assert "▸B The Meridian" in reader.text
        assert " C Northern Post" in reader.text
        assert "3 of 8 answer A" in reader.text
        assert "1 of 2 answer A" in reader.text
        await reader.press("x")
        assert "3 of 9 answer B" in reader.text
        assert "answer A" not in reader.text


async def test_slash_in_the_sidebar_filters_the_stories_as_one_types(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("backslash", "slash")
        await reader.press(*"post")
        entries = reader.main.list.query_one(OptionList)
        assert entries.option_count == 1
        await reader.press("enter")
        assert reader.headings() == [C, B]
        await reader.press("backslash", "escape")
        assert entries.option_count == 3


async def test_swapping_keeps_the_passage_and_the_letters(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n")
        before = reader.passage_words()
        await reader.press("x")
        assert reader.headings() == [B, A]
        assert reader.passage_words() == before[::-1]
        left, right = reader.rows_of_passage()
        assert left[0] == right[0]
        assert reader.main.focused is reader.main.right_pane
        await reader.press("x")
        assert reader.headings() == [A, B]
        assert reader.passage_words() == before


async def test_swapping_keeps_what_is_stepped_through_and_at_which(crossread: Open) -> None:
    async with crossread() as reader:
        for keys, status in (
            (("o", "n", "n"), "unmatched 3 of 6 in A"),
            (("f",), "figure"),
            (("right_curly_bracket", "right_curly_bracket"), "paragraph"),
            (("tab", "o"), "unmatched"),
        ):
            await reader.press(*keys)
            assert reader.line("status").startswith(status)
            before, words = reader.line("status"), reader.passage_words()
            await reader.press("2", "x")
            assert (reader.line("status"), reader.passage_words()) == (before, words[::-1])
            await reader.press("1", "x")
            assert (reader.line("status"), reader.passage_words()) == (before, words)


async def test_keys_act_on_the_same_story_until_the_two_are_swapped(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with crossread() as reader:
        main = reader.main
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(main.clerk, "turn", lambda *_: None)
            await reader.press("x", "y")
        assert main.focused is main.left_pane
        assert reader.app.clipboard == reader.passage_words()[0]
        await reader.press("x", "y")
        assert main.focused is main.right_pane
        assert reader.app.clipboard == reader.passage_words()[1]


async def test_a_click_on_a_passage_stands_there_and_brings_its_partner_level(crossread: Open) -> None:
    async with crossread() as reader:
        main = reader.main
        await reader.press("tab", "g")
        await reader.press("tab")
        await reader.click(main.right_pane, MERIDIAN.index("“We saw nothing"))
        assert main.focused is main.right_pane
        assert reader.line("status").startswith("passage 2 of 3")
        left, right = reader.rows_of_passage()
        assert left[0] == right[0]


async def test_a_click_on_what_has_no_match_makes_its_pane_active_and_moves_nothing(crossread: Open) -> None:
    async with crossread() as reader:
        main = reader.main
        before = main.right_pane.first_row
        await reader.press("tab")
        await reader.click(main.left_pane, WIRE.index("The Sea Gull"))
        assert main.focused is main.left_pane
        assert reader.line("status").startswith("passage 1 of 3")
        assert main.right_pane.first_row == before


async def test_a_click_on_a_story_in_the_sidebar_opens_it(crossread: Open) -> None:
    async with crossread() as reader:
        row = next(row for row, line in enumerate(reader.text.splitlines()) if "C Northern Post" in line)
        await reader.click_at(5, row)
        assert reader.headings() == [C, B]
