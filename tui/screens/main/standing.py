"""Where the reader stands: laying stories open, going to a stop, coming back to a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.timer import Timer

from tui import desk, matching
from tui.commands import key_of
from tui.desk import Stepping
from tui.screens import shown
from tui.screens.main.showing import Showing

if TYPE_CHECKING:
    from tui.desk import Hits, Place, Spread, Steps, Stop, Trails
    from tui.matching import Match
    from tui.story import Span
    from widgets import TextPane

_CALM = frozenset({Stepping.SENTENCES, Stepping.PARAGRAPHS, Stepping.HITS})
"""Steps that are small: where the next stop is in the pane already, the pane stays as it is."""
_MARGIN = 2
"""Rows at the foot of a pane in which a stop would be cut short."""
_LEVEL = 3
"""Passages are brought level this share of the pane's height below its top: 3 is a third."""


class Standing(Showing):
    """Lays stories open and stands somewhere in them."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self.words = ""
        """What was searched for last."""
        self.trails: Trails | None = None
        """What can be stepped through in what lies open."""
        self.hits: Hits | None = None
        """What was found there."""
        self.pair = ("", "")
        """Ids of the two stories that lie open, or lay open before two versions of one did."""
        self._place_timer: Timer | None = None

    def lay(self, spread: Spread) -> None:
        """Put two stories into the panes."""
        if not self.spread or not self.spread.left or not spread.left or self.spread.left.id != spread.left.id:
            self.shares = {}
        self.spread, self.trails, self.hits = spread, desk.Trails(spread), None
        self.answers.clear()
        self.views.lay(spread, self._called(False))
        none_yet = f"No stories in this session yet: {key_of('bring_in')} brings in a file or a folder."
        nothing = ("", "Enter on a story in the sidebar opens it here.") if spread.left else (none_yet, "")
        self.views.say_of_nothing(*nothing)
        self.steps = self.steps_of(Stepping.PASSAGES)
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
        """Put the open stories anew into the panes, the reader staying where they are, at the same words."""
        texts = [stored.story.text for stored in self.opened]
        standing, said, before = self._standing(), self.said, self.stop
        self.lay(spread)
        same = texts == [stored.story.text for stored in self.opened]
        self.call_after_refresh(self.stand, standing, said, before if same else None)

    def lay_found(self, spread: Spread, place: Place | None) -> None:
        """Show what was found between the stories that lie open, the reader staying where they are.

        `place` is where they stopped in the session, if they have just come back to it: they step on from there.
        """
        standing, said = self._standing(), self.said
        if standing and place:
            standing = replace(place, tops=standing.tops, active_right=standing.active_right)
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

    def stand(self, place: Place | None, said: str = "", before: Stop | None = None) -> None:
        """Stand where the reader stopped, else at the first passage; then tell what there is to tell.

        `before` is the stop at which they stood in the same words, compared otherwise: there they are to stand again.
        """
        if place is None:
            self.go(self.steps)
        else:
            self._stand_again(place, before)
        if said:
            self.say(said)

    def _stand_again(self, place: Place, before: Stop | None) -> None:
        self.words = place.words
        steps = self.steps_of(self._kind_again(Stepping(place.stepping)))
        comparison = self.spread.comparison if self.spread else None
        if steps is not None and before is not None and comparison is not None:
            steps = desk.stay(steps, before, comparison, right=self.right_active)
        elif steps is not None and place.at < len(steps.stops):
            steps = steps.moved(place.at - steps.at)
        self.go(steps, bring=False)
        self.views.restore(place.tops, right=self.right_active)

    def _kind_again(self, kind: Stepping) -> Stepping:
        """What to step through on coming back: passages where finding the rest takes long, or is of one moment."""
        quick = self.trails is not None and self.trails.is_quick(kind, right=self.right_active)
        return kind if quick and kind is not Stepping.CANDIDATES else Stepping.PASSAGES

    def stand_at(self, position: int | None) -> None:
        """Stand at a position of the active story, else at the first passage; in versions, the first that differs."""
        if position is None or self.steps is None:
            self.go(self._first_change() if self.versions_open else self.steps)
            return
        self.go(self.steps.at_position(position, self.right_active))
        self.bring(position)

    def bring(self, position: int) -> None:
        """Bring a position of the active story a third down its pane."""
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
        found = self.hits.stretches if self.hits and steps and steps.kind is Stepping.HITS else ((), ())
        sought = [desk.Stop(*stop.sought)] if stop else []
        for right, pane in ((False, self.left_pane), (True, self.right_pane)):
            spans = stop.side(right) if stop else ()
            pane.set_current([(span.start, span.end) for span in spans])
            pane.set_found(found[right])
            stored = self.spread.side(right) if self.spread else None
            text = stored.story.text if stored else ""
            pane.set_emphasis(shown.presenting.emphasis(stop, sought, right=right, text=text))
        if bring and steps and stop:
            self._bring_level(stop, self._row_of(stop) if steps.kind in _CALM else None)
        self.show_status()
        self.keep_place()

    def stepping_words(self) -> str:
        """How many hits are in which story; and how to get back to passages."""
        if self.steps is None or self.steps.kind is Stepping.PASSAGES:
            return ""
        found = self.hits if self.steps.kind is Stepping.HITS else None
        counts = f" · {found.counts((self.letter(False), self.letter(True)))}" if found else ""
        return f"{counts} · {key_of('passages')}: passages"

    def _bring_level(self, stop: Stop, row: int | None) -> None:
        """Bring both sides of a stop to one row of their panes: some way below the top, where no row is given."""
        sides = [(pane, spans[0].start) for pane, spans in self._sides_of(stop)]
        level = self._level(sides) if row is None else row
        for pane, start in sides:
            pane.bring(start, level)

    def _sides_of(self, stop: Stop) -> list[tuple[TextPane, tuple[Span, ...]]]:
        sides = ((self.left_pane, stop.left), (self.right_pane, stop.right))
        return [(pane, spans) for pane, spans in sides if spans]

    def _level(self, sides: Sequence[tuple[TextPane, int]]) -> int:
        """The row in which these positions are brought level: a third down, less where the stories only begin there."""
        visible = [pane for pane in (self.left_pane, self.right_pane) if pane.display] or [self.active]
        third = min(each.size.height for each in visible) // _LEVEL
        above = [pane.row_of(start) for pane, start in sides if pane.display and pane.view]
        return min(third, max(above, default=third))

    def _row_of(self, stop: Stop) -> int | None:
        """The row in which a stop is to be seen already, so that its pane can stay as it is."""
        right = self.right_active if stop.side(self.right_active) else not self.right_active
        pane = self.right_pane if right else self.left_pane
        row = pane.row_in_view(stop.side(right)[0].start)
        return row if row is not None and row < pane.view.height - _MARGIN else None

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
        spread, folder, trails = self.spread, self.folder, self.trails
        if spread is None or folder is None or trails is None:
            return None
        if kind is Stepping.HITS:
            if self.hits is None or self.hits.words != self.words:
                self.hits = desk.hits_of(spread, self.words, right=self.right_active)
            return self.hits.steps
        if kind in desk.COMPARED and spread.comparison is None:
            return None
        return trails.steps(kind, folder, right=self.right_active)

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
            view=self.views.view.value,
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
        if self.folder is not None and place is not None and self.comparing is None:
            self.clerk.keep_place(self.folder.session.id, place)


def _differs(match: Match) -> bool:
    return bool(match.differences) or match.grade is not matching.Grade.VERBATIM
