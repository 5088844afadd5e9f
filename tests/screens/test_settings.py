"""What a reader sets in config.toml is in force from the first frame on, everywhere that a key is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.screen_text import screen_text
from tui.app import Crossread
from tui.commands import key_of
from tui.settings import Places

from .reader import Open
from .stories import keep

KEYS = """
[keys]
next_stop = "ctrl+n"
previous_stop = ["P", "n"]
bring_in = "+"
link = []
help = "F3"
palette = "ctrl+e"
"""


Set = Callable[[str], None]


@pytest.fixture
def config(home: Path) -> Set:
    """Writes the reader's settings."""

    def write(text: str) -> None:
        (home / "config.toml").write_text(text, encoding="utf-8")

    return write


async def test_ones_own_keys_work_and_are_named_wherever_a_key_is_named(crossread: Open, config: Set) -> None:
    config(KEYS)
    async with crossread(size=(160, 30)) as reader:
        assert "+ brings in your own" in reader.line("header")
        assert reader.line("footer").startswith(" ctrl+n next  d difference")
        assert reader.line("footer").endswith(" f3 help  q quit ")
        assert reader.line("status").startswith("passage 1 of")
        await reader.press("ctrl+n")
        assert reader.line("status").startswith("passage 2 of")
        await reader.press("n")
        assert reader.line("status").startswith("passage 1 of")
        await reader.press("question_mark")
        assert reader.app.screen is reader.main
        helped = await reader.press("f3")
        assert "  ctrl+n            Next: passage" in helped
        await reader.press("escape", "ctrl+e")
        assert "ctrl+n  Next: passage" in reader.text
        await reader.write("link two")
        assert "Link two sentences" in reader.text
        assert "+       Link two sentences" not in reader.text
    assert (key_of("bring_in"), key_of("link")) == ("+", "ctrl+p")


@pytest.mark.usefixtures("ferry")
@pytest.mark.usefixtures("ferry")
async def test_what_to_do_where_there_is_nothing_is_said_with_ones_own_keys(crossread: Open, config: Set) -> None:
    config('[keys]\nnote = "ctrl+n"\nunmatched = "f5"\nlink = "f6"\n')
    async with crossread() as reader:
        assert "No notes yet: ctrl+n writes one" in await reader.press("A")
        assert "There are no notes yet: ctrl+n writes one" in await reader.press("escape", "e")
        assert "f6 links two sentences" in await reader.press("escape", "f5", "f5", "W")


async def test_without_a_file_the_keys_are_those_of_the_table_again(crossread: Open) -> None:
    async with crossread() as reader:
        assert reader.line("footer").startswith(" n next")
    assert key_of("bring_in") == "i"


@pytest.mark.usefixtures("ferry")
async def test_a_theme_that_was_chosen_is_there_from_the_first_frame_on_the_next_time(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.call("theme nord")
        assert reader.app.theme == "nord"
    async with crossread(wait=False) as reader:
        assert reader.app.theme == "nord"
        assert reader.told == []


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize(("terminal", "theme"), [("linux", "ansi-dark"), ("xterm-256color", "textual-dark")])
async def test_where_there_are_sixteen_colours_the_terminals_own_are_used_until_another_theme_is_chosen(
    crossread: Open, monkeypatch: pytest.MonkeyPatch, terminal: str, theme: str
) -> None:
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("COLORTERM", raising=False)
    async with crossread() as reader:
        assert reader.app.theme == theme
        reader.app.theme = "nord"
    async with crossread() as reader:
        assert reader.app.theme == "nord"


async def test_the_theme_of_the_settings_wins_and_that_is_said(crossread: Open, config: Set) -> None:
    config('theme = "gruvbox"\nanimations = true')
    async with crossread() as reader:
        assert (reader.app.theme, reader.app.animation_level) == ("gruvbox", "full")
        await reader.call("theme nord")
        assert reader.told == ["Until you leave: config.toml says gruvbox."]
    async with crossread() as reader:
        assert reader.app.theme == "gruvbox"


@pytest.mark.parametrize("remembered", ['{"theme": "gone"}', '{"theme": 3}', "[", "[" * 100_000, ""])
def test_a_theme_that_is_no_longer_there_is_no_trouble(home: Path, remembered: str) -> None:
    (home / "remembered.json").write_text(remembered, encoding="utf-8")
    app = Crossread(Places(home / "library", home / "log", home / "config.toml", home / "remembered.json"))
    assert (app.theme, app.animation_level) == ("textual-dark", "none")


@pytest.mark.usefixtures("ferry")
async def test_settings_that_are_wrong_keep_nothing_from_starting_and_are_told(crossread: Open, config: Set) -> None:
    config('theme = "nrod"\n[keys]\nnext_stop = "j"\nnxt = "k"\n')
    first = "config.toml, line 1: no theme is called “nrod”; did you mean “nord”?"
    async with crossread(size=(100, 30)) as reader:
        assert reader.told == [f"{first} (and 2 more). The defaults are in force."]
        assert reader.line("footer").startswith(" n next")
        await reader.call("wrong in config")
        assert "line 3: “j” is for “next_stop” here and for “line_down” as it" in screen_text(reader.app)
        assert "line 4: no command is called “nxt”" in reader.text
        await reader.press("escape", "q")
        assert reader.app.return_code == 0
    assert reader.app.last_words == [f"{first} (and 2 more); the defaults were in force."]


async def test_the_footer_fits_the_place_one_is_in(crossread: Open, library: Path, home: Path) -> None:
    keep(library, home)
    async with crossread(size=(80, 24)) as reader:
        assert reader.line("footer").startswith(" n next  d difference")
        await reader.press("backslash")
        assert reader.line("footer").startswith(" enter open  / filter")
        await reader.press("slash")
        assert reader.line("footer") == " enter open  down to the list  esc all  f1 help  ctrl+c quit "
        await reader.press("escape", "l")
        assert reader.line("footer").startswith(" n next  d difference")
        await reader.press("v")
        assert " esc stop " in reader.line("footer")
        await reader.press("escape")
        assert reader.line("footer").startswith(" n next  d difference")
