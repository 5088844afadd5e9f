"""Stories as rows of a list: of one session, or of the whole library."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from tui.library.copies import copies_in
from tui.library.membership import letter
from tui.library.part import Part
from tui.library.search import fold
from tui.library.texts import CURRENT, READING, details_of, origin_of, said_of
from tui.library.values import Member
from tui.story import clean_line

_MEMBERS: Final = f"""
    SELECT story.id, story.sample, title, outlet, byline, published, updated, retrieved, url, said, version.number,
        imported_at, words, sha256, name, path, encoding, guessed, removed, position, format, remarks, lead,
        (SELECT count(*) FROM version AS other WHERE other.story_id = story.id AND other.deleted_at IS NULL) AS versions
    FROM (SELECT ? AS in_session, ? AS with_samples, ? AS folded_words) AS asked
    CROSS JOIN story JOIN version ON version.story_id = story.id
    {READING}
    LEFT JOIN member ON member.story_id = story.id AND member.session_id = in_session AND member.deleted_at IS NULL
    WHERE story.deleted_at IS NULL AND {CURRENT}
        AND CASE WHEN in_session IS NULL THEN story.sample <= with_samples ELSE position IS NOT NULL END
        AND (folded_words = '' OR has_words(folded_words, folded, title, outlet, byline))
    ORDER BY position, story.rowid"""

_BODIES: Final = f"""
    SELECT story.id, outlet_key, body_sha FROM (SELECT ? AS in_session, ? AS with_samples) AS asked
    CROSS JOIN story JOIN version ON version.story_id = story.id {READING}
    WHERE story.deleted_at IS NULL AND {CURRENT}
        AND CASE WHEN in_session IS NULL THEN story.sample <= with_samples ELSE EXISTS (
            SELECT 1 FROM member WHERE session_id = in_session AND member.story_id = story.id AND deleted_at IS NULL
        ) END
    ORDER BY story.rowid"""

_NOTES: Final = """
    SELECT DISTINCT anchor.story_id, note.id, tagging.tag FROM note
    JOIN session ON session.id = note.session_id AND session.deleted_at IS NULL
    JOIN anchor ON anchor.owner_id = note.id
    LEFT JOIN tagging ON tagging.note_id = note.id AND tagging.deleted_at IS NULL
    WHERE note.deleted_at IS NULL AND (? IS NULL OR note.session_id = ?)"""


class Members(Part):
    """Listing and searching stories."""

    def members(self, session_id: str | None = None, search: str | None = None, samples: bool = False) -> list[Member]:
        """Stories without their texts: a session's in the order of their letters, or all in the order they came.

        Args:
            session_id: the session; None for the whole library.
            search: words that must all occur in the story, its file's name or its details, whatever their case and
                accents.
            samples: whether the whole library includes the samples.
        """
        notes, tags = self._notes(session_id)
        copies = copies_in(self._database.rows(_BODIES, session_id, samples))
        return [
            Member(
                letter="" if row["position"] is None else letter(row["position"]),
                id=row["id"],
                version=row["number"],
                details=details_of(row),
                origin=origin_of(row),
                words=row["words"],
                sample=bool(row["sample"]),
                imported_at=row["imported_at"],
                notes=len(notes[row["id"]]),
                tags=tuple(sorted(tags[row["id"]])),
                said=said_of(row),
                lead=row["lead"] or "",
                versions=row["versions"],
                copies=copies.get(row["id"], ()),
            )
            for row in self._database.rows(_MEMBERS, session_id, samples, fold(clean_line(search or "")).strip())
        ]

    def letters(self, session_id: str) -> dict[str, str]:
        """The letter of every story that is in a session or ever was: it stays the story's own."""
        rows = self._database.rows("SELECT story_id, position FROM member WHERE session_id = ?", session_id)
        return {row["story_id"]: letter(row["position"]) for row in rows}

    def _notes(self, session_id: str | None) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
        """For each story the notes on it and their tags."""
        notes: defaultdict[str, set[str]] = defaultdict(set)
        tags: defaultdict[str, set[str]] = defaultdict(set)
        for row in self._database.rows(_NOTES, session_id, session_id):
            notes[row["story_id"]].add(row["id"])
            if row["tag"] is not None:
                tags[row["story_id"]].add(row["tag"])
        return notes, tags
