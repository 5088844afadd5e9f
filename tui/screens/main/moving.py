"""How the reader moves: scrolling, between the panes, into the sidebar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui import desk
from tui.screens import dialogs
from tui.screens.main.walking import Walking

if TYPE_CHECKING:
    from tui.desk import Spread, Steps
    from widgets import FilterList, TextPane
    from widgets.filter_list import Move


class Moving(Walking):
    """The actions of the main screen that change what the reader sees and nothing that is kept."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._swapping = False
        """Whether the reader wants the two stories swapped; until they are, keys act as before."""
        self._stood: Steps | None = None
        """What they stood at before the two were swapped, as long as they do not stand there again."""

    def action_passages(self) -> None:
        """Back to passages; from the sidebar, back to the story."""
        if self.sidebar_active:
            self.leave_sidebar()
        else:
            super().action_passages()

    # Scrolling

    def action_line_down(self) -> None:
        """One line down."""
        self._scroll("line_down", "cursor_down")

    def action_line_up(self) -> None:
        """One line up."""
        self._scroll("line_up", "cursor_up")

    def action_page_down(self) -> None:
        """One page down."""
        self._scroll("page_down", "page_down")

    def action_page_up(self) -> None:
        """One page up."""
        self._scroll("page_up", "page_up")

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self._scroll("half_page_down", "page_down")

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self._scroll("half_page_up", "page_up")

    def action_start(self) -> None:
        """To the start."""
        self._scroll("start", "first")

    def action_finish(self) -> None:
        """To the end."""
        self._scroll("finish", "last")

    def _scroll(self, pane_action: str, list_action: Move) -> None:
        if self.sidebar_active:
            self.list.move(list_action)
        else:
            getattr(self.active, f"action_{pane_action}")()
            self.keep_place()

    # Between the panes

    def action_other_pane(self) -> None:
        """To the other story."""
        self._activate(not self.right_active if not self.sidebar_active else self.right_active)

    def action_pane_left(self) -> None:
        """To the pane on the left, the sidebar being the leftmost."""
        if self.right_active and not self.sidebar_active:
            self._activate(False)
        else:
            self.enter_sidebar()

    def action_pane_right(self) -> None:
        """To the pane on the right."""
        self._activate(not self.sidebar_active or self.right_active)

    def _activate(self, right: bool) -> None:
        changed = right is not self.right_active
        self.right_active = right
        self.leave_sidebar()
        if changed:
            self.walk_across()

    def enter_sidebar(self) -> None:
        """Show the sidebar and give it the keys."""
        self.add_class("-sidebar")
        self.keep_sidebar(True)
        self.list.focus()

    def leave_sidebar(self) -> None:
        """Give the keys back to the active pane; where there is little room the sidebar goes."""
        self.remove_class("-sidebar")
        self.active.focus()

    def action_sidebar(self) -> None:
        """Into the sidebar, or hide it."""
        if self.sidebar_active:
            self.keep_sidebar(False)
            self.leave_sidebar()
        else:
            self.enter_sidebar()

    def on_filter_list_chosen(self, message: FilterList.Chosen) -> None:
        """Open the chosen story in the active pane; a story that is open in the other pane changes places with it."""
        if self.folder is None or self.spread is None:
            return
        left, right = self.pair
        if self.right_active or not right:
            left, right = (right or left, message.key) if message.key == left else (left, message.key)
        else:
            left, right = (message.key, left) if message.key == right else (message.key, right)
        self.leave_sidebar()
        self.clerk.turn(self.folder, left, right)

    def action_swap(self) -> None:
        """Swap the two stories; the reader stays where they are, at what they step through."""
        spread = self.spread
        if self.folder is None or spread is None or spread.left is None or spread.right is None:
            return
        spans = self.stop.side(self.right_active) if self.stop else ()
        position = spans[0].start if spans else None
        self._swapping = True
        if self.versions_open:
            self.clerk.turn_versions(spread.left.id, spread.right.version, spread.left.version, position)
        else:
            self.clerk.turn(self.folder, spread.right.id, spread.left.id, position)

    def lay(self, spread: Spread) -> None:
        """Put two stories into the panes; once they are swapped, keys go on acting on the story that they acted on."""
        before, stood, swapping = self.spread, self.steps, self._swapping
        self._swapping, self._stood = False, None
        super().lay(spread)
        if swapping and before is not None and _is_swapped(before, spread):
            self._stood = stood
            self.right_active = not self.right_active
            if not self.sidebar_active:
                self.active.focus()

    def stand_at(self, position: int | None) -> None:
        """Stand at a position; once the two stories are swapped, at the stop at which the reader stood."""
        stood, self._stood = self._stood, None
        comparison = self.spread.comparison if self.spread else None
        steps = self.steps_of(self._kind_again(stood.kind)) if stood else None
        if stood is None or stood.stop is None or steps is None or comparison is None:
            super().stand_at(position)
        else:
            mirrored = desk.Stop(stood.stop.right, stood.stop.left)
            self.go(desk.stay(steps, mirrored, comparison, right=self.right_active))

    def on_text_pane_clicked(self, message: TextPane.Clicked) -> None:
        """A click makes its pane the active one and stands at the passage under it."""
        self.right_active = message.control is self.right_pane
        self.active.focus()
        steps = self.steps
        if steps is None:
            return
        for index, stop in enumerate(steps.stops):
            if any(span.start <= message.position < span.end for span in stop.side(self.right_active)):
                self.go(desk.Steps(steps.kind, steps.stops, index))
                return

    def action_help(self) -> None:
        """What can I do here?"""
        self.app.push_screen(dialogs.HelpScreen(self.ground))

    def action_leave(self) -> None:
        """Quit; everything is kept."""
        self.app.call_later(self.app.run_action, "leave")


def _is_swapped(before: Spread, after: Spread) -> bool:
    """Whether the same two texts lie open as before, on the other side each."""
    left, right = (
        [(stored.id, stored.version) for stored in sides if stored]
        for sides in ((before.left, before.right), (after.right, after.left))
    )
    return left == right
