"""Anchors as rows: what notes, links and judgements are attached to, and where that is in a story as it is now."""

import sqlite3
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from tui.library.database import Database
from tui.library.errors import NotInLibrary
from tui.library.part import Part
from tui.library.phrases import name_of, short
from tui.library.placing.anchors import Placed, place
from tui.library.placing.grounds import Ground
from tui.library.texts import load_story, text_sha_of
from tui.library.values import Anchor

Pair: TypeAlias = tuple[Anchor, Anchor]
"""Two passages, left and right."""

REMEMBERED: Final = 10_000
"""Outcomes of looking for a passage that are kept while the library is open."""

_KEPT: Final = 16
"""Texts that are kept ready; a session's notes are gone through story by story."""


class Anchoring(Part):
    """Finding passages again."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._grounds: OrderedDict[str, Ground] = OrderedDict()
        self._firm: dict[tuple[Anchor, str], Placed | None] = {}

    def locate(self, anchor: Anchor, version: int | None = None) -> Placed | None:
        """Where an anchor's passage stands in a version of its story, by default the current one, if that is certain.

        None for what is gone or only probably there; `placings` tells those apart.

        Raises:
            NotInLibrary: there is no such story or version.
        """
        sha = text_sha_of(self._database, anchor.story_id, version)
        if sha == anchor.text_sha:
            return Placed(anchor.start, anchor.end)  # the text is the same: no need to load it
        if not anchor.exact:
            return Placed(0, 0)
        if (anchor, sha) not in self._firm:
            if len(self._firm) >= REMEMBERED:
                self._firm.clear()
            grounds = self._ground(anchor.story_id, version), self._ground(anchor.story_id, anchor.version)
            self._firm[anchor, sha] = place(anchor, *grounds)
        return self._firm[anchor, sha]

    def is_same_passage(self, kept: Anchor, now: Anchor) -> bool:
        """Whether two anchors mean one passage, perhaps in two versions of its story.

        Raises:
            NotInLibrary: there is no such story or version.
        """
        if kept.story_id != now.story_id:
            return False
        if kept.text_sha == now.text_sha:
            return (kept.start, kept.end) == (now.start, now.end)
        return self.locate(kept, now.version) == Placed(now.start, now.end)

    def is_same_pair(self, kept: Pair, now: Pair) -> bool:
        """Whether two pairs of anchors mean one pair of passages, in this order."""
        return all(map(self.is_same_passage, kept, now))

    def _ground(self, story_id: str, version: int | None = None) -> Ground:
        """A story's text, ready for finding passages in it. The last few are kept: many notes are on one text."""
        sha = text_sha_of(self._database, story_id, version)
        if sha not in self._grounds:
            self._grounds[sha] = Ground(load_story(self._database, story_id, version).story)
            if len(self._grounds) > _KEPT:
                self._grounds.popitem(last=False)
        self._grounds.move_to_end(sha)
        return self._grounds[sha]


def save_anchors(database: Database, owner_id: str, anchors: Iterable[Anchor]) -> None:
    """Keep what a note, link or judgement is attached to.

    Raises:
        NotInLibrary: an anchor is in a story or version that is not there.
    """
    for side, anchor in enumerate(anchors):
        require_version(database, anchor)
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
    """For each note, link or judgement in the query `owners` its anchors, left first."""
    found: defaultdict[str, tuple[Anchor, ...]] = defaultdict(tuple)
    for row in database.rows(f"SELECT * FROM anchor WHERE owner_id IN ({owners}) ORDER BY owner_id, side", *values):
        found[row["owner_id"]] += (anchor_of(row),)
    return found


def passage_words(database: Database, anchor: Anchor) -> str:
    """What undo calls a passage: the beginning of its quotation; for a whole story the story's name."""
    if anchor.exact:
        return short(anchor.exact)
    return name_of(load_story(database, anchor.story_id, anchor.version).story)


def require_version(database: Database, anchor: Anchor) -> None:
    """Make sure that an anchor is in a version that is there.

    Raises:
        NotInLibrary: it is not.
    """
    where = "story_id = ? AND number = ?"
    if not database.row(f"SELECT 1 FROM version WHERE {where}", anchor.story_id, anchor.version):
        raise NotInLibrary(f"{anchor.story_id}: no such story in the library in version {anchor.version}")


def anchor_of(row: sqlite3.Row) -> Anchor:
    """The anchor in a row that has the columns of `anchor`."""
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
