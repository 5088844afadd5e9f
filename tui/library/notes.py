"""Notes: the reader's words on a story, a passage or a match."""

from collections.abc import Iterable, Sequence
from typing import Final

from tui.library.database import Database
from tui.library.drafts import end_draft
from tui.library.errors import NoteConflict, NotInLibrary
from tui.library.membership import require_session
from tui.library.part import Part
from tui.library.placing.anchoring import anchors_of, passage_words, save_anchors
from tui.library.recording import Action
from tui.library.tagging import tags_of
from tui.library.tags import normal_tag
from tui.library.values import Anchor, Note
from tui.story import clean

_SHOWN: Final = """
    FROM note JOIN session ON session.id = note.session_id AND session.deleted_at IS NULL
    WHERE note.deleted_at IS NULL"""
# A query of its own: what is asked for by its id must not cost more with every other note there is.
_ONE: Final = f"{_SHOWN} AND note.id = ?"
_SOME: Final = f"""{_SHOWN} AND (?1 IS NULL OR session_id = ?1)
    AND (?2 IS NULL OR EXISTS (SELECT 1 FROM anchor WHERE owner_id = note.id AND story_id = ?2))"""


class Notes(Part):
    """Writing and reading notes."""

    def add_note(
        self,
        session_id: str,
        anchors: Sequence[Anchor],
        body: str = "",
        tags: Iterable[str] = (),
        *,
        draft: str | None = None,
    ) -> Note:
        """Keep a note; one without a body is a tagged passage.

        Args:
            session_id: the session that it belongs to.
            anchors: one for a story or passage, left and right for a match.
            body: the reader's words; control characters are taken out.
            tags: as the reader wrote them.
            draft: id of the draft that it was written in, which ends with it.

        Raises:
            ValueError: neither one anchor nor two, or something that cannot be a tag.
            NotInLibrary: there is no such session, or an anchor is in no story of the library.
        """
        if len(anchors) not in (1, 2):
            raise ValueError("A note is attached to one passage, or to two that match.")
        normal = sorted({normal_tag(tag) for tag in tags})
        what = "note" if body else " ".join(["tag", *(f"#{tag}" for tag in normal)]) if normal else "mark"
        with self._recorder.action(f"{what} on {passage_words(self._database, anchors[0])}") as action:
            note_id = self._write(action, session_id, anchors, clean(body).text, normal)
            end_draft(self._database, draft)
        return self.note(note_id)

    def edit_note(self, note_id: str, body: str, rev: int, *, draft: str | None = None) -> Note:
        """Save another body.

        Args:
            note_id: the note.
            body: the new words.
            rev: the `rev` of the note that the reader was looking at.
            draft: id of the draft that it was written in, which ends with it.

        Raises:
            NoteConflict: the note was changed or removed meanwhile. Both stay: the body is kept as a second note.
            NotInLibrary: there never was such a note.
        """
        body, row = clean(body).text, self._database.row("SELECT session_id FROM note WHERE id = ?", note_id)
        if row is None:
            raise NotInLibrary(f"{note_id}: no such note in the library")
        anchors = anchors_of(self._database, "?", note_id)[note_id]
        with self._recorder.action(f"change of the note on {passage_words(self._database, anchors[0])}") as action:
            end_draft(self._database, draft)
            if self._save(action, note_id, body, rev):
                return self.note(note_id)
            tags = tags_of(self._database, "?", note_id)[note_id]
            second = self._write(action, row["session_id"], anchors, body, tags, beside=note_id)
        raise NoteConflict(note_id, self.note(second))

    def set_done(self, note_id: str, done: bool) -> None:
        """Mark what a note asks for as done, or as open again.

        Raises:
            NotInLibrary: there is no such note.
        """
        note = self.note(note_id)
        what = f"note on {passage_words(self._database, note.anchors[0])} {'done' if done else 'open again'}"
        with self._recorder.action(what) as action:
            action.change("note", {"id": note_id}, done=int(done))

    def settle(self, note_id: str) -> None:
        """Let a note that stands beside another stand for itself: the reader has seen that there are two.

        Raises:
            NotInLibrary: there is no such note.
        """
        note = self.note(note_id)
        with self._recorder.action(f"both notes on {passage_words(self._database, note.anchors[0])} stay") as action:
            action.change("note", {"id": note_id}, beside=None)

    def remove_note(self, note_id: str) -> None:
        """Put a note away.

        Raises:
            NotInLibrary: there is no such note.
        """
        note = self.note(note_id)
        with self._recorder.action(
            f"removal of the note on {passage_words(self._database, note.anchors[0])}"
        ) as action:
            action.remove("note", {"id": note_id})

    def note(self, note_id: str) -> Note:
        """The note of this id.

        Raises:
            NotInLibrary: there is none, or it was removed.
        """
        for note in _listed(self._database, _ONE, note_id):
            return note
        raise NotInLibrary(f"{note_id}: no such note in the library")

    def notes(self, session_id: str | None = None, story_id: str | None = None) -> list[Note]:
        """Notes in reading order: by session, then by the letter of the story, then as they stand in it.

        Args:
            session_id: only those of this session.
            story_id: only those on this story, in its order.
        """
        places = self._database.rows("SELECT session_id, story_id, position FROM member")
        letters = {(row["session_id"], row["story_id"]): row["position"] for row in places}

        def order(note: Note) -> tuple[str, int, int, int]:
            anchor = next((each for each in note.anchors if each.story_id == story_id), note.anchors[0])
            last = len(letters)
            return note.session_id, letters.get((note.session_id, anchor.story_id), last), anchor.start, anchor.end

        return sorted(_listed(self._database, _SOME, session_id, story_id), key=order)

    def _write(
        self,
        action: Action,
        session_id: str,
        anchors: Iterable[Anchor],
        body: str,
        tags: Iterable[str],
        beside: str | None = None,
    ) -> str:
        require_session(self._database, session_id)
        note_id = self._new_id("note", "n")
        stamps = {"created_at": action.at, "updated_at": action.at}
        action.create("note", id=note_id, session_id=session_id, body=body, rev=1, beside=beside, **stamps)
        self._database.insert("note_rev", note_id=note_id, rev=1, body=body, at=action.at)
        save_anchors(self._database, note_id, anchors)
        for tag in tags:
            action.create("tagging", note_id=note_id, tag=tag)
        return note_id

    def _save(self, action: Action, note_id: str, body: str, rev: int) -> bool:
        """Write a body over the one that the reader was looking at; False if that is no longer the note's."""
        now = self._database.row("SELECT body, rev FROM note WHERE id = ? AND deleted_at IS NULL", note_id)
        if now is None or now["rev"] != rev:
            return False
        if now["body"] != body:
            # Not rev + 1: after an undo that number is taken, and would let a stale editor overwrite this body.
            following = self._database.number("SELECT max(rev) + 1 FROM note_rev WHERE note_id = ?", note_id)
            self._database.insert("note_rev", note_id=note_id, rev=following, body=body, at=action.at)
            action.change("note", {"id": note_id}, body=body, rev=following, updated_at=action.at)
        return True


def _listed(database: Database, chosen: str, *values: str | None) -> list[Note]:
    """The notes that a query chooses, in the order in which they were made."""
    with database.reading():
        anchors = anchors_of(database, f"SELECT note.id {chosen}", *values)
        tags = tags_of(database, f"SELECT note.id {chosen}", *values)
        return [
            Note(
                id=row["id"],
                session_id=row["session_id"],
                body=row["body"],
                tags=tags[row["id"]],
                anchors=anchors[row["id"]],
                created_at=row["created_at"],
                updated_at=row["updated_at"],
                rev=row["rev"],
                done=bool(row["done"]),
                beside=row["beside"] or "",
            )
            for row in database.rows(f"SELECT note.* {chosen} ORDER BY session.rowid, note.rowid", *values)
        ]
