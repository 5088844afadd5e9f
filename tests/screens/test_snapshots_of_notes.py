"""What the lists and questions about notes look like, row by row, kept as text like the other screens."""

from pathlib import Path

import pytest

from tui.library import Library
from tui.screens.dialogs import sessions

from .left import broken, left_behind
from .reader import Open
from .snapshot import check
from .stories import MERIDIAN, WIRE

SIZES = pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")


@SIZES
async def test_notes_and_what_waits_for_a_decision(
    crossread: Open,
    home: Path,
    size: tuple[int, int],
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sessions, "opened_words", lambda *_: "today")
    name = request.node.callspec.id
    folder = home / "harbour"
    folder.mkdir()
    for file, text in (("wire.txt", WIRE), ("meridian.txt", MERIDIAN)):
        (folder / file).write_text(text, encoding="utf-8")
    async with crossread(str(folder), size=size) as reader:
        await reader.press("a")
        await reader.write("Who is the teacher?", "escape", "n", "n", "a")
        await reader.write("Ask the coastguard.", "escape", "A", "d", "escape")
        later = WIRE.replace("14 people", "19 people").replace(WIRE.split("\n\n")[5] + "\n\n", "")
        (folder / "wire.txt").write_text(later, encoding="utf-8")
        await reader.press("r", "escape")
        check(f"notes-marked-{name}", await reader.press("A"))
        await reader.press("escape")
        check(f"review-{name}", await reader.press("V"))
        await reader.press("escape", "s")
        check(f"rename-{name}", await reader.press("r"))


@pytest.mark.usefixtures("ferry")
@SIZES
async def test_an_unfinished_note_and_one_that_cannot_be_saved(
    crossread: Open,
    library: Path,
    size: tuple[int, int],
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    name = request.node.callspec.id
    left_behind(library, "Ask the")
    async with crossread(size=size) as reader:
        check(f"unfinished-{name}", reader.text)
        await reader.press("enter")
        for method in ("add_note", "keep_draft"):
            monkeypatch.setattr(Library, method, broken)
        await reader.only_press("x", "ctrl+q")
        await reader.until(lambda: "This note could not be saved" in reader.text)
        region = reader.app.screen.query_one("#unkept").region  # a notice beside it names the library's place
        rows = reader.text.splitlines()[region.y : region.bottom]
        check(f"unkept-{name}", "\n".join(row[region.x : region.right].rstrip() for row in rows[1:-1]))
        await reader.press("q")
