import asyncio

import pytest
from rich.color import Color
from rich.style import Style
from textual.color import Color as TextualColor
from textual.theme import BUILTIN_THEMES

from tests.widgets.panes import Panes, blocks
from widgets.contrast import contrast
from widgets.page import SELECTION
from widgets.palette import COMPONENT_CLASSES, KINDS, PREFIX, SIGNS, STANDING_OUT, Palette

NAMES = sorted(name.removeprefix(PREFIX) for name in COMPONENT_CLASSES)
OVER = [
    (),
    ("current",),
    *(("current", kind) for kind in sorted(STANDING_OUT)),
    ("current", "noted"),
    ("current", "noted", "figure"),
    ("current", "judged", "refound"),
    ("hit",),
    ("hit", SELECTION),
    ("current", SELECTION),
    (SELECTION,),
]
"""What may lie over a mark."""
ALONE: list[tuple[str, ...]] = [(), (SELECTION,)]
"""What may lie over a sign, or over what stands out."""
BRIGHT_WHITE_ON_BLUE = ("color(15)", "color(4)")
BLACK_ON_YELLOW = ("color(0)", "color(3)")
RGB_THEMES = [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi]
ANSI_THEMES = [name for name, theme in BUILTIN_THEMES.items() if theme.ansi]

Looks = dict[str, dict[tuple[str, ...], Style]]


def ratio(one: Color | None, other: Color | None) -> float:
    """The contrast of two colours that a theme names."""
    assert one and other and one.triplet and other.triplet
    return contrast(TextualColor(*one.triplet), TextualColor(*other.triplet))


def hue(color: Color | None) -> str:
    assert color and color.triplet
    red, _, blue = color.triplet
    return "blue" if blue > red else "amber"


def seen(style: Style) -> tuple[str, str]:
    """The colours as a terminal shows them, of text and of what lies behind it."""
    assert style.color and style.bgcolor
    colors = style.color.name, style.bgcolor.name
    return colors[::-1] if style.reverse else colors


def attributes(style: Style) -> tuple[bool, ...]:
    """What is left of a look without any colour."""
    return bool(style.bold), bool(style.italic), bool(style.underline), bool(style.reverse)


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
            found[theme] = {
                (name, *over): palette.style("body", name, *over)
                for name in NAMES
                for over in (ALONE if name in SIGNS | STANDING_OUT else OVER)
            }
    return found


@pytest.mark.parametrize("theme", RGB_THEMES)
def test_every_text_can_be_read_on_its_background(theme: str, looks: Looks) -> None:
    faint = {names: ratio(style.color, style.bgcolor) for names, style in looks[theme].items()}
    assert {names: value for names, value in faint.items() if value < 4.5} == {}


@pytest.mark.parametrize("theme", ANSI_THEMES)
def test_with_the_terminals_own_colours_only_pairs_that_are_far_apart_are_used(theme: str, looks: Looks) -> None:
    used = {seen(style) for names, style in looks[theme].items() if SELECTION not in names}
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
def test_every_kind_of_difference_and_what_is_found_or_selected_is_told_apart_without_colours(
    theme: str, looks: Looks
) -> None:
    own = {name: attributes(looks[theme][("body", "current", name)]) for name in KINDS | {"hit", "selecting"}}
    assert len(set(own.values())) == len(own)
    assert attributes(looks[theme][("body", "current")]) not in own.values()


@pytest.mark.parametrize("theme", BUILTIN_THEMES)
def test_a_difference_looks_the_same_in_a_heading_in_a_caption_and_under_a_note(theme: str, looks: Looks) -> None:
    for kind in KINDS:
        plain = looks[theme][("verbatim", "current", kind)]
        assert all(
            looks[theme][(under, "current", kind)] == plain for under in ("heading", "caption", "noted", "judged")
        )


@pytest.mark.parametrize("theme", BUILTIN_THEMES)
def test_a_note_is_seen_without_colours_and_one_that_is_only_probably_there_otherwise(theme: str, looks: Looks) -> None:
    own = [attributes(looks[theme][(name,)]) for name in ("body", "noted", "refound")]
    assert len(set(own)) == len(own)


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
