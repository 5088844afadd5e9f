"""The program killed while it brings a library of the first Crossread up to date, or copies it before."""

from pathlib import Path

from tests.faults.aiming import at_any_moment, while_writing
from tests.faults.deeds import contents, flaws
from tests.faults.killed_commands import killed
from tests.faults.older import BODIES, is_whole, make_first_library
from tests.faults.world import Told, World
from tests.terminal.driver import Terminal
from tui.library import Library


def migrate(world: World) -> list[Told]:
    """By a command that lists the stories."""
    path = _first_library(world)
    printed = killed(world, "list", "--library", str(path), library=path)
    return [_there(path, bool(printed))]


def migrate_in_the_reader(world: World) -> list[Told]:
    """By the reader."""
    path = _first_library(world)
    reader = Terminal(world.home, ("--library", str(path)))
    if world.random.random() < 0.3:
        at_any_moment(world.random, 1.5)
    else:
        journal = path.with_name(f"{path.name}-journal")
        while_writing(world.random, journal, path.parent / "backups", longest=3.0)
    reader.kill()
    return [_there(path, False)]


def _first_library(world: World) -> Path:
    path = world.home / "older" / world.word() / "library.sqlite3"
    make_first_library(path)
    return path


def _there(path: Path, migrated: bool) -> Told:
    """All of the first library is there, and so it is in the backup if there is one."""

    def holds(_: World) -> bool:
        if migrated and contents(path)["user_version"] == [(1,)]:
            return False
        copies = [path, *path.parent.glob("backups/*.sqlite3")]
        whole = all(is_whole(contents(each)) and not flaws(each) for each in copies)
        with Library.open(path) as library:
            return whole and sorted(note.body for note in library.notes()) == BODIES

    return Told(f"the first library at {path}", holds)
