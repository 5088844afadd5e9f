"""Which session an action concerns, so that undo can name one that its reader does not have before them."""

from collections.abc import Iterable
from typing import Final

from tui.library.database import Database
from tui.library.phrases import short
from tui.library.recording import Change

_SEVERAL: Final = "other sessions"
_OWNERS: Final = {"note": "id", "link": "id", "judgement": "id", "tagging": "note_id", "placement": "owner_id"}
"""The tables whose rows are, or belong to, a note, a link or a verdict, and the column that names it."""
_SESSION_OF: Final = " UNION ".join(
    f"SELECT session_id FROM {table} WHERE id = ?1" for table in ("note", "link", "judgement")
)


def elsewhere(database: Database, changes: Iterable[Change], here: str) -> str:
    """What to call the session that some changes concern if it is not the one `here`; empty where there is no need.

    There is none where they concern this session, too, or no session at all.
    """
    found = {session_id for change in changes for session_id in _sessions(database, change)}
    if not here or not found or here in found:
        return ""
    if len(found) > 1:
        return _SEVERAL
    return short(str(database.rows("SELECT name FROM session WHERE id = ?", *found)[0]["name"]))


def _sessions(database: Database, change: Change) -> set[str]:
    if change.table in _OWNERS:
        return {row["session_id"] for row in database.rows(_SESSION_OF, change.key[_OWNERS[change.table]])}
    if change.table == "session":
        return {change.key["id"]}
    return {change.key["session_id"]} if "session_id" in change.key else set()
