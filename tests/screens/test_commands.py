"""The table of commands: every row does something, wherever the reader is."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tui.app import Crossread
from tui.commands import COMMANDS, GROUPS, shown_key
from tui.palette import Offer, found, offer_of, offers_of
from tui.screens import MainScreen
from tui.settings import Places
from tui.synonyms import SYNONYMS

from .reader import Open, Reader


def _all_offers() -> list[Offer]:
    nowhere = Path("nowhere")
    app = Crossread(Places(nowhere, nowhere, nowhere, nowhere))
    return [*(offer_of(command.name, bool) for command in COMMANDS), *offers_of(app)]


OFFERS = _all_offers()
LIST_KEYS = {"enter", "down", "up", "pagedown", "pageup", "home", "end", "left", "right"}


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
async def test_with_all_keys_changed_each_does_what_it_was_given_for(crossread: Open, home: Path) -> None:
    movable = [command for command in COMMANDS if command.keys and command.name != "passages"]
    changed = {to.name: of.keys for to, of in zip(movable, movable[1:] + movable[:1], strict=True)}
    rows = [f"{name} = {json.dumps([shown_key(key) for key in keys])}" for name, keys in changed.items()]
    set_keys(home, ['purge = "ctrl+x"', *rows])
    async with crossread() as reader:
        assert reader.told == []
        keys = {key: name for name, keys in changed.items() for key in keys}
        keys |= {"ctrl+x": "purge", "escape": "passages"}
        assert {key: action for key, action in bound(reader).items() if action in keys.values()} == keys


@pytest.mark.usefixtures("ferry")
async def test_help_begins_with_the_place_then_names_signs_and_every_command(crossread: Open) -> None:
    async with crossread(size=(100, 160)) as reader:
        helped = page_of(await reader.press("question_mark"))
        titles = [row for row in helped if row in {"Signs", "How it works"} or row in {group.title for group in GROUPS}]
        assert helped[0] == "Here, in the text"
        assert titles == ["Signs", *(group.title for group in GROUPS), "How it works"]
        text = " ".join(" ".join(helped).split())
        for command in COMMANDS:
            assert f"{'  '.join(map(shown_key, command.keys)) or 'palette'} {command.words}".replace("  ", " ") in text
        signs = helped[helped.index("Signs") + 1 : helped.index(GROUPS[0].title) - 1]
        assert [row[0] for row in signs] == list('=≈~≠±·+!┃№/@¬»"?!')
        await reader.press("question_mark")
        assert reader.app.screen is reader.main
        await reader.press("backslash")
        assert page_of(await reader.press("question_mark"))[0] == "Here, in the list of stories"


def set_keys(home: Path, rows: list[str]) -> None:
    """Give commands other keys."""
    (home / "config.toml").write_text("\n".join(["[keys]", *rows]), encoding="utf-8")


def page_of(screen: str) -> list[str]:
    """The rows of the help page, without what lies beside it."""
    rows = [row[7:93].strip() for row in screen.splitlines()]
    return rows[next(at for at, row in enumerate(rows) if row.startswith("Here,")) :]


@pytest.mark.usefixtures("ferry")
async def test_help_scrolls_where_it_does_not_fit(crossread: Open) -> None:
    async with crossread(size=(60, 50)) as reader:
        assert "Here, in the text" in await reader.press("f1")
        scrolled = await reader.press("G")
        assert "esc closes this" in scrolled
        assert "Here, in the text" not in scrolled
        await reader.press("escape")
        assert reader.app.screen is reader.main


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("swap", "swap"),
        ("swap the two", "swap"),
        ("no match found", "unmatched"),
        ("what can i do", "help"),
        ("delete story", "take_out"),
        ("delete a story for good", "purge"),
        ("contradiction", "difference"),
        ("differences", "difference"),
        ("copy", "copy"),
        ("bookmark", "note"),
        ("zoom", "alone"),
        ("exit", "leave"),
        ("import", "bring_in"),
        ("previous difference", "difference_back"),
        ("shortcuts", "help"),
        ("dark mode", "Choose a theme"),
        ("theme nord", "Theme nord"),
        ("screenshot", "Save a picture of the screen as SVG"),
    ],
)
def test_the_palette_finds_what_is_meant_by_plain_words(asked: str, first: str) -> None:
    words = {command.name: command.words for command in COMMANDS}
    assert found(asked, OFFERS)[0][0].words == words.get(first, first)


def test_the_palette_finds_every_command_by_its_own_words() -> None:
    for command in COMMANDS:
        best = max(score for _, score in found(command.words, OFFERS))
        assert command.words in [offer.words for offer, score in found(command.words, OFFERS) if score == best]


def test_other_words_are_those_of_commands_that_there_are() -> None:
    assert SYNONYMS.keys() <= {command.name for command in COMMANDS}


@pytest.mark.usefixtures("ferry")
async def test_the_palette_shows_keys_runs_what_is_chosen_and_forgives_a_slip(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.call("swap the two")
        assert reader.headings()[0].startswith("B")
        await reader.press("colon")
        assert "W       Why this is a match, or why it is none" in await reader.write("reason")
        await reader.press("escape", "escape")
        await reader.call("wht cn i do")
        assert "Here, in the text" in reader.text
