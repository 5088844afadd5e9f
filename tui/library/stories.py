"""The stories that are kept, one at a time; `members` lists them."""

from collections.abc import Iterable
from typing import Final

from tui.counting import counted
from tui.library.errors import NotInLibrary
from tui.library.labels import with_labels
from tui.library.membership import join, leave, require_session
from tui.library.part import Part
from tui.library.phrases import name_of, short
from tui.library.texts import CURRENT, READING, found_of, load_story, origin_of, require_story
from tui.library.values import StoredStory, VersionInfo
from tui.story import Details

# Not all columns: the texts are long, and lie last in their rows.
_LISTED: Final = (
    "version.number, imported_at, words, found, sha256, name, path, encoding, guessed, removed, format, remarks"
)


class Stories(Part):
    """Reading stories, and letting them join and leave sessions."""

    def story(self, story_id: str, version: int | None = None) -> StoredStory:
        """A story's current version, or the one asked for.

        Its sentences are labelled by what is in the file, what else its outlet repeats, and what the reader decided.

        Raises:
            NotInLibrary: there is no such story or version.
        """
        return with_labels(self._database, load_story(self._database, story_id, version))

    def original(self, story_id: str, version: int | None = None) -> bytes:
        """The bytes that a version, by default the current one, was read from.

        Raises:
            NotInLibrary: there is no such story or version.
        """
        sha256 = load_story(self._database, story_id, version).story.origin.sha256
        return bytes(self._database.rows("SELECT bytes FROM source WHERE sha256 = ?", sha256)[0]["bytes"])

    def matching_ids(self, prefix: str) -> list[str]:
        """The ids of all stories that begin like this; one that is whole is in it too."""
        prefix = prefix.lower()
        rows = self._database.rows(
            "SELECT id FROM story WHERE substr(id, 1, ?) = ? AND deleted_at IS NULL ORDER BY id", len(prefix), prefix
        )
        return [row["id"] for row in rows]

    def id_of_bytes(self, sha256: str) -> str | None:
        """The story whose current text was read from these bytes, the reader's own before a sample; None for none."""
        rows = self._database.rows(
            "SELECT story.id FROM version JOIN story ON story.id = version.story_id"
            " WHERE version.sha256 = ? AND story.deleted_at IS NULL"
            f" AND {CURRENT} ORDER BY story.sample, story.rowid",
            sha256,
        )
        return str(rows[0]["id"]) if rows else None

    def versions(self, story_id: str) -> list[VersionInfo]:
        """The versions of a story without their texts, the oldest first.

        Raises:
            NotInLibrary: there is no such story.
        """
        require_story(self._database, story_id)
        rows = self._database.rows(
            f"SELECT {_LISTED} FROM version {READING}"
            " WHERE version.story_id = ? AND deleted_at IS NULL ORDER BY version.number",
            story_id,
        )
        return [
            VersionInfo(row["number"], row["imported_at"], origin_of(row), Details(**found_of(row)), row["words"])
            for row in rows
        ]

    def join_session(self, session_id: str, story_ids: Iterable[str]) -> int:
        """Let stories that are in the library join a session; how many were not in it.

        Raises:
            NotInLibrary: there is no such session or story.
        """
        with self._database.writing():
            require_session(self._database, session_id)
            joining = [each for each in dict.fromkeys(story_ids) if not self._is_member(session_id, each)]
            name = self._database.rows("SELECT name FROM session WHERE id = ?", session_id)[0]["name"]
            with self._recorder.action(f"{counted(len(joining), 'story', 'stories')} into {short(name)}") as action:
                for story_id in joining:
                    require_story(self._database, story_id)
                    join(self._database, action, session_id, story_id)
        return len(joining)

    def remove_story(self, story_id: str, session_id: str) -> None:
        """Take a story out of a session. The story, and what was noted on it, are kept.

        Raises:
            NotInLibrary: the story is not in that session.
        """
        story = load_story(self._database, story_id).story
        with self._recorder.action(f"removal of {name_of(story)}") as action:
            if not self._is_member(session_id, story_id):
                raise NotInLibrary(f"{story_id}: not in the session {session_id}")
            leave(action, session_id, story_id)

    def _is_member(self, session_id: str, story_id: str) -> bool:
        where = "session_id = ? AND story_id = ? AND deleted_at IS NULL"
        return self._database.row(f"SELECT 1 FROM member WHERE {where}", session_id, story_id) is not None
