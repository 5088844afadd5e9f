"""The stories that are kept, one at a time; `members` lists them."""

from tui.library.errors import NotInLibrary
from tui.library.membership import leave
from tui.library.part import Part
from tui.library.phrases import name_of
from tui.library.texts import CURRENT, details_columns, load_story
from tui.library.values import StoredStory
from tui.story import Details, clean_line


class Stories(Part):
    """Reading stories and saying what is known of them."""

    def story(self, story_id: str, version: int | None = None) -> StoredStory:
        """A story's current version, or the one asked for.

        Raises:
            NotInLibrary: there is no such story or version.
        """
        return load_story(self._database, story_id, version)

    def original(self, story_id: str, version: int | None = None) -> bytes:
        """The bytes that a version, by default the current one, was read from.

        Raises:
            NotInLibrary: there is no such story or version.
        """
        sha256 = self.story(story_id, version).story.origin.sha256
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

    def set_details(self, story_id: str, details: Details) -> None:
        """Let the reader say what is known of a story. Blank is unknown, and stays so when the file comes in again.

        Raises:
            NotInLibrary: there is no such story.
        """
        story = self.story(story_id).story
        said = {name: clean_line(value or "").strip() or None for name, value in details_columns(details).items()}
        with self._recorder.action(f"details of {name_of(story)}") as action:
            action.change("story", {"id": story_id}, **said)

    def remove_story(self, story_id: str, session_id: str) -> None:
        """Take a story out of a session. The story, and what was noted on it, are kept.

        Raises:
            NotInLibrary: the story is not in that session.
        """
        story = self.story(story_id).story
        where = "session_id = ? AND story_id = ? AND deleted_at IS NULL"
        with self._recorder.action(f"removal of {name_of(story)}") as action:
            if not self._database.row(f"SELECT 1 FROM member WHERE {where}", session_id, story_id):
                raise NotInLibrary(f"{story_id}: not in the session {session_id}")
            leave(action, session_id, story_id)
