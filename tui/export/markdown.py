"""Which Markdown documents an export makes, and what stands in each.

The same notes always give the same bytes: nothing in a document says when it was written.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import chain

from tui.counting import counted
from tui.export.by_story import documents_by_story
from tui.export.decisions import decided_pieces
from tui.export.document import Content, Piece, block
from tui.export.escaping import escaped_line
from tui.export.pages import Document, Page, counts_of, notes_words, session_name
from tui.export.reports import report_pieces, unmatched_pieces
from tui.export.sections import section
from tui.export.sources import Sources, sources_in
from tui.export.values import SessionExport

EVERYTHING = "all"
"""What the document of all sessions is known by."""


class Layout(StrEnum):
    """How notes are spread over files."""

    SESSION = "session"
    """One file."""
    STORY = "story"
    """One file a story; a note on a match stands in that of its left story, and the other has a link to it."""
    ALL = "all"
    """One file with all sessions."""


def documents(exports: Sequence[SessionExport], layout: Layout = Layout.SESSION) -> list[Document]:
    """The files that these sessions make. By session and by story there is one session, else any number."""
    if layout is Layout.ALL:
        return [Document.titled(EVERYTHING, "Crossread notes", lambda _: _everything(exports))]
    made = []
    for export in exports:
        if layout is Layout.SESSION:
            made.append(_whole(export))
        else:
            made += documents_by_story(export)
    return made


def _whole(export: SessionExport) -> Document:
    return Document.titled(export.session.id, session_name(export.session), lambda _: _session_content(export))


def _session_content(export: SessionExport) -> Content:
    sources, session = sources_in(export), export.session
    page = Page(session_name(session), session.id, None, session.sample, export.entries, counts_of(export))
    return page.content([sources], _body(export, sources, 2))


def _everything(exports: Sequence[SessionExport]) -> Content:
    sources = [sources_in(export, f"{export.session.id}-") for export in exports]
    entries = tuple(entry for export in exports for entry in export.entries)
    sample = any(export.session.sample for export in exports)
    counts = f"{counted(len(exports), 'session', 'sessions')} · {notes_words(entries)}"
    page = Page("Crossread notes", EVERYTHING, None, sample, entries, counts)
    return page.content(sources, chain.from_iterable(map(_chapter, exports, sources)))


def _chapter(export: SessionExport, sources: Sources) -> Iterator[Piece]:
    """A session as a part of a document."""
    yield Piece(f"heading {export.session.id}", f"## {escaped_line(session_name(export.session))}")
    yield block(export.session.id, [f"{counts_of(export)}."])
    yield from _body(export, sources, 3)


def _body(export: SessionExport, sources: Sources, level: int) -> Iterator[Piece]:
    if export.report:
        yield from report_pieces(export.report, sources, level)
    for entry in export.entries:
        yield from section(entry, sources, level)
    yield from decided_pieces(export.decided, sources, level)
    for unmatched in export.unmatched:
        yield from unmatched_pieces(unmatched, sources, level)
