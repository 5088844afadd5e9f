"""The pane in which a long text is read: wrapped, marked, scrolled past both ends, selected with the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Offset, Region, Size, clamp
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from widgets import palette
from widgets.blocks import Block, Mark, Sign
from widgets.clusters import flatten
from widgets.free_scroll import FreeScroll
from widgets.page import Page
from widgets.painter import GUTTER, Painter
from widgets.pinned import pinned
from widgets.scrolling import revealing
from widgets.told import Told


class TextPane(FreeScroll, can_focus=True, inherit_bindings=False):
    """Shows one document of any length. Positions are code points of the document; its rows count from 0.

    No key is bound here: whoever uses the pane binds keys to its actions. No text is ever read as markup.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = palette.COMPONENT_CLASSES
    """What blocks, marks and signs can look like; a style without its class raises `KeyError` when it is painted."""
    DEFAULT_CSS = palette.CSS

    placeholder: reactive[str] = reactive("")
    """Shown in the middle of the pane while the document is empty."""

    @dataclass
    class Clicked(Told["TextPane"]):
        """The reader clicked on the text."""

        position: int

    class Scrolled(Told["TextPane"]):
        """Other rows of the document than before are in the pane."""

        def can_replace(self, message: Message) -> bool:
            """Of several that wait, one is enough."""
            return isinstance(message, TextPane.Scrolled) and message.control is self.control

    def __init__(self, *, placeholder: str = "", id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._page = Page()
        self._painter = Painter(palette.Palette(self))
        self._anchor = (0, 0)
        self._selected: tuple[int, int] | None = None
        self._owns_drag = True
        self._pressed_at: Offset | None = None
        self.set_reactive(TextPane.placeholder, placeholder)

    def set_document(self, blocks: Sequence[Block]) -> None:
        """Show another document from its first row, without marks. Blocks are in order and do not overlap."""
        self._page = Page(blocks)
        self._selected = None
        self._anchor = next(((block.start, block.gap) for block in blocks if block.text.strip()), (0, 0))
        self._lay_out()

    def set_marks(self, marks: Sequence[Mark], signs: Sequence[Sign] = ()) -> None:
        """Replace the marks on the text and the signs in the gutter."""
        self._page.set_marks(marks, signs)
        self._repaint()

    def set_current(self, spans: Sequence[tuple[int, int]]) -> None:
        """Replace the stretches of the current passage: a bar in the gutter, and the strongest tint."""
        self._page.set_current(spans)
        self._repaint()

    def set_emphasis(self, marks: Sequence[Mark]) -> None:
        """Replace the marks that lie above all others: differences, search hits."""
        self._page.set_emphasis(marks)
        self._repaint()

    def set_found(self, stretches: Sequence[tuple[int, int]]) -> None:
        """Replace what a search found: any number of stretches, in order, not overlapping. Emphasis lies above them."""
        self._page.set_found(stretches)
        self._repaint()

    def set_selecting(self, span: tuple[int, int] | None) -> None:
        """Replace the stretch that is being selected by keyboard."""
        self._page.set_selecting(span)
        self._repaint()

    def share_marks(self, other: "TextPane") -> None:
        """Show the marks and signs of another pane with the same document."""
        self._page.share_marks(other._page)
        self._repaint()

    def adopt(self, other: "TextPane") -> None:
        """Show what another pane with the same document shows of the moment: what is current, found, being selected."""
        self._page.adopt(other._page)
        self._repaint()

    def set_heading(self, text: str) -> None:
        """Replace the line above the text. It stays one row, cut with `…`."""
        title = flatten(text).strip()
        self.border_title = Content(f" {title} ") if title else None

    @property
    def top(self) -> int:
        """Position of the first character in the pane."""
        found = self._page.layout.row_from(self.first_row)
        return found[1].start if found else 0

    @property
    def offset_of_top(self) -> int:
        """Row of the pane in which `top` stands: above 0 while there is blank space over it."""
        found = self._page.layout.row_from(self.first_row)
        return found[0] - self.first_row if found else 0

    @property
    def in_view(self) -> tuple[int, int]:
        """The stretch of the document that is in the pane."""
        below = self._page.layout.row_from(self.first_row + self.view.height)
        return self.top, below[1].start if below else self._page.whole[1]

    def row_in_view(self, position: int) -> int | None:
        """The row of the pane in which a position stands; None while it is not in the pane."""
        row = self.row_of(position) - self.first_row
        return row if 0 <= row < self.view.height else None

    @property
    def selected(self) -> tuple[int, int] | None:
        """The stretch selected with the mouse."""
        return self._selected

    def place(self) -> tuple[int, int]:
        """A position and the row of the pane in which it stands, to be kept and given to `restore` at any size.

        This is what was last brought somewhere, or the first character in the pane after scrolling by hand.
        """
        return self._anchor

    def restore(self, place: tuple[int, int]) -> None:
        """Go back to a place that `place` gave."""
        self.bring(*place)

    def row_of(self, position: int) -> int:
        """Row of the document that shows `position`; of what is not shown, the nearest one before."""
        return self._page.layout.row_of(position)

    def bring(self, position: int, row: int) -> None:
        """Scroll until `position` stands `row` rows below the pane's top, also near the ends of the document.

        Before the pane has a size this is kept, and done as soon as it has one.
        """
        if self.view:
            self.go(self.row_of(position) - clamp(row, 0, self.view.height - 1))
        self._anchor = (position, row)

    def reveal(self, position: int) -> None:
        """Scroll as little as brings `position` into the pane."""
        if self.view:
            self.go(revealing(self.row_of(position), self.first_row, self.view.height))
        else:
            self._anchor = (position, 0)

    def position_at(self, offset: Offset) -> int:
        """Position shown at a cell, counted from the top left of the pane; beside the text, the nearest in its row."""
        return self._page.position_at_cell(self.first_row + offset.y, offset.x - GUTTER)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember where the pane stands, and tell."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._anchor = (self.top, self.offset_of_top)
            self.post_message(self.Scrolled(self))

    def watch_placeholder(self) -> None:
        """Paint the new placeholder."""
        self._repaint()

    def notify_style_update(self) -> None:
        """The theme may have changed."""
        self._painter.forget_colors()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Wrap for the new width; what was brought somewhere stays in its row of the pane."""
        self._lay_out()

    def on_show(self) -> None:
        """Lay out what was set while the pane was hidden."""
        self._lay_out()

    def _lay_out(self) -> None:
        size = self._room
        if not size:
            return
        place = self._anchor
        self._page.lay_out(max(1, size.width - GUTTER))
        self.set_extent(self._page.layout.height, size)
        self._repaint()
        self.bring(*place)
        self.post_message(self.Scrolled(self))

    @property
    def _room(self) -> Size:
        """Cells for the content; while the pane is hidden, those it had last."""
        return self.scrollable_content_region.size or self.view

    def _repaint(self) -> None:
        self._painter.forget()
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the pane, pinned to their columns."""
        x = self.region.x + crop.x
        return [pinned(strip, x) for strip in super().render_lines(crop)]

    def render_line(self, y: int) -> Strip:
        """One row of the pane."""
        if not self._page.layout.blocks:
            return self._painter.placeholder(self.placeholder, y, self.view)
        return self._painter.strip(self._page, self.first_row + y, self.view.width)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """What is selected from here on belongs to this pane, wherever the mouse goes."""
        self._pressed_at = event.screen_offset
        for pane in self.screen.query(TextPane):
            pane._owns_drag = pane is self

    def on_click(self, event: events.Click) -> None:
        """Tell which word was clicked, unless the click ended a drag."""
        offset = event.get_content_offset(self)
        if offset is None or event.screen_offset != self._pressed_at:
            return
        if self._page.layout.row(self.first_row + offset.y):
            self.post_message(self.Clicked(self, self.position_at(offset)))

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the new selection."""
        self._selected = self._resolved(selection) if selection and self._owns_drag else None
        self._page.set_selection(self._selected)
        self._repaint()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text without the breaks between rows, for copying."""
        text = self._page.layout.extract(*self._selected) if self._selected else ""
        return (text, "\n") if text else None

    def _resolved(self, selection: Selection) -> tuple[int, int]:
        """A selection as positions. An end in another widget means the cell of this pane that is next to the mouse."""
        if selection.start is None and selection.end is None:
            return self._page.whole
        start = self._position_of(selection.start, after=False)
        end = self._position_of(selection.end, after=True)
        return min(start, end), max(start, end)

    def _position_of(self, offset: Offset | None, *, after: bool) -> int:
        if offset is not None:
            return self._page.position_of(offset.y, offset.x, after=after)
        mouse = self.app.mouse_position - self.scrollable_content_region.offset
        return self.position_at(Offset(mouse.x, clamp(mouse.y, 0, self.view.height - 1)))
