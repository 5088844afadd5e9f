"""Notes go out: when the reader asks for it, and by themselves where an export is kept up to date."""

import threading
from pathlib import Path

import pytest
from textual.widgets import Static

from tui import desk
from tui.desk import ExportPlan
from tui.export import ExportError, ExportProgress, Watch, WriteOutcome, Written
from tui.library import Library, Session
from tui.screens import MainScreen
from tui.screens.clerk import watching
from tui.screens.messages import Elsewhere
from tui.screens.shown import exported

from .acts import note, tag
from .reader import Open, Reader

pytestmark = pytest.mark.usefixtures("ferry")


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for further changes."""
    monkeypatch.setattr(MainScreen, "PAUSE", 0.001)


async def export(reader: Reader, *choices: str, folder: str = "~/vault") -> str:
    """Export to a folder; `choices` are pressed among the choices."""
    await reader.press("e")
    return await (_chosen(reader, folder, choices) if choices else reader.answer(folder))


async def _chosen(reader: Reader, folder: str, choices: tuple[str, ...]) -> str:
    await reader.press("home", "ctrl+k")
    await reader.write(folder, "down", *choices)
    return await reader.press("enter")


async def keep_live(reader: Reader) -> None:
    """Have the export kept up to date from now on."""
    await export(reader, "end", "space")


def markdown(home: Path) -> str:
    """All that was exported."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((home / "vault").glob("*.md")))


async def test_e_exports_the_notes_to_the_folder_that_the_reader_names(crossread: Open, home: Path) -> None:
    async with crossread() as reader:
        await note(reader, "Ask the coastguard.")
        assert "Folder ~/Crossread notes/Ferry" in " ".join((await reader.press("e")).split())
        await reader.answer("~/vault")
        assert reader.line("found") == "Exported: 1 file new, in ~/vault."
        assert "Ask the coastguard." in markdown(home)
        assert reader.line("header").strip() == "Ferry ─ 3 stories"


