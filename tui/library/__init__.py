"""What is kept: stories and their versions, sessions, notes, tags, links and what undo needs, in one SQLite file."""

from typing import TYPE_CHECKING

from tui.lazily import loader
from tui.library.errors import (
    LibraryBusy,
    LibraryClosed,
    LibraryDamaged,
    LibraryError,
    LibraryForeign,
    LibraryNewer,
    LibraryUnwritable,
    NoteConflict,
    NotInLibrary,
    UndoConflict,
)
from tui.library.safety.values import Backup, Purged, Restored
from tui.library.values import (
    Added,
    Anchor,
    Draft,
    Judgement,
    Link,
    Member,
    Note,
    Outcome,
    Placing,
    Ruling,
    SeenFile,
    Session,
    Standing,
    StoredStory,
    Verdict,
    VersionInfo,
)

if TYPE_CHECKING:
    from tui.library.exchange.merged import Merged, Record
    from tui.library.library import Library
    from tui.library.placing.anchors import Placed
    from tui.library.tags import normal_tag
    from tui.library.writer import Writer
else:
    __getattr__ = loader(__name__)

__all__ = [
    "Added",
    "Anchor",
    "Backup",
    "Draft",
    "Judgement",
    "Library",
    "LibraryBusy",
    "LibraryClosed",
    "LibraryDamaged",
    "LibraryError",
    "LibraryForeign",
    "LibraryNewer",
    "LibraryUnwritable",
    "Link",
    "Member",
    "Merged",
    "NotInLibrary",
    "Note",
    "NoteConflict",
    "Outcome",
    "Placed",
    "Placing",
    "Purged",
    "Record",
    "Restored",
    "Ruling",
    "SeenFile",
    "Session",
    "Standing",
    "StoredStory",
    "UndoConflict",
    "Verdict",
    "VersionInfo",
    "Writer",
    "normal_tag",
]
