"""What an export says of a session, and what it writes."""

from pathlib import Path

from tests.desk.made import sentence, two
from tui.desk import (
    ExportPlan,
    export_to,
)
from tui.desk.exports.exporting import session_export
from tui.export import NoteEntry, SessionExport, Written
from tui.library import Library, StoredStory


def note_on_match(library: Library, session_id: str, left: int = 1, right: int = 2) -> tuple[StoredStory, StoredStory]:
    """Both stories, with a note on two of their sentences."""
    wire, gazette = two(library, session_id)
    library.add_note(session_id, [sentence(wire, left), sentence(gazette, right)], "Which is it?", ["check"])
    return wire, gazette


def entry(library: Library, session_id: str) -> NoteEntry:
    """The one note of the session as it is exported."""
    (only,) = export_of(library, session_id).entries
    return only


def export_of(library: Library, session_id: str, *, report: bool = False, unmatched: bool = False) -> SessionExport:
    """What the session says."""
    return session_export(library, library.session(session_id), ExportPlan(Path(), report=report, unmatched=unmatched))


def written(
    library: Library, session_id: str, folder: Path, by: str = "session", form: str = "markdown"
) -> list[Written]:
    """The session written out."""
    return export_to(library, library.session(session_id), ExportPlan(folder, by, form=form))
