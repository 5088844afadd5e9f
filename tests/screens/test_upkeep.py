"""What is done for the library while its reader does nothing, and how it gives way to them."""

import gc
from pathlib import Path
from typing import ClassVar

import pytest

from tui.library import Library, LibraryDamaged, LibraryUnwritable
from tui.library.safety import backups, health
from tui.screens import MainScreen
from tui.screens.clerk import Clerk, upkeep
from tui.screens.clerk.resting import Rest

from .acts import note, tag
from .damage import spoil
from .reader import Open, Reader

pytestmark = pytest.mark.usefixtures("ferry")


def full(path: Path, why: str) -> backups.Copying:
    raise LibraryUnwritable(f"{path}: the disk is full; make room and try again")


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader who takes their hand off the keys is idle at once."""
    monkeypatch.setattr(MainScreen, "IDLE", 0.01)


def test_rest_makes_a_sound_backup_and_then_looks_for_damage_once_a_day(
    ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Rest(ferry).spend() is None
    (made,) = backups.listed(ferry)
    assert made.why == "daily"
    assert health.check(made.path) is None
    monkeypatch.setattr(health, "check", lambda *_, **__: pytest.fail("it was looked at already today"))
    assert Rest(ferry).spend() is None
    assert backups.listed(ferry) == [made]


def test_a_rest_that_is_over_before_it_began_does_nothing(ferry: Path) -> None:
    rest = Rest(ferry)
    rest.stop()
    assert rest.spend() is None
    assert backups.listed(ferry) == []


def test_a_reader_who_comes_back_stops_the_copy(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rest = Rest(ferry)

    def come_back(copying: backups.Copying) -> str:
        rest.stop()
        return run(copying)  # type: ignore[return-value]

    run = backups.Copying.run
    monkeypatch.setattr(backups.Copying, "run", come_back)
    assert rest.spend() is None
    assert backups.listed(ferry) == []


def test_a_library_that_can_only_be_read_is_left_alone(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Library, "read_only", True)
    assert Rest(ferry).spend() is None
    assert backups.listed(ferry) == []


def test_where_the_library_is_gone_with_its_drive_no_other_is_begun_while_the_reader_rests(ferry: Path) -> None:
    ferry.rename(ferry.with_name("unmounted"))
    assert Rest(ferry).spend() is None
    assert not ferry.exists()


def test_a_copy_that_comes_out_wrong_is_told_apart_from_a_damaged_library(
    ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups.Copying, "run", _damaged)
    with pytest.raises(LibraryDamaged):
        Rest(ferry).spend()
    monkeypatch.setattr(health, "check", lambda *_, **__: "the library is damaged")
    assert Rest(ferry).spend() == "the library is damaged"


def _damaged(copying: backups.Copying) -> None:
    raise LibraryDamaged("the copy did not come out like the library")


async def test_while_nothing_goes_on_the_library_is_backed_up_quietly(crossread: Open, ferry: Path, idle: None) -> None:
    async with crossread() as reader:
        before = reader.text
        await reader.until(lambda: bool(backups.listed(ferry)))
        assert reader.text == before
        assert reader.told == []


async def test_nothing_is_backed_up_while_words_are_being_written(crossread: Open, ferry: Path) -> None:
    async with crossread() as reader:
        for key in "atie":
            await reader.press(key)
            reader.main._rest()
            await reader.settle()
            assert backups.listed(ferry) == []
            await reader.press("escape")
        reader.main._rest()
        await reader.settle()
        assert len(backups.listed(ferry)) == 1


class Endless(Rest):
    """Goes on until it is stopped."""

    made: ClassVar[list[Rest]] = []

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.made.append(self)

    def spend(self) -> None:
        self._stopped.wait()

    back_up = spend


async def test_a_key_interrupts_the_backup(crossread: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "Rest", Endless)
    async with crossread() as reader:
        reader.main._rest()
        await tag(reader, "check")  # which goes on only once all errands have come to their end
        assert reader.line("found") == "Tagged #check."


async def test_a_full_disk_is_told_once(crossread: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "Copying", full)
    async with crossread() as reader:
        reader.main._rest()
        await reader.settle()
        assert reader.line("found").startswith("No backup could be made:")
        assert "the disk is full" in reader.line("found")
        await reader.press("n")
        reader.main._rest()
        await reader.settle()
        assert "No backup" not in reader.line("found")


async def left(reader: Reader) -> None:
    """Write a note and leave."""
    await note(reader, "Ask.")
    await reader.press("q")


async def test_leaving_backs_a_small_library_up_with_what_was_kept_last(crossread: Open, ferry: Path) -> None:
    async with crossread() as reader:
        await left(reader)
    (made,) = backups.listed(ferry)
    with Library.open(made.path) as copy:
        assert [kept.body for kept in copy.notes()] == ["Ask."]


async def test_leaving_does_not_wait_for_a_large_library(
    crossread: Open, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Clerk, "SMALL", 1000)
    async with crossread() as reader:
        await left(reader)
    assert backups.listed(ferry) == []


async def test_leaving_waits_a_moment_at_most_and_tells_nothing_of_a_backup(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MainScreen, "LEAVING", 0.05)
    monkeypatch.setattr(upkeep, "Rest", Endless)
    async with crossread() as reader:
        await left(reader)
        assert reader.app.last_words == []
    assert Endless.made.pop()._stopped.is_set()


async def test_leaving_is_quiet_when_no_backup_can_be_made(
    crossread: Open, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "Copying", full)
    async with crossread() as reader:
        await left(reader)
        assert reader.app.last_words == []
        assert reader.app.return_code == 0


async def test_damage_that_is_found_while_nothing_goes_on_is_shown(crossread: Open, ferry: Path) -> None:
    async with crossread() as reader:
        spoil(ferry, 8)
        reader.main._rest()
        await reader.settle()
        await reader.settle()
        assert "The library is damaged" in reader.text
        assert "esc  Go on for now; nothing is touched" in reader.text
        await reader.press("escape")
        assert reader.app.screen is reader.main


@pytest.mark.usefixtures("idle")
async def test_all_that_is_open_is_gone_through_for_garbage_only_while_nobody_is_at_the_keyboard(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, swept = gc.get_threshold(), list[None]()
    monkeypatch.setattr(gc, "collect", lambda: swept.append(None))
    async with crossread() as reader:
        await reader.until(lambda: len(swept) == 1)
        assert gc.get_threshold()[2] > 100 * before[2]
        await reader.press("n")
        await reader.until(lambda: len(swept) == 2)
    assert gc.get_threshold() == before
