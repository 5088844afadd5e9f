"""Rows to stories and back: a story's text, sentences and details in columns."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from functools import lru_cache

from tui.library.database import Database, Value, packed, unpacked
from tui.library.errors import NotInLibrary
from tui.library.knowing import Known
from tui.library.lines import body_sha
from tui.library.search import fold
from tui.library.values import StoredStory
from tui.story import FIELDS, Details, Evidence, Kind, Origin, Sentence, Span, Story, lead_of

CURRENT = """version.number = (SELECT max(number) FROM version AS other
    WHERE other.story_id = version.story_id AND other.deleted_at IS NULL)"""
"""Holds for the row of `version` that is the story's newest text."""

READING = "LEFT JOIN reading ON reading.story_id = version.story_id AND reading.number = version.number"
"""Not an inner join: a Crossread from before, still running beside this one, brings stories in without that row."""


# The two stories that lie open are asked for at every step; only the first time their texts are gone through.
@lru_cache(maxsize=4)
def text_sha(text: str) -> str:
    """SHA-256 of a text as UTF-8, by which a text is recognised."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def load_story(database: Database, story_id: str, version: int | None = None) -> StoredStory:
    """One version of a story, by default the current one, with the labels that its own file gave reason for.

    Raises:
        NotInLibrary: there is no such story or version.
    """
    return _stored(_version(database, "*", story_id, version))


def require_story(database: Database, story_id: str) -> sqlite3.Row:
    """What is known of a story as a whole, as columns of `story`.

    Raises:
        NotInLibrary: there is no such story.
    """
    row = database.row("SELECT * FROM story WHERE id = ? AND deleted_at IS NULL", story_id)
    if row is None:
        raise NotInLibrary(_unknown(story_id))
    return row


def text_sha_of(database: Database, story_id: str, version: int | None) -> str:
    """The SHA-256 of a story's current text, or of the version asked for, without the text.

    Raises:
        NotInLibrary: there is no such story or version.
    """
    return str(_version(database, "text_sha", story_id, version)["text_sha"])


def _version(database: Database, columns: str, story_id: str, version: int | None) -> sqlite3.Row:
    chosen, values = (CURRENT, ()) if version is None else ("version.number = ?", (version,))
    row = database.row(
        f"SELECT {columns} FROM story JOIN version ON version.story_id = story.id {READING}"
        f" WHERE story.id = ? AND story.deleted_at IS NULL AND {chosen}",
        *(story_id, *values),
    )
    if row is None:
        raise NotInLibrary(_unknown(story_id) + (f" in version {version}" if version else ""))
    return row


def _unknown(story_id: str) -> str:
    return f"{story_id}: no such story in the library"


def details_of(row: sqlite3.Row) -> Details:
    """The details in a row that has the columns of `story`."""
    return Details(**{name: row[name] for name in FIELDS})


def said_of(row: sqlite3.Row) -> frozenset[str]:
    """The fields on which the reader's word counts, from a row that has the columns of `story`."""
    return frozenset(json.loads(row["said"]))


def found_of(row: sqlite3.Row) -> Known:
    """What files said of the story so far, from a row that has the columns of `version`."""
    found = json.loads(row["found"])
    return {name: found.get(name) for name in FIELDS}


def origin_of(row: sqlite3.Row) -> Origin:
    """The origin in a row that has the columns of `version` and `reading`."""
    return Origin(
        name=row["name"],
        sha256=row["sha256"],
        encoding=row["encoding"],
        guessed=bool(row["guessed"]),
        removed=row["removed"],
        path=None if row["path"] is None else unpacked(row["path"]),
        format=row["format"] or "text",
        remarks=tuple(json.loads(row["remarks"] or "[]")),
    )


def details_columns(details: Details) -> dict[str, str | None]:
    """Details as columns of `story`."""
    return {name: getattr(details, name) for name in FIELDS}


def version_columns(story: Story) -> dict[str, Value]:
    """A story's text and where it came from as columns of `version`."""
    origin = story.origin
    return {
        "sha256": origin.sha256,
        "name": origin.name,
        "path": None if origin.path is None else packed(origin.path),
        "encoding": origin.encoding,
        "guessed": origin.guessed,
        "removed": origin.removed,
        "words": story.count_words(),
        "text_sha": text_sha(story.text),
        "found": json.dumps(details_columns(story.details)),
        "sentences": json.dumps([[each.start, each.end, each.kind, each.why] for each in story.sentences]),
        "paragraphs": json.dumps([[each.start, each.end] for each in story.paragraphs]),
        "text": story.text,
        "folded": fold(f"{story.text}\n{origin.name}"),
    }


def reading_columns(story: Story) -> dict[str, Value]:
    """What else is kept of how a story was read, as columns of `reading`."""
    return {
        "format": story.origin.format,
        "lead": lead_of(story) or "",
        "body_sha": body_sha(story),
        "remarks": json.dumps(story.origin.remarks),
        "evidence": _evidence_column(story.evidence),
        "guesses": _evidence_column(story.guesses),
    }


def sentences_of(column: str) -> tuple[Sentence, ...]:
    """The sentences in a column of `version`."""
    return tuple(Sentence(start, end, Kind(kind), why) for start, end, kind, why in json.loads(column))


def _evidence_column(evidence: Iterable[Evidence]) -> str:
    return json.dumps([[each.field, each.value, each.why] for each in evidence])


def _evidence_of(column: str | None) -> tuple[Evidence, ...]:
    return tuple(Evidence(*each) for each in json.loads(column or "[]"))


def _stored(row: sqlite3.Row) -> StoredStory:
    story = Story(
        text=row["text"],
        sentences=sentences_of(row["sentences"]),
        paragraphs=tuple(Span(start, end) for start, end in json.loads(row["paragraphs"])),
        origin=origin_of(row),
        details=details_of(row),
        evidence=_evidence_of(row["evidence"]),
        guesses=_evidence_of(row["guesses"]),
    )
    return StoredStory(row["id"], row["number"], story, bool(row["sample"]), row["imported_at"], said_of(row))
