"""What the reader decides: links, verdicts, what was seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

import widgets
from tui import desk, matching
from tui.commands import key_of
from tui.desk import Stepping
from tui.screens import dialogs, shown
from tui.screens.main.tagging import Tagging
from tui.screens.trouble import in_short

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tui.desk import Chosen, Spread, Stop, Subject
    from tui.library import Library, StoredStory, Verdict
    from tui.matching import Comparison, Match
    from tui.screens.dialogs import VerdictGiven

_LINKING = "linking"
_WIDEST, _FRAME = 110, 24
"""Cells of the widest list, and what is beside the words in one."""
_VERSIONS = "Two versions of one story lie open; decisions are made between two stories."


class _Pair(NamedTuple):
    """Two stories that lie open and were compared, in a session."""

    session_id: str
    left: StoredStory
    right: StoredStory
    comparison: Comparison


class Deciding(Tagging):
    """Adds to the main screen: what the reader decides: links, verdicts, what was seen."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._first: tuple[str, Chosen] | None = None
        """While two sentences are being linked: the session, and the first of them."""

    def _compared(self) -> _Pair | None:
        """The pair on which something can be decided; where there is none, the reader is told why."""
        folder, spread = self.folder, self.spread
        if self.versions_open:
            self.say(_VERSIONS)
        elif folder and spread and spread.left and spread.right and spread.comparison:
            return _Pair(folder.session.id, spread.left, spread.right, spread.comparison)
        else:
            self.say("Decisions are made between two stories that are compared: open another one from the sidebar.")
        return None

    # Linking

    def action_link(self) -> None:
        """Link two sentences: the first press remembers one, the second links it with one of the other story."""
        pair = self._compared()
        if pair is None:
            return
        if self.stop and self.steps and self.steps.kind is Stepping.CANDIDATES and self.stop.matches:
            self._link(pair, *desk.chosen_in(self.stop.matches[0], pair.left, pair.right))
            return
        here, first = self._chosen(), self._first
        if here is None:
            self.say(f"Nothing to link here: {key_of('next_sentence')} steps through the sentences of this story.")
        elif first is None or first[0] != pair.session_id or not self._is_across(first[1], here):
            self._stop_selecting()
            self._first, self.mode = (pair.session_id, here), _LINKING
            self.show_status()
        elif here.stored.id == pair.right.id:
            self._link(pair, first[1], here)
        else:
            self._link(pair, here, first[1])

    def _chosen(self) -> Chosen | None:
        """The sentence in which what is selected begins, else the one on which the reader stands."""
        stored, place = self.story, self.sentence
        if self.selected is not None:
            stored, span = self.selected
            place = desk.sentence_at(stored.story, span.start)
        return None if stored is None or place is None else desk.Chosen(stored, place)

    def _is_across(self, first: Chosen, here: Chosen) -> bool:
        """Whether the first sentence is in the other one of the two stories that lie open."""
        return first.stored.id != here.stored.id and first.stored.id in {stored.id for stored in self.opened}

    def _link(self, pair: _Pair, left: Chosen, right: Chosen) -> None:
        self._stop_selecting()
        self._give_up()
        self.clerk.keep(pair.session_id, partial(_link, pair.session_id, left, right), turned=True)

    @property
    def mode_at_rest(self) -> str:
        """What the reader goes on with once nothing is selected: linking, if they were at it."""
        return super().mode_at_rest if self._first is None else _LINKING

    def _give_up(self) -> None:
        self._first = None
        if self.mode == _LINKING:
            self.mode = ""

    def action_passages(self) -> None:
        """While linking: link nothing; else back to passages."""
        if self._first is not None:
            self._give_up()
            self.show_status()
            self.say("Nothing was linked.")
        else:
            super().action_passages()

    def show_status(self) -> None:
        """Say where the reader stands; while two sentences are being linked, what to do next."""
        super().show_status()
        if self._first is None or self.folder is None or self.spread is None:
            return
        session_id, chosen = self._first
        if session_id != self.folder.session.id or chosen.stored.id not in {stored.id for stored in self.opened}:
            self._give_up()
            return
        right = self.spread.right is not None and self.spread.right.id == chosen.stored.id
        keys = {"link": key_of("link"), "stop": key_of("passages")}
        room = self.app.size.width - 2
        self.say(shown.decided.linking(self.letter(right), chosen, self.letter(not right), room, **keys))

    def action_unlink(self) -> None:
        """Unlink the current match, or take back what was decided on it; of several the reader chooses one."""
        pair = self._compared()
        if pair is None:
            return
        matches = self._decidable()
        if not matches:
            self.say(f"No match here to unlink: step to a passage with {key_of('next_stop')} first.")
        elif len(matches) == 1:
            self._unlink(pair, matches[0])
        else:
            self._choose_unlink(pair, matches)

    def _decidable(self) -> list[Match]:
        """The matches at which the reader stands, and what they unlinked there."""
        stop, story, comparison = self.stop, self.story, self.spread.comparison if self.spread else None
        if stop is None or story is None or comparison is None:
            return []
        right = self.right_active
        places = {desk.sentence_at(story.story, span.start) for span in stop.side(right)}
        unlinked = [
            each
            for each in comparison.candidates
            if each.decided is matching.Decision.UNLINK and (each.right if right else each.left) in places
        ]
        matches = [each for each in stop.matches or self.matches if each.shown]
        return list(dict.fromkeys([*matches, *unlinked]))

    def _unlink(self, pair: _Pair, match: Match) -> None:
        job = partial(_unlink, pair.session_id, match, pair.left, pair.right)
        self.clerk.keep(pair.session_id, job, turned=True)

    def _choose_unlink(self, pair: _Pair, matches: Sequence[Match]) -> None:
        def choose(key: str | None) -> None:
            if key is not None:
                self._unlink(pair, matches[int(key)])

        entries = [self._entry(pair, number, match) for number, match in enumerate(matches)]
        enter = "unlink it, or take back what you decided"
        self.app.push_screen(dialogs.ChooseScreen("Which match?", entries, enter=enter), choose)

    def _entry(self, pair: _Pair, number: int, match: Match) -> widgets.Entry:
        words = self._pair_words(pair, match)
        told = shown.decided.decision_words(match)
        return widgets.Entry(str(number), (Content(words), *([Content(f"     {told}")] if told else [])), words)

    def _pair_words(self, pair: _Pair, match: Match) -> str:
        left, right = desk.chosen_in(match, pair.left, pair.right)
        return shown.decided.pair_words(left.words, right.words, min(self.app.size.width, _WIDEST) - _FRAME)

    # Verdicts

    def action_verdict(self) -> None:
        """Give a verdict on a match here, or on a difference in it."""
        pair = self._compared()
        if pair is None:
            return
        subjects = [subject for match in self._decidable() for subject in desk.subjects(match)]
        if subjects:
            self._ask_verdict(pair, subjects)
        else:
            self.say(f"No match here to judge: step to a passage with {key_of('next_stop')} first.")

    def _ask_verdict(
        self, pair: _Pair, subjects: Sequence[Subject], draft: VerdictGiven | None = None, why: str = ""
    ) -> None:
        """Ask for a verdict, again where it could not be kept, with what the reader wrote."""
        given = self.verdicts
        rows = [
            dialogs.VerdictRow(self._subject_words(pair, subject), given.on(subject, pair.comparison))
            for subject in subjects
        ]

        def keep(_: str | None) -> None:
            answer = screen.answer
            if answer is not None:
                job = partial(_judge, pair, subjects[answer.row], answer.verdict, answer.reason)
                again = partial(self._ask_verdict, pair, subjects, answer)
                self.clerk.keep(pair.session_id, job, again, words=answer.reason)

        start = draft.row if draft else shown.decided.first_row(subjects)
        screen = dialogs.VerdictScreen(rows, start, draft, in_short(why, self.clerk.path))
        self.app.push_screen(screen, keep)

    def _subject_words(self, pair: _Pair, subject: Subject) -> str:
        if subject.difference is not None:
            return f"   {desk.difference_words(subject.difference, pair.comparison)}"
        return f"the match: {self._pair_words(pair, subject.match)}"

    # Seen, undone

    def action_seen(self) -> None:
        """Mark where the reader stands as seen, or as not seen."""
        folder, spread, stop = self.folder, self.spread, self.stop
        if folder is None or spread is None or stop is None:
            self.say(f"Nothing to mark here: step to a passage with {key_of('next_stop')} first.")
            return
        seen = not desk.is_seen(stop, spread.left, spread.right, folder)
        job = partial(_mark_seen, folder.session.id, stop, spread, seen)
        self.clerk.keep(folder.session.id, job)

    def action_undo(self) -> None:
        """Undo the last thing the reader did."""
        self.clerk.keep(self._session_id(), partial(_undo, self._session_id()), turned=True)

    def action_redo(self) -> None:
        """Do again what was undone."""
        self.clerk.keep(self._session_id(), partial(_redo, self._session_id()), turned=True)

    def _session_id(self) -> str:
        """The open session; empty when the last one has gone, which undo may bring back."""
        return self.folder.session.id if self.folder else ""


def _mark_seen(session_id: str, stop: Stop, spread: Spread, seen: bool, library: Library) -> str:
    return desk.mark_seen(library, session_id, stop, spread.left, spread.right, seen)


def _link(session_id: str, left: Chosen, right: Chosen, library: Library) -> str:
    return desk.link(library, session_id, left, right)


def _unlink(session_id: str, match: Match, left: StoredStory, right: StoredStory, library: Library) -> str:
    return desk.unlink(library, session_id, match, left, right)


def _judge(pair: _Pair, subject: Subject, verdict: Verdict | None, reason: str, library: Library) -> str:
    sides = (pair.left, pair.right)
    return desk.judge(library, pair.session_id, subject, pair.comparison, sides, verdict, reason)


def _undo(session_id: str, library: Library) -> str:
    done = library.undo(session_id)
    return f"Undone: {done}" if done else "Nothing to undo."


def _redo(session_id: str, library: Library) -> str:
    done = library.redo(session_id)
    return f"Done again: {done}" if done else "Nothing to do again."
