"""`m`: what was seen."""

from pathlib import Path

import pytest

from .reader import Open
from .stories import STORIES, keep

pytestmark = pytest.mark.usefixtures("ferry")


async def test_m_marks_a_passage_as_seen_and_again_as_not_seen(crossread: Open) -> None:
    async with crossread() as reader:
        assert "seen" not in reader.line("status") + reader.line("header")
        await reader.press("m")
        assert reader.line("status").endswith(" · seen")
        assert reader.line("header").endswith("   1 of 3 seen")
        await reader.press("n")
        assert not reader.line("status").endswith("seen")
        assert reader.line("header").endswith("   1 of 3 seen")
        await reader.press("m", "p", "m")
        assert reader.line("header").endswith("   1 of 3 seen")
        assert reader.line("found")


async def test_undo_takes_back_that_a_passage_was_seen(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("m", "n", "m", "u")
        assert "1 of 3 seen" in reader.line("header")
        await reader.press("u")
        assert "seen" not in reader.line("header") + reader.line("status")
        await reader.press("U")
        assert "1 of 3 seen" in reader.line("header")


async def test_how_much_was_seen_stays_in_sight_whatever_is_stepped_through(crossread: Open) -> None:
    async with crossread(size=(60, 50)) as reader:
        await reader.press("m", "o")
        assert "1 of 3 seen" in reader.text
        await reader.press("x")
        assert "1 of 3 seen" in reader.text


async def test_what_was_seen_is_known_after_a_restart(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("m", "q")
    async with crossread() as reader:
        assert reader.line("status").endswith(" · seen")
        assert "1 of 3 seen" in reader.line("header")


async def test_of_a_changed_story_only_what_changed_is_no_longer_seen(
    crossread: Open, library: Path, home: Path
) -> None:
    keep(library, home, {outlet: f"{text}\nA last line.\n" for outlet, text in STORIES.items()}, "At home")
    async with crossread() as reader:
        await reader.press("m", "n", "m", "n", "m")
        assert "3 of 4 seen" in reader.line("header")
        path = home / "harbour-wire.txt"
        path.write_text(path.read_text(encoding="utf-8").replace("14 people", "15 people"), encoding="utf-8")
        await reader.press("r", "escape")
        assert "2 of 4 seen" in reader.line("header")


async def test_where_there_is_nothing_to_stand_at_nothing_is_marked(crossread: Open, home: Path) -> None:
    (home / "alone.txt").write_text("Fog at sea\n\nTwo ferries met in it.\n", encoding="utf-8")
    async with crossread(str(home / "alone.txt")) as reader:
        await reader.press("m")
        assert "Nothing to mark here" in reader.line("found")
        for key in ("plus", "minus", "exclamation_mark"):
            await reader.press("escape", key)
            assert "between two stories" in reader.line("found")
