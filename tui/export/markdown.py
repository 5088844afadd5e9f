"""Notes as Markdown documents: a whole session in one, or a document for each story and each pair.

The same notes always give the same bytes: nothing in a document says when it was written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain

from tui.counting import counted
from tui.export.escaping import escaped_line, front_value, one_line, plain_tag
from tui.export.names import file_name
from tui.export.sections import section
from tui.export.sources import outlet_of, sources_of, title_of
from tui.export.values import NoteEntry, Quoted, SessionExport
from tui.library import Session

SAMPLE = "SAMPLE: written for trying Crossread out; the outlets are made up"
_WHAT_IT_SAYS = "Crossread pairs passages by their words. It does not say who is right, who was first or who copied."
_TAG = "crossread"
"""On every document, so that all of them are found together."""


@dataclass(frozen=True, slots=True)
class _Document:
    """What one file holds."""

    title: str
    identifier: str
    session: Session
    entries: tuple[NoteEntry, ...]

    @property
    def whole(self) -> bool:
        return self.identifier == self.session.id

    @property
    def quoted(self) -> list[Quoted]:
        return [each for entry in self.entries for each in entry.quoted]


def session_markdown(export: SessionExport) -> str:
    """All notes of a session as one document."""
    session = export.session
    return _markdown(_Document(_name(session), session.id, session, export.entries))


def files(export: SessionExport) -> dict[str, str]:
    """File names and documents: for each story the notes on it alone, for each pair the notes on its matches."""
    groups: dict[frozenset[str], list[NoteEntry]] = {}
    for entry in export.entries:
        groups.setdefault(frozenset(each.story_id for each in entry.quoted), []).append(entry)
    documents = (_part(export.session, entries) for entries in groups.values())
    return {file_name(document.title, document.identifier): _markdown(document) for document in documents}


def _part(session: Session, entries: Sequence[NoteEntry]) -> _Document:
    stories = {each.story_id: each for each in entries[0].quoted}
    if len(stories) == 1:
        title = title_of(*stories.values())
    else:
        # A pair is the same pair, and its file the same file, with the panes swapped.
        title = " and ".join(_pair_name(stories[story]) for story in sorted(stories)) or _name(session)
    # A story has a file for each session that it is in: their notes are not the same.
    identifier = sha256("\n".join([session.id, *sorted(stories)]).encode()).hexdigest()[:8]
    return _Document(title, identifier, session, tuple(entries))


def _name(session: Session) -> str:
    return one_line(session.name) or "Untitled session"


def _pair_name(quoted: Quoted) -> str:
    return outlet_of(quoted) if quoted.details.outlet else title_of(quoted)


def _markdown(document: _Document) -> str:
    sources = sources_of(document.quoted)
    parts = [
        _front_matter(document),
        f"# {escaped_line(document.title)}",
        *([SAMPLE] if document.session.sample else []),
        _counts(document),
        *(section(entry, sources) for entry in document.entries),
        *(["## Sources", sources.footnotes()] if sources.quoted else []),
    ]
    return "\n\n".join(parts) + "\n"


def _front_matter(document: _Document) -> str:
    outlets = (outlet_of(each) for each in document.quoted if each.details.outlet)
    tags = sorted(plain_tag(tag) for entry in document.entries for tag in entry.note.tags)
    lines = [
        f"title: {front_value(document.title)}",
        f"crossread: {front_value(document.identifier)}",
        *([] if document.whole else [f"session: {front_value(_name(document.session))}"]),
        *(["sample: true"] if document.session.sample else []),
        *_listed("outlets", outlets),
        *_listed("tags", chain([_TAG], tags)),
    ]
    return "\n".join(["---", *lines, "---"])


def _listed(key: str, values: Iterable[str]) -> list[str]:
    """A list of the front matter, each value once."""
    distinct = [value for value in dict.fromkeys(values) if value]
    return [f"{key}:", *(f"  - {front_value(value)}" for value in distinct)] if distinct else [f"{key}: []"]


def _counts(document: _Document) -> str:
    stories = len({each.story_id for each in document.quoted})
    counts = f"{counted(stories, 'story', 'stories')} · {counted(len(document.entries), 'note', 'notes')}"
    return f"{counts}. {_WHAT_IT_SAYS}"
