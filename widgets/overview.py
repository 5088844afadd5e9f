"""The narrow column between two documents that shows where they answer each other, and leads there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from widgets.contrast import legible
from widgets.overview_chart import POINTERS, UNSEEN, Cell, Chart, Connection, Style, View
from widgets.told import Told

Side = Literal["", "left", "right"]
_PREFIX = "overview--"
_STYLES = get_args(Style)
_KEYS = "jk"
"""Shown above the column while it has the keys."""


class Overview(Widget, can_focus=True):
    """Connections between two documents from top to bottom, and which part of each is on the screen.

    A click, or a key while it has the focus, tells with `Chosen` where to go; whoever uses it goes there and says so
    with `set_current`. It never takes the focus by a click.
    """

    ALLOW_SELECT = False
    FOCUS_ON_CLICK = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {_PREFIX + name for name in _STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "onward(1)", "To the mark below", show=False, id="overview.down"),
        Binding("k,up", "onward(-1)", "To the mark above", show=False, id="overview.up"),
        Binding("g,home", "last(-1)", "To the first mark", show=False, id="overview.first"),
        Binding("G,end", "last(1)", "To the last mark", show=False, id="overview.last"),
        Binding("h,left", "leave('left')", "To the left text", show=False, id="overview.left"),
        Binding("l,right", "leave('right')", "To the right text", show=False, id="overview.right"),
        Binding("enter,escape", "leave", "Back to the text", show=False, id="overview.leave"),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | j, down; k, up | Go to the next mark below, above. |
    | g, home; G, end | Go to the first mark, the last one. |
    | h, left; l, right | To the text on that side. |
    | enter, escape | Back to the text. |
    """
    DEFAULT_CSS = """
    Overview {
        width: 7;
        height: 1fr;
        background: $background;
        color: $foreground;
        border-top: solid $foreground 40%;
        border-title-color: $foreground;
        border-title-background: $background;
        border-title-align: center;
        &:focus { border-top: heavy $foreground; border-title-style: bold reverse; }
        & > .overview--same { color: $text-primary; }
        & > .overview--linked { color: $text-primary; text-style: bold; }
        & > .overview--compatible, & > .overview--settled { color: $text-warning; }
        & > .overview--differs { color: $text-warning; text-style: bold; }
        & > .overview--current { color: $foreground; text-style: bold; }
        & > .overview--view, & > .overview--blank { color: $foreground 85%; }
        &:ansi {
            background: ansi_default;
            border-title-color: ansi_default;
            border-title-background: ansi_default;
            border-top: solid ansi_default;
            &:focus { border-top: heavy ansi_default; }
            & > .overview--same, & > .overview--linked, & > .overview--settled, & > .overview--compatible,
            & > .overview--differs, & > .overview--current, & > .overview--view, & > .overview--blank {
                color: ansi_default;
            }
        }
    }
    """

    @dataclass
    class Chosen(Told["Overview"]):
        """The reader wants to go to a connection."""

        index: int

    @dataclass
    class Left(Told["Overview"]):
        """The reader is done here and wants to a text."""

        side: Side
        """Empty for the one that they came from."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._connections: tuple[Connection, ...] = ()
        self._current: tuple[int, ...] = ()
        self._along_right = False
        self._views: tuple[View, View] = UNSEEN
        self._chart = Chart((), 0, 0)
        self._rows: list[tuple[Cell, ...]] = []
        self._looks: dict[tuple[Style, bool], RichStyle] = {}

    def set_connections(self, connections: Sequence[Connection]) -> None:
        """Show other connections; none of them is current."""
        self._connections, self._current = tuple(connections), ()
        self._draw_anew()

    def set_current(self, current: Collection[int], *, right: bool) -> None:
        """Where the reader is, by places in what was given; keys move along the left document's edge or the `right`."""
        self._current = tuple(sorted(each for each in current if 0 <= each < len(self._connections)))
        self._along_right = right
        self._show()

    def set_views(self, left: View, right: View) -> None:
        """Which part of either document is on the screen."""
        self._views = (left, right)
        self._show()

    def on_resize(self) -> None:
        """Draw for the new size."""
        self._draw_anew()
        self._say_keys(here=self.has_focus)

    def on_focus(self) -> None:
        """Say which keys act here."""
        self._say_keys(here=True)

    def on_blur(self) -> None:
        """The keys act elsewhere."""
        self._say_keys(here=False)

    def _say_keys(self, *, here: bool) -> None:
        room = self.content_size.width >= len(_KEYS) + 3
        self.border_title = Content(_KEYS) if here and room else None
        self.refresh()

    def notify_style_update(self) -> None:
        """The theme may have changed."""
        self._looks.clear()
        super().notify_style_update()

    def _draw_anew(self) -> None:
        self._chart = Chart(self._connections, *self.content_size)
        self._show()

    def _show(self) -> None:
        """Have those rows painted that are not as they were: scrolling a page changes two bars and nothing else."""
        rows = self._chart.rows(self._current, self._views)
        if len(rows) != len(self._rows):
            self._rows = rows
            self.refresh()
            return
        changed = [y for y, (row, before) in enumerate(zip(rows, self._rows, strict=True)) if row != before]
        self._rows = rows
        if changed:
            self.refresh(*(Region(0, y, self.content_size.width, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        """One row of the column."""
        width = self.content_size.width
        cells = self._rows[y] if y < len(self._rows) else ()
        strip = Strip([Segment(cell.char, self.look(cell)) for cell in cells])
        return strip.adjust_cell_length(width, self.look(Cell(" ", "blank")))

    def look(self, cell: Cell) -> RichStyle:
        """How a cell looks.

        A mark that stands in the bar is reversed, so that the bar is seen to go on; so are the pointers while keys act
        here.
        """
        reverse = cell.seen or (cell.char in POINTERS and self.has_focus)
        if (cell.style, reverse) not in self._looks:
            styles = self.get_component_styles(_PREFIX + cell.style)
            ground = self.background_colors[1]
            colors = RichStyle.from_color(legible(styles.color, ground).rich_color, ground.rich_color)
            self._looks[cell.style, reverse] = styles.text_style + colors + RichStyle(reverse=reverse)
        return self._looks[cell.style, reverse]

    # Going somewhere

    def action_onward(self, by: int) -> None:
        """Go to the next mark below (1) or above (-1) along the document the reader is in."""
        here = self._chart.row(self._place())
        self._choose(self._chart.beside(here, by, self._along_right))

    def action_last(self, by: int) -> None:
        """Go to the last mark in a direction: below (1) or above (-1)."""
        end = self.content_size.height if by > 0 else -1
        self._choose(self._chart.nearest(end, self._along_right))

    def action_leave(self, side: Side = "") -> None:
        """Back to the text, or to that of one side."""
        self.post_message(self.Left(self, side))

    def on_click(self, event: events.Click) -> None:
        """Go to what is nearest to the click at the nearer edge."""
        offset = event.get_content_offset(self)
        if offset is not None:
            event.stop()
            self._choose(self._chart.nearest(offset.y, offset.x * 2 >= self.content_size.width))

    def _place(self) -> float:
        """Where the reader is in the document along which keys move: what is current, else what is on the screen."""
        if self._current:
            return self._connections[self._current[0]].place(self._along_right)
        return self._views[self._along_right][0]

    def _choose(self, index: int | None) -> None:
        if index is not None:
            self.post_message(self.Chosen(self, index))
