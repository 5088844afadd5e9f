"""Notes and what they quote as Markdown and JSON, written so that nothing of the reader's is overwritten."""

from tui.export.annotations import annotations
from tui.export.markdown import files, session_markdown
from tui.export.names import file_name
from tui.export.values import NoteEntry, Quoted, SessionExport
from tui.export.writing import ExportError, WriteOutcome, Written, write

__all__ = [
    "ExportError",
    "NoteEntry",
    "Quoted",
    "SessionExport",
    "WriteOutcome",
    "Written",
    "annotations",
    "file_name",
    "files",
    "session_markdown",
    "write",
]
