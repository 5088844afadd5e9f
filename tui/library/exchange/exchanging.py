"""A whole library as lines of text, and libraries brought together."""

from collections.abc import Iterable, Iterator
from itertools import chain

from tui.library.addresses import address
from tui.library.database import temporary
from tui.library.exchange.dumping import dump
from tui.library.exchange.families import family, ids_beside, saved
from tui.library.exchange.loading import copy_whole, is_blank, stage
from tui.library.exchange.meeting import Meeting
from tui.library.exchange.merged import Merged, Record
from tui.library.exchange.merging import merge, put_up
from tui.library.part import Part
from tui.library.phrases import short


class Exchanging(Part):
    """Writing everything out, and taking in what another library, or what is left of one, holds."""

    def revisions(self, note_id: str) -> list[tuple[str, str]]:
        """When each body of a note was saved, and the body, the first one first."""
        rows = self._database.rows("SELECT at, body FROM note_rev WHERE note_id = ? ORDER BY rev", note_id)
        return [(row["at"], row["body"]) for row in rows]

    def family_revisions(self, note_id: str) -> list[tuple[str, str]]:
        """The same of a note and of those that came in beside it, which another library may have as one."""
        revisions = (saved(self._database, each["id"]) for each in family(self._database, note_id))
        return list(dict.fromkeys(chain.from_iterable(revisions)))

    def ids_beside(self) -> dict[str, str]:
        """Every id that a note has which came in beside one of ours, and that one."""
        return ids_beside(self._database)

    def session_of(self, note_id: str) -> str | None:
        """The id of the session of a note, in sight or not; None where there never was such a note."""
        row = self._database.row("SELECT session_id FROM note WHERE id = ?", note_id)
        return None if row is None else str(row["session_id"])

    def find_text(self, text_sha: str | None, data_sha: str | None, url: str | None) -> tuple[str, int] | None:
        """A story in sight and one of its versions, by what others know of it; the reader's own before samples.

        Args:
            text_sha: SHA-256 of its text as UTF-8. A text that is known so is the very same.
            data_sha: SHA-256 of the bytes that it was read from.
            url: where it was published. Its newest version is meant.
        """
        asked = (("version.text_sha", text_sha), ("version.sha256", data_sha), ("story.address", address(url)))
        for column, value in asked:
            row = value and self._database.row(
                "SELECT story.id, number FROM story JOIN version ON version.story_id = story.id AND"
                f" version.deleted_at IS NULL WHERE {column} = ? AND story.deleted_at IS NULL"
                " ORDER BY sample, story.rowid, number DESC",
                value,
            )
            if row:
                return row["id"], row["number"]
        return None

    def dump(self) -> Iterator[str]:
        """Everything in the library as lines of JSON, without line ends; docs/library.md says what is in them.

        It is the library as it is when the first line is asked for, whoever writes meanwhile.
        """
        return dump(self._database)

    def load(self, lines: Iterable[bytes], name: str) -> Merged:
        """Take in a dump. Into a library with nothing in it every row goes as it is, else see `merge`.

        Args:
            lines: of the dump; gone through once.
            name: what undo and errors call it.

        Raises:
            Unreadable: it is no dump, is cut off, comes from a newer Crossread, or a row makes no sense. Nothing of it
                has come in.
        """
        put_aside = temporary(self._database.path, self._database.now)
        try:
            theirs = stage(lines, name, put_aside)
            with self._database.writing():
                if is_blank(self._database):
                    return copy_whole(self._database, theirs)
                with self._recorder.action(f"load of {short(name)}") as action:
                    return merge(Meeting(self._database, theirs, action))
        finally:
            put_aside.close()

    def merge(self, records: Iterable[Record], what: str | None = "load", *, own: bool = False) -> Merged:
        """Bring rows of another library together with what is here, so that nothing of either is lost.

        Rows that are known stay; unknown ones come in; a note that both have changed is there twice, one beside the
        other. Nothing that the rows lack is taken from here. A row that belongs to something missing, or makes no
        sense, is left out and counted.

        Args:
            records: in any order; gone through once, before anything is written.
            what: how undo will call it; None for what no reader would undo.
            own: whether the rows are what is left of this very library: then what is known of files, exports and
                settings comes in too.
        """
        put_aside = temporary(self._database.path, self._database.now)
        try:
            left_out = put_up(records, put_aside)
            with self._recorder.action(what) as action:
                return merge(Meeting(self._database, put_aside, action, own=own, left_out=left_out))
        finally:
            put_aside.close()
