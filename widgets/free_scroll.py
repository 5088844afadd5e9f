"""Scrolling past both ends: any row of the content can stand at any height of the widget."""

from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollDown, ScrollTo, ScrollUp

from widgets.scrolling import stepped, within_reach, within_text


class FreeScroll(ScrollView, can_focus=True, inherit_bindings=False):
    """A base for widgets that paint rows themselves. Never animated, and no key is bound.

    `scroll_y` is the row of the content at the top of the widget, negative while the widget stands above the content.
    """

    content_rows: int = 0
    """Rows of the content."""
    view: Size = Size(0, 0)
    """The room for the content when it was last laid out; nothing until the widget has a size."""

    def set_extent(self, content_rows: int, view: Size) -> None:
        """Say how much there is to show, and in how much room."""
        self.content_rows, self.view = content_rows, view
        self.virtual_size = Size(view.width, content_rows)

    @property
    def first_row(self) -> int:
        """Row of the content at the top of the widget."""
        return self.scroll_offset.y

    def go(self, first: int) -> None:
        """Put a row of the content at the top, as far as some content stays to be seen."""
        self.scroll_to(y=first, animate=False, force=True)

    def scroll_rows(self, by: int) -> None:
        """Scroll by hand, below 0 upwards: stops at the ends of the content."""
        self.go(stepped(self.first_row, by, self.content_rows, self.view.height))

    def validate_scroll_y(self, value: float) -> float:
        """Keep some of the content in the widget; above and below it there may be blank space."""
        lowest = within_reach(-self.view.height, self.content_rows, self.view.height)
        highest = within_reach(self.content_rows, self.content_rows, self.view.height)
        return max(lowest, min(value, highest))

    def validate_scroll_target_y(self, value: float) -> float:
        """The same for where scrolling leads to."""
        return round(self.validate_scroll_y(value))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Paint what came into view; the scrollbar knows of the content only."""
        super().watch_scroll_y(old_value, new_value)
        self._show_position()

    def watch_show_vertical_scrollbar(self) -> None:
        """A scrollbar that appears after the content was scrolled must not begin at the top."""
        self._show_position()

    def _show_position(self) -> None:
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = self._clamped(self.first_row)

    def _clamped(self, first: int) -> int:
        return within_text(first, self.content_rows, self.view.height)

    def action_line_down(self) -> None:
        """Scroll down by one row."""
        self.scroll_rows(1)

    def action_line_up(self) -> None:
        """Scroll up by one row."""
        self.scroll_rows(-1)

    def action_half_page_down(self) -> None:
        """Scroll down by half the rows in view."""
        self.scroll_rows(max(1, self.view.height // 2))

    def action_half_page_up(self) -> None:
        """Scroll up by half the rows in view."""
        self.scroll_rows(-max(1, self.view.height // 2))

    def action_page_down(self) -> None:
        """Scroll down by the rows in view, less one to hold on to."""
        self.scroll_rows(max(1, self.view.height - 1))

    def action_page_up(self) -> None:
        """Scroll up by the rows in view, less one to hold on to."""
        self.scroll_rows(-max(1, self.view.height - 1))

    def action_start(self) -> None:
        """Go to the first row."""
        self.go(0)

    def action_finish(self) -> None:
        """Go to the last row, and no further."""
        self.go(self._clamped(self.content_rows))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel was turned down."""
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel was turned up."""
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, direction: int) -> None:
        event.prevent_default().stop()
        self.scroll_rows(direction * max(1, round(self.app.scroll_sensitivity_y)))

    def on_scroll_to(self, message: ScrollTo) -> None:
        """The thumb of the scrollbar was dragged."""
        message.prevent_default().stop()
        if message.y is not None:
            self.go(self._clamped(round(message.y)))

    def on_scroll_down(self, message: ScrollDown) -> None:
        """The scrollbar was clicked below its thumb."""
        message.prevent_default().stop()
        self.action_page_down()

    def on_scroll_up(self, message: ScrollUp) -> None:
        """The scrollbar was clicked above its thumb."""
        message.prevent_default().stop()
        self.action_page_up()
