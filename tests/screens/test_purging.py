"""Removing a story for good: said plainly, asked for twice, and done to the backups too."""

from pathlib import Path

import pytest

from tui.library import Library
from tui.library.safety import backups
from tui.library.safety.values import Purged

from .acts import note
from .reader import Open, Reader

pytestmark = pytest.mark.usefixtures("ferry")
COMMAND = "Remove this story for good"


async def purge(reader: Reader, word: str) -> str:
    """Ask for the story of the active pane to go, and type a word."""
    await reader.call(COMMAND)
    return await reader.answer(word)


async def test_what_goes_and_what_cannot_be_reached_is_listed_before_anything_happens(
    crossread: Open, ferry: Path
) -> None:
    backups.make(ferry)
    async with crossread() as reader:
        await note(reader, "Ask.")
        shown = await reader.call(COMMAND)
        assert "Remove “Everyone brought ashore after night of rescue” for good" in shown
        assert "the story in 1 version, with the bytes of its files" in shown
        assert "1 note on it" in shown
        assert "in 1 backup" in shown
        assert "This cannot be reached; look after it yourself:" in shown
        assert "harbour-wire.txt" in shown
        await reader.press("escape")
        assert len(reader.notes) == 1


async def test_another_word_or_none_removes_nothing(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        for word in ("", "yes"):
            assert "Nothing was removed." in await purge(reader, word)
            await reader.press("escape")
        assert "Ferry ─ 3 stories" in reader.text
        assert len(reader.notes) == 1


async def test_the_word_removes_the_story_its_notes_and_what_backups_have_of_it(crossread: Open, ferry: Path) -> None:
    async with crossread() as reader:
        await note(reader, "Ask the captain.")
        backups.make(ferry)
        shown = await purge(reader, "purge")
        assert "was removed for good with 1 note" in shown
        assert "harbour-wire.txt" in shown
        await reader.press("escape")
        assert "Ferry ─ 2 stories" in reader.text
        assert {heading[0] for heading in reader.headings()} == {"B", "C"}
        assert reader.notes == []
        assert "harbour" not in (await reader.press("u")).casefold()
        assert reader.notes == []
    for path in (ferry, *(backup.path for backup in backups.listed(ferry))):
        assert b"Jonas Pell" not in path.read_bytes()
        assert b"Ask the captain." not in path.read_bytes()


async def test_in_the_sidebar_it_is_the_story_under_the_cursor(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("backslash", "G")
        assert "Fog and two ferries" in (await reader.call(COMMAND)).split("for good")[0]


async def test_however_much_cannot_be_reached_the_question_stays_in_sight(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    stays = tuple(f"copy {number} of the library, put elsewhere by its reader long ago" for number in range(30))
    monkeypatch.setattr(Library, "purge_preview", lambda *_: Purged("T", 1, 1, 0, 0, stays))
    async with crossread(size=(80, 24)) as reader:
        shown = await reader.call(COMMAND)
        assert "Type purge" in shown
        assert "esc leave all as it is" in shown
        assert "copy 29" in await reader.press(*["pagedown"] * 10)
