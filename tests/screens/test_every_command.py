"""Every command of the table, in whatever lies open: none raises, and none leaves the reader somewhere else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.events import Key

from tui.commands import COMMANDS
from tui.desk import View, at_once, bring_in, remove_samples
from tui.library import Library
from tui.story import Details

from .reader import Open, Reader
from .stories import POST, WIRE, keep

LAST = ("take_out", "purge", "remove_samples", "sessions", "leave")
"""Those that leave little behind them."""
NAMES = (*(command.name for command in COMMANDS if command.name not in LAST), *LAST)
_ESCAPES = 3
"""How often esc may be needed until the main screen is there again."""


async def run_every_command(reader: Reader, again: Callable[[], None] = lambda: None) -> None:
    """Run each command; before each, `again` lays open what it is to be run on."""
    for name in NAMES:
        again()
        await reader.settle()
        await reader.main.run_action(name)
        await reader.settle()
        for _ in range(_ESCAPES):
            if reader.app.screen is not reader.main:
                reader.app.post_message(Key("escape", None))
                await reader.settle()
        assert reader.app.screen is reader.main, name
    assert reader.app.return_code == 0


async def test_every_command_can_be_run_from_a_first_start(crossread: Open) -> None:
    async with crossread(size=(100, 30)) as reader:
        await run_every_command(reader)


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize(
    ("view", "size"),
    [(View.COLUMNS, (80, 24)), (View.LEDGER, (120, 30)), (View.SINGLE, (60, 50))],
)
async def test_every_command_can_be_run_in_every_view(crossread: Open, view: View, size: tuple[int, int]) -> None:
    async with crossread(size=size) as reader:
        await run_every_command(reader, lambda: reader.main.look(view))


@pytest.mark.usefixtures("ferry")
async def test_every_command_can_be_run_from_the_sidebar(crossread: Open) -> None:
    async with crossread() as reader:
        await run_every_command(reader, lambda: reader.main.enter_sidebar())


async def test_every_command_can_be_run_with_two_versions_open(crossread: Open, library: Path, home: Path) -> None:
    keep(library, home)
    with Library.open(library) as shelf:
        (home / "harbour-wire.txt").write_text(WIRE.replace("14 people", "17 people"), encoding="utf-8")
        said = Details(outlet="Harbour Wire")
        bring_in(at_once(shelf), [str(home / "harbour-wire.txt")], session="Ferry", said=said)
        changed = next(member.id for member in shelf.members(shelf.sessions()[0].id) if member.version == 2)
    async with crossread() as reader:

        def open_versions() -> None:
            if not reader.main.versions_open:
                reader.main.clerk.turn_versions(changed, 1, 2)

        await run_every_command(reader, open_versions)


async def test_every_command_can_be_run_with_one_story_only(crossread: Open, library: Path, home: Path) -> None:
    keep(library, home, {"Northern Post": POST})
    async with crossread() as reader:
        assert reader.headings() == ["A  Northern Post", ""]
        await run_every_command(reader)


async def test_every_command_can_be_run_without_any_session(crossread: Open, library: Path) -> None:
    with Library.open(library) as shelf:
        remove_samples(shelf)
    async with crossread() as reader:
        await run_every_command(reader)
