"""Putting tags on notes and taking them off."""

from collections import defaultdict
from collections.abc import Mapping

from tui.library.database import Database
from tui.library.errors import NotInLibrary
from tui.library.part import Part
from tui.library.placing.anchoring import anchors_of, passage_words
from tui.library.search import fold
from tui.library.tags import normal_tag


class Tagging(Part):
    """The tags of the library."""

    def tag(self, note_id: str, tag: str) -> None:
        """Put a tag on a note; one that it has already changes nothing.

        Raises:
            ValueError: this cannot be a tag.
            NotInLibrary: there is no such note.
        """
        key = {"note_id": note_id, "tag": normal_tag(tag)}
        with self._recorder.action(f"tag #{key['tag']} on {self._passage_of(note_id)}") as action:
            if self._database.row("SELECT 1 FROM tagging WHERE note_id = ? AND tag = ?", *key.values()):
                action.restore("tagging", key)
            else:
                action.create("tagging", **key)

    def untag(self, note_id: str, tag: str) -> None:
        """Take a tag off a note; one that it does not have changes nothing.

        Raises:
            ValueError: this cannot be a tag.
            NotInLibrary: there is no such note.
        """
        key = {"note_id": note_id, "tag": normal_tag(tag)}
        with self._recorder.action(f"removal of tag #{key['tag']} on {self._passage_of(note_id)}") as action:
            on = "note_id = ? AND tag = ? AND deleted_at IS NULL"
            if self._database.row(f"SELECT 1 FROM tagging WHERE {on}", *key.values()):
                action.remove("tagging", key)

    def tags(self, session_id: str | None = None) -> list[tuple[str, int]]:
        """Each tag in use with the number of notes that have it, by the alphabet.

        Args:
            session_id: only those of this session.
        """
        rows = self._database.rows(
            "SELECT tag, count(*) AS notes FROM tagging JOIN note ON note.id = note_id"
            " JOIN session ON session.id = session_id AND session.deleted_at IS NULL"
            " WHERE tagging.deleted_at IS NULL AND note.deleted_at IS NULL AND (? IS NULL OR session_id = ?)"
            " GROUP BY tag",
            *(session_id, session_id),
        )
        return sorted(((row["tag"], row["notes"]) for row in rows), key=lambda each: (fold(each[0]), each[0]))

    def _passage_of(self, note_id: str) -> str:
        anchors = anchors_of(self._database, "SELECT id FROM note WHERE id = ? AND deleted_at IS NULL", note_id)
        if note_id not in anchors:
            raise NotInLibrary(f"{note_id}: no such note in the library")
        return passage_words(self._database, anchors[note_id][0])


def tags_of(database: Database, notes: str, *values: str | None) -> Mapping[str, tuple[str, ...]]:
    """For each note in the query `notes` its tags."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    statement = f"SELECT note_id, tag FROM tagging WHERE deleted_at IS NULL AND note_id IN ({notes}) ORDER BY tag"
    for row in database.rows(statement, *values):
        found[row["note_id"]] += (row["tag"],)
    return found
