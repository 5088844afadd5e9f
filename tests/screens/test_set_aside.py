"""`L`: what was set aside in a story, and why; putting it back, setting it aside."""

from pathlib import Path

import pytest

from .reader import Open
from .stories import MERIDIAN, POST, WIRE, keep

SLOGAN, APP = "Sign in to continue reading", "Download our app"
NOISY = WIRE.replace("\n\nIts captain", f"\n\n{SLOGAN}\n\nIts captain") + f"\n{APP}\n"


@pytest.fixture(autouse=True)
def noisy(library: Path, home: Path) -> None:
    """A story with two lines of furniture, beside two without; the fourth is of the first's outlet."""
    keep(library, home, {"Harbour Wire": NOISY, "The Meridian": MERIDIAN, "Northern Post": POST})


async def test_the_list_says_what_was_set_aside_and_why(crossread: Open) -> None:
    async with crossread() as reader:
        shown = await reader.press("L")
        assert shown.strip().startswith("Set aside in A  Harbour Wire")
        assert reader.listed[0] == f"– {SLOGAN}"
        assert reader.listed[1].startswith("set aside as boilerplate · a call to sign in")
        assert reader.listed[2] == f"– {APP}"
        await reader.press("L")
        assert reader.app.screen is reader.main


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_line_is_put_back_and_takes_part_in_the_comparison(crossread: Open, key: str) -> None:
    async with crossread() as reader:
        before = reader.main.spread
        assert before is not None
        await reader.press("L")
        assert "body · you decided so" in await reader.press(key)
        assert "– " + APP in reader.text
        await reader.press("escape")
        after = reader.main.spread
        assert after is not None and after.left is not None
        assert after is not before
        kinds = {after.left.story.words(each): str(each.kind) for each in after.left.story.sentences}
        assert (kinds[SLOGAN], kinds[APP]) == ("body", "boilerplate")
        await reader.press("o")
        texts = []
        for _ in range(12):
            texts.append(reader.passage_words()[0])
            await reader.press("n")
        assert SLOGAN in texts


async def test_what_was_put_back_can_be_set_aside_again_and_undone(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("L", "space", "space")
        assert "– " + SLOGAN in reader.text
        await reader.press("escape", "u")
        assert reader.line("found").startswith("Undone: ")
        await reader.press("L")
        assert f"  {SLOGAN}" in reader.text
        assert f"– {SLOGAN}" not in reader.text


async def test_w_shows_every_line_so_that_one_can_be_set_aside_and_the_reader_stays_where_they_were(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        await reader.press("n")
        stood = reader.passage_words()
        shown = await reader.press("L", "w")
        assert "The lines of A" in shown
        assert "title · " in shown
        assert "Schoolchildren drew" not in await reader.press("w")
        await reader.press("w", "slash")
        await reader.write("schoolchildren", "down", "space")
        assert "– Schoolchildren drew pictures" in reader.text
        await reader.press("escape", "escape")
        assert reader.app.screen is reader.main
        assert reader.passage_words() == stood
        assert reader.line("status").startswith("passage 2 of ")


async def test_o_decides_for_the_whole_outlet(crossread: Open, home: Path) -> None:
    path = home / "later.txt"
    path.write_text(f"---\noutlet: Harbour Wire\n---\n{MERIDIAN}\n{SLOGAN}\n\n{APP}\n", encoding="utf-8")
    async with crossread() as reader:
        await reader.press("L", "space", "o", "escape", "i")
        await reader.answer(str(path))
        members = reader.main.folder.members if reader.main.folder else ()
        letters = {member.origin.name: member.letter for member in members}
        assert letters["later.txt"] == "D"
        await reader.press("backslash", "G", "enter")
        assert reader.headings()[0].startswith("D")
        shown = await reader.press("L")
        assert "Set aside in D" in shown
        assert f"– {SLOGAN}" not in shown
        assert f"– {APP}" in shown


async def test_without_a_known_outlet_a_decision_for_it_is_refused_in_words(crossread: Open, home: Path) -> None:
    (home / "later.txt").write_text(NOISY.replace("14", "15"), encoding="utf-8")
    async with crossread(str(home / "later.txt")) as reader:
        await reader.press("L", "o")
        assert "outlet" in reader.text.splitlines()[-1] or "outlet" in reader.text.splitlines()[-2]
        assert f"– {SLOGAN}" in reader.text


async def test_a_story_without_furniture_says_so_and_w_still_shows_its_lines_although_slash_finds_nothing_to_filter(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        await reader.press("tab")
        assert "Nothing was set aside in this story." in await reader.press("L")
        assert "Ambulances queued" in await reader.press("slash", "w")
