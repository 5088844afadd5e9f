"""The notes of a session, put together for writing out: what was quoted, where it stands, and what was found there."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from tui.desk.pairs import compare_stored, sentence_at
from tui.desk.wording import difference_words, paragraph_number
from tui.export import (
    ExportError,
    NoteEntry,
    Quoted,
    SessionExport,
    Written,
    annotations,
    files,
    session_markdown,
    write,
)
from tui.library import Anchor, Library, Note, Session, StoredStory
from tui.library.anchors import Placed
from tui.matching import Comparison, DifferenceKind
from tui.story import Span


def session_export(library: Library, session: Session) -> SessionExport:
    """Everything an export of this session says."""
    gathering = _Gathering(library, session)
    return SessionExport(session, tuple(gathering.entry(note) for note in library.notes(session_id=session.id)))


def export_text(library: Library, session: Session) -> str:
    """The notes of a session as one Markdown document."""
    return session_markdown(session_export(library, session))


def export_json(library: Library, session: Session) -> dict[str, object]:
    """The notes of a session as W3C Web Annotations."""
    return annotations(session_export(library, session))


def export_to(library: Library, session: Session, folder: Path, form: str = "markdown") -> list[Written]:
    """Write the notes of a session into a folder: as Markdown one file a story or pair, as JSON one file.

    What was written is remembered in the library, so that a file the reader has changed since is never overwritten.
    """
    content = _content(session_export(library, session), form)
    try:
        written = write(folder, content, library.exported)
    except ExportError as error:
        _remember(library, error.written)
        raise
    _remember(library, written)
    return written


def _remember(library: Library, written: Sequence[Written]) -> None:
    if not library.read_only:
        for each in written:
            library.keep_exported(each.path, each.sha256)


def _content(export: SessionExport, form: str) -> Mapping[str, str]:
    if form == "json":
        text = json.dumps(annotations(export), ensure_ascii=False, indent=1)
        return {f"{export.session.id}.json": text + "\n"}
    return files(export)


class _Gathering:
    """One export at work. Many notes are on few stories and pairs: each is loaded and compared once."""

    def __init__(self, library: Library, session: Session) -> None:
        self._library = library
        self._links = library.links(session.id)
        self._story = cache(library.story)
        self._compared = cache(self._compare)

    def entry(self, note: Note) -> NoteEntry:
        """A note with what it quotes and what was found there."""
        return NoteEntry(note, tuple(map(self._quoted, note.anchors)), self._found(note), None)

    def _quoted(self, anchor: Anchor) -> Quoted:
        """One side of a note, as it was in the version that it was made on."""
        then, now = self._story(anchor.story_id, anchor.version), self._story(anchor.story_id)
        story = then.story
        return Quoted(
            details=now.story.details,
            origin=story.origin,
            story_id=then.id,
            version=then.version,
            imported_at=then.imported_at,
            anchor=anchor,
            paragraph=paragraph_number(story, Span(anchor.start, anchor.end)),
            orphan=bool(anchor.exact) and self._library.locate(anchor) is None,
            current_version=now.version,
        )

    def _found(self, note: Note) -> tuple[str, ...]:
        """What Crossread found between the two passages of a note on a match, beside mere wording."""
        if len(note.anchors) != 2:
            return ()
        left, right = ((anchor.story_id, anchor.version) for anchor in note.anchors)
        comparison = self._compared(left, right)
        sides = [_sentences(self._story(anchor.story_id, anchor.version), anchor) for anchor in note.anchors]
        return tuple(
            difference_words(difference, comparison, signs=False)
            for match in comparison.matches
            if match.left in sides[0] and match.right in sides[1]
            for difference in match.differences
            if difference.kind is not DifferenceKind.WORDING
        )

    def _compare(self, left: tuple[str, int], right: tuple[str, int]) -> Comparison:
        """Two stories in the versions that a note was made on; the reader's decisions are sought in these."""
        versions = dict([left, right])

        def locate(anchor: Anchor) -> Placed | None:
            return self._library.locate(anchor, versions[anchor.story_id])

        return compare_stored(self._story(*left), self._story(*right), self._links, locate)


def _sentences(stored: StoredStory, anchor: Anchor) -> range:
    """The places of the sentences that an anchor covers."""
    first = sentence_at(stored.story, anchor.start)
    last = sentence_at(stored.story, max(anchor.end - 1, anchor.start))
    return range(0) if first is None or last is None else range(first, last + 1)
