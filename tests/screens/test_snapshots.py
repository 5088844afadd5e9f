"""What the screen looks like at the usual sizes."""

from pathlib import Path

import pytest
from textual.events import Paste

from tui.library import Backup, Library
from tui.library.safety.values import Purged
from tui.screens.dialogs import TellScreen
from tui.screens.messages import Damaged
from tui.screens.shown import harm
from tui.screens.shown.harm import Harm

from .reader import Open
from .snapshot import check
from .stories import MERIDIAN, POST, WIRE

pytestmark = pytest.mark.usefixtures("ferry")


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (80, 24), (60, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_stories_side_by_side(crossread: Open, size: tuple[int, int]) -> None:
    async with crossread(size=size) as reader:
        check(f"stories-{size[0]}x{size[1]}", reader.text)


async def test_the_sidebar_in_a_narrow_window(crossread: Open) -> None:
    async with crossread(size=(80, 24)) as reader:
        check("sidebar-80x24", await reader.press("backslash"))


async def test_help(crossread: Open) -> None:
    async with crossread(size=(100, 60)) as reader:
        check("help-100x60", await reader.press("question_mark"))


async def test_the_list_of_notes_and_the_note_editor(crossread: Open) -> None:
    async with crossread(size=(100, 30)) as reader:
        await reader.press("a")
        await reader.write("Ask the coastguard: 14 or 17?\nWho counted?")
        check("note-100x30", reader.text)
        await reader.press("escape", "t")
        await reader.write("check", "enter")
        await reader.press("backslash", "t")
        await reader.write("late", "enter")
        check("notes-100x30", await reader.press("A"))


@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_what_is_known_what_was_set_aside_and_what_has_changed(
    crossread: Open, home: Path, size: tuple[int, int], request: pytest.FixtureRequest
) -> None:
    name = request.node.callspec.id
    folder = home / "harbour"
    folder.mkdir()
    noisy = WIRE.replace("\n\nIts captain", "\n\nSign in to continue reading\n\nIts captain")
    for file, text in (("gazette.txt", f"PORT AMBER (Reuters) — {POST}"), ("wire.txt", noisy)):
        (folder / file).write_text(text, encoding="utf-8")
    async with crossread(str(folder), size=size) as reader:
        check(f"known-{name}", await reader.press("c"))
        await reader.press("enter")
        check(f"writing-{name}", await reader.write(" Lorne"))
        await reader.press("escape", "escape", "tab")
        check(f"set-aside-{name}", await reader.press("L"))
        await reader.press("escape", "E")
        check(f"encodings-{name}", reader.text)
        await reader.press("escape")
        (folder / "wire.txt").write_text(noisy.replace("14 people", "17 people"), encoding="utf-8")
        (folder / "later.txt").write_text(f"{MERIDIAN}\nIt was over by noon.\n", encoding="utf-8")
        check(f"rescan-{name}", await reader.press("r"))
        check(f"versions-{name}", await reader.press("enter"))
        reader.app.post_message(Paste(POST))
        await reader.settle()
        check(f"paste-{name}", reader.text)


@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_exporting_a_damaged_library_and_what_goes_for_good(
    crossread: Open, home: Path, size: tuple[int, int], request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = request.node.callspec.id
    copy = Backup(home / "backups" / "library.sqlite3", "2026-03-04T16:02:11Z", "daily", 1_000_000)
    why = "~/library.sqlite3: the library is damaged (database disk image is malformed); `crossread doctor` helps"
    monkeypatch.setattr(harm, "harm_of", lambda path, _: Harm(path, why, copy, 12, ours=True))
    stays = (
        "The file that it was read from: /home/ada/stories/harbour-wire.txt; remove it yourself.",
        "What the disk itself still holds: freed blocks, snapshots and copies are beyond any program.",
    )
    purged = Purged("Everyone brought ashore after night of rescue", 2, 3, 1, 4, stays)
    monkeypatch.setattr(Library, "purge_preview", lambda *_: purged)
    async with crossread(size=size) as reader:
        check(f"export-{name}", await reader.press("e", "down", "j", "space"))
        await reader.press("escape")
        reader.main.post_message(Damaged(why))
        await reader.settle()
        await reader.settle()
        check(f"damaged-{name}", reader.text)
        await reader.press("escape")
        check(f"purge-{name}", await reader.call("Remove this story for good"))
        await reader.press("escape")
        reader.app.push_screen(TellScreen("“Everyone brought ashore …” was removed for good.", stays))
        await reader.settle()
        check(f"told-{name}", reader.text)
