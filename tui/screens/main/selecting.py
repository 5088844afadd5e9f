"""Selecting by keyboard or mouse, and copying."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from tui import desk, story
from tui.commands import key_of, keys_of
from tui.counting import counted
from tui.screens.main.searching import Searching

if TYPE_CHECKING:
    from textual import events

    from tui.desk import Selection, Spot, Spread, Steps
    from tui.library import StoredStory
    from tui.story import Span

_SELECTING = "selecting"
"""The mode in which keys change what is selected."""


class Selecting(Searching):
    """Adds to the main screen: selecting by keyboard, and copying."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._selection: Selection | None = None
        """What is being selected with keys, in the active story."""

    # With keys

    def action_select(self) -> None:
        """Begin to select at the current sentence; again: leave off."""
        stored = self.story
        place = None if stored is None else self.sentence
        if self._selection is not None:
            self._stop_selecting()
        elif stored is None:
            self.say(self.why_nothing(desk.Stepping.SENTENCES))
        else:
            if place is None:
                place = desk.sentence_at(stored.story, self.position())
            self.mode = _SELECTING
            self._select(desk.select(stored.story, place or 0))

    def on_key(self, event: events.Key) -> None:
        """While something is selected some keys mean another thing; they are those of the table all the same."""
        if self._selection is None or self.focused is not self.active:
            return
        change = next((change for name, change in self._changes().items() if event.key in keys_of(name)), None)
        if change is not None:
            event.stop()
            event.prevent_default()
            change()

    def _changes(self) -> Mapping[str, Callable[[], None]]:
        """What a command does to the selection."""
        moves = {
            "line_down": (desk.Unit.SENTENCE, 1),
            "line_up": (desk.Unit.SENTENCE, -1),
            "next_sentence": (desk.Unit.SENTENCE, 1),
            "previous_sentence": (desk.Unit.SENTENCE, -1),
            "pane_right": (desk.Unit.WORD, 1),
            "pane_left": (desk.Unit.WORD, -1),
            "next_paragraph": (desk.Unit.PARAGRAPH, 1),
            "previous_paragraph": (desk.Unit.PARAGRAPH, -1),
        }
        return {
            **{name: partial(self._extend, unit, by) for name, (unit, by) in moves.items()},
            "unmatched": self._swap_ends,
            "who_else": self._by_the_other,
            "passages": self._stop_selecting,
        }

    def _extend(self, unit: desk.Unit, by: int) -> None:
        if self._selection is not None:
            self._select(self._selection.moved(unit, by))

    def _swap_ends(self) -> None:
        if self._selection is not None:
            self._select(self._selection.swapped())

    def _by_the_other(self) -> None:
        if self._selection is not None:
            self._select(self._selection.toggled())

    def _select(self, selection: Selection) -> None:
        """Show what is selected; the end that moves stays in sight."""
        self._selection = selection
        self.clear_selection()  # that of the mouse
        span = selection.span
        self.active.set_selecting((span.start, span.end))
        self.active.reveal(span.start if selection.backward else max(span.start, span.end - 1))
        self.show_status()

    @property
    def mode_at_rest(self) -> str:
        """What the reader goes on with once nothing is selected."""
        return ""

    def _stop_selecting(self) -> None:
        """Select nothing."""
        if self._selection is not None:
            self._selection = None
            self.mode = self.mode_at_rest
            for pane in (self.left_pane, self.right_pane):
                pane.set_selecting(None)
            self.show_status()

    # What is selected

    @property
    def selected(self) -> tuple[StoredStory, Span] | None:
        """The story and the stretch of it that is selected, with keys or with the mouse."""
        if self._selection is not None:
            return (self.story, self._selection.span) if self.story else None
        for pane, right in ((self.left_pane, False), (self.right_pane, True)):
            stored = self.spread.side(right) if self.spread else None
            if stored is not None and pane.selected is not None and (span := _trimmed(stored, *pane.selected)):
                return stored, span
        return None

    def passage(self) -> Spot | None:
        """What a note would be put on: exactly what is selected, else the current passage."""
        selected = self.selected
        if selected is None:
            return super().passage()
        return desk.spot_at(*selected) if self.is_newest(selected[0]) else None

    def show_status(self) -> None:
        """Say what is selected, else where the reader stands."""
        super().show_status()
        if self._selection is not None and self.spread is not None:
            words = desk.quotable(self._selection.story, self._selection.span)
            called = self._called(self.right_active)
            self.show_place(
                f"selected {counted(len(words.split()), 'word', 'words')} in {called}", story.in_marks(words)
            )

    def go(self, steps: Steps | None, *, bring: bool = True) -> None:
        """Wherever the reader goes, nothing is selected there."""
        self._stop_selecting()
        self.clear_selection()
        super().go(steps, bring=bring)

    def lay(self, spread: Spread) -> None:
        """What was selected lay in other stories."""
        self._stop_selecting()
        super().lay(spread)

    def watch_right_active(self, active: bool) -> None:
        """What is selected is in the story that keys act on."""
        self._stop_selecting()
        super().watch_right_active(active)

    # Copying

    def action_copy(self) -> None:
        """Copy what is selected, else the passage in the active story."""
        self._copy(lambda stored, span: desk.quotable(stored.story, span))

    def action_cite(self) -> None:
        """Copy it as a citation."""
        self._copy(desk.citation)

    def _copy(self, form: Callable[[StoredStory, Span], str]) -> None:
        spans = self.stop.side(self.right_active) if self.stop else ()
        current = (self.story, story.Span(spans[0].start, spans[-1].end)) if self.story and spans else None
        found = self.selected or current
        if not self.opened:
            self.say(self.why_nothing(desk.Stepping.SENTENCES))
        elif found is None:
            self.say(f"Nothing to copy here: step to a passage with {key_of('next_stop')} first.")
        else:
            self._stop_selecting()
            self.clear_selection()
            self.run_worker(self._copied(form(*found)), group="copy", exclusive=True)

    async def _copied(self, words: str) -> None:
        self.say(await cast("Any", self.app).copy(words))


def _trimmed(stored: StoredStory, start: int, end: int) -> Span | None:
    """A stretch without blanks at its ends; None where it is nothing else."""
    words = stored.story.text[start:end]
    first = start + len(words) - len(words.lstrip())
    return story.Span(first, first + len(words.strip())) if words.strip() else None
