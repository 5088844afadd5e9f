"""The column between the stories: it shows where the passages lie in both, and leads to them."""

import pytest

from tui.desk import Stepping
from tui.screens.shown.overview import Whereabouts
from widgets.overview_chart import POINTERS

from .reader import Open, Reader

pytestmark = pytest.mark.usefixtures("ferry")


def column(reader: Reader) -> list[str]:
    """The rows of the overview as they are seen."""
    region = reader.main.overview.region
    rows = reader.text.splitlines()[region.y + 1 : region.bottom]
    return [row.ljust(region.right)[region.x : region.right] for row in rows]


def pointed(reader: Reader) -> tuple[int, ...]:
    """The rows at which the current passage is pointed at, left and right."""
    return tuple(next(y for y, row in enumerate(column(reader)) if pointer in row) for pointer in POINTERS)


async def test_the_passage_is_pointed_at_in_both_stories_wherever_it_stands(crossread: Open) -> None:
    async with crossread() as reader:
        first = pointed(reader)
        await reader.press("n")
        second = pointed(reader)
        assert second[0] > first[0] and second[1] < first[1]  # the other story has them the other way round
        assert "≠" in "".join(column(reader)) and "▪" in "".join(column(reader))


async def test_the_bar_at_an_edge_shows_what_of_that_story_is_on_the_screen(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n", "g")
        assert column(reader)[0].startswith("│") and not column(reader)[-1].startswith("│")
        await reader.press("G")
        assert column(reader)[-1].startswith("│") and not column(reader)[0].startswith("│")


async def test_keys_in_the_overview_take_both_stories_along(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("semicolon", "j")
        assert reader.line("status").startswith("passage 2 of 3")
        left, right = reader.rows_of_passage()
        assert left[0] == right[0]
        await reader.press("G")
        assert reader.line("status").startswith("passage 3 of 3")
        assert reader.main.overview.has_focus
        await reader.press("escape", "tab", "semicolon", "g")
        assert reader.line("status").startswith("passage 2 of 3")  # which is the first one of the other story
        await reader.press("enter")
        assert reader.main.focused is reader.main.right_pane
        await reader.press("semicolon", "h")
        assert (reader.main.focused, reader.main.right_active) == (reader.main.left_pane, False)
        await reader.press("semicolon", "l", "semicolon", "semicolon")
        assert (reader.main.focused, reader.main.right_active) == (reader.main.right_pane, True)


async def test_a_click_in_the_overview_goes_to_the_passage_that_stands_there_in_the_nearer_story(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        region = reader.main.overview.region
        await reader.press("n", "n")
        await reader.click_at(region.x, region.y + 1)
        assert reader.line("status").startswith("passage 1 of 3")
        await reader.click_at(region.right - 1, region.y + 1)
        assert reader.line("status").startswith("passage 2 of 3")
        assert reader.main.focused is reader.main.left_pane


async def test_where_a_story_stands_alone_there_is_nothing_in_the_overview(crossread: Open) -> None:
    async with crossread(size=(60, 50)) as reader:
        await reader.press("semicolon")
        assert "overview" in reader.line("found")
        assert reader.main.focused is reader.main.left_pane
        await reader.resize(120, 30)
        assert "overview" not in await reader.press("n")
        assert "".join(column(reader)).strip()
        await reader.press("z", "semicolon")
        assert "overview" in reader.line("found")


async def test_what_is_stepped_through_is_found_in_the_overview_by_where_it_stands(crossread: Open) -> None:
    async with crossread() as reader:
        steps, spread = reader.main.steps_of(Stepping.PASSAGES), reader.main.spread
        assert steps and spread
        whereabouts = Whereabouts(spread, steps.stops)
        assert [whereabouts.of(stop) for stop in steps.stops] == [{0}, {1}, {2}]
        unmatched = reader.main.steps_of(Stepping.UNMATCHED)
        assert unmatched and whereabouts.of(unmatched.stop) == set()
        assert whereabouts.of(None) == set()
        assert all(0 <= each.left < 1 and 0 <= each.right < 1 for each in whereabouts.connections)
        assert whereabouts.connections[0].kind == "differs"


async def test_what_the_reader_decided_shows_in_the_overview_too(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("exclamation_mark", "e", "enter", "n")
        marks = "".join(column(reader))
        assert marks.count("!") == 2
        assert "≠" not in marks
        await reader.press("o", "plus", "tab", "o", "plus", "escape", "n")
        assert "".join(column(reader)).count("+") == 2
        await reader.press("u", "u")
        marks = "".join(column(reader))
        assert ("+" in marks, "!" in marks, marks.count("≠")) == (False, False, 2)