async def test_the_choices_of_a_session_are_there_again_at_the_next_export(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await export(reader, "j", "space", "j", "j", "space")
        shown = await reader.press("e")
        assert "~/vault" in shown
        assert "(•) a file a story" in shown
        assert "[x] with a report" in shown
        assert "[ ] with the unmatched" in shown
        await reader.press("escape")
        assert reader.app.screen is reader.main


async def test_without_notes_the_dialog_says_so_and_still_exports_a_report(crossread: Open, home: Path) -> None:
    async with crossread() as reader:
        assert "There are no notes yet" in await reader.press("e")
        assert "There are no notes yet" in await reader.press("enter")
        await reader.press("escape")
        await export(reader, "j", "j", "j", "space")
        assert "Exported: 1 file new" in reader.line("found")
        assert "Harbour Wire" in markdown(home)


async def test_a_folder_must_be_named(crossread: Open) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await reader.press("e")
        assert "Name a folder first" in await reader.answer("  ")


async def test_from_the_folder_down_leads_to_the_choices_and_up_leads_back(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("e")
        assert "space choose" in await reader.press("down")
        assert "tab complete" in await reader.press("up")
        await reader.press("down", "q")
        assert reader.app.screen is reader.main


async def test_an_export_that_cannot_be_written_says_so_and_asks_again_with_what_was_chosen(
    crossread: Open, home: Path
) -> None:
    (home / "file").write_text("in the way")
    async with crossread() as reader:
        await note(reader, "Ask.")
        await export(reader, "end", "space", folder="~/file")
        told = str(reader.app.screen.query_one(".about", Static).content)
        assert told == f"{home / 'file'}: this is a file, not a folder; choose another folder"
        assert reader.told == []
        assert "~/file" in reader.text
        assert "[x] keep it up to date" in reader.text
        await reader.press("escape", "n")
        assert reader.line("status").startswith("passage 2 of 3")
        assert "⇢" not in reader.line("header")


async def test_what_stayed_the_readers_is_told_in_full(crossread: Open, home: Path, at_once: None) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await export(reader)
        (path,) = (home / "vault").glob("*.md")
        words = path.read_text(encoding="utf-8")
        path.write_text(words.replace("Ask.", "Ask. Mine: both."), encoding="utf-8")
        await reader.press("a")
        await reader.write(" Twice.", "escape")
        shown = await export(reader)
        told = " ".join(shown.split()) + reader.line("found")
        assert path.name in told
        assert "Mine: both." in path.read_text(encoding="utf-8")


def test_each_thing_that_can_become_of_a_file_is_told() -> None:
    files = [Written(Path("/v/a.md"), "", outcome) for outcome in WriteOutcome]
    said = exported.summary([*files, files[0]], Path("/v"))
    for outcome in WriteOutcome:
        assert {"new": "2 files new", "same": "1 file as before"}.get(outcome, "1 file ") in said
    assert exported.summary([], Path("/v")) == exported.NOTHING


async def test_an_export_is_brought_up_to_date_after_every_change_and_the_header_says_where(
    crossread: Open, home: Path, at_once: None
) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await keep_live(reader)
        assert "⇢ ~/vault" in reader.line("header")
        await tag(reader, "check")
        await reader.until(lambda: "#check" in markdown(home))
        await reader.press("u")
        await reader.until(lambda: "#check" not in markdown(home))
        await reader.settle()
        assert reader.told == []
        assert reader.line("found").startswith("Undone")


async def test_an_export_that_is_no_longer_to_be_kept_up_to_date_stays_as_it_is(
    crossread: Open, home: Path, at_once: None
) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await keep_live(reader)
        await keep_live(reader)  # which turns it off again
        assert "⇢" not in reader.line("header")
        before = markdown(home)
        await tag(reader, "check")
        assert not reader.main._behind
        assert markdown(home) == before


async def test_what_fell_behind_is_brought_up_to_date_when_the_session_is_opened(
    crossread: Open, home: Path, library: Path
) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await keep_live(reader)
    with Library.open(library) as shelf:
        (kept,) = shelf.notes()
        shelf.edit_note(kept.id, "Ask twice.", rev=kept.rev)
    async with crossread() as reader:
        await reader.until(lambda: "Ask twice." in markdown(home))
        await reader.settle()
        assert "⇢ ~/vault" in reader.line("header")


async def test_what_has_just_changed_is_exported_on_leaving(crossread: Open, home: Path) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await keep_live(reader)
        await tag(reader, "check")
        await reader.press("q")
    assert "#check" in markdown(home)


async def test_what_another_copy_changed_is_exported_and_nothing_is_when_nothing_changed(
    crossread: Open, home: Path, library: Path, at_once: None
) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await keep_live(reader)
        with Library.open(library) as shelf:
            shelf.keep_setting("any", "thing")
            same = desk.fetch_folder(shelf, reader.notes[0].session_id)
        reader.main.post_message(Elsewhere(same))
        await reader.settle()
        assert not reader.main._behind
        with Library.open(library) as shelf:
            (kept,) = shelf.notes()
            shelf.tag(kept.id, "theirs")
            other = desk.fetch_folder(shelf, kept.session_id)
        reader.main.post_message(Elsewhere(other))
        await reader.until(lambda: "#theirs" in markdown(home))


async def test_a_long_export_says_how_far_it_is_keys_are_answered_and_one_key_stops_it(
    crossread: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = desk.export_to, threading.Event()

    def long(library: Library, session: Session, plan: ExportPlan, watch: Watch) -> list[Written]:
        while not asked.wait(0.01):
            watch(ExportProgress(4, 45, comparing=True))
        return real(library, session, plan, watch)

    monkeypatch.setattr(watching, "SOON", 0.0)
    monkeypatch.setattr(watching, "TOLD", 0.0)
    monkeypatch.setattr(desk, "export_to", long, raising=False)
    async with crossread() as reader:
        await note(reader, "Ask.")
        await reader.press("e")
        await reader.only_answer("~/vault")
        await reader.until(lambda: "Comparing for the export, pair 5 of 45 · X stops" in reader.line("reading"))
        await reader.only_press("n")
        assert reader.line("status").startswith("passage 2")
        await reader.only_press("X")
        await reader.until(lambda: "Stopped: 0 files are up to date" in reader.line("found"))
        assert "X stops" not in reader.text
        assert not (home / "vault").exists()
        asked.set()
        assert "Exported: 1 file new" in await export(reader)
        assert "Ask." in markdown(home)


async def test_leaving_waits_for_an_export_but_not_for_ever(
    crossread: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = threading.Event()

    def hang(library: Library, session: Session, plan: ExportPlan, watch: Watch) -> list[Written]:
        gone.wait()
        return []

    monkeypatch.setattr(desk, "export_to", hang, raising=False)
    monkeypatch.setattr(MainScreen, "EXPORTING", 0.01)
    async with crossread() as reader:
        await note(reader, "Ask.")
        await reader.press("e")
        await reader.only_answer("~/vault")
        await reader.only_press("q")
        await reader.until(lambda: bool(reader.app.last_words))
        assert "the export was not finished" in reader.app.last_words[0]
        gone.set()


async def test_a_failure_to_keep_it_up_to_date_is_told_once_and_mended_by_the_next_change(
    crossread: Open, home: Path, at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        await keep_live(reader)
        with monkeypatch.context() as gone:
            gone.setattr(desk, "export_to", _drive_gone, raising=False)
            await tag(reader, "check")
            await reader.until(lambda: exported.NOT_UP_TO_DATE in reader.line("header"))
            await tag(reader, "late")
            await reader.until(lambda: not reader.main._behind)
            await reader.settle()
            assert len(reader.told) == 1
            assert "the drive is gone" in reader.told[0]
        await tag(reader, "quote")
        await reader.until(lambda: "#quote" in markdown(home))
        await reader.until(lambda: "⇢ ~/vault" in reader.line("header"))


def _drive_gone(library: Library, session: Session, plan: ExportPlan, watch: Watch) -> list[Written]:
    raise ExportError("/vault: the drive is gone")
