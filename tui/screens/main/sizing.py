"""What has how much room: panes hidden, made wider or narrower; and the overview between them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual.widget import Widget

from tui.commands import key_of
from tui.desk import Stepping, View
from tui.screens import shown
from tui.screens.main.viewing import Viewing
from tui.screens.shown.sizes import UPRIGHT, WIDE, Part, Sizes

if TYPE_CHECKING:
    from tui.desk import Steps
    from tui.remembering import Remembered
    from tui.screens.shown.overview import Whereabouts
    from widgets import Overview, TextPane

_KEPT_AS = "layout"
_ELSEWHERE = "This is for two stories in columns; {columns} goes there."


class Sizing(Viewing):
    """Adds to the main screen: what has how much room, and the overview between the panes."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self.sizes = Sizes()
        self.overview: Overview
        self._whereabouts: Whereabouts
        self._passages: Steps | None = None

    @property
    def remembered(self) -> Remembered:
        """What is remembered of how the reader likes it."""
        kept: Remembered = cast("Any", self.app).remembered
        return kept

    async def furnish(self) -> None:
        """Put everything in with the room that it had in the last run, and the overview between the panes."""
        from widgets import Overview

        self.sizes = Sizes.read(self.remembered.get(_KEPT_AS))
        self.overview = Overview(id="overview")
        self._whereabouts = shown.overview.Whereabouts()
        with self.app.batch_update():
            await super().furnish()
            await self.query_one("#panes").mount(self.overview, after="#left")
            self.give_room(self.app.size.width)

    # Room

    def give_room(self, width: int) -> None:
        """Give everything its room in a window of so many columns; where there is little, as the style sheet says."""
        wide, upright, sizes = width >= WIDE, width < UPRIGHT, self.sizes
        for name, share in (("#left", sizes.left), ("#right", 100 - sizes.left)):
            pane = self.query_one(name)
            pane.styles.width, pane.styles.height = (None, f"{share}fr") if upright else (f"{share}fr", None)
        for name, cells in (("#sidebar", sizes.sidebar), ("#beside", sizes.beside)):
            for part in self.query(name):
                part.styles.width = cells if wide else None
        self.set_class(sizes.alone, "-alone")
        self.set_class(not sizes.sidebar_shown, "-no-sidebar")
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """Once everything has its room: show what of the stories is seen, and let no key go to what is hidden."""
        self._show_views()
        if self.overview.has_focus and not self.overview.region:
            self.active.focus()

    def on_resize(self, event: events.Resize) -> None:
        """What has how much room depends on the window."""
        if self.furnished:
            self.give_room(event.size.width)

    def watch_right_active(self, active: bool) -> None:
        """Where only one story is shown it is the one that keys act on; the overview is gone through along it."""
        self.set_class(active, "-right", update=False)
        if self.furnished:
            # Only these look to it; Textual would go through every style of every widget.
            self.app.stylesheet.update_nodes(self.query("#left, #right").results(Widget))
            self._show_where()

    def _make(self, sizes: Sizes) -> None:
        """Give everything other room, and remember it."""
        self.sizes = sizes
        self.remembered.keep(_KEPT_AS, sizes.kept())
        self.give_room(self.app.size.width)

    def keep_sidebar(self, visible: bool) -> None:
        """Show or hide the sidebar from now on. Where it takes the room of the stories it comes and goes by itself."""
        if self.app.size.width >= WIDE and visible is not self.sizes.sidebar_shown:
            self._make(replace(self.sizes, sidebar_shown=visible))

    def action_alone(self) -> None:
        """Only this pane, or both again."""
        if not self._in_columns:
            self.say(_ELSEWHERE.format(columns=key_of("columns")))
            return
        self._make(replace(self.sizes, alone=not self.sizes.alone))
        both = f"Only this story is shown: {key_of('other_pane')} goes to the other, {key_of('alone')} shows both."
        self.say(both if self.sizes.alone else "")

    def action_wider(self) -> None:
        """Make what has the focus wider."""
        self._resize(1)

    def action_narrower(self) -> None:
        """Make what has the focus narrower."""
        self._resize(-1)

    def action_even(self) -> None:
        """All panes at their usual widths again."""
        self._make(self.sizes.even())

    def _resize(self, by: int) -> None:
        part = self._part()
        if part in ("left", "right") and (not self._in_columns or self.sizes.alone):
            both = f"Both stories must be shown: {key_of('alone')} shows both."
            self.say(both if self._in_columns else _ELSEWHERE.format(columns=key_of("columns")))
        elif part in ("sidebar", "beside") and self.app.size.width < WIDE:
            self.say(f"Its width can be chosen in a window of {WIDE} columns or more.")
        else:
            self._make(self.sizes.resized(part, by, self.query_one(f"#{part}").outer_size.width))

    def _part(self) -> Part:
        """What has the focus; in the overview, the story that keys act on."""
        names = {each.id for each in self.focused.ancestors_with_self} if self.focused else set()
        if "sidebar" in names or "beside" in names:
            return "sidebar" if "sidebar" in names else "beside"
        return "right" if self.right_active else "left"

    @property
    def _in_columns(self) -> bool:
        return self.views.view is View.COLUMNS

    # The overview

    def show_marks(self) -> None:
        """Show what matches in the panes and between them."""
        super().show_marks()
        if self._whereabouts.spread is not self.spread or self._whereabouts.given != self.verdicts:
            self._passages = self.steps_of(Stepping.PASSAGES)
            passages = self._passages.stops if self._passages else ()
            self._whereabouts = shown.overview.Whereabouts(self.spread, passages, self.verdicts)
            self.overview.set_connections(self._whereabouts.connections)
            self._show_where()
            self.call_after_refresh(self._show_views)

    def show_nothing(self, why: str) -> None:
        """Show that no session is open."""
        super().show_nothing(why)
        self._whereabouts = shown.overview.Whereabouts()
        self.overview.set_connections([])
        self.overview.set_views((0, 0), (0, 0))

    def go(self, steps: Steps | None, *, bring: bool = True) -> None:
        """Stand somewhere, in the overview too."""
        super().go(steps, bring=bring)
        self._show_where()

    def _show_where(self) -> None:
        self.overview.set_current(self._whereabouts.of(self.stop), right=self.right_active)

    def enter_view(self, view: View) -> None:
        """Change to another view; in columns the overview shows where the stories stand by now."""
        super().enter_view(view)
        self.call_after_refresh(self._settle)

    def on_text_pane_scrolled(self, message: TextPane.Scrolled) -> None:
        """Other parts of the stories are on the screen."""
        self._show_views()

    def _show_views(self) -> None:
        if self.overview.region:
            self.overview.set_views(self._view(self.left_pane, right=False), self._view(self.right_pane, right=True))

    def _view(self, pane: TextPane, *, right: bool) -> tuple[float, float]:
        return self._whereabouts.view(*pane.in_view, right=right)

    def action_overview(self) -> None:
        """Into the overview, and back."""
        if self.overview.has_focus:
            self.active.focus()
        elif self.overview.region:
            self.overview.focus()
        else:
            self.say("The overview needs two stories side by side, in a wider window or in columns.")

    def on_overview_chosen(self, message: Overview.Chosen) -> None:
        """Stand at the passage that was chosen in the overview."""
        if self._passages is not None and message.index < len(self._passages.stops):
            self.go(replace(self._passages, at=message.index))

    def on_overview_left(self, message: Overview.Left) -> None:
        """Back to the text, or to that of one side."""
        if message.side:
            self.right_active = message.side == "right"
        self.active.focus()
