"""The table of commands: every row does something, wherever the reader is."""

from collections import Counter
from pathlib import Path

import pytest

from tui.commands import COMMANDS, GROUPS, shown_key
from tui.desk import remove_samples
from tui.library import Library
from tui.screens import MainScreen

from .reader import Open, Reader
from .stories import POST, keep

LIST_KEYS = {"down", "up", "pagedown", "pageup", "home", "end", "left", "right"}


def test_every_command_has_an_action_and_words() -> None:
    for command in COMMANDS:
        assert callable(getattr(MainScreen, f"action_{command.name}", None)), command.name
        assert command.words[0].isupper()
        assert not command.words.endswith(".")


def test_no_key_means_two_things() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.usefixtures("ferry")
async def test_every_key_is_bound_to_its_command_also_in_the_sidebar_but_for_what_a_list_does_itself(
    crossread: Open,
) -> None:
    async with crossread() as reader:
        keys = {key: command.name for command in COMMANDS for key in command.keys}
        assert {key: action for key, action in bound(reader).items() if key in keys} == keys
        await reader.press("backslash")
        elsewhere = {key: name for key, name in keys.items() if key not in LIST_KEYS}
        assert {key: action for key, action in bound(reader).items() if key in elsewhere} == elsewhere


def bound(reader: Reader) -> dict[str, str]:
    """What each key does now."""
    return {key: active.binding.action for key, active in reader.app.screen.active_bindings.items()}


@pytest.mark.usefixtures("ferry")
async def test_help_names_every_command_with_its_keys_and_every_sign(crossread: Open) -> None:
    async with crossread(size=(100, 90)) as reader:
        helped = await reader.press("question_mark")
        for group in GROUPS:
            assert group.title in helped
            for command in group.commands:
                assert command.words in helped
                assert "  ".join(shown_key(key) for key in command.keys) in helped
        signs = helped[helped.index("Signs") :].splitlines()[1:10]
        assert [row.split()[1 if row[0] != " " else 0] for row in signs] == list("=≈~≠±·?┃!")
        await reader.press("question_mark")
        assert reader.app.screen is reader.main


@pytest.mark.usefixtures("ferry")
async def test_help_scrolls_where_it_does_not_fit(crossread: Open) -> None:
    async with crossread(size=(80, 24)) as reader:
        assert "Step" in await reader.press("f1")
        scrolled = await reader.press(*["space"] * 5)
        assert "esc closes this" in scrolled
        assert "Next passage" not in scrolled
        await reader.press("escape")
        assert reader.app.screen is reader.main


@pytest.mark.usefixtures("ferry")
async def test_the_palette_finds_commands_by_plain_words(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.call("swap the two")
        assert reader.headings()[0].startswith("B")
        await reader.call("no match found")
        assert reader.line("status").startswith("unmatched")
        await reader.call("what can i do")
        assert reader.app.screen is not reader.main


async def run_every_command(reader: Reader, *, sidebar: bool = False) -> None:
    """Run each command, each time from the panes or from the sidebar; those that leave little behind them last."""
    last = ["remove_samples", "leave"]
    for name in [*(command.name for command in COMMANDS if command.name not in last), *last]:
        if sidebar:
            reader.main.enter_sidebar()
            await reader.settle()
        reader.main.runner(name)()
        await reader.settle()
        if reader.app.screen is not reader.main:
            await reader.press("escape")
            assert reader.app.screen is reader.main
    assert reader.app.return_code == 0


async def test_every_command_can_be_run_from_a_first_start(crossread: Open) -> None:
    async with crossread() as reader:
        await run_every_command(reader)


@pytest.mark.usefixtures("ferry")
async def test_every_command_can_be_run_from_the_sidebar(crossread: Open) -> None:
    async with crossread() as reader:
        await run_every_command(reader, sidebar=True)


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
