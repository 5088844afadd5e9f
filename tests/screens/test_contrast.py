"""Every word on the screen can be read in every theme that names its colours: measured on what is really shown."""

from collections.abc import Iterator

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from widgets.contrast import READABLE, contrast

from .reader import Open, Reader

pytestmark = pytest.mark.usefixtures("ferry")
NAMED = [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi]
HARD = ["solarized-light", "gruvbox", "tokyo-night"]
"""Themes whose highlights, placeholders and panels are fainter than 4.5:1 as they come."""


async def faint(reader: Reader, theme: str) -> list[str]:
    """The words on the screen that are hard to read in a theme."""
    reader.app.theme = theme
    await reader.settle()
    return [f"{theme}: {words}" for words, color, ground in _shown(reader) if contrast(color, ground) < READABLE]


def _shown(reader: Reader) -> Iterator[tuple[str, Color, Color]]:
    """All words on the screen with their colour and that of what lies behind them."""
    for strip in reader.app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            if style and style.color and style.bgcolor and any(char.isalnum() for char in segment.text):
                yield segment.text, Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)


async def test_stories_sidebar_and_lines_can_be_read_in_every_theme(crossread: Open) -> None:
    async with crossread(size=(110, 30)) as reader:
        await reader.press("n", "backslash")
        assert [each for theme in NAMED for each in await faint(reader, theme)] == []
        await reader.press("escape", "slash")
        await reader.write("Marlow")
        assert [each for theme in HARD for each in await faint(reader, theme)] == []


@pytest.mark.parametrize("keys", [("W",), ("w",), ("a",), ("question_mark",), ("c",), ("ctrl+p",)], ids=str)
async def test_dialogs_fields_and_lists_can_be_read_in_the_hardest_themes(
    crossread: Open, keys: tuple[str, ...]
) -> None:
    async with crossread(size=(100, 30)) as reader:
        await reader.press(*keys)
        assert reader.app.screen is not reader.main
        assert [each for theme in HARD for each in await faint(reader, theme)] == []
