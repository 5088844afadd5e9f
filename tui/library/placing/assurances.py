"""The reader's word on where a passage is in a later version of its story, as rows.

It is kept beside the anchor, which never changes, one row for each version that the reader was looking at.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tui.library.database import Database, Value
from tui.library.placing.anchoring import anchor_of
from tui.library.recording import Action, read_columns
from tui.library.values import Anchor

Side = tuple[str, int]
"""The id of a note, and one of its sides: 0 left or only, 1 right."""


@dataclass(frozen=True, slots=True)
class Assurance:
    """What the reader said of one side of a note in one version of its story."""

    anchor: Anchor | None
    """Where the passage is; None: it is gone."""
    text_sha: str
    """Of the text that the reader was looking at."""
    refused: str = ""
    """The words that were offered where the passage is said to be gone; may be empty."""


def assurances_of(database: Database, note_ids: Iterable[str]) -> Mapping[Side, list[Assurance]]:
    """What the reader said of some notes, side by side, of the latest version first."""
    rows = database.rows(
        "SELECT placement.*, anchor.story_id FROM placement"
        " JOIN anchor ON anchor.owner_id = placement.owner_id AND anchor.side = placement.side"
        " WHERE placement.owner_id IN (SELECT value FROM json_each(?)) AND placement.deleted_at IS NULL"
        " ORDER BY placement.version DESC",
        json.dumps([*note_ids]),
    )
    found: defaultdict[Side, list[Assurance]] = defaultdict(list)
    for row in rows:
        gone = row["start_at"] is None
        said = Assurance(None if gone else anchor_of(row), row["text_sha"], row["exact"] if gone else "")
        found[row["owner_id"], row["side"]].append(said)
    return found


def assure(database: Database, action: Action, side: Side, version: int, **columns: Value) -> None:
    """Keep what the reader says, in place of what they said of that version before."""
    key: dict[str, Value] = {"owner_id": side[0], "side": side[1], "version": version}
    if read_columns(database, "placement", key, ["at"]):
        action.change("placement", key, **columns, at=action.at, deleted_at=None)
    else:
        action.create("placement", **key, **columns, at=action.at)
