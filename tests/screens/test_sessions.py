"""Where stories come from: import, sessions, and what Crossread was started on."""

from pathlib import Path

import pytest

from tui.screens.messages import Kept

from .reader import Open
from .stories import MERIDIAN, POST, keep


@pytest.mark.usefixtures("ferry")
async def test_i_brings_a_story_into_the_session_that_is_open(crossread: Open, home: Path) -> None:
    (home / "later.txt").write_text("A later report\n\nNobody was missing on Friday evening, rescuers said.\n")
    async with crossread() as reader:
        assert "Import" in await reader.press("i")
        await reader.write("~/later.txt", "enter")
        assert reader.line("found") == "1 story imported."
        assert "Ferry ─ 4 stories" in reader.text
        assert " D outlet unknown" in reader.text
        await reader.press("i")
        await reader.write(str(home / "later.txt"), "enter")
        assert reader.line("found") == "1 story already there."


@pytest.mark.usefixtures("ferry")
async def test_a_path_that_gives_no_story_is_refused_in_one_line_and_nothing_changes(
    crossread: Open, home: Path
) -> None:
    (home / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    async with crossread() as reader:
        await reader.press("i")
        await reader.write("~/nowhere", "enter")
        await reader.press("i")
        await reader.write("~/picture.txt", "enter")
        first, second = reader.told
        assert "nowhere" in first
        assert "picture.txt" in second
        assert "Ferry ─ 3 stories" in reader.text


async def test_from_the_samples_i_makes_a_session_named_after_the_folder(crossread: Open, home: Path) -> None:
    folder = home / "Cape Lorne"
    folder.mkdir()
    (folder / "a.txt").write_text(MERIDIAN)
    (folder / "b.txt").write_text(POST)
    async with crossread() as reader:
        assert "SAMPLE" in reader.line("header")
        await reader.press("i")
        await reader.write(str(folder), "enter")
        assert reader.line("header").strip() == "Cape Lorne ─ 2 stories"
        assert reader.line("found") == "2 stories imported."


@pytest.mark.usefixtures("ferry")
async def test_s_switches_the_session_and_comes_back_to_where_the_reader_was(
    crossread: Open, library: Path, home: Path
) -> None:
    keep(library, home, {"Northern Post": POST, "Evening Ledger": MERIDIAN}, "Another")
    async with crossread() as reader:
        assert "Another ─ 2 stories" in reader.text
        await reader.press("s")
        listed = reader.text
        assert "▸ Another" in listed
        assert "Ferry   3 stories" in listed
        await reader.write("", "j", "enter")
        assert "Ferry ─ 3 stories" in reader.text
        await reader.press("n", "tab")
        await reader.press("s", "j", "enter")
        assert "Another ─ 2 stories" in reader.text
        await reader.press("s", "j", "enter")
        assert reader.line("status").startswith("passage 2 of 3")
        assert reader.main.focused is reader.main.right_pane


async def test_paths_open_a_session_of_their_own(crossread: Open, home: Path) -> None:
    for name, text in (("a", MERIDIAN), ("b", POST)):
        (home / f"{name}.txt").write_text(text)
    async with crossread(str(home / "a.txt"), str(home / "b.txt")) as reader:
        assert reader.line("header").strip() == f"{home.name} ─ 2 stories"
        assert reader.line("status").startswith("passage 1 of 1")


async def test_of_two_paths_one_that_cannot_be_read_is_told_and_gives_the_exit_code(
    crossread: Open, home: Path
) -> None:
    (home / "a.txt").write_text(MERIDIAN)
    (home / "b.txt").write_bytes(b"")
    async with crossread(str(home / "a.txt"), str(home / "b.txt")) as reader:
        assert "b.txt" in reader.told[0]
        await reader.press("q")
        assert reader.app.return_code == 3
        assert len(reader.app.last_words) == 1


async def test_a_story_on_standard_input_opens_alone(crossread: Open) -> None:
    async with crossread("-", stdin=POST.encode()) as reader:
        assert "Unsorted ─ 1 story" in reader.text
        assert reader.line("status").startswith("one story alone")
        assert "Weather stations" in reader.text


async def test_where_nothing_can_be_read_crossread_ends_with_one_line(crossread: Open, home: Path) -> None:
    async with crossread(str(home / "gone.txt")) as reader:
        assert reader.app.return_code == 3
        (line,) = reader.app.last_words
        assert "gone.txt" in line
        assert "\n" not in line


async def test_undoing_the_import_of_the_open_session_opens_another_and_redo_brings_it_back(
    crossread: Open, home: Path
) -> None:
    folder = home / "harbour"
    folder.mkdir()
    (folder / "one.txt").write_text("The harbour was closed on Monday. Nobody was hurt.", encoding="utf-8")
    async with crossread(str(folder)) as reader:
        assert reader.line("header").strip().startswith("harbour ─ 1 story")
        await reader.press("u")
        assert "harbour" not in reader.line("header")
        assert reader.line("found") == "Undone: import of 1 story"
        await reader.press("U")
        assert reader.line("found") == "Done again: import of 1 story"
        assert "harbour" in await reader.press("s")


async def test_what_was_kept_in_a_session_that_the_reader_has_left_does_not_disturb_the_one_that_is_open(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        visit = reader.main.folder
        assert visit is not None
        await reader.press("s", "down", "enter")
        header = reader.line("header")
        reader.main.post_message(Kept(visit, "Note kept."))
        await reader.settle()
        assert reader.line("found") == "Note kept."
        assert reader.line("header") == header
        assert reader.main.folder is not None
        assert reader.main.folder.session.id != visit.session.id
