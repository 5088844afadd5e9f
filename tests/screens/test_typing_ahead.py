"""Keys that follow each other faster than the screen changes still reach what is on it by then."""

import pytest
from textual.widgets import Input, TextArea

from .reader import Open

pytestmark = pytest.mark.usefixtures("ferry")


async def test_what_is_typed_faster_than_the_search_row_comes_up_is_searched_for(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press_at_once("slash", "n", "i", "g")
        assert reader.main.words == "nig"
        assert reader.app.screen is reader.main


async def test_what_is_typed_faster_than_a_prompt_comes_up_stands_in_it(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press_at_once("t", "q", "u", "o", "t", "e")
        field = reader.app.focused
        assert isinstance(field, Input)
        assert field.value == "quote"


async def test_what_is_typed_faster_than_the_note_opens_stands_in_it(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press_at_once("a", "q", "u", "i", "z")
        field = reader.app.focused
        assert isinstance(field, TextArea)
        assert field.text == "quiz"
