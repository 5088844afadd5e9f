"""Sessions: named sets of stories under comparison, and where the reader stopped in each."""

import json
import sqlite3
from typing import Final

from tui.library.database import Database, Value, packed, unpacked
from tui.library.membership import require_session
from tui.library.part import Part
from tui.library.phrases import short
from tui.library.values import Session
from tui.story import clean_line

_SESSIONS: Final = """
    SELECT session.*,
        (SELECT count(*) FROM member JOIN story ON story.id = member.story_id
         WHERE session_id = session.id AND member.deleted_at IS NULL AND story.deleted_at IS NULL) AS stories,
        (SELECT count(*) FROM note WHERE session_id = session.id AND deleted_at IS NULL) AS notes
    FROM session WHERE deleted_at IS NULL"""

_SHORTEST_PREFIX: Final = len("s-") + 1


class Sessions(Part):
    """Making, finding and opening sessions."""

    def create_session(self, name: str, folder: str | None = None, sample: bool = False) -> Session:
        """Make a session and open it.

        Args:
            name: as the reader will see it; several sessions may have the same.
            folder: the absolute path of the folder that it is opened on.
            sample: whether it holds the stories that come with the program.
        """
        session_id, name = self._new_id("session", "s"), _clean_name(name)
        with self._recorder.action(f"session {short(name)}") as action:
            action.create(
                "session",
                id=session_id,
                name=name,
                folder=None if folder is None else packed(folder),
                sample=sample,
                created_at=action.at,
                opened_at=action.at,
                turn=self._next_turn(),
                place="{}",
            )
        return self.session(session_id)

    def session(self, session_id: str) -> Session:
        """The session of this id.

        Raises:
            NotInLibrary: there is none, or it was removed.
        """
        require_session(self._database, session_id)
        return _listed(self._database, "AND id = ?", session_id)[0]

    def sessions(self) -> list[Session]:
        """All sessions, the one opened last first; those that were archived come after all others."""
        return _listed(self._database)

    def find_session(self, name_or_id: str) -> Session | None:
        """The session that a reader means: by id, unambiguous start of an id (of three characters at least), or name.

        A name may differ in case. The reader's own sessions come before samples, then the one opened last.
        """
        own_first = sorted(self.sessions(), key=lambda session: session.sample)
        long_enough = len(name_or_id) >= _SHORTEST_PREFIX
        prefixed = [each for each in own_first if long_enough and each.id.startswith(name_or_id)]
        name = _clean_name(name_or_id)
        answers = (
            *(each for each in own_first if each.id == name_or_id),
            *(prefixed if len(prefixed) == 1 else ()),
            *(each for each in own_first if each.name == name),
            *(each for each in own_first if each.name.casefold() == name.casefold()),
        )
        return next(iter(answers), None)

    def session_for_folder(self, folder: str) -> Session | None:
        """The reader's session that was made for this folder; of several the one opened last."""
        return next(iter(_listed(self._database, "AND folder = ? AND NOT sample", packed(folder))), None)

    def rename_session(self, session_id: str, name: str) -> None:
        """Give a session another name.

        Raises:
            NotInLibrary: there is no such session.
        """
        require_session(self._database, session_id)
        with self._recorder.action(f"new name {short(name)}") as action:
            action.change("session", {"id": session_id}, name=_clean_name(name))

    def archive_session(self, session_id: str, archived: bool) -> None:
        """Put a session into the archive, where it is kept whole and listed last, or take it out.

        Raises:
            NotInLibrary: there is no such session.
        """
        name = short(self.session(session_id).name)
        with self._recorder.action(f"session {name} {'into' if archived else 'out of'} the archive") as action:
            action.change("session", {"id": session_id}, archived=int(archived))

    def remove_session(self, session_id: str) -> None:
        """Put a session away, with its notes and decisions. Its stories stay in the library.

        Raises:
            NotInLibrary: there is no such session.
        """
        name = self.session(session_id).name
        with self._recorder.action(f"removal of session {short(name)}") as action:
            action.remove("session", {"id": session_id})

    def restore_session(self, name: str, *, sample: bool) -> Session | None:
        """Bring back the session of this name that was put away last, with its notes; None when there is none."""
        row = self._database.row(
            "SELECT id FROM session WHERE name = ? AND sample = ? AND deleted_at IS NOT NULL"
            " ORDER BY turn DESC LIMIT 1",
            *(_clean_name(name), sample),
        )
        if row is None:
            return None
        with self._recorder.action(f"return of session {short(name)}") as action:
            action.restore("session", {"id": row["id"]})
        return self.session(row["id"])

    def open_session(self, session_id: str) -> None:
        """Note that the session is opened now. This is no action, but that it takes one out of the archive is.

        Raises:
            NotInLibrary: there is no such session.
        """
        with self._database.writing():
            if self.session(session_id).archived:
                self.archive_session(session_id, False)
            self._database.run(
                "UPDATE session SET opened_at = ?, turn = ? WHERE id = ?",
                *(self._database.now(), self._next_turn(), session_id),
            )

    def place(self, session_id: str) -> dict[str, object]:
        """Where the reader stopped in a session, as `keep_place` was told; empty at first.

        Raises:
            NotInLibrary: there is no such session.
        """
        require_session(self._database, session_id)
        row = self._database.rows("SELECT place FROM session WHERE id = ?", session_id)[0]
        place: dict[str, object] = json.loads(row["place"])
        return place

    def keep_place(self, session_id: str, place: dict[str, object]) -> None:
        """Keep where the reader stopped: anything that JSON can hold. This is no action; undo leaves it.

        Raises:
            NotInLibrary: there is no such session.
        """
        with self._database.writing():
            require_session(self._database, session_id)
            self._database.run("UPDATE session SET place = ? WHERE id = ?", json.dumps(place), session_id)

    def _next_turn(self) -> int:
        return self._database.number("SELECT coalesce(max(turn), 0) + 1 FROM session")


def _listed(database: Database, where: str = "", *values: Value) -> list[Session]:
    return [_session(row) for row in database.rows(f"{_SESSIONS} {where} ORDER BY archived, turn DESC", *values)]


def _session(row: sqlite3.Row) -> Session:
    return Session(
        id=row["id"],
        name=row["name"],
        folder=None if row["folder"] is None else unpacked(row["folder"]),
        sample=bool(row["sample"]),
        created_at=row["created_at"],
        opened_at=row["opened_at"],
        stories=row["stories"],
        notes=row["notes"],
        archived=bool(row["archived"]),
    )


def _clean_name(name: str) -> str:
    return clean_line(name).strip() or "untitled"
