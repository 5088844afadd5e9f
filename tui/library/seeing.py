"""Which lines of a session's stories the reader has been through. These are marks, no actions: undo leaves them."""

from collections.abc import Iterable
from typing import Final

from tui.library.membership import require_session
from tui.library.part import Part
from tui.library.texts import require_story

_MARK: Final = "INSERT INTO seen_line (session_id, story_id, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_UNMARK: Final = "DELETE FROM seen_line WHERE session_id = ? AND story_id = ? AND key = ?"


class Seeing(Part):
    """Marking lines as seen, by `line_key`: a line that a new version leaves as it was stays seen."""

    def mark_seen(self, session_id: str, places: Iterable[tuple[str, str]], seen: bool) -> None:
        """Mark lines as seen, or as not seen.

        Args:
            session_id: the session.
            places: a story's id and the `line_key` of a line in it, each.
            seen: which of the two.

        Raises:
            NotInLibrary: there is no such session, or no such story.
        """
        rows = [(session_id, story_id, key) for story_id, key in places]
        with self._database.writing():
            require_session(self._database, session_id)
            for story_id in {story_id for _, story_id, _ in rows}:
                require_story(self._database, story_id)
            self._database.run_many(_MARK if seen else _UNMARK, rows)

    def seen_lines(self, session_id: str) -> frozenset[tuple[str, str]]:
        """The lines that were marked as seen in a session: story id and `line_key` each."""
        rows = self._database.rows("SELECT story_id, key FROM seen_line WHERE session_id = ?", session_id)
        return frozenset((row["story_id"], row["key"]) for row in rows)
