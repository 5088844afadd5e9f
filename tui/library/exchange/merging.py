"""Bringing two libraries together so that nothing of either is lost.

What is known stays, what is unknown comes in, and nothing that the other lacks is taken away here.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from tui.library.database import Database
from tui.library.exchange.meeting import Meeting
from tui.library.exchange.meeting_decisions import meet_drafts, meet_links, meet_memory, meet_placements
from tui.library.exchange.meeting_judgements import meet_judgements
from tui.library.exchange.meeting_notes import meet_notes
from tui.library.exchange.meeting_sessions import meet_lines, meet_sessions
from tui.library.exchange.meeting_stories import meet_stories
from tui.library.exchange.merged import Merged, Record
from tui.library.exchange.sound import Flaw
from tui.library.exchange.staging import Staging
from tui.library.exchange.tables import MADE_AGAIN, exchanged


def put_up(records: Iterable[Record], temporary: Database) -> Counter[str]:
    """Put rows into an empty temporary database; how many of each table make no sense, and are left out."""
    staging, left_out = Staging(temporary), Counter[str]()
    with temporary.writing():
        for table, row in records:
            if table in MADE_AGAIN:
                continue
            try:
                staging.add(table, exchanged(table, row))
            except Flaw:
                left_out[table] += 1
    return left_out


def merge(meeting: Meeting) -> Merged:
    """Bring everything of theirs in that is not here."""
    if meeting.own:
        _stand_in(meeting)
    meet_stories(meeting)
    meet_sessions(meeting)
    meet_lines(meeting)
    meet_notes(meeting)
    meet_links(meeting)
    meet_judgements(meeting)
    meet_placements(meeting)
    meet_drafts(meeting)
    if meeting.own:
        meet_memory(meeting)
    came = meeting.came
    return Merged(
        stories=came["stories"],
        versions=came["versions"],
        sessions=came["sessions"],
        notes=came["notes"],
        revisions=came["revisions"],
        changed=came["changed"],
        links=came["links"],
        judgements=came["judgements"],
        drafts=came["drafts"],
        beside=tuple(meeting.beside),
        disagreed=tuple(meeting.disagreed),
        left_out={table: number for table, number in sorted(meeting.left_out.items()) if number},
    )


def _stand_in(meeting: Meeting) -> None:
    """Where a session or a story is lost from our own library, but not what is in it, put another in its place."""
    for row in meeting.theirs.rows(_LOST_SESSIONS):
        now = {"created_at": meeting.action.at, "opened_at": meeting.action.at}
        meeting.theirs.insert("session", id=row["id"], name="recovered", sample=0, turn=0, place="{}", **now)
        meeting.left_out["session"] += not meeting.has("session", id=row["id"])
    for row in meeting.theirs.rows(_LOST_STORIES):
        meeting.theirs.insert("story", id=row["id"], sample=0)
        meeting.left_out["story"] += not meeting.has("story", id=row["id"])


_LOST_SESSIONS: Final = """
    SELECT session_id AS id FROM note WHERE session_id NOT IN (SELECT id FROM session)
    UNION SELECT session_id FROM judgement WHERE session_id NOT IN (SELECT id FROM session)"""
_LOST_STORIES: Final = "SELECT DISTINCT story_id AS id FROM version WHERE story_id NOT IN (SELECT id FROM story)"
