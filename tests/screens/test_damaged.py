"""A damaged library: nothing happens to it before the reader has chosen, and nothing of it is ever deleted."""

from pathlib import Path

import pytest

from tui.library import Anchor, Library, LibraryBusy, LibraryDamaged
from tui.library.safety import backups, restoring

from .acts import note
from .damage import spoil
from .reader import Open

pytestmark = pytest.mark.usefixtures("ferry")
DAMAGED = "The library is damaged"


def backed_up(path: Path) -> None:
    """A note on the first story of "Ferry", then a backup."""
    with Library.open(path) as shelf:
        session = next(each for each in shelf.sessions() if each.name == "Ferry")
        story = shelf.members(session.id)[0]
        shelf.add_note(session.id, [Anchor(story.id, story.version, 0, 0, "", "", "", "")], "Ask.")
    backups.make(path)


def damaged(path: Path) -> bytes:
    """Damage a library; what its file is then."""
    spoil(path)
    return path.read_bytes()


def is_as(path: Path, before: bytes) -> bool:
    """Whether a file is as it was."""
    return path.read_bytes() == before


def aside(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.damaged-*"))


async def test_at_the_start_it_says_what_is_damaged_and_what_there_is_to_go_on_from(
    crossread: Open, ferry: Path
) -> None:
    backed_up(ferry)
    before = damaged(ferry)
    async with crossread(wait=False) as reader:
        await reader.until(lambda: DAMAGED in reader.text)
        shown = " ".join(reader.text.split())
        assert "library.sqlite3" in shown.replace(" ", "")
        assert "The newest good backup is of" in shown
        assert "with 1 note, in ~/backups" in shown
        assert "esc" not in shown
        await reader.press("escape", "x", "enter")
        assert DAMAGED in reader.text
    assert is_as(ferry, before)
    assert aside(ferry) == []


async def test_r_sets_it_aside_and_goes_on_from_the_backup(crossread: Open, ferry: Path) -> None:
    backed_up(ferry)
    before = damaged(ferry)
    async with crossread(wait=False) as reader:
        await reader.until(lambda: DAMAGED in reader.text)
        await reader.press("r")
        await reader.until(lambda: "The library is back" in reader.text)
        assert "It goes on from the backup of" in reader.text
        (kept,) = aside(ferry)
        assert kept.name in "".join(reader.text.split())
        await reader.press("escape")
        assert "Ferry ─ 3 stories" in reader.text
        assert [kept.body for kept in reader.notes] == ["Ask."]
        await note(reader, "And again.")
        assert len(reader.notes) == 2
    assert is_as(kept, before)


async def test_n_sets_it_aside_and_begins_an_empty_library(crossread: Open, ferry: Path) -> None:
    before = damaged(ferry)
    async with crossread(wait=False) as reader:
        await reader.until(lambda: DAMAGED in reader.text)
        assert "There is no backup that could be used." in reader.text
        await reader.press("n")
        await reader.until(lambda: "SAMPLE" in reader.text)
        await reader.settle()
        assert any("is kept as" in told for told in reader.told)
    (kept,) = aside(ferry)
    assert is_as(kept, before)


async def test_q_leaves_and_touches_nothing(crossread: Open, ferry: Path) -> None:
    before = damaged(ferry)
    async with crossread(wait=False) as reader:
        await reader.until(lambda: DAMAGED in reader.text)
        await reader.press("q")
        assert reader.app.return_code == 4
        (line,) = reader.app.last_words
        assert "library.sqlite3" in line
    assert is_as(ferry, before)
    assert aside(ferry) == []


async def test_what_cannot_be_mended_now_is_told_and_can_be_tried_again(
    crossread: Open, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed_up(ferry)
    spoil(ferry)
    async with crossread(wait=False) as reader:
        await reader.until(lambda: DAMAGED in reader.text)
        with monkeypatch.context() as held:
            held.setattr(restoring, "restore", _in_use)
            await reader.press("r")
            await reader.until(lambda: "another program is using the library" in reader.text)
        await reader.press("r")
        await reader.until(lambda: "The library is back" in reader.text)


def _in_use(path: Path, backup: Path | None) -> None:
    raise LibraryBusy(f"{path}: another program is using the library; try again in a moment")


async def test_words_that_a_damaged_library_does_not_take_come_back(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with crossread() as reader:
        with monkeypatch.context() as broken:
            broken.setattr(Library, "add_note", _broken)
            await note(reader, "Do not lose me.")
            await reader.until(lambda: DAMAGED in reader.text)
            await reader.press("escape")
            assert "Do not lose me." in reader.text
            await reader.press("escape")
            await reader.until(lambda: DAMAGED in reader.text)  # the ways on are offered whenever it is tried
            await reader.press("escape")
        await reader.press("escape")
        assert [kept.body for kept in reader.notes] == ["Do not lose me."]


async def test_whoever_leaves_a_damaged_library_finds_the_note_that_was_being_written_in_a_file(
    crossread: Open, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr(Library, "add_note", _broken)
    async with crossread() as reader:
        await note(reader, "Do not lose me.")
        await reader.until(lambda: DAMAGED in reader.text)
        await reader.press("q")  # a draft may still have been saved, in the damaged file
        assert reader.app.return_code == 4
    assert rescued(home) == ["Do not lose me.\n"]


def rescued(home: Path) -> list[str]:
    """What was written to files because the library did not take it."""
    return [path.read_text(encoding="utf-8") for path in home.glob("crossread-note-*.txt")]


def _broken(*_: object, **__: object) -> None:
    raise LibraryDamaged("library.sqlite3: the library is damaged; `crossread doctor` helps")
