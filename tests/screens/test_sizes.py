"""Every size of window: wide, narrow, portrait, and too small."""

import pytest

from .reader import Open

pytestmark = pytest.mark.usefixtures("ferry")


async def test_at_80_columns_the_sidebar_is_behind_a_key_and_gives_its_room_back(crossread: Open) -> None:
    async with crossread(size=(80, 24)) as reader:
        assert "/ filter" not in reader.text
        assert "A  Harbour Wire" in reader.text
        assert "B  The Meridian" in reader.text
        shown = await reader.press("backslash")
        assert "/ filter" in shown
        assert "A  Harbour Wire" not in shown
        assert "n 1" not in await reader.press("G", "enter")
        assert "/ filter" not in reader.text
        assert reader.headings()[0].startswith("C")
        await reader.press("h")
        assert "/ filter" in reader.text
        await reader.press("escape")
        assert "/ filter" not in reader.text
        assert reader.main.focused is reader.main.left_pane


async def test_in_portrait_the_stories_stand_one_above_the_other_and_level(crossread: Open) -> None:
    async with crossread(size=(60, 40)) as reader:
        left, right = reader.main.left_pane, reader.main.right_pane
        assert left.region.width == right.region.width == 60
        assert right.region.y == left.region.bottom
        for _ in range(3):
            rows = reader.rows_of_passage()
            assert rows[0][0] == rows[1][0]
            await reader.press("n")


async def test_every_command_of_the_footer_can_be_read_at_80_columns(crossread: Open) -> None:
    async with crossread(size=(80, 24)) as reader:
        assert reader.text.splitlines()[-1].strip().endswith("q quit")


async def test_a_window_that_is_too_small_says_what_it_needs_and_comes_back(crossread: Open) -> None:
    async with crossread() as reader:
        before = reader.text
        shown = await reader.resize(40, 10)
        assert "Crossread needs 50x12; this window is 40x10." in " ".join(shown.split())
        assert "Ferry" not in shown
        assert await reader.resize(120, 30) == before
        assert reader.main.focused is reader.main.left_pane


async def test_a_window_that_starts_too_small_opens_the_stories_once_it_has_grown(crossread: Open) -> None:
    async with crossread(size=(40, 10)) as reader:
        await reader.resize(120, 30)
        assert reader.line("status").startswith("passage 1 of 3")
        left, right = reader.rows_of_passage()
        assert left[0] == right[0]


async def test_resizing_keeps_the_passage_level(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n")
        for size in ((90, 24), (160, 45), (60, 40), (120, 30)):
            await reader.resize(*size)
            left, right = reader.rows_of_passage()
            assert left[0] == right[0]
            assert reader.line("status").startswith("passage 2 of 3")
