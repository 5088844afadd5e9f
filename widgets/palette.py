"""How a text pane looks: its component classes, their styles in every theme, and how styles lie over each other."""

from rich.style import Style
from textual.color import Color
from textual.css.styles import RenderStyles
from textual.widget import Widget

from widgets.contrast import legible
from widgets.page import SELECTION, TINTS

PREFIX = "text-pane--"
BLOCKS = frozenset({"title", "source", "byline", "heading", "caption", "body", "boilerplate"})
"""What a paragraph can be."""
KINDS = frozenset({"figure", "date", "name", "negation", "attribution", "quotation", "wording"})
"""What can differ."""
STANDING_OUT = KINDS | {"difference", "hit", "found", "selecting"}
"""What looks the same over whatever it lies: a heading, a note, a caption."""
_GRADES = {"sign-same", "sign-near", "sign-reworded", "sign-differs", "sign-compatible"}
SIGNS = _GRADES | {"sign-linked", "sign-judged", "sign-refound", "sign-none"}
"""Looks of what stands in the gutter; each sign is a character of its own."""
_OTHERS = {"current", "noted", "refound", "judged", "gutter", "placeholder"}
COMPONENT_CLASSES = {PREFIX + name for name in BLOCKS | TINTS | STANDING_OUT | SIGNS | _OTHERS}

# Every style with a background names its text colour as well, so that any of them may lie over any other. Agreement is
# of the theme's primary colour and difference of its warning colour; what a reader must not miss is also bold, slanted,
# underlined or reversed, each kind of difference in a way of its own, and thus survives a terminal without colours.
CSS = """
TextPane {
    background: $background;
    color: $foreground;
    overflow-x: hidden;
    overflow-y: auto;
    scrollbar-gutter: stable;
    scrollbar-size: 0 1;
    border-top: solid $foreground 40%;
    border-title-color: $foreground;
    border-title-background: $background;
    &:focus { border-top: heavy $foreground; border-title-style: bold reverse; }
    & > .text-pane--title, & > .text-pane--heading { text-style: bold; }
    & > .text-pane--source, & > .text-pane--byline, & > .text-pane--unmatched { color: $foreground 85%; }
    & > .text-pane--caption, & > .text-pane--boilerplate { color: $foreground 85%; text-style: italic; }
    & > .text-pane--placeholder, & > .text-pane--sign-none { color: $foreground 85%; }
    & > .text-pane--verbatim { background: $primary 25%; color: $foreground; }
    & > .text-pane--near, & > .text-pane--linked { background: $primary 20%; color: $foreground; }
    & > .text-pane--reworded { background: $primary 15%; color: $foreground; }
    & > .text-pane--current { background: $primary 50%; color: $foreground; }
    & > .text-pane--difference, & > .text-pane--date, & > .text-pane--name, & > .text-pane--quotation,
    & > .text-pane--attribution { background: $warning 40%; color: $foreground; }
    & > .text-pane--figure, & > .text-pane--negation { background: $background; color: $warning; }
    & > .text-pane--figure { text-style: bold reverse; }
    & > .text-pane--negation { text-style: bold reverse underline; }
    & > .text-pane--difference, & > .text-pane--date { text-style: bold underline; }
    & > .text-pane--name { text-style: bold underline italic; }
    & > .text-pane--quotation { text-style: bold italic; }
    & > .text-pane--attribution { text-style: underline italic; }
    & > .text-pane--wording { background: $warning 25%; color: $foreground; text-style: bold; }
    & > .text-pane--hit { background: $background; color: $foreground; text-style: reverse; }
    & > .text-pane--found { background: $foreground 20%; color: $foreground; text-style: bold underline; }
    & > .text-pane--selecting { background: $background; color: $foreground; text-style: reverse underline; }
    & > .text-pane--noted { text-style: underline; }
    & > .text-pane--refound, & > .text-pane--judged { text-style: italic; }
    & > .text-pane--gutter { color: $text-primary; text-style: bold; }
    & > .text-pane--sign-same, & > .text-pane--sign-near, & > .text-pane--sign-reworded { color: $text-primary; }
    & > .text-pane--sign-linked { color: $text-primary; text-style: bold; }
    & > .text-pane--sign-differs { color: $text-warning; text-style: bold; }
    & > .text-pane--sign-compatible, & > .text-pane--sign-judged { color: $text-warning; }
    & > .text-pane--sign-refound { color: $text-warning; text-style: bold reverse; }
    &:ansi {
        background: ansi_default;
        color: ansi_default;
        border-title-color: ansi_default;
        border-title-background: ansi_default;
        border-top: solid ansi_default;
        &:focus { border-top: heavy ansi_default; }
        & > .text-pane--source, & > .text-pane--byline, & > .text-pane--unmatched, & > .text-pane--caption,
        & > .text-pane--boilerplate, & > .text-pane--placeholder, & > .text-pane--gutter,
        & > .text-pane--sign-none, & > .text-pane--sign-same, & > .text-pane--sign-near,
        & > .text-pane--sign-reworded, & > .text-pane--sign-differs, & > .text-pane--sign-compatible,
        & > .text-pane--sign-linked, & > .text-pane--sign-judged, & > .text-pane--sign-refound,
        & > .text-pane--verbatim, & > .text-pane--near, & > .text-pane--reworded, & > .text-pane--linked,
        & > .text-pane--hit, & > .text-pane--found, & > .text-pane--selecting {
            color: ansi_default;
            background: ansi_default;
        }
        & > .text-pane--current { background: ansi_blue; color: ansi_bright_white; }
        & > .text-pane--difference, & > .text-pane--date, & > .text-pane--name, & > .text-pane--quotation,
        & > .text-pane--attribution, & > .text-pane--wording { background: ansi_yellow; color: ansi_black; }
        & > .text-pane--figure, & > .text-pane--negation { background: ansi_black; color: ansi_yellow; }
    }
}
"""


class Palette:
    """The terminal style of every combination of component styles on one widget. Ask again after a change of theme."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[str, ...], Style] = {}

    def clear(self) -> None:
        """Forget what was worked out, because the theme changed."""
        self._styles.clear()

    def style(self, *names: str) -> Style:
        """The style of text to which these component styles apply; later ones win.

        A background lies over that of the widget, never over another style's, so that two tints do not turn to mud.
        A colour that a theme leaves too faint for its background is darkened or lightened until it can be read.

        Raises:
            KeyError: If the widget has no such component class.
        """
        if names not in self._styles:
            self._styles[names] = self._combine(names)
        return self._styles[names]

    def _combine(self, names: tuple[str, ...]) -> Style:
        ground = self._widget.background_colors[1]
        background, color, attributes = ground, self._widget.styles.color, Style()
        for name in names:
            styles = self._component(name)
            background = ground + styles.background if styles.has_rule("background") else background
            color = _color(styles) or color
            attributes = styles.text_style if name in STANDING_OUT else attributes + styles.text_style
        return attributes + Style.from_color(legible(color, background).rich_color, background.rich_color)

    def _component(self, name: str) -> RenderStyles:
        if name == SELECTION:
            return self._widget.screen.get_component_styles("screen--selection")
        return self._widget.get_component_styles(PREFIX + name)


def _color(styles: RenderStyles) -> Color | None:
    if styles.has_rule("auto_color") and styles.auto_color:
        return Color(0, 0, 0, styles.color.a, auto=True)
    return styles.color if styles.has_rule("color") and styles.color.a else None
