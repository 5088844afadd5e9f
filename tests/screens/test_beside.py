"""The notes beside the text: level with their passages, edited in place, there again in the next run."""

from pathlib import Path

import pytest

from tests.desk.made import WIRE, sentence, two
from tests.library.made import bring
from tui.desk import StandingNote, fetch_folder
from tui.library import Library, Note
from tui.screens.shown import beside

from .acts import note
from .reader import Open, Reader
from .snapshot import check

pytestmark = pytest.mark.usefixtures("ferry")
WIDE = (160, 45)


def rows_with(reader: Reader, words: str) -> list[int]:
    """The rows of the screen that show some words."""
    return [at for at, row in enumerate(reader.text.splitlines()) if words in row]


async def two_notes(reader: Reader) -> None:
    """A note with a tag on the first passage, and one on the last that is done."""
    await note(reader, "Ask the coastguard: 14 or 17? Who counted, and when?")
    await reader.press("t")
    await reader.write("check, figures", "enter")
    await reader.press("p")
    await note(reader, "The tear is in both.")
    await reader.press("A", "G", "d", "escape", "n")


async def test_notes_stand_level_with_their_passages_and_the_story_follows_from_note_to_note(crossread: Open) -> None:
    async with crossread(size=WIDE) as reader:
        assert "No notes on this story yet: a" in await reader.press("B")
        await reader.press("escape")
        await two_notes(reader)
        (level, *_) = rows_with(reader, "Two passenger ferries")
        assert rows_with(reader, "• A|B #check #figures") == [level]
        await reader.press("B", "B", "j")
        assert reader.passage_words()[0].startswith("Divers searched the hull")
        assert rows_with(reader, "✓ A|B") == rows_with(reader, "Divers searched the hull")
        await reader.press("k")
        assert reader.passage_words()[0].startswith("Two passenger ferries")


@pytest.mark.parametrize("view", ["ledger", "single"])
async def test_notes_are_level_in_every_view(crossread: Open, view: str) -> None:
    async with crossread(size=WIDE) as reader:
        await two_notes(reader)
        await reader.press("B", "j", "escape", {"ledger": "2", "single": "3"}[view])
        assert rows_with(reader, "✓ A|B") == rows_with(reader, "Divers searched the hull")


async def test_b_goes_to_the_notes_back_to_the_text_and_hides_them_and_they_are_there_again_in_the_next_run(
    crossread: Open,
) -> None:
    async with crossread(size=WIDE) as reader:
        await note(reader, "Ask.")
        await reader.press("B")
        assert reader.main.beside_active
        assert "Notes on A" in await reader.press("B")
        assert reader.main.focused is reader.main.left_pane
        assert "Notes on A" not in await reader.press("B")
        await reader.press("B", "escape", "tab")
        assert "Notes on B" in reader.text
        assert "A|B" in await reader.press("l")
        assert reader.main.beside_active
        await reader.press("h")
        assert reader.main.focused is reader.main.right_pane
    async with crossread(size=WIDE) as reader:
        assert "Notes on" in reader.text
        assert not reader.main.beside_active


async def test_a_note_is_edited_in_its_place_ticked_off_tagged_and_removed_and_undo_brings_it_back(
    crossread: Open,
) -> None:
    async with crossread(size=WIDE) as reader:
        await note(reader, "Ask.")
        await reader.press("B", "enter")
        await reader.write(" Who counted?", "escape")
        assert [each.body for each in reader.notes] == ["Ask. Who counted?"]
        assert reader.main.beside_active
        assert "✓ A|B" in await reader.press("d")
        await reader.press("t")
        await reader.write("law", "enter")
        assert "✓ A|B #law" in reader.text
        await reader.press("x")
        assert reader.notes == []
        await reader.press("u")
        assert "✓ A|B #law" in reader.text


