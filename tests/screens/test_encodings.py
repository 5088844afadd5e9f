"""`E`: the story as it would read in another encoding; what was guessed is told."""

from pathlib import Path

import pytest

from .reader import Open

TEXT = "Cafés of Port Amber open early\n\nThe café owners gave bread to the families, the coastguard said.\n"


@pytest.fixture
def guessed(home: Path) -> str:
    """A file in Windows-1252."""
    path = home / "cafe.txt"
    path.write_bytes(TEXT.encode("cp1252"))
    return str(path)


@pytest.fixture
def garbled(home: Path) -> str:
    """A file whose text was wrongly decoded before it came here."""
    path = home / "cafe.txt"
    path.write_text((TEXT + "\nIts owner’s sister came too, at once.\n").encode().decode("cp1252"), encoding="utf-8")
    return str(path)


async def test_a_guessed_encoding_is_told_above_the_story_and_in_what_is_known(crossread: Open, guessed: str) -> None:
    async with crossread(guessed, size=(160, 30)) as reader:
        assert reader.headings()[0].startswith("A! cafe.txt")
        assert "(guess)" in reader.headings()[0]
        assert "! read as " in await reader.press("c")


async def test_each_encoding_is_offered_with_what_the_story_would_read_like(crossread: Open, guessed: str) -> None:
    async with crossread(guessed) as reader:
        shown = await reader.press("E")
        assert "How cafe.txt is encoded" in shown
        assert "▸ cp1252" in shown
        rows = reader.listed
        assert rows[next(at for at, row in enumerate(rows) if row.startswith("mac_roman")) + 1].startswith("CafÈs")
        await reader.press("escape")
        assert reader.app.screen is reader.main


async def test_the_chosen_one_makes_the_next_version_which_can_be_undone(crossread: Open, guessed: str) -> None:
    async with crossread(guessed, size=(160, 30)) as reader:
        await reader.press("E", "slash")
        await reader.write("mac_roman", "enter")
        assert "CafÈs of Port Amber" in reader.text
        assert "version 2" in reader.headings()[0]
        await reader.press("u")
        assert "Cafés of Port Amber" in reader.text
        assert "version 2" not in reader.headings()[0]


async def test_an_encoding_in_which_it_cannot_be_read_is_refused_in_words(crossread: Open, guessed: str) -> None:
    async with crossread(guessed) as reader:
        await reader.press("E", "slash")
        await reader.write("utf-8", "enter")
        assert "utf-8" in reader.told[-1]
        assert "Cafés of Port Amber" in reader.text


async def test_where_a_text_looks_wrongly_decoded_the_repair_is_offered_first_and_never_done_in_silence(
    crossread: Open, garbled: str
) -> None:
    async with crossread(garbled, size=(220, 30)) as reader:
        assert "wrongly decoded" in reader.headings()[0]
        assert "CafÃ©s of Port Amber" in reader.text
        await reader.press("E")
        assert reader.listed[0].startswith("repaired")
        await reader.press("enter")
        assert "Cafés of Port Amber" in reader.text
        assert "owner’s sister" in reader.text
