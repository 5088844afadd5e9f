"""Which lines of a session's stories the reader has been through."""

from collections.abc import Iterable

from tui.library.database import Database
from tui.library.membership import require_session
from tui.library.part import Part
from tui.library.recording import Action, Key, read_columns
from tui.library.texts import require_story


class Seeing(Part):
    """Marking lines as seen, by `line_key`: a line that a new version leaves as it was stays seen."""

    def mark_seen(self, session_id: str, places: Iterable[tuple[str, str]], seen: bool) -> None:
        """Mark lines as seen, or as not seen: one action. Lines that are so already are no part of it.

        Args:
            session_id: the session.
            places: a story's id and the `line_key` of a line in it, each.
            seen: which of the two.

        Raises:
            NotInLibrary: there is no such session, or no such story.
        """
        rows = list(dict.fromkeys(places))
        with self._recorder.action("mark as seen" if seen else "mark as not seen") as action:
            require_session(self._database, session_id)
            for story_id in {story_id for story_id, _ in rows}:
                require_story(self._database, story_id)
            for story_id, key in rows:
                line = {"session_id": session_id, "story_id": story_id, "key": key}
                _mark(self._database, action, line, seen)

    def seen_lines(self, session_id: str) -> frozenset[tuple[str, str]]:
        """The lines that were marked as seen in a session: story id and `line_key` each."""
        rows = self._database.rows(
            "SELECT story_id, key FROM seen_line WHERE session_id = ? AND deleted_at IS NULL", session_id
        )
        return frozenset((row["story_id"], row["key"]) for row in rows)


def _mark(database: Database, action: Action, line: Key, seen: bool) -> None:
    known = read_columns(database, "seen_line", line, ["deleted_at"])
    if seen and known:
        action.restore("seen_line", line)
    elif seen:
        action.create("seen_line", **line)
    elif known and known["deleted_at"] is None:
        action.remove("seen_line", line)
