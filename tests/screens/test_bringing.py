"""Bringing stories in: a folder while the reader reads on, what is pasted, what is refused and why."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.events import Paste

from tui import desk
from tui.desk import Imported, Progress
from tui.library import Library
from tui.screens.dialogs import PasteScreen
from tui.screens.messages import ExportingOn, ReadingOn

from .reader import Open, Reader
from .stories import MERIDIAN, POST, WIRE

LATER = "A later report\n\nNobody was missing on Friday evening, rescuers said.\n"


@pytest.fixture
def folder(home: Path) -> Path:
    """A folder with three stories and two files that are none."""
    made = home / "harbour"
    made.mkdir()
    for name, text in (("a.txt", WIRE), ("b.txt", MERIDIAN), ("c.txt", LATER)):
        (made / name).write_text(text, encoding="utf-8")
    (made / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (made / "nothing.txt").write_bytes(b"")
    return made


async def paste(reader: Reader, words: str) -> str:
    """Paste into the window."""
    reader.app.post_message(Paste(words))
    await reader.settle()
    return reader.text


# Files and folders


@pytest.mark.usefixtures("ferry")
async def test_what_was_refused_is_listed_with_the_reasons_and_the_rest_is_there(crossread: Open, folder: Path) -> None:
    async with crossread() as reader:
        await reader.press("i")
        shown = await reader.answer(str(folder))
        assert "3 refused" not in shown
        assert "2 refused." in shown
        listed = shown[shown.index("Refused") :]
        assert "broken.txt" in listed
        assert "nothing.txt" in listed
        await reader.press("enter")
        assert reader.app.screen is reader.main
        assert reader.line("found").endswith("2 refused.")


async def test_at_the_start_too_and_once_more_when_it_ends(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        assert "broken.txt" in reader.text
        await reader.press("escape")
        assert reader.line("status").startswith("passage 1 of ")
        await reader.press("q")
    assert reader.app.return_code == 3
    assert len(reader.app.last_words) == 2


async def test_of_very_many_refused_files_the_last_words_name_only_some(crossread: Open, home: Path) -> None:
    made = home / "many"
    made.mkdir()
    for number in range(12):
        (made / f"{number}.txt").write_bytes(b"")
    (made / "story.txt").write_text(POST, encoding="utf-8")
    async with crossread(str(made)) as reader:
        await reader.press("escape", "q")
    assert len(reader.app.last_words) == 11
    assert reader.app.last_words[-1] == "and 2 more that could not be read."


@pytest.mark.usefixtures("ferry")
async def test_the_reader_stays_where_they_are_when_stories_come_into_the_open_session(
    crossread: Open, home: Path
) -> None:
    (home / "later.txt").write_text(LATER)
    async with crossread() as reader:
        await reader.press("n", "tab")
        before = reader.passage_words(), reader.headings()
        await reader.press("i")
        await reader.answer("~/later.txt")
        assert "Ferry ─ 4 stories" in reader.text
        assert (reader.passage_words(), reader.headings()) == before
        assert reader.main.focused is reader.main.right_pane


@pytest.mark.usefixtures("ferry")
async def test_tab_completes_the_path(crossread: Open, folder: Path) -> None:
    async with crossread() as reader:
        await reader.press("i")
        await reader.write("~/harb")
        await reader.press("tab", "c")
        await reader.press("tab", "enter")
        assert " D outlet unknown" in reader.text
        assert reader.line("found") == "1 story imported."


class Slow:
    """A desk that stops before the first file until it is told to go on."""

    def __init__(self) -> None:
        self.real, self.told = desk.bring_in, threading.Event()
        self.go_on = threading.Event()

    def bring_in(self, ask: desk.Ask, paths: list[str], **options: Any) -> Imported | desk.Refused:
        """As the real one, but as if it were at one of very many files."""
        tell = options["progress"]

        def progress(progress: Progress) -> None:
            if progress.total and not self.told.is_set():
                tell(Progress(311, 2000, "wire-12.html", 3))
                self.told.set()
                assert self.go_on.wait(30)

        return self.real(ask, paths, **{**options, "progress": progress})


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    made = Slow()
    monkeypatch.setattr(desk, "bring_in", made.bring_in)
    yield made
    made.go_on.set()


@pytest.mark.usefixtures("ferry")
async def test_while_files_are_read_a_row_says_how_far_it_is_and_the_reader_reads_on(
    crossread: Open, folder: Path, slow: Slow
) -> None:
    async with crossread() as reader:
        reader.main.clerk.bring_in([str(folder / "c.txt")], reader.main.folder)
        await reader.until(slow.told.is_set)
        await reader.until(lambda: "Reading 312 of 2,000 · 3 refused · X stops · wire-12.html" in reader.text)
        await reader.only_press("n")
        assert reader.line("status").startswith("passage 2 of 3")
        slow.go_on.set()
        await reader.settle()
        assert "X stops" not in reader.text
        assert reader.line("found") == "1 story imported."


@pytest.mark.usefixtures("ferry")
async def test_an_export_that_ends_does_not_hide_how_far_the_reading_is(crossread: Open) -> None:
    async with crossread() as reader:
        reader.main.post_message(ReadingOn(Progress(311, 2000, "wire-12.html", 0)))
        reader.main.post_message(ExportingOn(None))
        await reader.settle()
        assert "Reading 312 of 2,000" in reader.text


@pytest.mark.usefixtures("ferry")
async def test_x_stops_the_reading_and_what_is_left_can_be_brought_in_later(
    crossread: Open, folder: Path, slow: Slow
) -> None:
    async with crossread() as reader:
        assert "Nothing goes on beside the screen." in await reader.press("X")
        reader.main.clerk.bring_in([str(folder)], reader.main.folder)
        await reader.until(slow.told.is_set)
        await reader.only_press("X")
        assert "Stopping after the file at hand" in reader.text
        slow.go_on.set()
        await reader.settle()
        assert reader.line("found") == "1 story already there, stopped with 4 left."
        await reader.press("i")
        assert "2 refused" in await reader.answer(str(folder))


@pytest.mark.usefixtures("ferry")
async def test_what_is_brought_in_while_other_files_are_read_comes_next(
    crossread: Open, folder: Path, home: Path, slow: Slow
) -> None:
    async with crossread() as reader:
        reader.main.clerk.bring_in([str(folder / "c.txt")], reader.main.folder)
        await reader.until(slow.told.is_set)
        (home / "later.txt").write_text("Another report\n\nThe harbour was closed on Monday.\n")
        await reader.only_press("i")
        await reader.only_answer(str(home / "later.txt"))
        assert "these come next" in reader.line("found")
        slow.go_on.set()
        await reader.settle()
        assert "Ferry ─ 5 stories" in reader.text


@pytest.mark.usefixtures("ferry")
async def test_leaving_while_files_are_read_keeps_what_is_there_and_says_what_is_left(
    crossread: Open, folder: Path, slow: Slow
) -> None:
    async with crossread() as reader:
        reader.main.clerk.bring_in([str(folder)], reader.main.folder)
        await reader.until(slow.told.is_set)
        reader.app.action_leave()
        await reader.until(lambda: "Stopping after the file at hand" in reader.text)
        slow.go_on.set()
        await reader.settle()
    assert reader.app.last_words == ["stopped with 4 left; i brings in the rest"]


async def test_a_large_folder_opens_its_first_stories_while_the_others_are_still_being_read(
    crossread: Open, folder: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, real = threading.Event(), desk.bring_in

    def in_two_parts(ask: desk.Ask, paths: list[str], **options: Any) -> Imported | desk.Refused:
        result = real(ask, [str(folder / "a.txt")])
        assert isinstance(result, Imported)
        options["progress"](Progress(1, 5, "b.txt", 0, result.session_id))
        assert go_on.wait(30)
        return real(ask, paths, **options)

    monkeypatch.setattr("tui.screens.clerk.gathering._GROWN", 0.0)
    monkeypatch.setattr(desk, "bring_in", in_two_parts)
    async with crossread(str(folder), wait=False) as reader:
        await reader.until(lambda: "harbour ─ 1 story" in reader.text and "Reading 2 of 5" in reader.text)
        go_on.set()
        await reader.settle()
        assert "harbour ─ 3 stories" in reader.text
        assert all(reader.headings())


# Pasting


@pytest.mark.usefixtures("ferry")
async def test_a_pasted_text_becomes_a_story_of_the_outlet_that_the_reader_names(crossread: Open) -> None:
    async with crossread() as reader:
        shown = await paste(reader, POST)
        assert isinstance(reader.app.screen, PasteScreen)
        assert "Pasted text, 38 words, begins “Fog and two ferries: what we know Two passenger" in shown
        await reader.answer("Skerry Times")
        assert reader.line("found").startswith("1 story")
        assert "Skerry Times" in reader.text
        await reader.press("u")
        assert "Skerry Times" not in reader.text


@pytest.mark.usefixtures("ferry")
async def test_a_pasted_text_may_have_no_outlet_and_esc_drops_it(crossread: Open) -> None:
    async with crossread() as reader:
        await paste(reader, POST + "More.")
        await reader.press("escape")
        assert "Ferry ─ 3 stories" in reader.text
        await paste(reader, POST + "More.")
        await reader.press("enter")
        assert " D outlet unknown" in reader.text
        assert "lead" not in reader.text


@pytest.mark.usefixtures("ferry")
async def test_the_paths_of_files_dropped_on_the_terminal_are_brought_in(crossread: Open, home: Path) -> None:
    (home / "a later report.txt").write_text("A later report\n\nNobody was missing, rescuers said.\n")
    async with crossread() as reader:
        await paste(reader, f"'{home / 'a later report.txt'}' ")
        assert reader.line("found") == "1 story imported."
        assert "Ferry ─ 4 stories" in reader.text


@pytest.mark.usefixtures("ferry")
async def test_a_few_pasted_words_are_no_story_and_the_palette_says_how_to_paste_one(crossread: Open) -> None:
    async with crossread() as reader:
        await paste(reader, "https://harbour.example/ferries")
        assert "too little for a story" in reader.line("found")
        await paste(reader, "   ")
        await reader.call("paste the story")
        assert "paste key" in reader.line("found")


async def test_a_story_pasted_over_the_samples_begins_a_session_of_ones_own(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await paste(reader, WIRE)
        await reader.press("enter")
        assert "SAMPLE" not in reader.line("header")
    with Library.open(library) as shelf:
        assert [session.name for session in shelf.sessions() if not session.sample] == ["Unsorted"]
