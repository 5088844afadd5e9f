"""Bringing the sessions of two libraries together, and what the reader marked and decided on lines."""

import sqlite3

from tui.library.exchange.meeting import Meeting


def meet_sessions(meeting: Meeting) -> None:
    """Bring in every session of theirs that we lack, and the stories that are in theirs and not in ours.

    None of them counts as opened later than one of ours.
    """
    for row in meeting.theirs.rows("SELECT * FROM session ORDER BY turn DESC, rowid"):
        samples = _samples(meeting, row)
        if meeting.has("session", id=row["id"]):
            meeting.sessions[row["id"]] = row["id"]
            meeting.came["sessions"] += meeting.bring_back("session", row, {"id": row["id"]})
        elif samples is not None:
            meeting.sessions[row["id"]] = samples
        else:
            meeting.sessions[row["id"]] = row["id"]
            turn = meeting.database.number("SELECT min(coalesce(min(turn), 0), 0) - 1 FROM session")
            meeting.bring("session", dict(row) | {"turn": turn})
            meeting.came["sessions"] += row["deleted_at"] is None
    for row in meeting.theirs.rows("SELECT * FROM member ORDER BY session_id, position"):
        _meet_member(meeting, row)


def _samples(meeting: Meeting, row: sqlite3.Row) -> str | None:
    """Our session with the samples that a session of theirs holds."""
    found = meeting.database.row(
        "SELECT id FROM session WHERE sample AND name = ? AND ? AND deleted_at IS NULL", row["name"], row["sample"]
    )
    return None if found is None else str(found["id"])


def _meet_member(meeting: Meeting, row: sqlite3.Row) -> None:
    session_id, story_id = meeting.session(row["session_id"]), meeting.story(row["story_id"])
    if session_id is None or story_id is None:
        meeting.left_out["member"] += 1
        return
    key = {"session_id": session_id, "story_id": story_id}
    if meeting.has("member", **key):
        meeting.bring_back("member", row, key)
        return
    position = row["position"]
    if meeting.has("member", session_id=session_id, position=position):
        position = meeting.database.number("SELECT max(position) + 1 FROM member WHERE session_id = ?", session_id)
    meeting.bring("member", dict(row) | key | {"position": position})


def meet_lines(meeting: Meeting) -> None:
    """Bring in which lines were seen by either, and what was decided on lines."""
    for row in meeting.theirs.rows("SELECT * FROM seen_line"):
        _meet_seen(meeting, row)
    for row in meeting.theirs.rows("SELECT * FROM ruling ORDER BY rowid"):
        _meet_ruling(meeting, row)


def _meet_seen(meeting: Meeting, row: sqlite3.Row) -> None:
    session_id, story_id = meeting.session(row["session_id"]), meeting.story(row["story_id"])
    if session_id is None or story_id is None:
        meeting.left_out["seen_line"] += 1
        return
    key = {"session_id": session_id, "story_id": story_id, "key": row["key"]}
    if not meeting.has("seen_line", **key):
        meeting.bring("seen_line", dict(row) | key)
    elif row["deleted_at"] is None:
        meeting.action.restore("seen_line", key)


def _meet_ruling(meeting: Meeting, row: sqlite3.Row) -> None:
    owner = row["owner"] if row["scope"] == "outlet" else meeting.story(row["owner"])
    key = {"scope": row["scope"], "owner": owner, "key": row["key"]}
    if owner is None:
        meeting.left_out["ruling"] += 1
    elif not meeting.has("ruling", **key):
        meeting.bring("ruling", dict(row) | key)
    else:
        meeting.bring_back("ruling", row, key)
