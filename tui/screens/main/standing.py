"""Where the reader stands: laying stories open, going to a stop, coming back to a place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.timer import Timer

from tui import desk
from tui.desk import Stepping
from tui.matching import Grade
from tui.screens.main.showing import Showing
from tui.screens.shown import presenting

if TYPE_CHECKING:
    from tui.desk import Place, Spread, Steps
    from tui.matching import Match

_LEVEL = 3
"""Passages are brought level this share of the pane's height below its top: 3 is a third."""


class Standing(Showing):
    """Lays stories open and stands somewhere in them."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self.words = ""
        """What was searched for last."""
        self.pair = ("", "")
        """Ids of the two stories that lie open, or lay open before two versions of one did."""
        self._place_timer: Timer | None = None

    def lay(self, spread: Spread) -> None:
        """Put two stories into the panes."""
        self.spread = spread
        self.shares = {}
        for pane, stored in ((self.left_pane, spread.left), (self.right_pane, spread.right)):
            pane.set_document(presenting.blocks(stored.story) if stored else [])
        self.right_pane.placeholder = "Enter on a story in the sidebar opens it here."
        self.steps = desk.passage_steps(spread.comparison) if spread.comparison else None
        self.show_headings()
        self.show_marks()
        self.show_sidebar()
        if self.versions_open:
            self.clerk.stop_counting()
            return
        self.pair = (spread.left.id if spread.left else "", spread.right.id if spread.right else "")
        if self.folder and spread.left:
            self.clerk.count(self.folder, spread.left)

    def lay_again(self, spread: Spread) -> None:
        """Put the open stories anew into the panes, the reader staying where they are."""
        standing, said = self._standing(), self.said
        self.lay(spread)
        self.call_after_refresh(self.stand, standing, said)

    def look_again(self) -> None:
        """Have the open stories laid anew if they are no longer as they are shown."""
        if self.folder is None or self.spread is None:
            return
        if not self.versions_open:
            self.clerk.look_again(self.folder, self.spread)
        elif not self.is_newest(max(self.opened, key=lambda stored: stored.version)):  # it was taken back
            self.clerk.turn(self.folder, *self.pair)

    def stand(self, place: Place | None, said: str = "") -> None:
        """Stand where the reader stopped, else at the first passage; then tell what there is to tell."""
        if place is None:
            self.go(self.steps)
        else:
            self._stand_again(place)
        if said:
            self.say(said)

    def _stand_again(self, place: Place) -> None:
        self.words = place.words
        steps = self.steps_of(Stepping(place.stepping))
        if steps is not None:
            steps = steps.moved(place.at - steps.at) if place.at < len(steps.stops) else steps
        self.go(steps, bring=False)
        for pane, top in zip((self.left_pane, self.right_pane), place.tops, strict=True):
            pane.restore(top)

    def stand_at(self, position: int | None) -> None:
        """Stand at a position of the active story, else at the first passage; in versions, the first that differs."""
        if position is None or self.steps is None:
            self.go(self._first_change() if self.versions_open else self.steps)
            return
        self.go(self.steps.at_position(position, self.right_active))
        self.active.bring(position, self.active.size.height // _LEVEL)

    def _first_change(self) -> Steps | None:
        """The steps with the reader where two versions first differ: inside a passage, else at what is new or gone."""
        passages, new = self.steps_of(Stepping.PASSAGES), self.steps_of(Stepping.UNMATCHED)
        if passages is None or new is None:
            return passages
        changed = (at for at, stop in enumerate(passages.stops) if any(map(_differs, stop.matches)))
        at = next(changed, None)
        return passages.moved(at) if at is not None else new if new.stops else passages

    def go(self, steps: Steps | None, *, bring: bool = True) -> None:
        """Stand at the current stop of some steps: emphasise it, and bring it level in both panes."""
        self.steps = steps
        stop = self.stop
        hits = steps.stops if steps and steps.kind is Stepping.HITS else ()
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            spans = stop.side(right) if stop else ()
            pane.set_current([(span.start, span.end) for span in spans])
            pane.set_emphasis(presenting.emphasis(stop, hits, right=right))
            if bring and spans:
                pane.bring(spans[0].start, min(self.left_pane.size.height, self.right_pane.size.height) // _LEVEL)
        self.show_status()
        self.keep_place()

    @property
    def sentence(self) -> int | None:
        """The place of the sentence of the active story on which the reader stands: the first of the current stop."""
        spans = self.stop.side(self.right_active) if self.stop else ()
        return desk.sentence_at(self.story.story, spans[0].start) if self.story and spans else None

    @property
    def matches(self) -> tuple[Match, ...]:
        """The matches of the sentence on which the reader stands, the surest first; none where it has none."""
        place, comparison = self.sentence, self.spread.comparison if self.spread else None
        if place is None or comparison is None:
            return ()
        found = [each for each in comparison.matches if (each.right if self.right_active else each.left) == place]
        return tuple(sorted(found, key=lambda match: -match.score))

    def steps_of(self, kind: Stepping) -> Steps | None:
        """The steps of one kind in what lies open."""
        spread = self.spread
        if spread is None:
            return None
        if kind is Stepping.HITS and self.story is not None:
            return desk.hit_steps(self.story.story, self.words, self.right_active)
        if spread.comparison is None:
            return None
        if kind is Stepping.UNMATCHED:
            return desk.unmatched_steps(spread.comparison, self.right_active)
        return desk.passage_steps(spread.comparison)

    def _standing(self) -> Place | None:
        """Where the reader stands in what lies open."""
        if self.spread is None or self.spread.left is None:
            return None
        return desk.Place(
            left=self.spread.left.id,
            right=self.spread.right.id if self.spread.right else "",
            stepping=str(self.steps.kind if self.steps else Stepping.PASSAGES),
            at=self.steps.at if self.steps else 0,
            words=self.words,
            active_right=self.right_active,
            tops=(self.left_pane.place(), self.right_pane.place()),
        )

    def place(self) -> Place | None:
        """Where to come back to; two versions of one story are no such place, the pair before them is."""
        return None if self.versions_open else self._standing()

    def keep_place(self) -> None:
        """Remember where the reader stands, once they have stood still for a moment."""
        if self._place_timer is not None:
            self._place_timer.stop()
        self._place_timer = self.set_timer(0.4, self.keep_place_now)

    def keep_place_now(self) -> None:
        """Remember where the reader stands."""
        place: Place | None = self.place()
        if self.folder is not None and place is not None:
            self.clerk.keep_place(self.folder.session.id, place)


def _differs(match: Match) -> bool:
    return bool(match.differences) or match.grade is not Grade.VERBATIM
