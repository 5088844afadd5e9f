"""What follows from other columns and rows, compared with what it follows from, and made again where it disagrees."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from tui.library.connecting import PATIENCE, WRITING, connected
from tui.library.database import Database, Value
from tui.library.deriving import with_derived
from tui.library.errors import LibraryDamaged
from tui.library.exchange.tables import completed, keep_lines_of
from tui.library.ownership import shown
from tui.library.stamps import now
from tui.library.texts import sentences_of
from tui.story import Origin, Story, line_keys

_VERSIONS: Final = "SELECT story_id, number, name, text, sentences, folded FROM version ORDER BY story_id"


def disagreeing(database: Database) -> tuple[str, ...]:
    """The ids of stories by which searching, recognising outlets and addresses, or repeated lines would go wrong.

    Raises:
        LibraryDamaged: what is kept of a story makes no sense.
    """
    stories = {str(row["id"]) for row in database.rows("SELECT * FROM story") if _changed("story", dict(row))}
    return tuple(sorted(stories | set(_texts_disagreeing(database))))


def make_again(database: Database) -> int:
    """Make again what disagrees; of how many stories.

    Raises:
        LibraryDamaged: what is kept of a story makes no sense. Nothing was changed.
    """
    with database.writing():
        found = disagreeing(database)
        for story_id in found:
            _make_again(database, story_id)
    return len(found)


def repair(path: Path) -> int:
    """Make again whatever in a library follows from the rest, and write the file anew; for how many stories.

    Raises:
        LibraryError: it could not be done. Nothing is lost.
    """
    with connected(path.absolute(), WRITING) as connection:
        database = Database(connection, path, read_only=False, clock=now, patience=PATIENCE)
        database.run("PRAGMA secure_delete = ON")
        database.run("REINDEX")
        many = make_again(database)
        database.run("VACUUM")
    return many


def _texts_disagreeing(database: Database) -> Iterator[str]:
    for story_id, versions in groupby(database.each(_VERSIONS), key=lambda row: str(row["story_id"])):
        lines, right = set(), True
        for row in versions:
            lines |= _lines_of(database, row["text"], row["sentences"], story_id)
            right &= not _changed("version", dict(row))
        if not right or lines != _lines_kept(database, story_id):
            yield story_id


def _changed(table: str, row: dict[str, Value]) -> bool:
    return completed(table, row) != row


def _lines_of(database: Database, text: str, sentences: str, story_id: str) -> set[str]:
    try:
        return set(line_keys(Story(text, sentences_of(sentences), (), Origin("", ""))))
    except (ValueError, TypeError) as error:
        raise LibraryDamaged(
            f"{shown(database.path)}: what is kept of the story {story_id[:8]} makes no sense"
        ) from error


def _lines_kept(database: Database, story_id: str) -> set[str]:
    """The lines kept of a story, none of them where its outlet is another one there."""
    rows = database.rows(
        "SELECT line.key, line.outlet_key IS story.outlet_key AS same FROM line JOIN story ON story.id = story_id"
        " WHERE story_id = ?",
        story_id,
    )
    return {str(row["key"]) if row["same"] else "" for row in rows}


def _make_again(database: Database, story_id: str) -> None:
    (story,) = database.rows("SELECT outlet, url FROM story WHERE id = ?", story_id)
    columns = with_derived("story", dict(story))
    database.run(
        "UPDATE story SET outlet_key = ?, address = ? WHERE id = ?",
        *(columns["outlet_key"], columns["address"], story_id),
    )
    database.run("DELETE FROM line WHERE story_id = ?", story_id)
    for row in database.rows(_VERSIONS.replace("ORDER BY", "WHERE story_id = ? ORDER BY"), story_id):
        database.run(
            "UPDATE version SET folded = ? WHERE story_id = ? AND number = ?",
            *(completed("version", dict(row))["folded"], story_id, row["number"]),
        )
        keep_lines_of(database, story_id, row["text"], row["sentences"])
