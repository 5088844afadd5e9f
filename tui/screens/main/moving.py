"""How the reader moves: stepping, scrolling, between the panes, into the sidebar, searching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.desk import Stepping, Steps
from tui.screens import dialogs
from tui.screens.main.sizing import Sizing

if TYPE_CHECKING:
    from widgets import FilterList, TextPane
    from widgets.filter_list import Move


class Moving(Sizing):
    """The actions of the main screen that change what the reader sees and nothing that is kept."""

    # Stepping

    def action_next_stop(self) -> None:
        """On to the next stop."""
        self._step(1)

    def action_previous_stop(self) -> None:
        """Back to the stop before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.steps is not None:
            self.go(self.steps.moved(by))

    def action_difference(self) -> None:
        """Not yet."""

    def action_difference_back(self) -> None:
        """Not yet."""

    def action_figure(self) -> None:
        """Not yet."""

    def action_figure_back(self) -> None:
        """Not yet."""

    def action_quotation(self) -> None:
        """Not yet."""

    def action_quotation_back(self) -> None:
        """Not yet."""

    def action_unmatched_back(self) -> None:
        """Not yet."""

    def action_next_note(self) -> None:
        """Not yet."""

    def action_note_back(self) -> None:
        """Not yet."""

    def action_next_tag(self) -> None:
        """Not yet."""

    def action_unseen(self) -> None:
        """Not yet."""

    def action_next_sentence(self) -> None:
        """Not yet."""

    def action_previous_sentence(self) -> None:
        """Not yet."""

    def action_next_paragraph(self) -> None:
        """Not yet."""

    def action_previous_paragraph(self) -> None:
        """Not yet."""

    def action_partner(self) -> None:
        """Not yet."""

    def action_unmatched(self) -> None:
        """Step through what has no match found."""
        self._step_through(Stepping.UNMATCHED)

    def action_passages(self) -> None:
        """Back to passages; from the sidebar, back to the story."""
        if self.sidebar_active:
            self.leave_sidebar()
        elif self.steps is not None and self.steps.kind is not Stepping.PASSAGES:
            self._step_through(Stepping.PASSAGES)

    def _step_through(self, kind: Stepping) -> None:
        """Step through stops of another kind, from where the reader is on."""
        steps = self.steps_of(kind)
        if steps is not None:
            self.go(steps.at_position(self._position(), self.right_active))

    def _position(self) -> int:
        """Where the reader is in the active story: at the current stop, else at the top of the pane."""
        spans = self.stop.side(self.right_active) if self.stop else ()
        return spans[0].start if spans else self.active.top

    def action_search(self) -> None:
        """Find words in the active story; in the sidebar, filter it."""
        if self.sidebar_active:
            self.list.action_filter()
        else:
            hint = "then n and p step through what is found, esc goes back to passages"
            self.app.push_screen(dialogs.AskScreen("Find", hint=hint, value=self.words), self._search)

    def _search(self, words: str | None) -> None:
        if words is None:
            return
        self.words = words
        steps = self.steps_of(Stepping.HITS)
        if words.strip() and steps is not None:
            self.go(steps.at_position(self._position(), self.right_active))

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
        if changed and self.steps is not None and self.steps.kind is not Stepping.PASSAGES:
            self._step_through(self.steps.kind)

    def enter_sidebar(self) -> None:
        """Show the sidebar and give it the keys."""
        self.add_class("-sidebar")
        self.remove_class("-no-sidebar")
        self.list.focus()

    def leave_sidebar(self) -> None:
        """Give the keys back to the active pane; where there is little room the sidebar goes."""
        self.remove_class("-sidebar")
        self.active.focus()

    def action_sidebar(self) -> None:
        """Into the sidebar, or hide it."""
        if self.sidebar_active:
            self.add_class("-no-sidebar")
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
        """Swap the two stories; the reader stays at the same passage."""
        spread = self.spread
        if self.folder is None or spread is None or spread.left is None or spread.right is None:
            return
        spans = self.stop.side(self.right_active) if self.stop else ()
        position = spans[0].start if spans else None
        self.right_active = not self.right_active
        self.active.focus()
        if self.versions_open:
            self.clerk.turn_versions(spread.left.id, spread.right.version, spread.left.version, position)
        else:
            self.clerk.turn(self.folder, spread.right.id, spread.left.id, position)

    def on_text_pane_clicked(self, message: TextPane.Clicked) -> None:
        """A click makes its pane the active one and stands at the passage under it."""
        self.right_active = message.pane is self.right_pane
        self.active.focus()
        steps = self.steps
        if steps is None:
            return
        for index, stop in enumerate(steps.stops):
            if any(span.start <= message.position < span.end for span in stop.side(self.right_active)):
                self.go(Steps(steps.kind, steps.stops, index))
                return

    def action_help(self) -> None:
        """What can I do here?"""
        self.app.push_screen(dialogs.HelpScreen())

    def action_leave(self) -> None:
        """Quit; everything is kept."""
        self.app.call_later(self.app.run_action, "leave")
