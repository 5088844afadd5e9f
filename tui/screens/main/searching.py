"""Finding words in both stories while one types."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from tui import desk
from tui.desk import Stepping
from tui.screens.main.moving import Moving

if TYPE_CHECKING:
    from tui.desk import Hits, Spread, Steps
    from tui.library import StoredStory
    from widgets import SearchLine, TextPane

_LONG = 400_000
"""Characters of two stories together that are searched within a key press."""


@dataclass(frozen=True, slots=True)
class _Origin:
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
        self._superseded = Event()
        """Set as soon as nobody waits for the search under way any more."""
        self._line: SearchLine | None = None
        """The row in which words are typed, while it is there."""
        self._outcome: Hits | None = None
        """What the last search came to."""
        self._is_enough = False
        """Whether the reader goes on with what the search under way will find."""

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

        self._line, self._outcome, self._is_enough = SearchLine(self._earlier, id="search"), None, False
        self.add_class("-searching")
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
        super().on_text_pane_clicked(message)

    def on_search_line_typed(self, message: SearchLine.Typed) -> None:
        """Find what is typed: at once where that can be done, else what is on the screen first."""
        spread, origin, words = self.spread, self._origin, message.words
        if spread is None or origin is None:
            return
        self._superseded.set()
        self._superseded = Event()
        stop = self._superseded.is_set
        find = partial(desk.hits_of, spread, words, origin.position, right=origin.right, stop=stop)
        if sum(len(stored.story.text) for stored in self.opened) <= _LONG:
            self._show_hits(find())
        else:
            self._show_in_view(words)
            self.clerk.seek(find, self._show_hits)

    def _show_in_view(self, words: str) -> None:
        """Show what is found on the screen, before the rest is known."""
        for pane, stored in zip((self.left_pane, self.right_pane), self._sides, strict=True):
            pane.set_found(list(desk.find(stored.story.text, words, *pane.in_view)) if stored else [])
        self._tell_found("…" if words.strip() else "")

    @property
    def _sides(self) -> tuple[StoredStory | None, StoredStory | None]:
        return (self.spread.left, self.spread.right) if self.spread else (None, None)

    def _show_hits(self, hits: Hits) -> None:
        """Show what was found for the words that stand in the line."""
        origin = self._origin
        if origin is None or self._line is None or hits.words != self._line.words:
            return
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
        if self._is_enough:
            self._keep_hits(hits)

    def _tell_found(self, found: str) -> None:
        if self._line is not None:
            self._line.show_found(found)

    def on_search_line_submitted(self, message: SearchLine.Submitted) -> None:
        """Go on with what was found, as soon as it is."""
        if self._outcome is not None and self._outcome.words == message.words:
            self._keep_hits(self._outcome)
        elif message.words.strip():
            self._is_enough = True
        else:
            self._give_up_search()

    def _keep_hits(self, hits: Hits) -> None:
        if hits.steps.stop is None:
            self._give_up_search(f"Nothing found for “{hits.words}”." if hits.words.strip() else "")
            return
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
        self._superseded.set()
        if self._line is not None:
            self._line.remove()
        self._origin = self._line = None
        self.remove_class("-searching")
        self.active.focus()

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
