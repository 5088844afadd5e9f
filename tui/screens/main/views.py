"""The panes of the three ways to look at a pair. Those not on the screen are brought up to date when they come on."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from tui.desk import View
from tui.screens.shown import presenting
from widgets import LedgerPane, TextPane, ledger_panes

if TYPE_CHECKING:
    from tui.desk import Spread
    from widgets import Ledger

Places = tuple[tuple[int, int], tuple[int, int]]
"""Of each story a position and the row of its pane in which it stands."""
_BESIDE_TEXT = 4
"""Cells of a pane beside its text: the gutter and the scrollbar."""


class Views:
    """A pair of panes for each view; each keeps how it was laid out, so that coming back costs next to nothing."""

    def __init__(self, placeholder: str) -> None:
        self.view = View.COLUMNS
        self._pairs: dict[View, tuple[TextPane, TextPane]] = {
            View.COLUMNS: (TextPane(id="left"), TextPane(id="right")),
            View.LEDGER: ledger_panes("ledger-left", "ledger-right", classes="ledger"),
            View.SINGLE: (TextPane(id="single-left", classes="single"), TextPane(id="single-right", classes="single")),
        }
        self._lying: dict[View, Spread] = {}
        self._marked: set[View] = set()
        self._made: tuple[Spread, Future[Ledger]] | None = None
        """A ledger that was made ahead, and of what."""
        self._stood: dict[View, Places] = {}
        """How the views that were left stood, as long as the reader has not moved since."""
        self._entered: Places | None = None
        """How the view on the screen stood when it came on."""
        self.say_of_nothing(placeholder, "")
        self.show(right=False)

    def __iter__(self) -> Iterator[TextPane]:
        return (pane for pair in self._pairs.values() for pane in pair)

    @property
    def panes(self) -> tuple[TextPane, TextPane]:
        """Those on the screen, left and right."""
        return self._pairs[self.view]

    def show(self, *, right: bool) -> None:
        """Have these panes on the screen and no others; of a story that is read alone the one on this side.

        They are hidden one by one: a class of the screen would have Textual go through every style of every widget.
        """
        for view, pair in self._pairs.items():
            for side, pane in enumerate(pair):
                elsewhere = view is not self.view or (view is View.SINGLE and bool(side) is not right)
                pane.styles.display = "none" if elsewhere else None

    def say_of_nothing(self, left: str, right: str) -> None:
        """What to say where no story lies."""
        for pair in self._pairs.values():
            pair[0].placeholder, pair[1].placeholder = left, right

    def lay(self, spread: Spread, called: str) -> None:
        """Put two stories into the panes on the screen; a story that lies there stays as it lies.

        `called` is what the left story is called in a sentence.
        """
        self._stood.clear()
        self._lay_here(spread, called)

    def _lay_here(self, spread: Spread, called: str) -> None:
        before = self._lying.get(self.view)
        if before is spread:
            return
        for right, pane in enumerate(self.panes):
            stored = spread.side(bool(right))
            if before is None or before.side(bool(right)) is not stored:
                pane.set_document(presenting.blocks(stored.story) if stored else [])
        if self.view is View.LEDGER:
            self._lay_level(spread, called)
        self._lying[self.view] = spread
        self._marked.discard(self.view)

    def _lay_level(self, spread: Spread, called: str) -> None:
        from tui.screens.shown.ledger import ledger

        made = self._made[1] if self._made and self._made[0] is spread else None
        self._made = None
        pane = self.panes[0]
        if isinstance(pane, LedgerPane):
            pane.set_ledger(made.result() if made else ledger(spread, called))

    def make_ahead(self, spread: Spread, called: str, width: int) -> None:
        """Make the ledger of two long stories beside the screen, in so many cells for both, before it is asked for."""
        from tui.screens.clerk.aside import start
        from tui.screens.shown.ledger import ledger

        if self._lying.get(View.LEDGER) is not spread and not (self._made and self._made[0] is spread):
            widths = (width // 2 - _BESIDE_TEXT, (width + 1) // 2 - _BESIDE_TEXT)
            self._made = spread, start(partial(ledger, spread, called, widths))

    def restore(self, places: Places, *, right: bool) -> None:
        """Put a position of each story where it stood. Where the rows of both are locked, that of one: `right` or left.

        A position that stood above its pane is no good for that; the one beside it is then.
        """
        if self.view is View.LEDGER:
            chosen = right if places[right][1] >= 0 else not right
            self.panes[chosen].restore(places[chosen])
        else:
            for pane, place in zip(self.panes, places, strict=True):
                pane.restore(place)

    def _places(self) -> Places:
        return self.panes[0].place(), self.panes[1].place()

    def _keep_stood(self, places: Places) -> None:
        """Keep how the view on the screen stands; how others stood is of no use once the reader has moved in it."""
        entered = zip(places, self._entered or (), strict=False)
        together = any if self.view is View.LEDGER else all  # there the pane beside the one that is held just follows
        if not together(now == then for now, then in entered):
            self._stood.clear()
        self._stood[self.view] = places

    def turn(self, view: View, spread: Spread | None, called: str, *, right: bool) -> None:
        """Put the panes of another view on the screen, with what was current, found and brought where in the last."""
        before, last = self.panes, self.view
        places = self._places()
        self._keep_stood(places)
        self.view = view
        if spread is not None:
            self._lay_here(spread, called)
        shared = view not in self._marked and last in self._marked and View.SINGLE not in (view, last)
        for pane, other in zip(self.panes, before, strict=True):
            pane.adopt(other)
            if shared:
                pane.share_marks(other)
        self._marked |= {view} if shared else set()
        self.restore(self._stood.get(view, places), right=right)
        self._entered = self._places()

    def clear(self) -> None:
        """Lay nothing open."""
        self._lying.clear()
        self._stood.clear()
        self._marked.clear()
        self._made = None
        for pane in self:
            pane.set_document([])

    def forget_marks(self, view: View | None = None) -> None:
        """The marks are out of date, those of one view or of all."""
        self._marked -= {view} if view else set(View)

    def wants_marks(self) -> bool:
        """Whether the marks of the panes on the screen are out of date; asked once, they are taken to be set."""
        wanted = self.view not in self._marked
        self._marked.add(self.view)
        return wanted
