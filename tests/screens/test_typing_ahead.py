"""Keys that follow each other faster than the screen changes have their effects in the order they were pressed."""

import pytest
from textual.events import Key, Paste
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


async def test_what_is_deleted_while_typing_fast_is_what_stood_there_when_its_key_was_pressed(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        await reader.press_at_once("slash", "n", "o", "backspace", "i", "g", "h", "t")
        assert reader.main.words == "night"


async def test_a_field_that_is_emptied_and_filled_at_once_holds_what_was_typed_after(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("e")
        await reader.press_at_once("ctrl+u", "t", "m", "p")
        field = reader.app.focused
        assert isinstance(field, Input)
        assert field.value == "tmp"


async def test_what_is_pasted_after_a_key_comes_after_what_it_did(crossread: Open) -> None:
    async with crossread() as reader:
        reader.app.post_message(Key("slash", "/"))
        reader.app.post_message(Paste("night"))
        await reader.settle()
        assert reader.main.words == "night"


async def test_a_tag_typed_with_its_enter_is_kept_and_the_next_key_is_a_command_again(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press_at_once("t", "n", "enter", "t", "q", "enter", "j")
        assert reader.app.screen is reader.main
        assert [note.tags for note in reader.notes] == [("n", "q")]
