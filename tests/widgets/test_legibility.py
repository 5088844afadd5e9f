"""Text that a theme leaves too faint is made legible; nothing else is touched."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import Color as TerminalColor
from rich.segment import Segment
from rich.style import Style
from textual.color import BLACK, Color

from widgets.contrast import READABLE, contrast
from widgets.legibility import Legible

bytes_of_color = st.tuples(*[st.integers(0, 255)] * 3)


def filtered(text: str, style: Style) -> Style:
    """The style of some text after the filter."""
    (segment,) = Legible().apply([Segment(text, style)], BLACK)
    assert segment.text == text
    assert segment.style is not None
    return segment.style


def colored(text: tuple[int, int, int], ground: tuple[int, int, int]) -> Style:
    """A bold style with a meaning for the mouse."""
    return Style(color=TerminalColor.from_rgb(*text), bgcolor=TerminalColor.from_rgb(*ground), bold=True, meta={"a": 1})


@given(bytes_of_color, bytes_of_color)
@settings(max_examples=100)
def test_any_text_can_be_read_on_any_ground(text: tuple[int, int, int], ground: tuple[int, int, int]) -> None:
    style = filtered("14 hurt", colored(text, ground))
    assert style.color and style.color.triplet
    assert contrast(Color(*style.color.triplet), Color(*ground)) >= READABLE
    assert style.bgcolor == TerminalColor.from_rgb(*ground)
    assert style.bold and style.meta == {"a": 1}


def test_what_can_be_read_stays_as_its_theme_has_it() -> None:
    style = colored((224, 224, 224), (30, 30, 30))
    assert filtered("14 hurt", style) is style


def test_frames_bars_and_blanks_may_be_faint() -> None:
    style = colored((50, 50, 50), (30, 30, 30))
    assert filtered(" ── ┃▄ ", style) is style
    assert filtered("≠", style) is not style


def test_colours_that_only_the_terminal_knows_stay() -> None:
    for name in ("default", "yellow", "color(3)"):
        style = Style(color=name, bgcolor="blue")
        assert filtered("14 hurt", style) is style
    (bare,) = Legible().apply([Segment("14 hurt")], BLACK)
    assert bare.style is None
