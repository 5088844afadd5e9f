"""Rows to stories and back: a story's text, sentences and details in columns."""

import hashlib
import json
import sqlite3
from functools import lru_cache

from tui.library.database import Database, Value, packed, unpacked
from tui.library.errors import NotInLibrary
from tui.library.search import fold
from tui.library.values import StoredStory
from tui.story import Details, Kind, Origin, Sentence, Span, Story

DETAILS = ("title", "outlet", "byline", "published", "url")
"""The fields of `Details`, which are columns of `story` too."""

CURRENT = """version.number = (SELECT max(number) FROM version AS other
    WHERE other.story_id = version.story_id AND other.deleted_at IS NULL)"""
"""Holds for the row of `version` that is the story's newest text."""


# The two stories that lie open are asked for at every step; only the first time their texts are gone through.
@lru_cache(maxsize=4)
def text_sha(text: str) -> str:
    """SHA-256 of a text as UTF-8, by which a text is recognised."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def load_story(database: Database, story_id: str, version: int | None = None) -> StoredStory:
    """One version of a story, by default the current one.

    Raises:
        NotInLibrary: there is no such story or version.
    """
    return _stored(_version(database, "*", story_id, version))


def text_sha_of(database: Database, story_id: str, version: int | None) -> str:
    """The SHA-256 of a story's current text, or of the version asked for, without the text.

    Raises:
        NotInLibrary: there is no such story or version.
    """
    return str(_version(database, "text_sha", story_id, version)["text_sha"])


def _version(database: Database, columns: str, story_id: str, version: int | None) -> sqlite3.Row:
    chosen, values = (CURRENT, ()) if version is None else ("version.number = ?", (version,))
    row = database.row(
        f"SELECT {columns} FROM story JOIN version ON version.story_id = story.id"
        f" WHERE story.id = ? AND story.deleted_at IS NULL AND {chosen}",
        *(story_id, *values),
    )
    if row is None:
        raise NotInLibrary(f"{story_id}: no such story in the library" + (f" in version {version}" if version else ""))
    return row


def details_of(row: sqlite3.Row) -> Details:
    """The details in a row that has the columns of `story`."""
    return Details(**{name: row[name] for name in DETAILS})


def origin_of(row: sqlite3.Row) -> Origin:
    """The origin in a row that has the columns of `version`."""
    return Origin(
        name=row["name"],
        sha256=row["sha256"],
        encoding=row["encoding"],
        guessed=bool(row["guessed"]),
        removed=row["removed"],
        path=None if row["path"] is None else unpacked(row["path"]),
    )


def details_columns(details: Details) -> dict[str, str | None]:
    """Details as columns of `story`."""
    return {name: getattr(details, name) for name in DETAILS}


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


def _stored(row: sqlite3.Row) -> StoredStory:
    story = Story(
        text=row["text"],
        sentences=tuple(
            Sentence(start, end, Kind(kind), why) for start, end, kind, why in json.loads(row["sentences"])
        ),
        paragraphs=tuple(Span(start, end) for start, end in json.loads(row["paragraphs"])),
        origin=origin_of(row),
        details=details_of(row),
    )
    return StoredStory(row["id"], row["number"], story, bool(row["sample"]), row["imported_at"])
