import asyncio

import pytest
from rich.color import Color
from rich.style import Style
from textual.theme import BUILTIN_THEMES

from tests.widgets.panes import Panes, blocks
from widgets.page import SELECTION
from widgets.palette import COMPONENT_CLASSES, PREFIX, Palette

NAMES = sorted(name.removeprefix(PREFIX) for name in COMPONENT_CLASSES)
OVER = [(), ("current",), ("difference",), ("hit",), ("current", "noted"), (SELECTION,)]
BRIGHT_WHITE_ON_BLUE = ("color(15)", "color(4)")
BLACK_ON_YELLOW = ("color(0)", "color(3)")
RGB_THEMES = [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi]
ANSI_THEMES = [name for name, theme in BUILTIN_THEMES.items() if theme.ansi]

Looks = dict[str, dict[tuple[str, ...], Style]]


def luminance(color: Color) -> float:
    """Relative luminance after WCAG 2."""
    assert color.triplet
    parts = [value / 255 for value in color.triplet]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Color | None, other: Color | None) -> float:
    assert one and other
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def hue(color: Color | None) -> str:
    assert color and color.triplet
    red, _, blue = color.triplet
    return "blue" if blue > red else "amber"


@pytest.fixture(scope="module")
def looks() -> Looks:
    """The style of every combination in every theme that comes with Textual."""
    return asyncio.run(_looks())


async def _looks() -> Looks:
    found: Looks = {}
    app = Panes()
    async with app.run_test() as pilot:
        for theme in BUILTIN_THEMES:
            app.theme = theme
            await pilot.pause()
            palette = Palette(app.left)
            found[theme] = {(name, *over): palette.style("body", name, *over) for name in NAMES for over in OVER}
    return found


@pytest.mark.parametrize("theme", RGB_THEMES)
def test_every_text_can_be_read_on_its_background(theme: str, looks: Looks) -> None:
    faint = {names: ratio(style.color, style.bgcolor) for names, style in looks[theme].items()}
    assert {names: value for names, value in faint.items() if value < 4.5} == {}


@pytest.mark.parametrize("theme", ANSI_THEMES)
def test_with_the_terminals_own_colours_only_pairs_that_are_far_apart_are_used(theme: str, looks: Looks) -> None:
    used = {
        (style.color and style.color.name, style.bgcolor and style.bgcolor.name)
        for names, style in looks[theme].items()
        if SELECTION not in names
    }
    assert used == {("default", "default"), BRIGHT_WHITE_ON_BLUE, BLACK_ON_YELLOW}


@pytest.mark.parametrize("theme", RGB_THEMES)
def test_the_current_passage_is_clearly_stronger_than_other_matches(theme: str, looks: Looks) -> None:
    styles = looks[theme]
    ground = styles[("body",)].bgcolor
    current = ratio(styles[("verbatim", "current")].bgcolor, ground)
    assert current > 1.2 * ratio(styles[("verbatim",)].bgcolor, ground)


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "nord"])
def test_agreement_is_blue_and_difference_amber(theme: str, looks: Looks) -> None:
    styles = looks[theme]
    assert {hue(styles[(name,)].bgcolor) for name in ("verbatim", "near", "reworded", "current")} == {"blue"}
    assert hue(styles[("difference",)].bgcolor) == "amber"


@pytest.mark.parametrize("theme", BUILTIN_THEMES)
def test_a_difference_is_seen_without_colours(theme: str, looks: Looks) -> None:
    style = looks[theme][("current", "difference")]
    assert style.bold and style.underline
    assert not looks[theme][("current",)].underline


@pytest.mark.parametrize("theme", BUILTIN_THEMES)
def test_unmatched_text_is_of_ordinary_weight(theme: str, looks: Looks) -> None:
    style = looks[theme][("unmatched",)]
    assert not style.bold and not style.dim and not style.italic


async def test_a_new_theme_repaints_the_story() -> None:
    app = Panes(blocks("They talked for over seven hours."))
    async with app.run_test() as pilot:
        app.theme = "textual-dark"
        await pilot.pause()
        dark = [segment.style for segment in app.left.render_line(0)]
        app.theme = "textual-light"
        await pilot.pause()
        assert dark != [segment.style for segment in app.left.render_line(0)]


async def test_a_style_that_does_not_exist_is_refused() -> None:
    app = Panes()
    async with app.run_test():
        with pytest.raises(KeyError):
            Palette(app.left).style("shouting")
