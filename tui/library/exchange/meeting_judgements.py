"""Bringing verdicts together: the one that goes on from the other counts, else the later one, with both reasons.

A verdict that is replaced keeps its row, so the rows out of sight say what the one in sight was given in place of.
Two libraries that have the same rows come to the same verdict, whichever of them loads the other first.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from tui.library.exchange.meeting import Meeting
from tui.library.exchange.meeting_decisions import ends
from tui.library.exchange.meeting_notes import bring_anchors
from tui.library.exchange.tables import NOT_YET
from tui.library.judgements import Judgements, Words, columns_of, is_on, judgement_of
from tui.library.placing.anchoring import Pair, anchors_of, save_anchors
from tui.library.stamps import id_of_content
from tui.library.values import Judgement


def meet_judgements(meeting: Meeting) -> None:
    """Bring in every verdict of theirs, and settle which one counts where both have given one on the same subject."""
    rows = meeting.theirs.rows("SELECT * FROM judgement ORDER BY rowid")
    replaced = frozenset(row["id"] for row in rows if row["deleted_at"])
    here = [row["id"] for row in rows if _put_up(meeting, row) and row["deleted_at"] is None]
    settling = _Settling(meeting, replaced)
    for judgement_id in here:
        settling.meet(judgement_id)


def _put_up(meeting: Meeting, row: sqlite3.Row) -> bool:
    """Make sure that a row of theirs is here, out of sight at first; False where what it is on is not."""
    if meeting.has("judgement", id=row["id"]):
        return True
    session_id = meeting.session(row["session_id"])
    if session_id is None or len(ends(meeting, row["id"])) < 2:
        meeting.left_out["judgement"] += 1
        return False
    hidden = NOT_YET if row["deleted_at"] is None else row["deleted_at"] or meeting.action.at
    meeting.database.insert("judgement", **dict(row) | {"session_id": session_id, "deleted_at": hidden})
    bring_anchors(meeting, row["id"], row["id"])
    return True


class _Settling:
    """Settles what becomes of each verdict that is in sight in theirs, and knows which are in sight here by now."""

    def __init__(self, meeting: Meeting, replaced: frozenset[str]) -> None:
        self._meeting = meeting
        self._replaced = replaced
        """Ids of those that are out of sight in theirs."""
        self._kept = Judgements(meeting.database)
        self._in_sight: dict[str, dict[str, Judgement]] = {}
        """By session, then by id."""

    def meet(self, judgement_id: str) -> None:
        """Settle one whose row is here."""
        (row,) = self._meeting.database.rows("SELECT * FROM judgement WHERE id = ?", judgement_id)
        if row["deleted_at"] is None:
            return
        theirs = judgement_of(row, cast(Pair, anchors_of(self._meeting.database, "?", judgement_id)[judgement_id]))
        ours = [each for each in self._of(theirs).values() if is_on(self._kept, each, *_subject(theirs))]
        before = [each for each in ours if each.id in self._replaced]
        apart = [each for each in ours if each.id not in self._replaced]
        if row["deleted_at"] == NOT_YET:
            self._take_out(before)
            self._settle(theirs, apart)
        elif before and not apart and _given(theirs) > max(map(_given, before)):
            # Here theirs was replaced by ours, there ours by theirs: one reader took something back.
            self._take_out(before)
            self._show(theirs)

    def _settle(self, theirs: Judgement, apart: Iterable[Judgement]) -> None:
        """Let one count of theirs, which is new here, and of ours that do not go on from it, nor it from them."""
        later, *others = sorted((theirs, *apart), key=_given, reverse=True)
        reason = _joined(later, others)
        if reason == later.reason:
            self._take_out(others)
            self._show(later)
        else:
            self._take_out((later, *others))
            self._show(self._both(later, others, reason))

    def _both(self, later: Judgement, others: Iterable[Judgement], reason: str) -> Judgement:
        """One with the reasons of several, out of sight; its id is the same in every library that joins these."""
        joined = replace(
            later,
            id=id_of_content("j", later.id, *(each.id for each in others)),
            reason=reason,
            created_at=min(each.created_at for each in (later, *others)),
        )
        if not self._meeting.has("judgement", id=joined.id):
            self._meeting.database.insert("judgement", **columns_of(joined), deleted_at=NOT_YET)
            save_anchors(self._meeting.database, joined.id, joined.anchors)
        return joined

    def _take_out(self, judgements: Iterable[Judgement]) -> None:
        for each in judgements:
            self._meeting.action.remove("judgement", {"id": each.id})
            self._of(each).pop(each.id, None)

    def _show(self, judgement: Judgement) -> None:
        before = len(self._meeting.action.changes)
        self._meeting.action.restore("judgement", {"id": judgement.id})
        self._meeting.came["judgements"] += len(self._meeting.action.changes) > before
        self._meeting.show(judgement.session_id, (anchor.story_id for anchor in judgement.anchors))
        self._of(judgement)[judgement.id] = judgement

    def _of(self, judgement: Judgement) -> dict[str, Judgement]:
        """What is in sight in the session of a judgement."""
        session_id = judgement.session_id
        if session_id not in self._in_sight:
            self._in_sight[session_id] = {each.id: each for each in self._kept.judgements(session_id)}
        return self._in_sight[session_id]


def _joined(later: Judgement, others: Iterable[Judgement]) -> str:
    """All reasons in one text, so that no reader's words are lost, the later one's first."""
    paragraphs = (each for judgement in (later, *others) for each in judgement.reason.split("\n\n"))
    return "\n\n".join(dict.fromkeys(filter(None, paragraphs)))


def _subject(judgement: Judgement) -> tuple[Pair, str, Words]:
    return judgement.anchors, judgement.kind, judgement.words


def _given(judgement: Judgement) -> tuple[str, str]:
    """When it was given, and its id: by this the later of two is the same everywhere."""
    return judgement.updated_at, judgement.id
