"""Stepping: through passages, differences, figures … and within a story; to the partner of a sentence, and back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui import desk
from tui.commands import key_of
from tui.desk import Stepping
from tui.screens import shown
from tui.screens.main.sizing import Sizing

if TYPE_CHECKING:
    from tui.desk import Steps

_LITTLE = frozenset({Stepping.SENTENCES, Stepping.PARAGRAPHS})
"""What a reader always stands in, so that the next one is the one after it."""
_OF_A_STORY = frozenset(
    {Stepping.UNMATCHED, Stepping.FIGURES, Stepping.QUOTATIONS, Stepping.NOTES, Stepping.TAGS, *_LITTLE}
)
"""What is stepped through in the order of the active story."""


class _Jump(NamedTuple):
    """Where a reader came from when they jumped to a partner."""

    there: Steps | None
    """What they stand at since."""
    before: Steps | None
    right: bool
    tops: tuple[tuple[int, int], tuple[int, int]]


class Walking(Sizing):
    """The actions of the main screen that lead from stop to stop."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._jump: _Jump | None = None

    # Whatever is stepped through

    def action_next_stop(self) -> None:
        """On to the next stop."""
        self._step(1)

    def action_previous_stop(self) -> None:
        """Back to the stop before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        steps = self.steps
        if steps is not None and steps.kind in desk.CHANGING:
            self._walk(steps.kind, by)
        else:
            self._move_on(steps, by)

    def _move_on(self, steps: Steps | None, by: int) -> None:
        if steps is not None and steps.stops:
            self._arrive(steps.moved(by))
        else:
            self.say(self.why_nothing(steps.kind if steps else Stepping.PASSAGES))

    # The kinds of stops

    def action_difference(self) -> None:
        """On through differences."""
        self._walk(Stepping.DIFFERENCES, 1)

    def action_difference_back(self) -> None:
        """Back through differences."""
        self._walk(Stepping.DIFFERENCES, -1)

    def action_figure(self) -> None:
        """On through the figures of the active story."""
        self._walk(Stepping.FIGURES, 1)

    def action_figure_back(self) -> None:
        """Back through the figures of the active story."""
        self._walk(Stepping.FIGURES, -1)

    def action_quotation(self) -> None:
        """On through the quotations of the active story."""
        self._walk(Stepping.QUOTATIONS, 1)

    def action_quotation_back(self) -> None:
        """Back through the quotations of the active story."""
        self._walk(Stepping.QUOTATIONS, -1)

    def action_unmatched(self) -> None:
        """On through what has no match found in the other story."""
        self._walk(Stepping.UNMATCHED, 1)

    def action_unmatched_back(self) -> None:
        """Back through what has no match found in the other story."""
        self._walk(Stepping.UNMATCHED, -1)

    def action_next_note(self) -> None:
        """On through the notes that stand in these two stories."""
        self._walk(Stepping.NOTES, 1)

    def action_note_back(self) -> None:
        """Back through the notes that stand in these two stories."""
        self._walk(Stepping.NOTES, -1)

    def action_next_tag(self) -> None:
        """On through the tagged passages of these two stories."""
        self._walk(Stepping.TAGS, 1)

    def action_unseen(self) -> None:
        """On through the passages that are not marked as seen."""
        self._walk(Stepping.UNSEEN, 1)

    def action_next_sentence(self) -> None:
        """To the next sentence of the active story."""
        self._walk(Stepping.SENTENCES, 1)

    def action_previous_sentence(self) -> None:
        """To the sentence before."""
        self._walk(Stepping.SENTENCES, -1)

    def action_next_paragraph(self) -> None:
        """To the next paragraph of the active story."""
        self._walk(Stepping.PARAGRAPHS, 1)

    def action_previous_paragraph(self) -> None:
        """To the paragraph before."""
        self._walk(Stepping.PARAGRAPHS, -1)

    def action_passages(self) -> None:
        """Back to passages."""
        if self.steps is not None and self.steps.kind is not Stepping.PASSAGES:
            passages = self.steps_of(Stepping.PASSAGES)
            self.go(passages and passages.around(self.position(), self.right_active))

    # How

    def _walk(self, kind: Stepping, by: int) -> None:
        """Go on through stops of a kind, or back; `by` is 0 for the one at hand in the other story."""
        trails, folder, right = self.trails, self.folder, self.right_active
        if trails is None or folder is None or self.story is None or trails.is_quick(kind, right=right):
            self._walk_now(kind, by)
        else:
            self.say(f"Looking for every {kind} …")
            self.clerk.seek(
                partial(trails.steps, kind, folder, right=right), lambda _: self._walk_found(trails, kind, by, right)
            )

    def _walk_found(self, trails: desk.Trails, kind: Stepping, by: int, right: bool) -> None:
        """What had to be looked for is there, if the reader is still where they asked for it."""
        if trails is self.trails and right is self.right_active:
            self._walk_now(kind, by)

    def _walk_now(self, kind: Stepping, by: int) -> None:
        steps, before = self.steps_of(kind) if self.story else None, self.steps
        if steps is None or not steps.stops:
            self.say(self.why_nothing(kind))
        elif before is not None and before.kind is kind and before.stops is steps.stops and by:
            self._arrive(before.moved(by))
        else:
            again = before is not None and before.kind is kind
            self._arrive(self._from_here(steps, by, beyond=again or kind in _LITTLE))

    def _from_here(self, steps: Steps, by: int, *, beyond: bool) -> Steps:
        """The steps at the next stop from where the reader is; the one that they stand at counts unless `beyond`."""
        position, right = self.position(), self.right_active
        if not by:
            return steps.around(position, right)
        if by < 0:
            return steps.backward(position, right)
        inside = self.stop is not None and beyond
        return steps.onward(position + inside, right)

    def _arrive(self, steps: Steps) -> None:
        """Stand at a stop, and let keys act on the story that it is in."""
        if steps.stop is not None and not steps.stop.side(self.right_active):
            self.act_on(not self.right_active)
        self.go(steps)

    def act_on(self, right: bool) -> None:
        """Let keys act on one of the two stories."""
        self.right_active = right
        self.active.focus()

    def walk_across(self) -> None:
        """The active story is another: what is stepped through in the order of a story begins at hand in that one."""
        if self.steps is not None and self.steps.kind in _OF_A_STORY:
            self._walk(self.steps.kind, 0)

    def position(self) -> int:
        """Where the reader is in the active story: at the current stop while that is to be seen, else at the top."""
        spans = self.stop.side(self.right_active) if self.stop else ()
        if spans and self.active.row_in_view(spans[0].start) is not None:
            return spans[0].start
        return self.active.top

    def why_nothing(self, kind: Stepping) -> str:
        """Why there is nothing of a kind to step through, and what to do."""
        if self.spread is None or self.spread.left is None:
            return f"No story lies open: {key_of('bring_in')} brings one in."
        if kind in desk.COMPARED and self.spread.right is None:
            return shown.nothing.alone(kind)
        if self.story is None:
            return shown.nothing.NO_STORY_HERE
        if kind in desk.COMPARED and self.spread.comparison is None:
            return "These two are not compared yet." if self.comparing is not None else "These two are not compared."
        if kind is Stepping.DIFFERENCES and self.spread.comparison and desk.differing(self.spread.comparison):
            return shown.nothing.ALL_SETTLED
        return shown.nothing.found(kind, (self._called(self.right_active), self._called(not self.right_active)))

    # The partner

    def action_partner(self) -> None:
        """To the partner of this sentence in the other story; from there back to where one was."""
        if self._jump is not None and self._jump.there is self.steps:
            self._jump_back(self._jump)
        else:
            self._jump_across()

    def _jump_across(self) -> None:
        matches = self.matches
        if not self.opened:
            self.say(self.why_nothing(Stepping.SENTENCES))
        elif self.stop is None or self.sentence is None:
            self.say(f"Stand at a sentence first: {key_of('next_sentence')} goes to the next one.")
        elif not matches:
            other = self._called(not self.right_active)
            self.say(f"No match found in {other}." if other else shown.nothing.alone(Stepping.PASSAGES))
        else:
            match, here = matches[0], self.stop.side(self.right_active)[0].start
            self._jump_to(match.left if self.right_active else match.right, self.active.row_in_view(here) or 0)

    def _jump_to(self, partner: int, row: int) -> None:
        """To a sentence of the other story, by its place, in a row of its pane."""
        before, right, tops = self.steps, self.right_active, (self.left_pane.place(), self.right_pane.place())
        self.act_on(not right)
        sentences = self.steps_of(Stepping.SENTENCES)
        if sentences is not None and self.story is not None:
            start = self.story.story.sentences[partner].start
            self.go(sentences.around(start, self.right_active), bring=False)
            self.active.bring(start, row)
        self._jump = _Jump(self.steps, before, right, tops)

    def _jump_back(self, jump: _Jump) -> None:
        self._jump = None
        self.act_on(jump.right)
        self.go(jump.before, bring=False)
        for pane, top in zip((self.left_pane, self.right_pane), jump.tops, strict=True):
            pane.restore(top)
