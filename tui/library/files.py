"""What files were when they were last read, so that unchanged ones need not be read again."""

import sqlite3
from typing import Final

from tui.library.database import Value, packed, unpacked
from tui.library.part import Part
from tui.library.values import SeenFile

_SEEN: Final = """
    SELECT seen.path, seen.story_id, size, mtime_ns FROM seen JOIN story ON story.id = seen.story_id
    WHERE story.deleted_at IS NULL AND size IS NOT NULL"""

_IN_SESSION: Final = " AND EXISTS (SELECT 1 FROM member WHERE session_id = ? AND member.story_id = seen.story_id)"

_WITHIN: Final = "AND path >= ? AND path < ?"
"""From the folder's name and "/" to just before its name and "0", which is the character after it."""


class Files(Part):
    """Looking up files that were read before and whose story is in the library still.

    With a session, only files of stories that are in it or once were: a story that the reader took out of a session
    has been seen there, and looking through the folder again does not bring it back.
    """

    def seen_file(self, path: str, session_id: str | None = None) -> SeenFile | None:
        """What a file was when it was last read; None for one that is to be read."""
        found = self._seen("AND path = ?", session_id, packed(path))
        return next(iter(found.values()), None)

    def seen_files(self, folder: str, session_id: str | None = None) -> dict[str, SeenFile]:
        """The same for all files in a folder and in its folders, by path."""
        inside = packed(folder.rstrip("/") + "/")
        as_bytes = inside if isinstance(inside, bytes) else inside.encode()
        found = {} if isinstance(inside, bytes) else self._seen(_WITHIN, session_id, inside, inside[:-1] + "0")
        return found | self._seen(_WITHIN, session_id, as_bytes, as_bytes[:-1] + b"0")

    def _seen(self, condition: str, session_id: str | None, *values: Value) -> dict[str, SeenFile]:
        in_session, of_session = ("", ()) if session_id is None else (_IN_SESSION, (session_id,))
        rows = self._database.rows(f"{_SEEN} {condition}{in_session}", *values, *of_session)
        return {unpacked(row["path"]): _file(row) for row in rows}


def _file(row: sqlite3.Row) -> SeenFile:
    return SeenFile(row["story_id"], row["size"], row["mtime_ns"])
