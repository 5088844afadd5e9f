"""Keys that follow each other faster than the screen changes have their effects in the order they were pressed."""

import asyncio
from threading import Event

import pytest
from textual.events import Key, Paste
from textual.widgets import Input, TextArea

from tui.app import Crossread

from .acts import note
from .reader import Open

pytestmark = pytest.mark.usefixtures("ferry")


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is, what a key set off is waited for."""
    monkeypatch.setattr(Crossread, "PATIENCE", 60.0)


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


async def test_what_is_typed_faster_than_a_note_opens_beside_the_text_stands_in_it(crossread: Open) -> None:
    async with crossread(size=(160, 45)) as reader:
        await note(reader, "So far")
        await reader.press("B")
        await reader.press_at_once("enter", "x", "d", "t", "escape")
        assert [each.body for each in reader.notes] == ["So farxdt"]


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


async def test_the_key_after_one_that_brings_a_list_is_for_the_list(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press_at_once("t", "n", "enter", "T", "r", "ctrl+u", "q", "enter")
        assert [note.tags for note in reader.notes] == [("q",)]


async def test_two_notes_are_removed_by_two_presses_however_fast(crossread: Open) -> None:
    async with crossread() as reader:
        for words in "abc":
            await reader.press("n", "a")
            await reader.write(words, "escape")
        await reader.press_at_once("A", "x", "x")
        assert len(reader.notes) == 1


async def test_what_is_typed_after_a_command_from_the_palette_is_for_what_it_brings(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press_at_once("colon", *"known", "enter", "e", "ctrl+u", "z")
        field = reader.app.focused
        assert isinstance(field, Input)
        assert field.value == "z"


async def test_keys_are_answered_while_the_library_is_busy(crossread: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Crossread, "PATIENCE", 0.02)
    async with crossread() as reader:
        busy = Event()
        try:
            reader.main.clerk.hand_over(lambda library: busy.wait())
            for key in ("A", "tab"):
                reader.app.post_message(Key(key, None))
            await reader.until(lambda: reader.main.right_active)
        finally:
            busy.set()
        await reader.settle()


async def test_a_note_begun_after_the_key_that_quits_is_kept(crossread: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    read = asyncio.Event()

    async def finish_reading() -> list[str]:
        await read.wait()
        return []

    async with crossread() as reader:
        monkeypatch.setattr(reader.main, "finish_reading", finish_reading)
        await reader.only_press("q", "a", "x")
        read.set()
        await reader.until(lambda: not reader.app.is_running)
        assert [note.body for note in reader.notes] == ["x"]
