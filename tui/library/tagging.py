"""Putting tags on notes and taking them off."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from tui.library.database import Database
from tui.library.errors import NotInLibrary
from tui.library.part import Part
from tui.library.placing.anchoring import anchors_of, passage_words
from tui.library.recording import Action, Key
from tui.library.search import fold
from tui.library.tags import normal_tag

_IN_USE: Final = """FROM tagging JOIN note ON note.id = note_id
    JOIN session ON session.id = session_id AND session.deleted_at IS NULL
    WHERE tagging.deleted_at IS NULL AND note.deleted_at IS NULL"""


class Tagging(Part):
    """The tags of the library."""

    def tag(self, note_id: str, *tags: str) -> None:
        """Put tags on a note; those that it has already change nothing.

        Raises:
            ValueError: one of them cannot be a tag.
            NotInLibrary: there is no such note.
        """
        names = [normal_tag(tag) for tag in tags]
        with self._recorder.action(f"tag {_hashed(names)} on {self._passage_of(note_id)}") as action:
            for name in names:
                self._put(action, {"note_id": note_id, "tag": name})

    def untag(self, note_id: str, *tags: str) -> None:
        """Take tags off a note; those that it does not have change nothing.

        Raises:
            ValueError: one of them cannot be a tag.
            NotInLibrary: there is no such note.
        """
        names = [normal_tag(tag) for tag in tags]
        on = "note_id = ? AND tag = ? AND deleted_at IS NULL"
        with self._recorder.action(f"removal of tag {_hashed(names)} on {self._passage_of(note_id)}") as action:
            for name in names:
                if self._database.row(f"SELECT 1 FROM tagging WHERE {on}", note_id, name):
                    action.remove("tagging", {"note_id": note_id, "tag": name})

    def tags(self, session_id: str | None = None) -> list[tuple[str, int]]:
        """Each tag in use with the number of notes that have it, by the alphabet.

        Args:
            session_id: only those of this session.
        """
        rows = self._database.rows(
            f"SELECT tag, count(*) AS notes {_IN_USE} AND (? IS NULL OR session_id = ?) GROUP BY tag",
            *(session_id, session_id),
        )
        return sorted(((row["tag"], row["notes"]) for row in rows), key=lambda each: (fold(each[0]), each[0]))

    def tag_counts(self) -> dict[str, int]:
        """The same of the whole library, by tag."""
        return dict(self.tags())

    def rename_tag(self, tag: str, new: str) -> int:
        """Call a tag something else, wherever it is in use; where a note has both, they become one.

        Returns the number of notes that it was on.

        Raises:
            ValueError: one of the two cannot be a tag.
        """
        old, new = normal_tag(tag), normal_tag(new)
        if old == new:
            return 0
        with self._recorder.action(f"tag #{new} in place of #{old}") as action:
            return self._take_off(action, old, new)

    def remove_tag(self, tag: str) -> int:
        """Take a tag off every note; returns the number of notes that it was on.

        Raises:
            ValueError: this cannot be a tag.
        """
        old = normal_tag(tag)
        with self._recorder.action(f"removal of tag #{old}") as action:
            return self._take_off(action, old)

    def _take_off(self, action: Action, old: str, new: str | None = None) -> int:
        notes = [row["note_id"] for row in self._database.rows(f"SELECT note_id {_IN_USE} AND tag = ?", old)]
        for note_id in notes:
            action.remove("tagging", {"note_id": note_id, "tag": old})
            if new is not None:
                self._put(action, {"note_id": note_id, "tag": new})
        return len(notes)

    def _put(self, action: Action, key: Key) -> None:
        if self._database.row("SELECT 1 FROM tagging WHERE note_id = ? AND tag = ?", key["note_id"], key["tag"]):
            action.restore("tagging", key)
        else:
            action.create("tagging", **key)

    def _passage_of(self, note_id: str) -> str:
        anchors = anchors_of(self._database, "SELECT id FROM note WHERE id = ? AND deleted_at IS NULL", note_id)
        if note_id not in anchors:
            raise NotInLibrary(f"{note_id}: no such note in the library")
        return passage_words(self._database, anchors[note_id][0])


def _hashed(tags: Sequence[str]) -> str:
    return " ".join(f"#{tag}" for tag in tags)


def tags_of(database: Database, notes: str, *values: str | None) -> Mapping[str, tuple[str, ...]]:
    """For each note in the query `notes` its tags."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    statement = f"SELECT note_id, tag FROM tagging WHERE deleted_at IS NULL AND note_id IN ({notes}) ORDER BY tag"
    for row in database.rows(statement, *values):
        found[row["note_id"]] += (row["tag"],)
    return found
