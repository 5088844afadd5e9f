"""Bringing the notes of two libraries together: of two bodies the later, or both where neither follows the other."""

import sqlite3
from collections.abc import Mapping

from tui.library.database import Value
from tui.library.exchange.families import Saved, family, id_beside, ids_beside, keep, line, newest, saved
from tui.library.exchange.meeting import Meeting


def meet_notes(meeting: Meeting) -> None:
    """Bring in every note of theirs that we lack, and what was saved of those that we have.

    Which of ours each is, what was saved tells first. Only then may one be ours because it says the same, and only one:
    a reader who gave two notes the same words has two of them in either library.
    """
    heads = ids_beside(meeting.database) | ids_beside(meeting.theirs)
    rows = meeting.theirs.rows("SELECT * FROM note ORDER BY rowid")
    unmet = [row for row in rows if not _is_met(meeting, row, heads)]
    for row in unmet:
        if row["deleted_at"] is not None or not _says_the_same(meeting, row, heads):
            _bring_unmet(meeting, row)
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


def _is_met(meeting: Meeting, row: sqlite3.Row, heads: Mapping[str, str]) -> bool:
    """Whether nothing of a note of theirs is left to bring in: it is gone there, or joined one of ours."""
    if meeting.has("note", id=row["id"]):
        meeting.came["notes"] += meeting.bring_back("note", row, {"id": row["id"]})
        if meeting.bring_back("note", row, {"id": (second := id_beside(row["id"], row["body"]))}):
            meeting.beside.append(second)
        meeting.came["revisions"] += keep(meeting.database, row["id"], _revisions(meeting, row))
        if row["deleted_at"] is not None:
            return True
    return row["deleted_at"] is None and _follows(meeting, row, heads)


def _bring_unmet(meeting: Meeting, row: sqlite3.Row) -> None:
    """A note that is new here, or that both have changed: then theirs stands beside ours."""
    if not meeting.has("note", id=row["id"]):
        if _bring(meeting, row, row["id"], beside=_partner(meeting, row)):
            meeting.came["notes"] += row["deleted_at"] is None
            keep(meeting.database, row["id"], _revisions(meeting, row))
        return
    second = id_beside(row["id"], row["body"])
    if not meeting.has("note", id=second) and _bring(meeting, row, second, rev=1, beside=row["id"]):
        keep(meeting.database, second, {newest(meeting.theirs, row): 1})
        meeting.beside.append(second)


def _kin(meeting: Meeting, row: sqlite3.Row, heads: Mapping[str, str]) -> list[sqlite3.Row]:
    """The notes of ours, in sight or not, that one of theirs may be: that of its id, then the others of its family."""
    found = family(meeting.database, heads.get(row["id"], row["id"]))
    return sorted(found, key=lambda mine: mine["id"] != row["id"])


def _follows(meeting: Meeting, row: sqlite3.Row, heads: Mapping[str, str]) -> bool:
    """Whether a note of theirs, whatever its id, joined one of ours: the same, behind it, or written on from it."""
    kin, said, before = _kin(meeting, row, heads), newest(meeting.theirs, row), line(meeting.theirs, row)
    for mine in kin:
        if said in line(meeting.database, mine):
            return _join(meeting, row, mine["id"])
    for mine in kin:
        if mine["deleted_at"] is None and newest(meeting.database, mine) in before:
            return _join(meeting, row, mine["id"], body=True)
    return False


def _says_the_same(meeting: Meeting, row: sqlite3.Row, heads: Mapping[str, str]) -> bool:
    """Whether a note of theirs joined one of ours that has the same words and that none of theirs has joined."""
    joined = set(meeting.notes.values())
    for mine in _kin(meeting, row, heads):
        if mine["deleted_at"] is None and mine["body"] == row["body"] and mine["id"] not in joined:
            return _join(meeting, row, mine["id"])
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
