"""Drafts: notes while they are being written, so that no ending of the program costs what was typed."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict

from tui.library.database import Database
from tui.library.membership import require_session
from tui.library.part import Part
from tui.library.placing.anchoring import require_version
from tui.library.running import is_running, this_copy
from tui.library.values import Anchor, Draft, Note
from tui.story import clean


class Drafts(Part):
    """Saving what is being written. These are no actions of the reader: undo leaves them."""

    def keep_draft(
        self,
        session_id: str,
        anchors: Sequence[Anchor],
        body: str,
        *,
        note: Note | None = None,
        draft: str | None = None,
    ) -> str:
        """Save what is being written; returns the draft's id, for saving it again and for keeping the note.

        Args:
            session_id: the session that the note will belong to.
            anchors: what it will be attached to.
            body: the words so far.
            note: the note that is being changed, as the reader was looking at it; None for a new one.
            draft: the id from saving it before. A draft that has gone meanwhile is saved anew.

        Raises:
            NotInLibrary: there is no such session, or an anchor is in no story of the library: it was purged, perhaps.
        """
        draft_id = draft or self._new_id("draft", "d")
        with self._database.writing():
            require_session(self._database, session_id)
            for anchor in anchors:
                require_version(self._database, anchor)
            end_draft(self._database, draft_id)
            self._database.insert(
                "draft",
                id=draft_id,
                session_id=session_id,
                note_id=note.id if note else None,
                rev=note.rev if note else None,
                body=clean(body).text,
                anchors=json.dumps([asdict(anchor) for anchor in anchors]),
                writer=this_copy(),
                at=self._database.now(),
            )
        return draft_id

    def drop_draft(self, draft_id: str) -> None:
        """Let a draft go, because the reader says so; one that is not there is gone already."""
        end_draft(self._database, draft_id)

    def drafts(self) -> list[Draft]:
        """All drafts of sessions that are there, the one saved last first."""
        return [
            _draft(row)
            for row in self._database.rows(
                "SELECT draft.* FROM draft JOIN session ON session.id = session_id AND session.deleted_at IS NULL"
                " ORDER BY at DESC, draft.rowid DESC"
            )
        ]


def end_draft(database: Database, draft_id: str | None) -> None:
    """Take a draft away, in the transaction that keeps what was written in it."""
    if draft_id is not None:
        database.run("DELETE FROM draft WHERE id = ?", draft_id)


def _draft(row: sqlite3.Row) -> Draft:
    return Draft(
        id=row["id"],
        session_id=row["session_id"],
        note_id=row["note_id"],
        rev=row["rev"],
        body=row["body"],
        anchors=tuple(Anchor(**anchor) for anchor in json.loads(row["anchors"])),
        at=row["at"],
        left=not is_running(row["writer"]),
    )
