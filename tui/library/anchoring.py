"""Anchors as rows: what notes and links are attached to, and where that is in a story as it is now."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tui.library.anchors import Placed, place
from tui.library.database import Database
from tui.library.errors import NotInLibrary
from tui.library.part import Part
from tui.library.texts import load_story, text_sha_of
from tui.library.values import Anchor


class Anchoring(Part):
    """Finding passages again."""

    def locate(self, anchor: Anchor, version: int | None = None) -> Placed | None:
        """Where an anchor's passage stands in a version of its story, by default the current one; None is an orphan.

        Raises:
            NotInLibrary: there is no such story or version.
        """
        if text_sha_of(self._database, anchor.story_id, version) == anchor.text_sha:
            return Placed(anchor.start, anchor.end)  # the text is the same: no need to load it
        return locate(self._database, anchor, load_story(self._database, anchor.story_id, version).story.text)


def locate(database: Database, anchor: Anchor, text: str) -> Placed | None:
    """Where an anchor's passage stands in a text of its story, judged with the text that it was made on."""
    return place(anchor, text, load_story(database, anchor.story_id, anchor.version).story.text)


def save_anchors(database: Database, owner_id: str, anchors: Iterable[Anchor]) -> None:
    """Keep what a note or link is attached to.

    Raises:
        NotInLibrary: an anchor is in a story or version that is not there.
    """
    for side, anchor in enumerate(anchors):
        _require_version(database, anchor)
        database.insert(
            "anchor",
            owner_id=owner_id,
            side=side,
            story_id=anchor.story_id,
            version=anchor.version,
            start_at=anchor.start,
            end_at=anchor.end,
            exact=anchor.exact,
            prefix=anchor.prefix,
            suffix=anchor.suffix,
            text_sha=anchor.text_sha,
        )


def anchors_of(database: Database, owners: str, *values: str | None) -> Mapping[str, tuple[Anchor, ...]]:
    """For each note or link in the query `owners` its anchors, left first."""
    found: defaultdict[str, tuple[Anchor, ...]] = defaultdict(tuple)
    for row in database.rows(f"SELECT * FROM anchor WHERE owner_id IN ({owners}) ORDER BY owner_id, side", *values):
        found[row["owner_id"]] += (_anchor(row),)
    return found


def _require_version(database: Database, anchor: Anchor) -> None:
    where = "story_id = ? AND number = ?"
    if not database.row(f"SELECT 1 FROM version WHERE {where}", anchor.story_id, anchor.version):
        raise NotInLibrary(f"{anchor.story_id}: no such story in the library in version {anchor.version}")


def _anchor(row: sqlite3.Row) -> Anchor:
    return Anchor(
        story_id=row["story_id"],
        version=row["version"],
        start=row["start_at"],
        end=row["end_at"],
        exact=row["exact"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        text_sha=row["text_sha"],
    )
