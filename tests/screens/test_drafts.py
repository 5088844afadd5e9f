"""A note while it is written: saved on the way, offered again, and never lost to a library that cannot take it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from textual.events import AppBlur, AppFocus

import tui.leaving
from tui.library import Draft, Library
from tui.screens import rescued
from tui.screens.dialogs import NoteScreen, ReviewScreen, UnkeptScreen
from tui.screens.messages import CannotStart
from widgets import Editor

from .left import FULL, broken, left_behind
from .reader import Open, Reader
from .stories import POST

pytestmark = pytest.mark.usefixtures("ferry")
SOON = 0.01


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts are saved as good as at once."""
    monkeypatch.setattr(Editor, "PAUSE", SOON)


def drafts(reader: Reader) -> list[Draft]:
    """What is being written, as the library has it."""
    with Library.open(reader.app.places.library) as shelf:
        return shelf.drafts()


# While it is written


@pytest.mark.usefixtures("soon")
async def test_a_note_is_saved_as_a_draft_while_it_is_written_and_keeping_it_ends_the_draft(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("Ask the coastguard.")
        await reader.until(lambda: bool(drafts(reader)))
        (draft,) = drafts(reader)
        assert (draft.body, draft.left, reader.notes) == ("Ask the coastguard.", False, [])
        assert [anchor.exact for anchor in draft.anchors] == reader.passage_words()
        await reader.press("escape")
        assert drafts(reader) == []
        assert [note.body for note in reader.notes] == ["Ask the coastguard."]


@pytest.mark.usefixtures("soon")
async def test_ctrl_g_lets_the_draft_go_too(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("Never mind.")
        await reader.until(lambda: bool(drafts(reader)))
        await reader.press("ctrl+g")
        assert (drafts(reader), reader.notes) == ([], [])


async def test_a_draft_is_saved_at_once_when_the_window_is_left_and_when_the_palette_comes_over_it(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("One.")
        reader.app.post_message(AppBlur())
        await reader.settle()
        assert [draft.body for draft in drafts(reader)] == ["One."]
        reader.app.post_message(AppFocus())
        await reader.settle()
        await reader.write(" Two.", "ctrl+p")
        assert [draft.body for draft in drafts(reader)] == ["One. Two."]


async def test_a_draft_is_saved_before_the_readers_own_editor_opens(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def outside(app: object, text: str) -> str:
        reader.main.clerk._submit(lambda library: seen.extend(draft.body for draft in library.drafts())).result()
        return text

    monkeypatch.setattr("tui.screens.dialogs.writing.edit_outside", outside)
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("In my own words.", "ctrl+o")
        assert seen == ["In my own words."]


@pytest.mark.usefixtures("soon")
async def test_a_draft_that_cannot_be_saved_is_said_so_until_it_can_and_the_text_stays(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with crossread(size=(80, 24)) as reader:
        with monkeypatch.context() as full:
            full.setattr(Library, "keep_draft", broken)
            await reader.only_press("a", "x")
            await reader.until(lambda: "Not saved" in reader.text)
            assert f"Not saved: {FULL}. Your text is still here." in reader.text
            assert reader.told == []
        await reader.until(lambda: "Not saved" not in reader.text)
        assert [draft.body for draft in drafts(reader)] == ["x"]


# At the next start


async def test_an_unfinished_note_is_offered_at_the_start_and_gone_on_with(crossread: Open, library: Path) -> None:
    left_behind(library, "Ask the")
    async with crossread() as reader:
        assert "Unfinished notes, left when Crossread ended" in reader.text
        assert "Ask the" in reader.text
        await reader.press("enter")
        assert "Note on “Two passenger ferries" in reader.text
        await reader.write(" coastguard.", "escape")
        assert [note.body for note in reader.notes] == ["Ask the coastguard."]
        assert drafts(reader) == []
        assert "to review" not in reader.line("header")


async def test_an_unfinished_note_can_be_kept_as_it_is(crossread: Open, library: Path) -> None:
    left_behind(library, "Ask the")
    async with crossread() as reader:
        await reader.press("y")
        assert "Nothing to review." in reader.text
        assert [note.body for note in reader.notes] == ["Ask the"]
        await reader.press("escape")
        assert reader.app.screen is reader.main


async def test_an_unfinished_note_is_dropped_only_when_the_reader_says_so_twice(crossread: Open, library: Path) -> None:
    left_behind(library, "Ask the")
    async with crossread() as reader:
        assert "x again drops it for good" in await reader.press("x")
        assert len(drafts(reader)) == 1
        await reader.press("x")
        assert (drafts(reader), reader.notes) == ([], [])


async def test_an_unfinished_note_that_is_left_for_later_waits_in_the_queue_and_is_offered_next_time(
    crossread: Open, library: Path
) -> None:
    left_behind(library, "Ask the")
    for _ in range(2):
        async with crossread() as reader:
            assert isinstance(reader.app.screen, ReviewScreen)
            await reader.press("escape")
            assert reader.main.is_active
            assert "1 to review: V" in reader.line("header")
            assert "Ask the" in await reader.press("V")
            await reader.press("escape")
            await reader.press("s", "enter")
            assert reader.main.is_active


async def test_an_unfinished_change_of_a_note_that_was_changed_since_is_kept_beside_it(
    crossread: Open, library: Path
) -> None:
    left_behind(library, "Mine.", lambda shelf, note: shelf.edit_note(note.id, "Theirs.", note.rev))
    async with crossread() as reader:
        await reader.press("enter", "escape")
        assert "both are kept" in reader.line("found")
        assert sorted(note.body for note in reader.notes) == ["Mine.", "Theirs."]
        assert "1 to review: V" in reader.line("header")


async def test_an_unfinished_note_of_another_session_is_named_and_offered_there(
    crossread: Open, library: Path, home: Path
) -> None:
    left_behind(library, "Ask the")
    (home / "other.txt").write_text(POST, encoding="utf-8")
    async with crossread(str(home / "other.txt")) as reader:
        assert reader.told == ["An unfinished note waits in “Ferry”: s opens it."]
        assert reader.main.is_active
        await reader.press("s", "j", "enter")
        assert "Unfinished notes" in reader.text


# Leaving


async def test_a_long_note_that_could_not_be_saved_leaves_room_for_the_reason_and_the_keys(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "add_note", broken)
    monkeypatch.setattr(Library, "keep_draft", broken)
    async with crossread(size=(80, 24)) as reader:
        await reader.press("a")
        shown = await reader.write("".join(f"Line {number}.\n" for number in range(40)), "ctrl+q")
        assert "This note could not be saved: the disk is full; make room and try" in shown
        assert "esc go back to it   y copy it   q leave without it" in shown
        assert "Line 39." not in shown
        assert "Line 39." in await reader.press("end")


async def test_nothing_is_called_kept_while_a_note_could_not_be_saved(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "keep_draft", broken)
    monkeypatch.setattr(Library, "add_note", broken)
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("Do not lose me.", "escape", "ctrl+c")
        assert reader.told == ["Press Ctrl+C again to leave."]


async def test_the_system_ends_the_program_soon_also_when_another_one_has_the_library_locked(
    crossread: Open, ferry: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr(tui.leaving, "_PATIENCE", SOON)
    begun: list[str] = []
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("Do not lose me.")
        with closing(sqlite3.connect(ferry, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            reader.main.clerk.hand_over(lambda library: library.create_session("Fog"))
            reader.main.clerk.hand_over(lambda library: begun.append("what was handed over after it"))
            reader.app.end()
            await reader.until(lambda: reader.app.return_code is not None)
    assert begun == []  # nobody has waited for it
    (line,) = reader.app.last_words
    assert_rescued(home, line)


async def test_a_note_in_a_file_is_told_of_at_the_next_start(crossread: Open, home: Path) -> None:
    for name in ("a", "b"):
        (home / f"crossread-note-{name}.txt").write_text("Do not lose me.", encoding="utf-8")
    async with crossread() as reader:
        (told,) = reader.told
    assert f"{home / 'crossread-note-a.txt'} and 1 more file beside it" in told


async def test_a_note_that_could_not_be_saved_is_asked_about_before_the_program_ends(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "add_note", broken)
    monkeypatch.setattr(Library, "keep_draft", broken)
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("Do not lose me.", "ctrl+c", "ctrl+c")
        assert isinstance(reader.app.screen, UnkeptScreen)
        assert "This note could not be saved" in reader.text
        await reader.press("y")
        assert reader.app.clipboard == "Do not lose me."
        assert "Copied" in reader.text
        await reader.press("escape")
        assert isinstance(reader.app.screen, NoteScreen)
        assert reader.app.screen.query_one(Editor).text == "Do not lose me."
        assert reader.app.return_code is None
        await reader.press("ctrl+q", "q")
        assert reader.app.return_code == 0


async def test_a_program_that_cannot_go_on_leaves_what_is_saved_nowhere_in_a_file(
    crossread: Open, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr(Library, "keep_draft", broken)
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("Do not lose me.")
        reader.app.post_message(AppBlur())
        await reader.until(lambda: "Not saved" in reader.text)
        reader.main.post_message(CannotStart("library.sqlite3: damaged.", 4))
        await reader.until(lambda: reader.app.return_code is not None)
        why, line = reader.app.last_words
    assert why == "library.sqlite3: damaged."
    assert_rescued(home, line)


async def test_ctrl_q_keeps_the_note_that_is_being_written(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("Keep me.", "ctrl+q")
        assert reader.app.return_code == 0
    with Library.open(reader.app.places.library) as shelf:
        assert [note.body for note in shelf.notes()] == ["Keep me."]


async def test_when_the_system_ends_the_program_a_note_that_cannot_be_kept_goes_into_a_file(
    crossread: Open, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr(Library, "add_note", broken)
    monkeypatch.setattr(Library, "keep_draft", broken)
    async with crossread() as reader:
        await reader.press("a")
        await reader.write("Do not lose me.")
        reader.app.end()
        await reader.until(lambda: reader.app.return_code is not None)
        (line,) = reader.app.last_words
    assert_rescued(home, line)


def test_a_folder_that_cannot_be_looked_into_keeps_nothing_from_starting(home: Path) -> None:
    assert rescued(home / ("x" * 300)) == ""


def assert_rescued(home: Path, line: str) -> None:
    """The note is in a file that only the reader can read, and the line names it."""
    (path,) = home.glob("crossread-note-*.txt")
    assert str(path) in line
    assert path.read_text(encoding="utf-8") == "Do not lose me.\n"
    assert path.stat().st_mode & 0o777 == 0o600
