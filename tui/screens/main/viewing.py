"""The three ways to look at a pair: columns, ledger, one story alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widget import Widget

from tui import desk
from tui.desk import View
from tui.screens import shown
from tui.screens.clerk import nearest_others
from tui.screens.main.standing import Standing
from tui.screens.messages import Heard

if TYPE_CHECKING:
    from pathlib import Path

    from tui.desk import Folder, Spread
    from tui.library import Judgement, Link, StoredStory

_CLASSES = {View.LEDGER: "-ledger", View.SINGLE: "-single"}
"""What the screen is called while it shows another view than columns."""
_LONG, _IDLE = 2000, 1.0
"""Of stories with more sentences the ledger is made ahead, once they have lain open for so many seconds."""
_FEW, _MOMENT = 10, 0.5
"""With more stories to hear the gutter is shown anew only every so many seconds."""


class Viewing(Standing):
    """Changes between the views, and has the other stories heard for the one that is read alone."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._asked: frozenset[str] = frozenset()
        """The stories that are being heard, or were."""
        self._asked_for = ("", 0)
        self._decided: frozenset[Link | Judgement] = frozenset()
        """The reader's decisions with which they are heard."""
        self._heard_waits = False

    async def furnish(self) -> None:
        """Put everything in; from then on other stories are heard for whichever is read alone."""
        await super().furnish()
        self.watch(self, "right_active", self._look_at_other, init=False)

    def action_columns(self) -> None:
        """Two stories side by side, each in its own order."""
        self.look(View.COLUMNS)

    def action_ledger(self) -> None:
        """Row by row: each passage of one story beside its partners in the other."""
        self.look(View.LEDGER)

    def action_single(self) -> None:
        """One story at reading width, with signs for what the others have."""
        self.look(View.SINGLE)

    def look(self, view: View) -> None:
        """Look at the pair in one of the three ways; the reader stays where they are."""
        if view is not self.views.view:
            self.show_view(view)
            self.keep_place()
        self.remove_class("-sidebar")
        self.active.focus()

    def show_view(self, view: View) -> None:
        """Put another view of what lies open on the screen."""
        self.views.turn(view, self.spread, self._called(False), right=self.right_active)
        self.enter_view(view)
        self.show_headings()
        self.mark_view()
        self.show_status()
        self.hear()

    def enter_view(self, view: View) -> None:
        """Have all that is laid open from now on in this view."""
        self.views.view = view
        self.views.show(right=self.right_active)
        for each, name in _CLASSES.items():
            self.set_class(each is view, name, update=False)
        self.app.stylesheet.update_nodes(self.query("#panes, #overview").results(Widget))

    def lay(self, spread: Spread) -> None:
        """Put two stories into the panes."""
        self._asked_for = ("", 0)
        super().lay(spread)
        if sum(len(stored.story.sentences) for stored in self.opened) > _LONG:
            self.set_timer(_IDLE, self._make_ahead)
        self.hear()

    def _make_ahead(self) -> None:
        if self.spread is not None and self.spread.comparison is not None:
            width = self.query_one("#panes").size.width
            self.views.make_ahead(self.spread, self._called(False), width)

    # What the others have

    def _look_at_other(self) -> None:
        if self.is_alone:
            self.views.show(right=self.right_active)
            self.hear()
            self.show_status()

    def show_sidebar(self) -> None:
        """Show the stories of the session; those that have come into it are heard too."""
        super().show_sidebar()
        self.hear()

    def hear(self) -> None:
        """Have the open story compared with the others of its session while it is read alone, beside the screen."""
        stored, folder = self.story, self.folder
        if not self.is_alone or stored is None or folder is None:
            self._leave_off()
            return
        self._forget_undecided(folder)
        self._hear_beside(stored)
        known = self.answers.get((stored.id, stored.version), {})
        missing = frozenset(nearest_others(folder, stored.id)) - known.keys()
        if self._asked_for != (stored.id, stored.version) or missing - self._asked:
            self._asked_for, self._asked = (stored.id, stored.version), missing
            self.clerk.hear(folder, stored, [member.id for member in folder.members if member.id in missing])

    def _forget_undecided(self, folder: Folder) -> None:
        """What two stories have of each other is to be found anew once the reader decided something on the two."""
        decided: frozenset[Link | Judgement] = frozenset((*folder.links, *folder.judgements))
        for changed in decided ^ self._decided:
            pair = {anchor.story_id for anchor in changed.anchors}
            self._asked -= pair
            for (story_id, _), known in self.answers.items():
                for other_id in pair if story_id in pair else ():
                    known.pop(other_id, None)
        self._decided = decided

    def _leave_off(self) -> None:
        if self._asked_for[0]:
            self._asked_for = ("", 0)
            self.clerk.stop_hearing()

    def _hear_beside(self, stored: StoredStory) -> None:
        """What the other story that lies open has is known already."""
        comparison = self.spread.comparison if self.spread else None
        other = self.spread.side(not self.right_active) if self.spread else None
        known = self.answers.setdefault((stored.id, stored.version), {})
        if comparison is not None and other is not None and other.id not in known and not self.versions_open:
            known[other.id] = desk.answers(comparison, self.verdicts, right=self.right_active)
            self._show_heard()

    @on(Heard)
    def take_answer(self, message: Heard) -> None:
        """One more story of the session was heard."""
        self.answers.setdefault((message.story_id, message.version), {})[message.other_id] = message.answers
        if len(self.answers[message.story_id, message.version]) <= _FEW:
            self._show_heard()
        elif not self._heard_waits:
            self._heard_waits = True
            self.set_timer(_MOMENT, self._show_heard)

    def _show_heard(self) -> None:
        self._heard_waits = False
        if self.is_alone:
            said = self.said
            self.views.forget_marks(View.SINGLE)
            self.mark_view()
            self.show_status()
            if said:
                self.say(said)

    def agreement(self, first: str, second: str) -> tuple[str, str]:
        """Of one story alone, which others agree with the current sentence, differ, or are silent; the pair below."""
        stored, folder = self.story, self.folder
        if not self.is_alone or stored is None or folder is None:
            return super().agreement(first, second)
        heard = {folder.letter(each): answers for each, answers in self.heard(stored).items()}
        told = shown.across.words(heard, self.sentence, len(nearest_others(folder, stored.id)))
        other = self._called(not self.right_active)
        told += shown.status.decisions(self.stop, other) if told and self.stop else ""
        return (f"{first.partition(' · ')[0]} · {told}" if told else first), f"{other}: {second}" if second else ""
