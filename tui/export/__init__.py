"""Notes and what they quote as Markdown and JSON, written so that nothing of the reader's is overwritten."""

from tui.export.annotations import all_annotations, annotations
from tui.export.by_story import story_document
from tui.export.document import Content
from tui.export.filing import Remembered, write_documents
from tui.export.foreign import read_annotations
from tui.export.foreign_values import Annotations, ForeignDecision, ForeignNote, ForeignSession, ForeignTarget
from tui.export.markdown import EVERYTHING, Layout, documents
from tui.export.merging import Merged, merge
from tui.export.names import file_name
from tui.export.pages import Document
from tui.export.values import (
    DecidedEntry,
    MatchEntry,
    NoteEntry,
    PairEntry,
    Quoted,
    Report,
    SessionExport,
    Source,
    StoryEntry,
    Unmatched,
)
from tui.export.writing import (
    ExportError,
    ExportProgress,
    ExportStopped,
    Watch,
    WriteOutcome,
    Written,
    unwatched,
    write,
)

__all__ = [
    "EVERYTHING",
    "Annotations",
    "Content",
    "DecidedEntry",
    "Document",
    "ExportError",
    "ExportProgress",
    "ExportStopped",
    "ForeignDecision",
    "ForeignNote",
    "ForeignSession",
    "ForeignTarget",
    "Layout",
    "MatchEntry",
    "Merged",
    "NoteEntry",
    "PairEntry",
    "Quoted",
    "Remembered",
    "Report",
    "SessionExport",
    "Source",
    "StoryEntry",
    "Unmatched",
    "Watch",
    "WriteOutcome",
    "Written",
    "all_annotations",
    "annotations",
    "documents",
    "file_name",
    "merge",
    "read_annotations",
    "story_document",
    "unwatched",
    "write",
    "write_documents",
]
