"""`c`: what is known of the stories, corrected cell by cell."""

from pathlib import Path

import pytest

from tui.library import Library, LibraryUnwritable
from tui.screens.dialogs import CardsScreen
from widgets import Table

from .reader import Open, Reader

UNTOLD = """Two ferries collide in fog off Cape Lorne

By Ada Merrow

PORT AMBER, Lorne (Reuters) — Two passenger ferries collided in thick fog off Cape Lorne, the coastguard said.

“We saw nothing at all until the other bow came out of the fog,” said Dorothea Finch, a teacher from Skerry.
"""
NAMELESS = """The Sea Gull had left Port Amber at seven o'clock with 212 passengers on board, bound for Skerry.

Divers searched the hull of the second ferry, the Northern Star, and found a tear four metres long.
"""


@pytest.fixture
def folder(home: Path) -> str:
    """Two stories of which little is known: A may be of Reuters, B has no title."""
    made = home / "harbour"
    made.mkdir()
    (made / "a.txt").write_text(UNTOLD, encoding="utf-8")
    (made / "b.txt").write_text(NAMELESS, encoding="utf-8")
    return str(made)


def cell(reader: Reader) -> tuple[int, int]:
    """The cell of the cursor."""
    return reader.app.screen.query_one(Table).cursor


def about(reader: Reader) -> str:
    """What stands below the table."""
    return reader.text[reader.text.index("──────────") :]


async def test_c_shows_a_row_a_story_with_what_is_missing_and_what_is_guessed(crossread: Open, folder: str) -> None:
    async with crossread(folder) as reader:
        shown = await reader.press("c")
        rows = [row.split() for row in shown.splitlines()]
        assert next(row for row in rows if row[:1] == ["A"])[:2] == ["A", "?Reuters"]
        assert next(row for row in rows if row[:1] == ["B"])[:4] == ["B", "·", "·", "lead"]
        assert "outlet: unknown" in about(reader)
        assert "1  Reuters — " in about(reader)
        assert "a.txt" in about(reader)
        await reader.press("escape")
        assert reader.app.screen is reader.main


async def test_a_number_takes_a_guess_which_is_then_the_readers_word_and_can_be_undone(
    crossread: Open, folder: str
) -> None:
    async with crossread(folder) as reader:
        shown = await reader.press("c", "1")
        assert "✓ Reuters" in shown
        assert cell(reader) != (0, 1)
        await reader.press("escape")
        assert reader.headings()[0].startswith("A  Reuters")
        assert " ▸A Reuters" in reader.text
        await reader.press("u")
        assert reader.line("found").startswith("Undone: ")
        assert reader.headings()[0].startswith("A  a.txt · outlet unknown")
        assert "?Reuters" in await reader.press("c")


async def test_enter_writes_a_field_and_goes_on_to_the_next_that_is_missing_also_in_the_next_row(
    crossread: Open, folder: str, library: Path
) -> None:
    async with crossread(folder) as reader:
        await reader.press("c", "enter")
        await reader.answer("Harbour Wire")
        assert "✓ Harbour Wire" in reader.text
        assert cell(reader) == (0, 4)
        await reader.press("enter")
        await reader.answer("2023-06-19")
        assert "19 Jun 2023" in reader.text
        assert cell(reader) == (0, 5)
        await reader.press("tab", "tab", "tab")
        assert cell(reader) == (1, 1)
        await reader.press("q", "q")
    with Library.open(library) as shelf:
        (member,) = (member for member in shelf.members() if member.origin.name == "a.txt")
        assert (member.details.outlet, member.details.published) == ("Harbour Wire", "2023-06-19")
        assert member.said == {"outlet", "published"}


async def test_the_likeliest_guess_stands_in_the_line_to_be_kept_or_changed(crossread: Open, folder: str) -> None:
    async with crossread(folder) as reader:
        await reader.press("c", "e")
        assert "✓ Reuters" in await reader.press("enter")


async def test_an_emptied_field_is_unknown_by_the_readers_word_and_no_longer_missing(
    crossread: Open, folder: str
) -> None:
    async with crossread(folder) as reader:
        await reader.press("c", "l", "l", "enter")
        assert "A byline Ada Merrow" in reader.text
        await reader.answer("")
        assert "✓ ·" in reader.text
        await reader.press("k", "h", "h", "l", "l")
        for _ in range(20):
            await reader.press("tab")
            assert cell(reader) != (0, 3)


@pytest.mark.parametrize(("steps", "wrong"), [(3, "some day in June"), (6, "harbour wire dot example")])
async def test_a_wrong_time_or_address_is_refused_in_the_dialog_and_stays_to_be_mended(
    crossread: Open, folder: str, steps: int, wrong: str
) -> None:
    async with crossread(folder) as reader:
        await reader.press("c", *["l"] * steps, "enter")
        assert wrong in await reader.answer(wrong)
        assert "✓" not in reader.text
        await reader.press("escape")
        assert isinstance(reader.app.screen, CardsScreen)
        assert "tab next missing" in reader.text


async def test_esc_leaves_a_field_as_it_was(crossread: Open, folder: str) -> None:
    async with crossread(folder) as reader:
        await reader.press("c", "enter")
        await reader.write("?", "escape")
        assert "?Reuters" in reader.text
        assert "✓" not in reader.text


async def test_what_is_being_written_is_kept_when_the_program_is_told_to_end(
    crossread: Open, folder: str, library: Path
) -> None:
    async with crossread(folder) as reader:
        await reader.press("c", "enter")
        await reader.write(" and agencies")
        reader.app.action_leave()
        await reader.settle()
    with Library.open(library) as shelf:
        assert "Reuters and agencies" in [member.details.outlet for member in shelf.members()]


async def test_from_the_sidebar_c_begins_with_the_story_under_the_cursor(crossread: Open, folder: str) -> None:
    async with crossread(folder) as reader:
        await reader.press("backslash", "G", "c")
        assert cell(reader) == (1, 1)
        await reader.press("g")
        assert cell(reader) == (0, 1)


async def test_what_cannot_be_kept_is_told(crossread: Open, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise LibraryUnwritable("the disk is full")

    async with crossread(folder) as reader:
        with monkeypatch.context() as disk:
            disk.setattr(Library, "say", full)
            await reader.press("c", "1")
        assert "the disk is full" in reader.told[-1]
        assert "?Reuters" in reader.text


async def test_at_60_columns_the_field_of_the_cursor_is_in_sight_and_told_in_full(crossread: Open, folder: str) -> None:
    async with crossread(folder, size=(60, 50)) as reader:
        shown = await reader.press("c", *["l"] * 6)
        assert "address" in shown.splitlines()[3 - 1]
        assert "A  address: unknown" in shown
        assert "A " in shown.splitlines()[3]


async def test_f_takes_the_readers_word_back_so_that_the_files_counts_again(crossread: Open, folder: str) -> None:
    async with crossread(folder) as reader:
        await reader.press("c", "1", "g", *["left"] * 6)
        assert "outlet: Reuters" in about(reader)
        await reader.press("f")
        assert "outlet: unknown" in about(reader)
        assert "Outlet of A: unknown, as the file has it." in about(reader)
        await reader.press("f")
        assert "That is as the file has it already." in about(reader)
