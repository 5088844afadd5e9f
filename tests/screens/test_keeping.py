"""What the reader keeps: tags, notes, undo; and finding it again."""

import pytest
from textual.events import Key

from tui.library import Library, LibraryUnwritable

from .acts import note, tag
from .reader import Open

pytestmark = pytest.mark.usefixtures("ferry")


async def test_t_tags_the_passage_and_the_same_tag_again_takes_it_off(crossread: Open) -> None:
    async with crossread() as reader:
        await tag(reader, "Check this")
        assert reader.line("found") == "Tagged #Check-this."
        assert reader.line("status").endswith("noted #Check-this")
        assert "#Check-this" in reader.text.splitlines()[4]
        (kept,) = reader.notes
        assert [anchor.exact for anchor in kept.anchors] == reader.passage_words()
        await tag(reader, "#Check-this")
        assert reader.line("found") == "Tag #Check-this taken off."
        assert reader.notes[0].tags == ()


async def test_what_cannot_be_a_tag_is_refused_in_words_and_nothing_is_kept(crossread: Open) -> None:
    async with crossread() as reader:
        await tag(reader, "2024")
        assert "only digits" in reader.text
        await reader.press("escape")
        await tag(reader, "a&b")
        assert "cannot have “&”" in reader.text
        await reader.press("escape")
        await tag(reader, "   ")
        await reader.press("t", "escape")
        assert reader.notes == []


async def test_a_known_tag_completes_as_one_types(crossread: Open) -> None:
    async with crossread() as reader:
        await tag(reader, "deaths")
        await reader.press("n", "t", "d")
        await reader.press("tab", "enter")
        assert reader.line("found") == "Tagged #deaths."


async def test_a_note_is_kept_with_esc_and_written_on_when_opened_again(crossread: Open) -> None:
    async with crossread() as reader:
        assert "Note on “Two passenger ferries" in await reader.press("a")
        await reader.write("Ask the coastguard.", "escape")
        assert reader.line("found") == "Note kept."
        assert reader.line("status").endswith("noted")
        assert "Ask the coastguard." in await reader.press("a")
        await reader.write(" Twice.", "escape")
        (kept,) = reader.notes
        assert kept.body == "Ask the coastguard. Twice."
        assert [anchor.exact for anchor in kept.anchors] == reader.passage_words()


async def test_ctrl_g_leaves_the_note_as_it_was(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, "First.")
        await reader.press("a")
        await reader.write(" Second.", "ctrl+g")
        assert [kept.body for kept in reader.notes] == ["First."]
        await reader.press("n", "a")
        await reader.write("Third.", "ctrl+g")
        assert [kept.body for kept in reader.notes] == ["First."]


async def test_a_key_pressed_once_too_often_closes_nothing_else(crossread: Open) -> None:
    async with crossread() as reader:
        for key in ("a", "t", "A", "s", "question_mark"):
            await reader.press(key)
            assert reader.app.screen is not reader.main
            for _ in range(3):
                reader.app.post_message(Key("escape", None))
            await reader.settle()
            assert reader.app.screen is reader.main


async def test_a_note_without_a_word_is_not_kept(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, " \n ")
        assert reader.notes == []


async def test_tag_and_note_on_one_passage_are_one_note(crossread: Open) -> None:
    async with crossread() as reader:
        await tag(reader, "check")
        await note(reader, "Ask.")
        (kept,) = reader.notes
        assert (kept.body, kept.tags) == ("Ask.", ("check",))


async def test_from_the_sidebar_note_and_tag_are_on_the_whole_story(crossread: Open) -> None:
    async with crossread(size=(160, 30)) as reader:
        await reader.press("backslash", "G")
        assert "Note on the whole story" in await reader.press("a")
        await reader.write("Too short.", "escape")
        await tag(reader, "late")
        (kept,) = reader.notes
        assert (kept.body, kept.tags) == ("Too short.", ("late",))
        assert [anchor.exact for anchor in kept.anchors] == [""]
        assert " · 1 note · " in reader.text
        assert reader.main.sidebar_active
        assert "noted" not in reader.line("status")


