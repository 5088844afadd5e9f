"""Bringing links, confirmed places, drafts and what is known of files together."""

import json
import sqlite3
from collections.abc import Iterable

from tui.library.database import Value
from tui.library.exchange.meeting import Meeting
from tui.library.exchange.meeting_notes import bring_anchors
from tui.library.stamps import id_of_content

_ENDS = "SELECT story_id, version, start_at, end_at FROM anchor WHERE owner_id = ? ORDER BY side"


def meet_links(meeting: Meeting) -> None:
    """Bring in every link of theirs, except on a pair of passages on which we have decided."""
    for row in meeting.theirs.rows("SELECT * FROM link ORDER BY rowid"):
        if meeting.has("link", id=row["id"]):
            meeting.came["links"] += meeting.bring_back("link", row, {"id": row["id"]})
        else:
            _bring_link(meeting, row)


def _bring_link(meeting: Meeting, row: sqlite3.Row) -> None:
    session_id, pair = meeting.session(row["session_id"]), ends(meeting, row["id"])
    if session_id is None or len(pair) < 2:
        meeting.left_out["link"] += 1
        return
    decided = meeting.database.rows("SELECT id FROM link WHERE session_id = ? AND deleted_at IS NULL", session_id)
    if row["deleted_at"] is None and any(_pair(meeting, each["id"]) == set(pair) for each in decided):
        return
    meeting.bring("link", dict(row) | {"session_id": session_id})
    stories = bring_anchors(meeting, row["id"], row["id"])
    if row["deleted_at"] is None:
        meeting.came["links"] += 1
        meeting.show(session_id, stories)


def ends(meeting: Meeting, owner_id: str) -> list[tuple[Value, ...]]:
    """The passages that a decision of theirs is on, as ours; fewer than two where one is in no text of ours."""
    rows = meeting.theirs.rows("SELECT * FROM anchor WHERE owner_id = ? ORDER BY side", owner_id)
    found = [(meeting.version(row["story_id"], row["version"], row["text_sha"]), row) for row in rows]
    return [(*version, row["start_at"], row["end_at"]) for version, row in found if version is not None]


def _pair(meeting: Meeting, link_id: str) -> set[tuple[Value, ...]]:
    return {tuple(row) for row in meeting.database.rows(_ENDS, link_id)}


def meet_placements(meeting: Meeting) -> None:
    """Bring in where their reader confirmed that passages are, in versions that we have too."""
    for row in meeting.theirs.rows("SELECT * FROM placement ORDER BY rowid"):
        number = _version_placed_in(meeting, row)
        if number is None:
            meeting.left_out["placement"] += 1
            continue
        owner_id = meeting.notes.get(row["owner_id"], row["owner_id"])
        key = {"owner_id": owner_id, "side": row["side"], "version": number}
        if meeting.has("placement", **key):
            meeting.bring_back("placement", row, key)
        else:
            meeting.bring("placement", dict(row) | key)


def _version_placed_in(meeting: Meeting, row: sqlite3.Row) -> int | None:
    """The number that the version of a placement has here; None where its passage is not ours."""
    where = "SELECT * FROM anchor WHERE owner_id = ? AND side = ?"
    theirs = meeting.theirs.row(where, row["owner_id"], row["side"])
    ours = meeting.database.row(where, meeting.notes.get(row["owner_id"], row["owner_id"]), row["side"])
    if theirs is None or ours is None or theirs["exact"] != ours["exact"]:
        return None
    version = meeting.version(theirs["story_id"], row["version"], row["text_sha"])
    return version[1] if version is not None and version[0] == ours["story_id"] else None


def meet_drafts(meeting: Meeting) -> None:
    """Bring in their drafts, as left by whoever wrote them. These are no actions of a reader."""
    for row in meeting.theirs.rows("SELECT * FROM draft ORDER BY rowid"):
        session_id = meeting.session(row["session_id"])
        anchors = [anchor for each in json.loads(row["anchors"]) if (anchor := _anchor(meeting, each))]
        if session_id is None or not anchors:
            meeting.left_out["draft"] += 1
            continue
        ours = meeting.database.row("SELECT body FROM draft WHERE id = ?", row["id"])
        draft_id = row["id"] if ours is None else id_of_content("d", row["id"], row["body"])
        if (ours is None or ours["body"] != row["body"]) and not meeting.has("draft", id=draft_id):
            note_id = meeting.notes.get(row["note_id"], row["note_id"])
            note_id = note_id if meeting.has("note", id=note_id) else None
            known = {"id": draft_id, "session_id": session_id, "note_id": note_id, "writer": ""}
            meeting.database.insert("draft", **dict(row) | known | {"anchors": json.dumps(anchors)})
            meeting.came["drafts"] += 1


def _anchor(meeting: Meeting, anchor: dict[str, Value]) -> dict[str, Value] | None:
    version = meeting.version(str(anchor["story_id"]), int(anchor["version"] or 0), str(anchor["text_sha"]))
    return None if version is None else anchor | {"story_id": version[0], "version": version[1]}


def meet_memory(meeting: Meeting) -> None:
    """Bring in settings, what exports wrote and what files were, from what is left of our own library."""
    for table, key in (("setting", "key"), ("export", "path"), ("seen", "path")):
        for row in meeting.theirs.rows(f"SELECT * FROM {table}"):
            if table == "seen" and row["story_id"] not in _there(meeting):
                meeting.left_out[table] += 1
            elif not meeting.has(table, **{key: row[key]}):
                meeting.database.insert(table, **dict(row))


def _there(meeting: Meeting) -> Iterable[str]:
    return {theirs for theirs, ours in meeting.stories.items() if theirs == ours}
