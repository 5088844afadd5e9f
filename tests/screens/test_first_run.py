"""The first start, the samples, and nothing at all."""

from pathlib import Path

import pytest

from seeds import EVENTS
from tui.desk import remove_samples
from tui.library import Library

from .reader import Open

VISIT, FERRY, *_ = (event.title for event in EVENTS)


async def test_the_first_start_opens_the_samples_of_the_visit_and_says_how_to_bring_in_ones_own(
    crossread: Open,
) -> None:
    async with crossread(size=(160, 45)) as reader:
        header = reader.line("header")
        assert header.strip().startswith(f"SAMPLE · {VISIT} ─ 5 stories")
        assert "i brings in your own" in header
        assert all("Sample " in heading for heading in reader.headings())
        assert reader.line("status").startswith("passage 1 of ")
        left, right = reader.rows_of_passage()
        assert left[0] == right[0]
        listed = await reader.press("s")
        assert f"SAMPLE · {FERRY}" in listed


async def test_the_first_difference_of_the_first_start_is_a_figure_that_the_status_line_tells(crossread: Open) -> None:
    async with crossread(size=(160, 45)) as reader:
        await reader.press("d")
        assert reader.line("status").startswith("difference 1 of ")
        assert "figure differs, check: more than 7 1/2 hours | nearly six hours" in reader.text


async def test_the_samples_can_be_removed_and_brought_back(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.call("remove the sample")
        assert "SAMPLE" not in reader.text
        assert "No stories yet. Press i" in reader.text
        await reader.call("sample stories back")
        assert f"SAMPLE · {VISIT}" in reader.line("header")
        assert reader.line("status").startswith("passage 1 of ")


@pytest.fixture
def nothing(library: Path) -> None:
    """A library without any story."""
    with Library.open(library) as shelf:
        remove_samples(shelf)


@pytest.mark.usefixtures("nothing")
async def test_without_any_session_the_screen_says_how_to_bring_stories_in(crossread: Open, home: Path) -> None:
    (home / "one.txt").write_text("One report\n\nNobody was missing on Friday evening, rescuers said.\n")
    async with crossread(size=(160, 45)) as reader:
        assert "No stories yet. Press i" in reader.text
        assert "in the sidebar" not in reader.text
        assert "No sessions yet: n makes one, and i brings stories in." in await reader.press("s")
        await reader.press("escape", "i")
        await reader.write("~/one.txt", "enter")
        assert "Nobody was missing" in reader.text
        assert reader.line("status").startswith("the only story of this session")
        assert "Enter on a story in the sidebar opens it here." in " ".join(reader.text.split())