async def test_what_is_written_beside_the_text_is_kept_when_the_reader_goes_elsewhere_and_when_they_quit(
    crossread: Open, library: Path
) -> None:
    async with crossread(size=WIDE) as reader:
        await note(reader, "Ask.")
        await reader.press("B", "enter", "1", "tab")
        assert not reader.main.beside_active
        await reader.press("backslash", "G", "enter")
        assert [each.body for each in reader.notes] == ["Ask.1"]
        await reader.press("backslash", "g", "enter", "B", "B", "enter", "2", "ctrl+q")
    with Library.open(library) as shelf:
        assert [each.body for each in shelf.notes()] == ["Ask.12"]


async def test_in_a_narrow_window_the_notes_take_the_place_of_the_other_story_while_they_are_used(
    crossread: Open,
) -> None:
    async with crossread(size=(80, 24)) as reader:
        await note(reader, "Ask.")
        text = await reader.press("B")
        assert "Harbour Wire" in text
        assert "The Meridian" not in text
        assert "• A|B" in text
        text = await reader.press("escape")
        assert "The Meridian" in text
        assert "• A|B" not in text
        assert "• A|B" in await reader.resize(*WIDE)


@pytest.mark.parametrize("size", [WIDE, (100, 30), (80, 24), (60, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_notes_beside_the_text(crossread: Open, size: tuple[int, int]) -> None:
    async with crossread(size=size) as reader:
        await two_notes(reader)
        check(f"beside-{size[0]}x{size[1]}", await reader.press("B"))


# What is shown of a note


def standing(*marks: str, tags: tuple[str, ...] = ()) -> StandingNote:
    kept = Note("n", "s", "Ask.", tags, (), "", "", 1)
    return StandingNote(kept, 10, 20, "A|B", marks)


@pytest.mark.parametrize(
    ("marks", "head"),
    [
        ((), "• A|B #law"),
        (("done",), "✓ A|B #law"),
        (("two copies", "done"), "‖ A|B #law · two copies, done"),
        (("≈ re-found, please confirm",), "? A|B #law · ≈ re-found, please confirm"),
    ],
)
def test_a_sign_says_how_a_note_stands(marks: tuple[str, ...], head: str) -> None:
    (shown,) = beside.margin_notes([standing(*marks, tags=("law",))])
    assert (shown.head, shown.body, shown.position) == (head, "Ask.", 10)


def test_notes_without_a_place_beside_the_story_are_counted(library: Path) -> None:
    with Library.open(library) as shelf:
        session = shelf.create_session("Harbour")
        wire, gazette = two(shelf, session.id)
        shelf.add_note(session.id, (sentence(wire, 2), sentence(gazette, 1)), "Gone.")
        shelf.add_note(session.id, (sentence(gazette, 2),), "On one.")
        text = WIRE.replace("The harbour stayed closed until noon.\n", "")
        new = bring(shelf, text, name="wire.txt", path="/news/wire.txt", outlet="Sample Wire").story
        folder = fetch_folder(shelf, session.id)
    assert beside.elsewhere(folder, new, gazette) == "1 passage gone · 1 only on B"
    assert beside.elsewhere(folder, gazette, new) == ""
    assert beside.elsewhere(folder, new, None) == "1 passage gone"


def test_a_note_is_on_what_it_shares_a_character_with_and_one_on_the_story_on_its_beginning() -> None:
    assert beside.covers(standing(), 19, 30)
    assert not beside.covers(standing(), 20, 30)
    whole = StandingNote(standing().note, 0, 0, "A", ())
    assert beside.covers(whole, 0, 5)
    assert not beside.covers(whole, 1, 5)


async def test_a_note_may_go_while_the_window_is_too_small_for_the_notes(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n", "a")
        await reader.write("Ask the coastguard.", "escape", "B", "escape")
        await reader.resize(10, 5)
        await reader.press("u")
        assert "Ask the coastguard." not in await reader.resize(120, 30)
        assert not reader.notes
