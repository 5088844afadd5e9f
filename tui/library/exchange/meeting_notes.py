"""Bringing the notes of two libraries together: of two bodies the later, or both where neither follows the other."""

import sqlite3

from tui.library.database import Database, Value
from tui.library.exchange.meeting import Meeting
from tui.library.stamps import id_of_content

_Saved = tuple[str, str]
"""When a body was saved, and the body: by this a revision is known, as numbers differ between libraries."""


def meet_notes(meeting: Meeting) -> None:
    """Bring in every note of theirs that we lack, and what was saved of those that we have."""
    for row in meeting.theirs.rows("SELECT * FROM note ORDER BY rowid"):
        if meeting.has("note", id=row["id"]):
            _meet(meeting, row)
        elif _bring(meeting, row, row["id"], beside=_partner(meeting, row)):
            meeting.came["notes"] += row["deleted_at"] is None
            _keep_revisions(meeting, row, row["id"])
    lost = "SELECT count(*) FROM note_rev WHERE note_id NOT IN (SELECT id FROM note)"
    meeting.left_out["note_rev"] += meeting.theirs.number(lost)


def bring_anchors(meeting: Meeting, owner_id: str, new_id: str) -> list[str]:
    """Bring in what a note or link of theirs is attached to; the stories of ours that it is on, left first.

    A side that belongs to no version is left out, and the other moves up.
    """
    stories: list[str] = []
    for row in meeting.theirs.rows("SELECT * FROM anchor WHERE owner_id = ? ORDER BY side", owner_id):
        version = meeting.version_of(row)
        if version is None:
            meeting.left_out["anchor"] += 1
            continue
        ours = {"owner_id": new_id, "side": len(stories), "story_id": version[0], "version": version[1]}
        meeting.database.insert("anchor", **dict(row) | ours)
        stories.append(version[0])
    return stories


def _bring(meeting: Meeting, row: sqlite3.Row, new_id: str, **other: Value) -> bool:
    """Bring in a note of theirs under an id that is new here; whether it could come in."""
    session_id = meeting.session(row["session_id"])
    stories = [] if session_id is None else bring_anchors(meeting, row["id"], new_id)
    if session_id is None or not stories:
        meeting.left_out["note"] += 1
        return False
    meeting.bring("note", dict(row) | {"session_id": session_id, "id": new_id} | other)
    _meet_tags(meeting, row["id"], new_id)
    if row["deleted_at"] is None:
        meeting.show(session_id, stories)
    return True


def _partner(meeting: Meeting, row: sqlite3.Row) -> str | None:
    """The note that theirs stands beside, where there is such a note."""
    beside = row["beside"]
    there = meeting.theirs.row("SELECT 1 FROM note WHERE id = ?", beside) or meeting.has("note", id=beside)
    return beside if beside and there else None


def _meet(meeting: Meeting, row: sqlite3.Row) -> None:
    """A note that we have."""
    meeting.bring_back("note", row, {"id": row["id"]})
    second = id_of_content("n", row["id"], row["body"])
    meeting.bring_back("note", row, {"id": second})
    known = _saved(meeting.database, row["id"])
    meeting.came["revisions"] += _keep_revisions(meeting, row, row["id"])
    if row["deleted_at"] is not None:
        return
    if _newest(meeting.theirs, row) not in known:
        _follow(meeting, row, second)
    _join(meeting, row)


def _follow(meeting: Meeting, row: sqlite3.Row, second: str) -> None:
    """Take their newest body for ours where it follows it; else keep it as a second note."""
    ours = meeting.database.rows(
        "SELECT * FROM note WHERE (id = ? OR beside = ?) AND deleted_at IS NULL ORDER BY id != ?", *[row["id"]] * 3
    )
    before = _saved(meeting.theirs, row["id"])
    if any(mine["body"] == row["body"] for mine in ours):
        return
    for mine in ours:
        if _newest(meeting.database, mine) in before:
            _take_body(meeting, row, mine["id"])
            return
    if not meeting.has("note", id=second) and _bring(meeting, row, second, rev=1, beside=row["id"]):
        saved_at, body = _newest(meeting.theirs, row)
        meeting.database.insert("note_rev", note_id=second, rev=1, body=body, at=saved_at)
        meeting.beside.append(second)


def _take_body(meeting: Meeting, row: sqlite3.Row, note_id: str) -> None:
    _keep_revisions(meeting, row, note_id)
    rev = _saved(meeting.database, note_id)[_newest(meeting.theirs, row)]
    meeting.action.change("note", {"id": note_id}, body=row["body"], rev=rev, updated_at=row["updated_at"])
    meeting.came["changed"] += 1


def _join(meeting: Meeting, row: sqlite3.Row) -> None:
    """Tags of both, and done where either has done it."""
    if not meeting.has_sight("note", "id = ?", row["id"]):
        return
    before = len(meeting.action.changes)
    _meet_tags(meeting, row["id"], row["id"])
    if row["done"]:
        meeting.action.change("note", {"id": row["id"]}, done=1)
    meeting.came["changed"] += len(meeting.action.changes) > before


def _meet_tags(meeting: Meeting, their_id: str, note_id: str) -> None:
    rows = meeting.theirs.rows(
        "SELECT * FROM tagging WHERE note_id = ? AND deleted_at IS NULL ORDER BY rowid", their_id
    )
    for row in rows:
        key = {"note_id": note_id, "tag": row["tag"]}
        if meeting.has("tagging", **key):
            meeting.bring_back("tagging", row, key)
        else:
            meeting.bring("tagging", dict(row) | key)


def _keep_revisions(meeting: Meeting, row: sqlite3.Row, note_id: str) -> int:
    """Keep every body of theirs that we have not, under the next number where theirs is taken; how many."""
    known, came = _saved(meeting.database, note_id), 0
    revisions = _saved(meeting.theirs, row["id"])
    for (saved_at, body), rev in ({_newest(meeting.theirs, row): row["rev"]} | revisions).items():
        if (saved_at, body) not in known:
            number = max(known.values()) + 1 if rev in known.values() else rev
            meeting.database.insert("note_rev", note_id=note_id, rev=number, body=body, at=saved_at)
            known[saved_at, body] = number
            came += 1
    return came


def _saved(database: Database, note_id: str) -> dict[_Saved, int]:
    """Every body ever saved of a note, with its number, the first one first."""
    rows = database.rows("SELECT rev, body, at FROM note_rev WHERE note_id = ? ORDER BY rev", note_id)
    return {(row["at"], row["body"]): row["rev"] for row in rows}


def _newest(database: Database, row: sqlite3.Row) -> _Saved:
    """What a note says now; of a damaged library that revision may be lost."""
    found = database.row("SELECT at FROM note_rev WHERE note_id = ? AND rev = ?", row["id"], row["rev"])
    return (row["updated_at"] if found is None else found["at"], row["body"])
