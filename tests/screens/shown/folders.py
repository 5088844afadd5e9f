"""Sessions put together in a test, without a library."""

from tui.desk import Folder
from tui.library import Member, Note, Session
from tui.story import Details, Origin

ORIGIN = Origin("wire.txt", "0" * 64)
MADE = "2026-03-04T16:00:00Z"
SESSION = Session("s-1", "Ferry", None, False, MADE, MADE, 2, 1)


def member(
    letter: str, *, outlet: str | None = "Wire", title: str | None = "Fog", notes: int = 0, tags: str = ""
) -> Member:
    """A story of 612 words."""
    details = Details(title=title, outlet=outlet)
    return Member(letter, f"id-{letter}", 1, details, ORIGIN, 612, False, MADE, notes, tuple(tags.split()))


def folder(*members: Member, notes: tuple[Note, ...] = (), session: Session = SESSION) -> Folder:
    """A session with these stories and notes."""
    return Folder(session, members, notes, (), None, {})
