"""What the screen looks like at the usual sizes, row by row, kept beside this file as text.

`CROSSREAD_UPDATE_SNAPSHOTS=1 python -m pytest tests/screens` writes the files anew; read what has changed in them.
"""

import os
from pathlib import Path

import pytest
from textual.events import Paste

from .reader import Open
from .stories import MERIDIAN, POST, WIRE

pytestmark = pytest.mark.usefixtures("ferry")
SNAPSHOTS = Path(__file__).with_name("snapshots")
WRITE_ANEW = bool(os.environ.get("CROSSREAD_UPDATE_SNAPSHOTS"))


def check(name: str, text: str) -> None:
    """Compare the screen with the file of that name, or write the file."""
    path = SNAPSHOTS / f"{name}.txt"
    if WRITE_ANEW:
        SNAPSHOTS.mkdir(exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()


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
        check("notes-100x30", await reader.press("v"))


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
