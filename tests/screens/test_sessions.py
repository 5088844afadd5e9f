"""Where stories come from: import, sessions, and what Crossread was started on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui.library import Library
from tui.screens.dialogs import sessions
from tui.screens.messages import Kept

from .left import FULL, broken
from .reader import Open
from .snapshot import check
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
        assert reader.line("status") == "the only story of this session; i brings in another"
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
        assert reader.line("found") == "Done again: in “harbour”, import of 1 story"
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


# Making, copying, archiving


@pytest.mark.usefixtures("ferry")
async def test_n_makes_an_empty_session_that_says_what_to_do_and_i_brings_stories_into_it(
    crossread: Open, home: Path
) -> None:
    (home / "later.txt").write_text(POST)
    async with crossread() as reader:
        await reader.press("s", "n")
        await reader.answer("Harbour budget")
        assert "Harbour budget ─ 0 stories" in reader.line("header")
        assert "No stories in this session yet" in reader.text
        assert reader.line("status").startswith("no stories in this session yet")
        await reader.press("i")
        await reader.write("~/later.txt", "enter")
        assert "Harbour budget ─ 1 story" in reader.line("header")
        await reader.press("u", "u")
        assert "Ferry ─ 3 stories" in reader.line("header")


@pytest.mark.usefixtures("ferry")
async def test_d_makes_a_copy_that_opens_where_the_reader_stands_and_leaves_the_first_as_it_was(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        await reader.press("n", "a")
        await reader.write("Who is the teacher?", "escape", "s")
        assert "A copy, called" in await reader.press("d")
        await reader.answer("Ferry, for Tuesday")
        assert "Ferry, for Tuesday ─ 3 stories" in reader.line("header")
        assert reader.line("status").startswith("passage 2 of 3")
        assert "noted" in reader.line("status")
        assert len(reader.notes) == 2
        await reader.press("u")
        assert reader.line("header").strip() == "Ferry ─ 3 stories"
        assert len(reader.notes) == 1


@pytest.mark.usefixtures("ferry")
async def test_z_archives_a_session_and_brings_it_back_and_so_does_opening_it(
    crossread: Open, library: Path, home: Path
) -> None:
    keep(library, home, {"Northern Post": POST}, "Another")
    async with crossread() as reader:
        await reader.press("s", "z")
        assert [row.split()[0] for row in reader.listed] == ["Ferry", "Archived", "▸"]
        assert "Another is in the archive; z brings it back." in reader.text
        await reader.press("u")
        assert [row.split()[0] for row in reader.listed] == ["▸", "Ferry"]
        await reader.press("z", "escape", "q")
    async with crossread() as reader:
        assert "Ferry ─ 3 stories" in reader.line("header")
        await reader.press("s", "j", "enter")
        assert "Another ─ 1 story" in reader.line("header")
        assert "Archived" not in await reader.press("s")


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize(
    ("key", "act", "name"),
    [("n", "create_session", "Harbour budget"), ("d", "duplicate_session", "Ferry, b"), ("r", "rename_session", "Fog")],
)
async def test_the_name_of_a_session_that_cannot_be_kept_comes_back_to_the_reader(
    crossread: Open, monkeypatch: pytest.MonkeyPatch, key: str, act: str, name: str
) -> None:
    async with crossread() as reader:
        await reader.press("s", key)
        with monkeypatch.context() as full:
            full.setattr(Library, act, broken)
            await reader.answer(name)
            assert FULL in reader.text
            assert name in reader.text
        await reader.press("enter")
        await reader.press("escape")
        assert name in reader.line("header")


@pytest.mark.usefixtures("ferry")
async def test_the_sessions(crossread: Open, library: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = ((160, 45), (100, 30), (80, 24), (60, 50))
    keep(library, home, {"Northern Post": POST, "Evening Ledger": MERIDIAN}, "Another")
    with Library.open(library) as shelf:
        shelf.archive_session(shelf.create_session("Fog in March").id, True)
    monkeypatch.setattr(sessions, "opened_words", lambda *_: "today")
    async with crossread(size=sizes[0]) as reader:
        await reader.press("s")
        for width, height in sizes:
            check(f"sessions-{width}x{height}", await reader.resize(width, height))
        await reader.press("n")
        await reader.answer("Harbour budget")
        for width, height in sizes:
            check(f"empty-session-{width}x{height}", await reader.resize(width, height))


@pytest.mark.parametrize(
    ("opened", "words"),
    [
        ("2026-03-04T16:02:11Z", "today"),
        ("2026-03-03T23:59:59Z", "yesterday"),
        ("2026-03-02T12:00:00Z", "2 Mar 2026"),
        ("2026-03-05T01:00:00Z", "5 Mar 2026"),
    ],
)
def test_a_session_tells_when_it_was_opened_last(opened: str, words: str) -> None:
    assert sessions.opened_words(opened, datetime(2026, 3, 4, 20, 0, tzinfo=UTC)) == words
