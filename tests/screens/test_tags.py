"""Tags: suggested as one types, renamed, made one, taken off, and used to find stories."""

import pytest

from tui.library import Library
from tui.screens.dialogs import TagsScreen

from .left import FULL, broken
from .reader import Open, Reader
from .snapshot import check

pytestmark = pytest.mark.usefixtures("ferry")
SIZES = ((160, 45), (100, 30), (80, 24), (60, 50))


async def tag(reader: Reader, line: str) -> None:
    """Tag what the reader stands at."""
    await reader.press("t")
    await reader.write(line, "enter")


async def three_tags(reader: Reader) -> None:
    """The first passage has two tags, the second one of them and another; story C has one of its own."""
    await tag(reader, "check, figures")
    await reader.press("n")
    await tag(reader, "#check #who said it")
    await reader.press("backslash", "G")
    await tag(reader, "short")
    await reader.press("escape")


async def test_tags_of_the_whole_library_are_suggested_and_several_go_into_one_line(crossread: Open) -> None:
    async with crossread() as reader:
        await tag(reader, "check")
        with Library.open(reader.app.places.library) as shelf:
            (kept,) = shelf.notes()
            shelf.add_note(shelf.create_session("Other").id, kept.anchors, tags=("harbour-master",))
        await reader.press("n")
        assert "check  harbour-master   enter tags" in await reader.press("t")
        await reader.press("h", "tab", "comma", "c", "tab", "enter")
        assert reader.line("found") == "Tagged #harbour-master #check."
        assert sorted(each.tags for each in reader.notes) == [
            ("check",),
            ("check", "harbour-master"),
            ("harbour-master",),
        ]


async def test_a_tag_is_renamed_and_two_become_one_only_when_the_reader_says_so_again(crossread: Open) -> None:
    async with crossread() as reader:
        await three_tags(reader)
        listed = await reader.press("T")
        assert "#check         2 notes here" in listed
        await reader.press("r")
        await reader.answer("to check")
        assert "#to-check" in reader.text
        assert "#check is called #to-check now." in reader.text
        await reader.press("r")
        await reader.answer("figures")
        assert "#figures is on 1 note already: enter makes the two one" in reader.text
        await reader.press("escape")
        assert "#to-check" in reader.text
        await reader.press("m")
        await reader.answer("no such tag")
        assert "No other tag is called that" in reader.text
        await reader.press("m")
        await reader.answer("figures")
        assert "#to-check and #figures are one tag now, #figures." in reader.text
        assert sorted(each.tags for each in reader.notes) == [("figures",), ("figures", "who-said-it"), ("short",)]
        await reader.press("u", "u")
        assert "#check" in reader.text
        assert isinstance(reader.app.screen, TagsScreen)


async def test_a_line_that_cannot_be_tags_stays_to_be_mended(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("t")
        mend = await reader.write("check, what?", "enter")
        assert "check, what?" in mend
        assert "A tag cannot have “?” in it" in mend
        await reader.press("backspace", "enter")
        assert [each.tags for each in reader.notes] == [("check", "what")]
        await reader.press("T", "j", "r")
        mend = await reader.answer("2023")
        assert "A tag cannot be only digits" in mend
        await reader.answer("y2023")
        assert [each.tags for each in reader.notes] == [("check", "y2023")]


async def test_the_new_name_of_a_tag_that_cannot_be_kept_comes_back_to_the_reader(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with crossread() as reader:
        await tag(reader, "check")
        await reader.press("T", "r")
        with monkeypatch.context() as full:
            full.setattr(Library, "rename_tag", broken)
            await reader.answer("to check")
            assert FULL in reader.text
            assert "to check" in reader.text
        assert "#check is called #to-check now." in await reader.press("enter")


async def test_a_tag_is_taken_off_everywhere_when_x_is_pressed_twice(crossread: Open) -> None:
    async with crossread() as reader:
        await three_tags(reader)
        assert "#check is on 2 notes: x again takes it off everywhere." in await reader.press("T", "x")
        await reader.press("j", "k", "x")
        assert "check" in {tag for each in reader.notes for tag in each.tags}
        assert "#check is taken off 2 notes; u brings it back." in await reader.press("x")
        assert "check" not in {tag for each in reader.notes for tag in each.tags}
        await reader.press("u")
        assert "check" in {tag for each in reader.notes for tag in each.tags}


async def test_enter_on_a_tag_shows_its_stories_and_they_are_still_filtered_by_it_in_the_next_run(
    crossread: Open,
) -> None:
    async with crossread(size=(160, 45)) as reader:
        await three_tags(reader)
        await reader.press("T", "slash")
        await reader.write("short", "enter")
        assert reader.main.sidebar_active
        assert " C Northern Post" in reader.text
        assert "A Harbour Wire" not in reader.text
        await reader.press("q")
    async with crossread(size=(160, 45)) as reader:
        assert "#short" in reader.text
        assert "A Harbour Wire" not in reader.text
        await reader.press("backslash", "slash", "escape")
        assert "A Harbour Wire" in reader.text


async def test_the_tags(crossread: Open) -> None:
    async with crossread(size=(160, 45)) as reader:
        await three_tags(reader)
        await reader.press("T")
        for width, height in SIZES:
            check(f"tags-{width}x{height}", await reader.resize(width, height))
        await reader.press("escape", "p", "t")
        await reader.only_press("w", "h")
        for width, height in SIZES:
            check(f"tagging-{width}x{height}", await reader.resize(width, height))


async def test_without_tags_the_list_says_how_one_is_made(crossread: Open) -> None:
    async with crossread() as reader:
        assert "No tags yet: t puts one on the current passage." in await reader.press("T", "r", "m", "x")
