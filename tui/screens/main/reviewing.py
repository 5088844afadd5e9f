"""Finding notes again, and deciding what only the reader can: unfinished notes, re-found passages, two copies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on

from tui import desk
from tui.commands import key_of
from tui.screens import dialogs
from tui.screens.main.keeping import Keeping
from tui.screens.messages import Answered, BroughtIn, Failed, Kept, Opened, Rescan
from tui.screens.trouble import in_words

if TYPE_CHECKING:
    from tui.desk import Choice, NoteRow, ReviewItem, Writing
    from tui.library import Anchor, Draft, Library, Placing
    from tui.screens.dialogs import NotesScreen, ReviewScreen

Waiting = Sequence["ReviewItem"]
"""What waits for a decision, in order."""


class Reviewing(Keeping):
    """The list of notes, and the queue of what needs a decision."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._queue: ReviewScreen | None = None
        self._list_of_notes: NotesScreen | None = None
        self._offered: set[str] = set()
        """Unfinished notes that were offered; they wait in the queue."""

    # The list of notes

    def action_notes(self) -> None:
        """List the notes and go to one."""
        self._ask_rows(self._show_notes)

    def _ask_rows(self, show: Callable[[list[NoteRow]], None]) -> None:
        if self.folder is not None:
            job = partial(_rows, self.folder.session.id)
            self.clerk.hand_over(job, lambda rows: Answered(partial(show, rows)))

    def _show_notes(self, rows: list[NoteRow]) -> None:
        def answer(note_id: str | None) -> None:
            self._list_of_notes = None
            if note_id == screen.REVIEW:
                self.action_review()
            elif note_id is not None:
                self._go_to_note(note_id)

        screen = dialogs.NotesScreen(rows, done=self.tick, remove=self.remove_note, undo=self.action_undo)
        self._list_of_notes = screen
        self.app.push_screen(screen, answer)

    def _go_to_note(self, note_id: str) -> None:
        """Open the stories of a note at its place."""
        from tui.library import Standing

        folder = self.folder
        note = next((note for note in folder.notes if note.id == note_id), None) if folder else None
        if folder is None or note is None:
            return
        placings = folder.placings.get(note.id, ())
        there = next((each for each in placings if each.standing is not Standing.ORPHAN), None)
        if there is None:
            self.post_message(Failed("The quotation of this note is no longer in the story; the note keeps it."))
        ids = [anchor.story_id for anchor in note.anchors]
        self._open_at(ids, there.anchor.story_id if there else ids[0], _start(there))

    def _open_at(self, ids: Sequence[str], story_id: str, position: int | None) -> None:
        """Open one story or two, at a position of one of them; None for the first passage."""
        folder = self.folder
        if folder is None or self.spread is None:
            return
        if not all(folder.letter(each) for each in ids):
            self.say("The story of this note is not in the session any more; what was noted on it is kept.")
            return
        left, right = self._pair_with(ids)
        if len(ids) == 2:
            self.right_active = story_id == right
        self.active.focus()
        self.clerk.turn(folder, left, right, position)

    def _pair_with(self, ids: Sequence[str]) -> tuple[str, str]:
        """The pair to open for some stories; of one alone, its pane becomes the active one."""
        if len(ids) == 2:
            return ids[0], ids[1]
        if ids[0] in self.pair:
            self.right_active = self.pair.index(ids[0]) == 1
            return self.pair
        return (self.pair[0], ids[0]) if self.right_active else (ids[0], self.pair[1])

    # The queue

    def action_review(self) -> None:
        """Go through what needs a decision."""
        self._ask_items(self._show_queue)

    def _ask_items(self, show: Callable[[Waiting], None]) -> None:
        if self.folder is not None:
            job = partial(_items, self.folder.session.id)
            self.clerk.hand_over(job, lambda items: Answered(partial(show, items)))

    @on(Opened)
    def look_what_waits(self, message: Opened) -> None:
        """Offer the notes that were being written when Crossread ended, and say how much waits besides."""
        self._ask_items(self._offer)
        self.clerk.hand_over(_left_drafts, lambda left: Answered(partial(self._tell_of_others, left)))

    @on(BroughtIn)
    @on(Rescan)
    def count_what_waits(self) -> None:
        """Stories have other versions: other things may wait."""
        self._ask_items(self._show_what_waits)

    @on(Kept)
    def count_again(self, message: Kept) -> None:
        """Something was kept: other things may wait, other notes be there."""
        self._ask_items(partial(self._show_what_waits, said=message.said))
        if self._list_of_notes is not None:
            self._ask_rows(partial(self._list_of_notes.show, said=message.said))

    def _offer(self, items: Waiting) -> None:
        """Offer unfinished notes, each once; from then on they wait in the queue."""
        self._show_what_waits(items)
        drafts = [item for item in items if item.kind is desk.ReviewKind.DRAFT]
        new = {item.key for item in drafts} - self._offered
        if new and self.app.screen is self:
            self._offered |= new
            self._open_queue("Unfinished notes, left when Crossread ended", drafts)

    def _tell_of_others(self, left: Sequence[tuple[Draft, str]]) -> None:
        """Say in which other sessions unfinished notes wait, once."""
        here = self._session_id()
        names = {name for draft, name in left if draft.session_id != here and draft.id not in self._offered}
        self._offered |= {draft.id for draft, _ in left if draft.session_id != here}
        if names:
            where = ", ".join(f"“{name}”" for name in sorted(names))
            said = f"An unfinished note waits in {where}: {key_of('sessions')} opens it."
            self.notify(said, markup=False, timeout=10)

    def _show_what_waits(self, items: Waiting, said: str = "") -> None:
        """Show how much waits, in the queue too where it is open."""
        self.to_review = len(items)
        self.show_header()
        if self._queue is not None:
            self._queue.show(items, said)

    def _show_queue(self, items: Waiting) -> None:
        if items:
            self._open_queue("To review", items)
        else:
            self.say("Nothing to review.")

    def _open_queue(self, title: str, items: Waiting) -> None:
        def go_on(item: ReviewItem | None) -> None:
            self._queue = None
            if item is not None:
                self._go_on_writing(item)

        def run(action: str) -> None:
            self.call_later(self.run_action, action)

        self._queue = dialogs.ReviewScreen(title, items, visit=self._visit, decide=self._answer, beneath=run)
        self.app.push_screen(self._queue, go_on)

    def _go_on_writing(self, item: ReviewItem) -> None:
        """Open the editor with the words of a draft, and the stories where it is on."""
        draft = item.draft
        if draft is None:
            return

        def write(found: tuple[Writing, int | None]) -> None:
            writing, position = found
            ids = [anchor.story_id for anchor in draft.anchors]
            self._open_at(ids, ids[0], position)
            self.write(writing, draft.body)

        self.clerk.hand_over(partial(_writing, draft), lambda found: Answered(partial(write, found)))

    def _visit(self, item: ReviewItem) -> None:
        """Show what an item is about: where it probably stands, or where it stood and what came after it."""
        note, placing = item.note, item.placing
        if note is None:
            return
        if placing is None:
            self._go_to_note(note.id)
        elif item.kind is desk.ReviewKind.REFOUND:
            self._open_at([anchor.story_id for anchor in note.anchors], item.story_id, placing.start)
        else:
            self.right_active = False
            self.clerk.turn_versions(item.story_id, placing.anchor.version, placing.version, placing.anchor.start)

    def _answer(self, item: ReviewItem, choice: Choice) -> None:
        """Do what the reader chose; the queue shows what is left after it."""
        anchor = self._anchor_in(item.story_id) if choice is desk.Choice.ATTACH else None
        if choice is desk.Choice.ATTACH and anchor is None:
            if self._queue is not None:
                self._queue.tell(f"Stand at a passage of {item.letter} first: n, p, o and tab move in the stories.")
            return
        self.clerk.keep(self._session_id(), partial(_decide, item, choice, anchor))

    def _anchor_in(self, story_id: str) -> Anchor | None:
        """Where the reader stands in the newest version of a story."""
        spot = self.passage()
        return next((anchor for anchor in spot.anchors if anchor.story_id == story_id), None) if spot else None


def _rows(session_id: str, library: Library) -> list[NoteRow]:
    return desk.note_rows(library, session_id)


def _items(session_id: str, library: Library) -> Waiting:
    return desk.review(library, session_id)


def _left_drafts(library: Library) -> list[tuple[Draft, str]]:
    """Notes that nobody is writing any more, each with the name of its session."""
    return [(draft, library.session(draft.session_id).name) for draft in library.drafts() if draft.left]


def _start(placing: Placing | None) -> int | None:
    """Where a passage begins; None for a whole story."""
    return placing.start if placing is not None and placing.anchor.exact else None


def _writing(draft: Draft, library: Library) -> tuple[Writing, int | None]:
    """A draft to go on with, and where its passage stands now."""
    return desk.writing_of(library, draft), desk.position_of(draft.anchors[0], library)


def _decide(item: ReviewItem, choice: Choice, anchor: Anchor | None, library: Library) -> str:
    return in_words(partial(desk.decide_item, library, item, choice, anchor))
