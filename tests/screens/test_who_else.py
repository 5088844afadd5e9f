"""Who else has this: how the other stories of a session tell a sentence."""

from pathlib import Path

import pytest

from .reader import Open
from .snapshot import check
from .stories import POST, keep


@pytest.mark.usefixtures("ferry")
async def test_every_other_story_is_listed_and_enter_opens_the_pair_at_that_sentence(crossread: Open) -> None:
    async with crossread(size=(120, 40)) as reader:
        words = reader.passage_words()[0]
        shown = await reader.press("w")
        assert "A  Harbour Wire · no date known" in shown
        assert words.split(",")[0] in shown
        assert "B  The Meridian · no date known" in shown and "C  Northern Post · no date known" in shown
        assert "≠ № figure differs, check: " in shown
        assert "same words · reports the word of the coastguard" in shown
        assert "found in 2 of 2" in shown
        await reader.press("j", "enter")
        assert [heading[0] for heading in reader.headings()] == ["A", "C"]
        assert reader.passage_words()[0] == words
        assert reader.line("status").startswith("passage")


@pytest.mark.usefixtures("ferry")
async def test_a_sentence_that_no_other_story_has_is_told_so_and_esc_goes_back_to_it(crossread: Open) -> None:
    async with crossread(size=(120, 40)) as reader:
        await reader.press("o")
        standing = reader.main.stop
        assert (await reader.press("w")).count("no match found") >= 2
        assert "found in 0 of 2" in reader.text
        await reader.press("escape")
        assert reader.main.stop is standing
        await reader.press("w", "enter")
        assert reader.app.screen is reader.main
        assert reader.passage_words()[0] != ""


@pytest.mark.usefixtures("ferry")
async def test_it_can_be_asked_of_the_story_on_the_right_which_stays_there(crossread: Open) -> None:
    async with crossread(size=(120, 40)) as reader:
        await reader.press("tab")
        words = reader.passage_words()[1]
        assert "B  The Meridian" in await reader.press("w")
        await reader.press("j", "enter")
        assert [heading[0] for heading in reader.headings()] == ["C", "B"]
        assert reader.passage_words()[1] == words


async def test_in_a_session_of_one_story_the_reader_is_told_how_to_get_more(
    crossread: Open, library: Path, home: Path
) -> None:
    keep(library, home, {"Northern Post": POST})
    async with crossread() as reader:
        await reader.press("w")
        assert reader.app.screen is reader.main
        assert "first" in reader.line("found") or "brings in" in reader.line("found")


@pytest.mark.usefixtures("ferry")
async def test_the_list_at_the_usual_sizes(crossread: Open) -> None:
    async with crossread(size=(100, 30)) as reader:
        check("who-else-100x30", await reader.press("w"))
        for width, height in ((80, 24), (60, 50)):
            check(f"who-else-{width}x{height}", await reader.resize(width, height))
