"""`r` and `R`: what has changed on the disk, and two versions of one story side by side."""

import os
from pathlib import Path

import pytest

from tui.library import Library
from tui.screens.dialogs import ChooseScreen
from tui.screens.shown import presenting
from tui.story import Span

from .reader import Open, Reader
from .stories import MERIDIAN, POST, WIRE

LATER_WIRE = WIRE.replace("14 people", "17 people").replace("Schoolchildren drew", "Some children drew")
ISLAND = "A report from the island\n\nThe bakers of Skerry gave bread to the families of the missing on Friday.\n"


@pytest.fixture
def folder(home: Path) -> Path:
    """A folder of three stories: A, B and C."""
    made = home / "harbour"
    made.mkdir()
    for name, text in (("a.txt", WIRE), ("b.txt", MERIDIAN), ("c.txt", POST)):
        save(made / name, text, 1_700_000_000)
    return made


def save(path: Path, text: str, when: int) -> None:
    """Write a file as if at some time, in seconds since 1970."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, (when, when))


def change(folder: Path) -> None:
    """The Wire says something else, a story is new, one is gone, one cannot be read."""
    save(folder / "a.txt", LATER_WIRE, 1_700_100_000)
    save(folder / "d.txt", ISLAND, 1_700_100_000)
    (folder / "e.txt").write_bytes(b"")
    (folder / "c.txt").unlink()


async def open_versions(reader: Reader) -> None:
    """Bring the changed file in and open both versions."""
    await reader.press("r", "enter")


def statuses(reader: Reader) -> list[str]:
    """The words of the status line, part by part."""
    return reader.line("status").split(" · ")


async def test_r_says_what_is_new_changed_refused_and_gone(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        change(folder)
        await reader.press("r")
        assert isinstance(reader.app.screen, ChooseScreen)
        listed = reader.listed
        changed = listed.index("Changed: enter opens both versions")
        assert listed[changed + 1].startswith("A a.txt: version 2: ")
        assert "figure" in listed[changed + 1]
        assert listed[listed.index("New") + 1] == "d.txt"
        assert "e.txt" in listed[listed.index("Refused") + 1]
        gone = next(at for at, line in enumerate(listed) if line.startswith("Gone"))
        assert listed[gone + 1].endswith("c.txt")
        await reader.press("escape")
        assert "harbour ─ 4 stories" in reader.text
        assert "version 2" in reader.text
        assert "17 people" in reader.text


async def test_where_nothing_has_changed_the_status_line_says_so(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        await reader.press("r")
        assert reader.app.screen is reader.main
        assert "3" in reader.line("found")


async def test_enter_on_a_changed_story_opens_both_versions_and_n_steps_through_them(
    crossread: Open, folder: Path
) -> None:
    async with crossread(str(folder)) as reader:
        change(folder)
        await open_versions(reader)
        left, right = reader.headings()
        assert left.startswith("A  version 1 · ")
        assert right.startswith("A  version 2 · ")
        assert reader.main.focused is reader.main.right_pane
        assert "14 people | 17 people" in reader.line("found")
        first = reader.line("status")
        assert first.startswith("passage ")
        await reader.press("n")
        assert reader.line("status") != first
        assert "no match found in version 1" in await reader.press("o") or reader.line("found").startswith("Every")


async def test_where_only_a_sentence_is_new_the_versions_open_at_it(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        save(folder / "a.txt", f"{WIRE}\nBy Friday all were home.\n", 1_700_100_000)
        await open_versions(reader)
        assert reader.passage_words()[1] == "By Friday all were home."
        assert "no match found in version 1" in reader.line("status")


async def test_x_swaps_the_versions_and_another_story_leaves_them(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        pair = [heading[0] for heading in reader.headings()]
        change(folder)
        await open_versions(reader)
        await reader.press("x")
        assert [heading[:12] for heading in reader.headings()] == ["A  version 2", "A  version 1"]
        await reader.press("x", "backslash", "g", "enter")
        assert sorted(heading[0] for heading in reader.headings()) == sorted(pair)
        assert "version 1" not in "".join(reader.headings())


async def test_coming_back_opens_the_pair_that_lay_open_before_two_versions_did(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        await reader.press("n")
        change(folder)
        pair = [heading[0] for heading in reader.headings()]
        await open_versions(reader)
        await reader.press("n", "q")
    async with crossread() as reader:
        assert [heading[0] for heading in reader.headings()] == pair


async def test_a_note_is_made_on_the_newest_version_only(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        change(folder)
        await open_versions(reader)
        await reader.press("a")
        await reader.write("Who counted?", "escape")
        (kept,) = reader.notes
        assert [anchor.version for anchor in kept.anchors] == [2]
        await reader.press("tab", "v")
        assert "not in the newest version" in await reader.press("t")
        assert len(reader.notes) == 1


async def test_a_note_on_the_old_version_shows_where_it_was_made(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        await reader.press("t")
        await reader.write("check", "enter")
        change(folder)
        await open_versions(reader)
        old, folder_now = reader.main.opened[0], reader.main.folder
        assert folder_now is not None
        anchor = reader.notes[0].anchors[0]
        assert (old.id, old.version) == (anchor.story_id, 1)
        assert presenting.noted(old, folder_now, current=False) == [Span(anchor.start, anchor.end)]


async def test_shift_r_lists_the_versions_at_any_time(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        shown = await reader.press("R")
        assert "Every story is there in one version. r in the text looks for changed files." in shown
        assert "enter both side by side" not in shown and "esc close" in shown
        await reader.press("escape")
        change(folder)
        await reader.press("r", "escape")
        assert "A a.txt: version 2: " in await reader.press("R")
        await reader.press("enter")
        assert reader.headings()[0].startswith("A  version 1")


async def test_enter_on_a_new_story_opens_it(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        save(folder / "d.txt", ISLAND, 1_700_100_000)
        await reader.press("r", "enter")
        assert reader.headings()[0].startswith("D")


async def test_undoing_the_version_that_lies_open_leads_back_to_the_pair(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        pair = [heading[0] for heading in reader.headings()]
        change(folder)
        await open_versions(reader)
        await reader.press("u")
        assert [heading[0] for heading in reader.headings()] == pair
        assert "version" not in "".join(reader.headings())


async def test_undoing_a_rescan_shows_the_text_as_it_was(crossread: Open, folder: Path, library: Path) -> None:
    async with crossread(str(folder)) as reader:
        save(folder / "a.txt", LATER_WIRE, 1_700_100_000)
        await reader.press("r", "escape")
        shown = reader.main.spread
        assert shown is not None and "17 people" in "".join(stored.story.text for stored in reader.main.opened)
        await reader.press("u")
        texts = {stored.id: stored.story.text for stored in reader.main.opened}
        with Library.open(library) as shelf:
            assert all(shelf.story(story_id).story.text == text for story_id, text in texts.items())
        assert "Some children" not in "".join(texts.values())
