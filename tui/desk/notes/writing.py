"""A note while it is being written: saved as a draft on the way, kept or let go in the end."""

from dataclasses import replace

from tui.desk.notes.keeping import Spot, keep_note, spot_on
from tui.library import Draft, Library, Note, NoteConflict, NotInLibrary


class Writing:
    """One note that is being written, and the draft that holds its words meanwhile.

    A screen makes it and hands its methods to the thread that owns the library, which runs them one after the other.
    """

    def __init__(self, session_id: str, spot: Spot, before: Note | None = None, draft: str | None = None) -> None:
        """A note on a spot.

        Args:
            session_id: the session that it belongs to.
            spot: what it is put on.
            before: the note that is being changed, as the reader is looking at it; None for a new one.
            draft: id of the draft that is gone on with.
        """
        self.session_id, self.spot, self.before = session_id, spot, before
        self._draft = draft
        self._over = False

    @property
    def unchanged(self) -> str:
        """The words with which there is nothing to keep: those of the note as it was."""
        return self.before.body if self.before else ""

    def save(self, text: str, library: Library) -> None:
        """Save the words so far, so that they outlive the program. Once the note is kept or dropped, nothing more is.

        What says nothing new is no draft.
        """
        if self._over:
            return
        if text == self.unchanged or not (text.strip() or self.before):
            self._end_draft(library)
        else:
            anchors = self.spot.places(library)
            self._draft = library.keep_draft(self.session_id, anchors, text, note=self.before, draft=self._draft)

    def keep(self, text: str, library: Library) -> str | None:
        """Keep the note and end its draft with it; returns what was done in words, None for a note without any.

        Raises:
            NoteConflict: the note was changed elsewhere meanwhile; both are kept.
        """
        if not text.strip() and self.before is None:
            self.drop(library)
            return None
        try:
            keep_note(library, self.session_id, self.spot, text, self.before, draft=self._draft)
        except NoteConflict:
            self._over = True
            raise
        self._over = True
        return "Note kept."

    def drop(self, library: Library) -> None:
        """Let the draft go: there is nothing to keep, or the reader wants the note as it was."""
        self._over = True
        self._end_draft(library)

    def _end_draft(self, library: Library) -> None:
        if self._draft is not None:
            library.drop_draft(self._draft)
            self._draft = None


def writing_of(library: Library, draft: Draft) -> Writing:
    """Go on with a draft. Where its note was changed or removed since, keeping it makes a second note beside."""
    note = None if draft.note_id is None else _as_it_was(library, draft, draft.note_id)
    return Writing(draft.session_id, spot_on(draft.anchors), note, draft.id)


def _as_it_was(library: Library, draft: Draft, note_id: str) -> Note:
    """The note of a draft with the `rev` that the reader was looking at; without words when it was removed since."""
    rev = draft.rev or 0
    try:
        return replace(library.note(note_id), rev=rev)
    except NotInLibrary:
        return Note(note_id, draft.session_id, "", (), draft.anchors, draft.at, draft.at, rev)
