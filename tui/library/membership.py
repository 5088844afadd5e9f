"""Which stories are in a session, and under which letter."""

from string import ascii_uppercase

from tui.library.database import Database
from tui.library.errors import NotInLibrary
from tui.library.recording import Action


def join(database: Database, action: Action, session_id: str, story_id: str) -> None:
    """Let a story join a session. One that was in it before gets its own letter back.

    Raises:
        NotInLibrary: there is no such session.
    """
    require_session(database, session_id)
    key = {"session_id": session_id, "story_id": story_id}
    if database.row("SELECT 1 FROM member WHERE session_id = ? AND story_id = ?", session_id, story_id):
        action.restore("member", key)
        return
    # Not a count: a story that was purged has left no row behind.
    position = database.number("SELECT coalesce(max(position), -1) + 1 FROM member WHERE session_id = ?", session_id)
    action.create("member", **key, position=position, joined_at=action.at)


def leave(action: Action, session_id: str, story_id: str) -> None:
    """Take a story out of a session; its letter stays its own."""
    action.remove("member", {"session_id": session_id, "story_id": story_id})


def letter(position: int) -> str:
    """The letter of the story that joined after `position` others: A to Z, then AA, AB and so on."""
    letters = ""
    while position >= 0:
        position, place = position // 26 - 1, position % 26
        letters = ascii_uppercase[place] + letters
    return letters


def require_session(database: Database, session_id: str) -> None:
    """Make sure that there is such a session.

    Raises:
        NotInLibrary: there is none, or it was removed.
    """
    if not database.row("SELECT 1 FROM session WHERE id = ? AND deleted_at IS NULL", session_id):
        raise NotInLibrary(f"{session_id}: no such session in the library")
