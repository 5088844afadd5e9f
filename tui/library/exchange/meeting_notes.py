"""Bringing the notes of two libraries together: of two bodies the later, or both where neither follows the other."""

import sqlite3
from collections.abc import Sequence

from tui.library.database import Value
from tui.library.exchange.families import Saved, family, id_beside, ids_beside, keep, line, newest, saved
from tui.library.exchange.meeting import Meeting


def meet_notes(meeting: Meeting) -> None:
    """Bring in every note of theirs that we lack, and what was saved of those that we have."""
    heads = ids_beside(meeting.database) | ids_beside(meeting.theirs)
    for row in meeting.theirs.rows("SELECT * FROM note ORDER BY rowid"):
        head = heads.get(row["id"], row["id"])
        if meeting.has("note", id=row["id"]):
            _meet(meeting, row, head)
        elif head == row["id"] or not _is_one_of(meeting, row, family(meeting.database, head)):
            _bring_new(meeting, row)
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


def _bring_new(meeting: Meeting, row: sqlite3.Row) -> None:
    """A note that is new here."""
    if _bring(meeting, row, row["id"], beside=_partner(meeting, row)):
        meeting.came["notes"] += row["deleted_at"] is None
        keep(meeting.database, row["id"], _revisions(meeting, row))


def _meet(meeting: Meeting, row: sqlite3.Row, head: str) -> None:
    """A note that we have."""
    second = id_beside(row["id"], row["body"])
    meeting.came["notes"] += meeting.bring_back("note", row, {"id": row["id"]})
    if meeting.bring_back("note", row, {"id": second}):
        meeting.beside.append(second)
    meeting.came["revisions"] += keep(meeting.database, row["id"], _revisions(meeting, row))
    ours = meeting.database.rows("SELECT * FROM note WHERE id = ?", row["id"])
    if row["deleted_at"] or _is_one_of(meeting, row, ours) or _is_one_of(meeting, row, family(meeting.database, head)):
        return
    if not meeting.has("note", id=second) and _bring(meeting, row, second, rev=1, beside=row["id"]):
        keep(meeting.database, second, {newest(meeting.theirs, row): 1})
        meeting.beside.append(second)


def _is_one_of(meeting: Meeting, row: sqlite3.Row, ours: Sequence[sqlite3.Row]) -> bool:
    """Whether a note of theirs, whatever its id, is one of these: the same, behind it, or written on from it."""
    said = newest(meeting.theirs, row)
    shown = [mine for mine in ours if mine["deleted_at"] is None]
    if row["deleted_at"] is not None or not ours:
        return False
    for mine in shown:
        if mine["body"] == row["body"]:
            return _join(meeting, row, mine["id"])
    for mine in ours:
        if said in line(meeting.database, mine):
            return _join(meeting, row, mine["id"])
    before = line(meeting.theirs, row)
    for mine in shown:
        if newest(meeting.database, mine) in before:
            return _join(meeting, row, mine["id"], body=True)
    return False


def _join(meeting: Meeting, row: sqlite3.Row, note_id: str, *, body: bool = False) -> bool:
    """Let a note of ours be theirs, too: tags of both, done where either has done it, and perhaps their body."""
    meeting.notes[row["id"]] = note_id
    before = len(meeting.action.changes)
    if note_id != row["id"]:
        known = meeting.has("note", id=row["id"])  # then all that was saved of theirs is kept there
        said = {newest(meeting.theirs, row): row["rev"]} if known else _revisions(meeting, row)
        meeting.came["revisions"] += keep(meeting.database, note_id, said)
    if body:
        rev = saved(meeting.database, note_id)[newest(meeting.theirs, row)]
        meeting.action.change("note", {"id": note_id}, body=row["body"], rev=rev, updated_at=row["updated_at"])
    if meeting.has_sight("note", "id = ?", note_id):
        _meet_tags(meeting, row["id"], note_id)
        if row["done"]:
            meeting.action.change("note", {"id": note_id}, done=1)
    meeting.came["changed"] += len(meeting.action.changes) > before
    return True


def _revisions(meeting: Meeting, row: sqlite3.Row) -> dict[Saved, int]:
    return {newest(meeting.theirs, row): row["rev"]} | saved(meeting.theirs, row["id"])


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
