"""Finding words in both stories while one types."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui import desk
from tui.desk import Stepping
from tui.screens.main.moving import Moving

if TYPE_CHECKING:
    from tui.desk import Hits, Spread, Steps
    from widgets import SearchLine, TextPane


class _Origin(NamedTuple):
    """Where the reader was when they began to search."""

    steps: Steps | None
    hits: Hits | None
    words: str
    right: bool
    position: int
    """In the story that was active."""
    tops: tuple[tuple[int, int], tuple[int, int]]


class Searching(Moving):
    """Adds to the main screen: finding words in both stories while one types."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._origin: _Origin | None = None
        self._earlier: list[str] = []
        """What was searched for in this run, the last first."""
        self._line: SearchLine | None = None
        """The row in which words are typed, while it is there."""
        self._outcome: Hits | None = None
        """What the last search came to."""

    async def action_search(self) -> None:
        """Find words in both stories; in the sidebar, filter it."""
        if self.sidebar_active:
            self.list.action_filter()
        elif not self.opened:
            self.say(self.why_nothing(Stepping.HITS))
        elif self._line is not None:
            self._line.focus()
        else:
            tops = (self.left_pane.place(), self.right_pane.place())
            self._origin = _Origin(self.steps, self.hits, self.words, self.right_active, self.position(), tops)
            await self._open_line()

    async def _open_line(self) -> None:
        """Put the row there; the next key, however fast it follows, is its."""
        from widgets import SearchLine

        self._line, self._outcome = SearchLine(self._earlier, id="search"), None
        self.query_one("#found").add_class("-searching")  # on the screen, all that stands on it would be styled anew
        await self.mount(self._line, after="#found")

    def take_keys(self) -> None:
        """Have keys go to the words that are being typed, else to where the reader is."""
        if self._line is not None:
            self._line.focus()
        else:
            super().take_keys()

    def action_passages(self) -> None:
        """Back to passages; from a search, back to where the reader was."""
        if self._origin is not None and not self.sidebar_active:
            self._give_up_search()
        else:
            super().action_passages()

    def on_text_pane_clicked(self, message: TextPane.Clicked) -> None:
        """A click ends a search: the reader goes on from there."""
        if self._origin is not None:
            self._end_search()

    def on_search_line_typed(self, message: SearchLine.Typed) -> None:
        """Find what is typed."""
        spread, origin = self.spread, self._origin
        if spread is not None and origin is not None:
            self._show_hits(desk.hits_of(spread, message.words, origin.position, right=origin.right), origin)

    def _show_hits(self, hits: Hits, origin: _Origin) -> None:
        """Show what was found."""
        self._outcome = hits
        if hits.steps.stop is None:
            self._back_to(origin)
            self._tell_found("nothing found" if hits.words.strip() else "")
        else:
            self.hits, self.words = hits, hits.words
            self.right_active = origin.right if hits.steps.stop.side(origin.right) else not origin.right
            self.go(hits.steps)
            counts = hits.counts((self._called(False), self._called(True)))
            self._tell_found(f"{hits.steps.at + 1} of {len(hits.steps.stops)} · {counts}")

    def _tell_found(self, found: str) -> None:
        if self._line is not None:
            self._line.show_found(found)

    def on_search_line_submitted(self) -> None:
        """Go on with what was found."""
        hits = self._outcome
        if hits is None or not hits.words.strip():
            self._give_up_search()
        elif hits.steps.stop is None:
            self._give_up_search(f"Nothing found for “{hits.words}”.")
        else:
            self._earlier = [hits.words, *(each for each in self._earlier if each != hits.words)]
            self._end_search()
            self.go(hits.steps)

    def on_search_line_cancelled(self) -> None:
        """Back to where the reader was."""
        self._give_up_search()

    def _give_up_search(self, said: str = "") -> None:
        if self._origin is not None:
            self._back_to(self._origin)
        self._end_search()
        if said:
            self.say(said)

    def _end_search(self) -> None:
        self.set_focus(self.active)  # before the row goes: Textual would look for some other place first
        if self._line is not None:
            self._line.remove()
        self._origin = self._line = None
        self.query_one("#found").remove_class("-searching")

    def _back_to(self, origin: _Origin) -> None:
        """To exactly where the reader was when they began to search."""
        self.hits, self.words, self.right_active = origin.hits, origin.words, origin.right
        self.go(origin.steps, bring=False)
        for pane, top in zip((self.left_pane, self.right_pane), origin.tops, strict=True):
            pane.restore(top)

    def lay(self, spread: Spread) -> None:
        """What is laid open ends a search in what lay open before."""
        if self._origin is not None:
            self._end_search()
        super().lay(spread)
