"""`m`: what was seen."""

from pathlib import Path

import pytest

from .reader import Open
from .stories import STORIES, keep

pytestmark = pytest.mark.usefixtures("ferry")


async def test_m_marks_a_passage_as_seen_and_again_as_not_seen(crossread: Open) -> None:
    async with crossread() as reader:
        assert "seen" not in reader.line("status")
        await reader.press("m")
        assert reader.line("status").endswith("seen 1 of 3, this one too")
        await reader.press("n")
        assert reader.line("status").endswith("seen 1 of 3")
        await reader.press("m", "p", "m")
        assert reader.line("status").endswith("seen 1 of 3")
        assert reader.line("found")


async def test_what_was_seen_is_known_after_a_restart(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("m", "q")
    async with crossread() as reader:
        assert reader.line("status").endswith("seen 1 of 3, this one too")


async def test_of_a_changed_story_only_what_changed_is_no_longer_seen(
    crossread: Open, library: Path, home: Path
) -> None:
    keep(library, home, {outlet: f"{text}\nA last line.\n" for outlet, text in STORIES.items()}, "At home")
    async with crossread() as reader:
        await reader.press("m", "n", "m", "n", "m")
        assert "seen 3 of " in reader.line("status")
        path = home / "harbour-wire.txt"
        path.write_text(path.read_text(encoding="utf-8").replace("14 people", "15 people"), encoding="utf-8")
        await reader.press("r", "escape")
        assert "seen 2 of " in reader.line("status")


async def test_where_there_is_nothing_to_stand_at_nothing_is_marked(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("slash")
        await reader.write("zebra", "enter")
        await reader.press("m")
        assert "Nothing to mark here" in reader.line("found")
