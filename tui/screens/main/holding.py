"""What is open: the stories of a session, the two in the panes, where the reader stands, and what they said of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.reactive import var
from textual.screen import Screen

from tui import desk
from tui.screens.clerk import Clerk

if TYPE_CHECKING:
    from tui.desk import Answers, Folder, Spot, Spread, Steps, Stop, Verdicts
    from tui.library import Judgement, Note, StoredStory
    from tui.screens.main.views import Views
    from widgets import FilterList, TextPane


class Holding(Screen[None]):
    """What is open, for all that is built on top: how it is shown, and what the reader does with it."""

    right_active: var[bool] = var(False)
    """Which story keys act on."""
    mode: var[str] = var("")
    """What the reader is doing that has keys of its own: "selecting", "linking"; else empty."""

    def __init__(self, library: Path) -> None:
        super().__init__()
        self.clerk = Clerk(self, library)
        self.folder: Folder | None = None
        self.spread: Spread | None = None
        self.steps: Steps | None = None
        self.shares: dict[str, tuple[int, int]] = {}
        self.list: FilterList
        self.views: Views
        self.answers: dict[tuple[str, int], dict[str, Answers]] = {}
        """By id and version of a story, and the id of another: what the other has of its sentences."""
        self.said = ""
        """What was said last, as long as it stands there."""
        self.live = ""
        """What the header says of an export that is kept up to date."""
        self.to_review = 0
        """How much waits for a decision of the reader."""
        self.comparing: float | None = None
        """How much is done of comparing the open stories, from 0 to 1, while it goes on."""
        self.furnished = False
        self._given: tuple[Folder, Spread, Verdicts] | None = None

    @property
    def left_pane(self) -> TextPane:
        """The left one of the panes on the screen."""
        return self.views.panes[0]

    @property
    def right_pane(self) -> TextPane:
        """The right one of the panes on the screen."""
        return self.views.panes[1]

    @property
    def is_alone(self) -> bool:
        """Whether one story is read alone."""
        return self.views.view == desk.View.SINGLE

    @property
    def active(self) -> TextPane:
        """The pane that keys act on."""
        return self.right_pane if self.right_active else self.left_pane

    @property
    def story(self) -> StoredStory | None:
        """The story in the active pane."""
        return self.spread.side(self.right_active) if self.spread else None

    @property
    def stop(self) -> Stop | None:
        """Where the reader stands."""
        return self.steps.stop if self.steps else None

    @property
    def sidebar_active(self) -> bool:
        """Whether keys go to the sidebar."""
        focused = self.focused
        return focused is not None and self.list in focused.ancestors_with_self

    @property
    def opened(self) -> list[StoredStory]:
        """The stories in the panes."""
        return [stored for stored in (self.spread.left, self.spread.right) if stored] if self.spread else []

    @property
    def versions_open(self) -> bool:
        """Whether two versions of one story lie open, rather than two stories."""
        return len({stored.id for stored in self.opened}) < len(self.opened)

    def is_newest(self, stored: StoredStory) -> bool:
        """Whether this is the newest version of its story."""
        members = self.folder.members if self.folder else ()
        return all(member.version == stored.version for member in members if member.id == stored.id)

    def opened_are_gone(self) -> bool:
        """Whether a story in the panes has left the session."""
        present = {member.id for member in self.folder.members} if self.folder else set()
        return self.folder is not None and not {stored.id for stored in self.opened} <= present

    def letter(self, right: bool) -> str:
        """The letter of the story in one pane."""
        stored = self.spread.side(right) if self.spread else None
        return self.folder.letter(stored.id) if self.folder and stored else ""

    def _called(self, right: bool) -> str:
        """What the story in one pane is called in a sentence: its letter; of two versions, which one."""
        stored = self.spread.side(right) if self.spread else None
        return f"version {stored.version}" if stored and self.versions_open else self.letter(right)

    def heard(self, stored: StoredStory) -> dict[str, Answers]:
        """What the other stories of the session have of the sentences of one, by their ids, as far as it is known."""
        members = self.folder.members if self.folder else ()
        found = self.answers.get((stored.id, stored.version), {})
        return {member.id: found[member.id] for member in members if member.id in found}

    @property
    def verdicts(self) -> Verdicts:
        """The reader's verdicts on the open stories, placed anew when the session or the pair is another."""
        folder, spread = self.folder, self.spread
        if folder is None or spread is None:
            return desk.NO_VERDICTS
        if self._given is None or self._given[0] is not folder or self._given[1] is not spread:
            self._given = (folder, spread, desk.verdicts_in(folder, spread.left, spread.right))
        return self._given[2]

    def _verdicts_here(self) -> list[Judgement]:
        """The reader's verdicts on where they stand."""
        comparison = self.spread.comparison if self.spread else None
        if self.stop is None or comparison is None:
            return []
        matches = self.stop.matches or ((self.stop.nearest,) if self.stop.nearest else ())
        return [given for match in matches for given in self.verdicts.of(match, comparison)]

    def _is_seen(self) -> bool:
        """Whether the reader stands at what they have seen."""
        spread, folder = self.spread, self.folder
        if self.stop is None or spread is None or folder is None or not folder.seen:
            return False
        return desk.is_seen(self.stop, spread.left, spread.right, folder)

    def spot(self) -> Spot | None:
        """What a note or tag would be put on now: the story under the cursor of the sidebar, else the passage."""
        if self.sidebar_active:
            key = self.list.highlighted_key
            return desk.Spot((), key) if key else None
        return self.passage()

    def passage(self) -> Spot | None:
        """What a note would be put on in the panes; of two versions, in the newest one only."""
        if self.stop is None or self.spread is None:
            return None
        left, right = self.spread.left, self.spread.right
        if self.versions_open:
            left, right = (each if each and self.is_newest(each) else None for each in (left, right))
        spot = desk.spot_of(self.stop, left, right)
        return spot if spot.anchors else None

    def note_on(self, spot: Spot | None) -> Note | None:
        """The note that is already there."""
        return spot.note(self.folder.notes, self.folder.placings) if self.folder and spot else None
