"""The list of notes, and other things that are ticked off, taken out and renamed; each can be taken back."""

import pytest

from tui.library import Library
from tui.screens.dialogs import NotesScreen, ReviewScreen

from .acts import note
from .reader import Open

pytestmark = pytest.mark.usefixtures("ferry")


async def test_a_listed_note_tells_where_it_comes_from(crossread: Open) -> None:
    async with crossread(size=(160, 45)) as reader:
        await note(reader, "Ask the coastguard.")
        listed = await reader.press("A")
        assert "A  Harbour Wire · v1 · ¶1 · harbour-wire.txt" in listed
        assert "B  The Meridian · v1 · ¶7 · the-meridian.txt" in listed


async def test_d_ticks_a_note_off_and_opens_it_again(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        listed = await reader.press("A", "d")
        assert "A|B  done  “Two passenger" in listed
        assert "Done; d opens it again." in listed
        assert reader.notes[0].done
        assert "done  “Two" not in await reader.press("d")
        assert not reader.notes[0].done


async def test_x_removes_a_note_and_u_brings_it_back(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await reader.press("n")
        await note(reader, "The teacher.")
        listed = await reader.press("A", "x")
        assert "Note removed; u brings it back." in listed
        assert [each.body for each in reader.notes] == ["The teacher."]
        assert "No notes yet" in await reader.press("x")
        assert "Undone: removal of the note on" in await reader.press("u")
        await reader.press("u")
        assert [each.body for each in reader.notes] == ["Ask.", "The teacher."]
        assert isinstance(reader.app.screen, NotesScreen)
        assert reader.main.is_active is False
        await reader.press("enter")
        assert reader.main.is_active


async def test_r_in_the_list_goes_on_to_the_review(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await reader.press("A", "r")
        assert reader.line("found") == "Nothing to review."
        with Library.open(reader.app.places.library) as shelf:
            (kept,) = shelf.notes()
            shelf.edit_note(kept.id, "Theirs.", kept.rev)
        await reader.press("a")
        await reader.write(" Mine.", "escape")
        await reader.press("A", "r")
        assert isinstance(reader.app.screen, ReviewScreen)


async def test_a_note_on_a_story_that_was_taken_out_stays_listed_and_leads_nowhere(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await reader.press("backslash", "delete")
        assert "–|B" in await reader.press("A")
        await reader.press("enter")
        assert "not in the session any more" in reader.line("found")


# Stories and sessions


async def test_delete_takes_the_story_out_of_the_session_and_u_brings_it_back_under_its_letter(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        await reader.press("tab", "delete")
        assert "Ferry ─ 2 stories" in reader.line("header")
        assert reader.line("found") == "B The Meridian is out of the session; u brings it back."
        assert [heading[0] for heading in reader.headings()] == ["A", "C"]
        await reader.press("u")
        assert "Ferry ─ 3 stories" in reader.line("header")
        assert reader.line("found").startswith("Undone: removal of “Seventeen hurt as vessels")
        assert " B The Meridian" in reader.text


async def test_in_the_sidebar_delete_takes_out_the_story_under_the_cursor(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("backslash", "G", "delete")
        assert reader.line("found") == "C Northern Post is out of the session; u brings it back."
        assert [heading[0] for heading in reader.headings()] == ["A", "B"]


async def test_when_the_last_story_is_taken_out_the_session_is_empty_and_u_still_brings_it_back(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        for _ in range(3):
            await reader.press("delete")
        assert "Ferry ─ 0 stories" in reader.line("header")
        await reader.press("delete")
        assert reader.line("found") == "There is no story here to take out."
        await reader.press("u")
        assert "Ferry ─ 1 story" in reader.line("header")


async def test_r_in_the_sessions_gives_one_another_name_and_u_takes_it_back(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("s", "r")
        assert "New name" in reader.text
        await reader.answer("Collision off Cape Lorne")
        assert "Collision off Cape Lorne   3 stories" in reader.text
        await reader.press("escape")
        assert reader.line("found") == "The session is called Collision off Cape Lorne now."
        assert "Collision off Cape Lorne ─ 3 stories" in reader.line("header")
        await reader.press("u")
        assert "Ferry ─ 3 stories" in reader.line("header")
        assert reader.line("found").startswith("Undone: new name “Collision")


async def test_a_name_that_is_left_as_it_is_changes_nothing(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("s", "r", "enter", "r", "escape", "escape", "u")
        assert reader.line("header").strip() != ""
        assert "new name" not in reader.line("found")
