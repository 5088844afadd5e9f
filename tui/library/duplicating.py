"""A second session with all that the reader did in the first."""

from collections.abc import Mapping
from typing import Final

from tui.library.phrases import short
from tui.library.sessions import Sessions
from tui.library.values import Session

_OF_SESSION: Final = ("member", "seen_line")
_ATTACHED: Final = {"note": "n", "link": "l", "judgement": "j"}
"""The tables of what has anchors, and the letter with which their ids begin."""
_OF_OWNER: Final = {"anchor": "owner_id", "placement": "owner_id", "note_rev": "note_id", "tagging": "note_id"}
"""The tables of what belongs to such a row, and the column that names it."""


class Duplicating(Sessions):
    """Going on from one point in two sessions."""

    def duplicate_session(self, session_id: str, name: str) -> Session:
        """Make a session with the stories of another and their letters, its notes, tags, decisions, marks and place.

        What was put away there is not in it, nor are drafts; nor is it the session of a folder. It counts as opened.

        Args:
            session_id: the session that is copied.
            name: of the new one.

        Raises:
            NotInLibrary: there is no such session.
        """
        with self._recorder.action(f"copy of session {short(self.session(session_id).name)}"):
            # Only this brings anything into sight, for undo to take back: what is in a session is in sight with it.
            copy = self.create_session(name)
            self.keep_place(copy.id, self.place(session_id))
            for table in _OF_SESSION:
                self._copy(table, "session_id", session_id, copy.id)
            owners = {old: new for table in _ATTACHED for old, new in self._copy_attached(table, session_id, copy.id)}
            for table, column in _OF_OWNER.items():
                for old, new in owners.items():
                    self._copy(table, column, old, new)
            self._stand_beside(owners)
        return self.session(copy.id)

    def _copy(self, table: str, column: str, old: str, new: str) -> None:
        """Copy the rows that belong to `old` for `new`. A story that has left keeps its letter in the copy, too."""
        for row in map(dict, self._database.rows(f"SELECT * FROM {table} WHERE {column} = ?", old)):
            if table == "member" or row.get("deleted_at") is None:
                self._database.insert(table, **row | {column: new})

    def _copy_attached(self, table: str, old: str, new: str) -> list[tuple[str, str]]:
        """Copy what is in sight of a table; the id of each row and of its copy."""
        ids = []
        for row in self._database.rows(f"SELECT * FROM {table} WHERE session_id = ? AND deleted_at IS NULL", old):
            ids.append((row["id"], self._new_id(table, _ATTACHED[table])))
            self._database.insert(table, **dict(row) | {"id": ids[-1][1], "session_id": new})
        return ids

    def _stand_beside(self, owners: Mapping[str, str]) -> None:
        """Let the copy of a note that stands beside another stand beside the copy of that one."""
        for new in owners.values():
            row = self._database.row("SELECT beside FROM note WHERE id = ? AND beside IS NOT NULL", new)
            if row is not None:
                self._database.run("UPDATE note SET beside = ? WHERE id = ?", owners.get(row["beside"]), new)