async def test_v_lists_the_notes_and_enter_goes_to_one_that_is_not_open(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n")
        await note(reader, "The teacher again.")
        noted = reader.passage_words()
        await reader.press("backslash", "G", "enter")
        assert reader.headings()[0].startswith("C")
        listed = await reader.press("A")
        assert "A|B  ““We saw nothing at all" in listed
        assert "The teacher again." in listed
        await reader.press("enter")
        assert [heading[0] for heading in reader.headings()] == ["A", "B"]
        assert reader.passage_words() == noted


async def test_going_to_the_note_of_a_whole_story_opens_the_story(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("backslash", "G")
        await note(reader, "Too short.")
        await reader.press("escape", "tab", "A")
        assert "C  about the whole story" in reader.text
        await reader.press("enter")
        assert [heading[0] for heading in reader.headings()] == ["A", "C"]
        assert reader.main.focused is reader.main.right_pane


async def test_without_notes_v_says_how_to_write_one_and_leads_nowhere(crossread: Open) -> None:
    async with crossread() as reader:
        assert "No notes yet: a writes one" in await reader.press("A")
        await reader.press("enter", "slash", "j", "escape")
        assert reader.app.screen is reader.main


async def test_the_list_of_notes_can_be_filtered_and_left(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, "Ask the coastguard.")
        await reader.press("n")
        await note(reader, "The teacher again.")
        await reader.press("A", "slash")
        assert "coastguard." not in (await reader.write("teacher")).split("Notes of this session")[1]
        await reader.press("escape")
        assert "Ask the coastguard." in reader.text
        await reader.press("q")
        assert reader.app.screen is reader.main


async def test_u_and_shift_u_undo_and_redo_and_say_what(crossread: Open) -> None:
    async with crossread() as reader:
        await tag(reader, "check")
        await reader.press("u")
        assert reader.line("found").startswith("Undone: tag #check on “Two passenger ferries collided")
        assert reader.notes == []
        assert "noted" not in reader.line("status")
        await reader.press("U")
        assert reader.line("found").startswith("Done again: tag #check on ")
        assert reader.notes[0].tags == ("check",)
        await reader.press("U")
        assert reader.line("found") == "Nothing to do again."


async def test_what_is_kept_is_there_after_a_restart_with_the_place(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n", "n", "tab")
        await note(reader, "Four metres.")
        before = reader.text.splitlines()[:-2]
        await reader.press("q")
    async with crossread() as reader:
        assert reader.text.splitlines()[:-2] == before
        assert "Four metres." in await reader.press("a")


async def test_a_note_that_cannot_be_kept_comes_back_into_the_editor_until_it_can(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with crossread() as reader:
        with monkeypatch.context() as full:
            full.setattr(Library, "add_note", _disk_full)
            await note(reader, "Do not lose me.")
            assert "the disk is full; make room and try again. Your text is still here." in reader.text
            assert reader.told == []
            assert "Do not lose me." in reader.text
            assert reader.notes == []
        await reader.press("escape")
        assert reader.line("found") == "Note kept."
        assert [kept.body for kept in reader.notes] == ["Do not lose me."]


async def test_tags_that_cannot_be_kept_come_back_with_the_reason(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with crossread() as reader:
        with monkeypatch.context() as full:
            full.setattr(Library, "add_note", _disk_full)
            shown = await tag(reader, "check")
            assert "Tag check" in shown
            assert "the disk is full; make room and try again" in shown
        await reader.press("enter")
        assert [kept.tags for kept in reader.notes] == [("check",)]


def _disk_full(*_: object, **__: object) -> None:
    raise LibraryUnwritable("library.sqlite3: the disk is full; make room and try again")
