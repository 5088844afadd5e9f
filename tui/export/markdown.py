"""Which Markdown documents an export makes, and what stands in each.

The same notes always give the same bytes: nothing in a document says when it was written.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from urllib.parse import quote

from tui.counting import counted
from tui.export.decisions import decided_pieces
from tui.export.document import Content, FrontEntry, Piece, block, digest
from tui.export.escaping import escaped_line, one_line, plain_tag
from tui.export.names import file_name
from tui.export.reports import report_pieces, unmatched_pieces
from tui.export.sections import heading, is_task, section
from tui.export.sources import Sources, known_outlet, sources_of, title_of
from tui.export.values import DecidedEntry, NoteEntry, Quoted, Report, SessionExport, Source, Unmatched
from tui.library import Session

SAMPLE = "SAMPLE: written for trying Crossread out; the outlets are made up"
WHAT_IT_SAYS = "Crossread pairs passages by their words. It does not say who is right, who was first or who copied."
EVERYTHING = "all"
"""What the document of all sessions is known by."""
_TAG = "crossread"
"""On every document, so that all of them are found together."""

Names = Mapping[str, str]
"""The file of each document, by what the document is known by: links between them need it."""


class Layout(StrEnum):
    """How notes are spread over files."""

    SESSION = "session"
    """One file."""
    STORY = "story"
    """One file a story; a note on a match stands in that of its left story, and the other has a link to it."""
    ALL = "all"
    """One file with all sessions."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file to be written."""

    identifier: str
    """What it is known by, whatever its file is called: in its front matter and in the library."""
    name: str
    """What its file is called at first."""
    content: Callable[[Names], Content]


def documents(exports: Sequence[SessionExport], layout: Layout = Layout.SESSION) -> list[Document]:
    """The files that these sessions make. By session and by story there is one session, else any number."""
    if layout is Layout.ALL:
        return [_document(EVERYTHING, "Crossread notes", lambda _: _everything(exports))]
    made = []
    for export in exports:
        if layout is Layout.SESSION:
            made.append(_whole(export))
        else:
            made += _by_story(export)
    return made


def session_markdown(export: SessionExport) -> str:
    """A session as one document."""
    return _whole(export).content({}).text


def _document(identifier: str, title: str, content: Callable[[Names], Content]) -> Document:
    return Document(identifier, file_name(title, identifier), content)


def _whole(export: SessionExport) -> Document:
    return _document(export.session.id, _name(export.session), lambda _: _session_content(export))


def _name(session: Session) -> str:
    return one_line(session.name) or "Untitled session"


@dataclass(frozen=True, slots=True)
class _Page:
    """The head of a document, and what it is about."""

    title: str
    identifier: str
    session: Session | None
    """Named in the front matter of a document that is only a part of it."""
    sample: bool
    entries: tuple[NoteEntry, ...]
    counts: str

    def content(self, sources: Sequence[Sources], body: Iterable[Piece]) -> Content:
        """The head, the body and the footnotes."""
        footnotes = [piece for each in sources for piece in each.footnotes()]
        pieces = [
            Piece("title", f"# {escaped_line(self.title)}"),
            *([Piece("sample", SAMPLE)] if self.sample else []),
            Piece("counts", f"{self.counts}. {WHAT_IT_SAYS}"),
            *body,
            *([Piece("sources", "## Sources")] if footnotes else []),
            *footnotes,
        ]
        return Content(tuple(self._front(sources)), tuple(pieces))

    def _front(self, sources: Sequence[Sources]) -> Iterator[FrontEntry]:
        named = [source for each in sources for source, _ in each.named]
        tags = sorted(plain_tag(tag) for entry in self.entries for tag in entry.note.tags)
        yield FrontEntry("title", self.title)
        yield FrontEntry("crossread", self.identifier)
        if self.session:
            yield FrontEntry("session", _name(self.session))
        if self.sample:
            yield FrontEntry("sample", True)
        yield _listed("outlets", map(known_outlet, named))
        yield _listed("tags", chain([_TAG], tags))
        yield _listed("sources", (file for each in sources for file in each.files()))


def _listed(key: str, values: Iterable[str]) -> FrontEntry:
    """A list of the front matter, each value once and none that is empty."""
    return FrontEntry(key, tuple(value for value in dict.fromkeys(values) if value))


def _session_content(export: SessionExport) -> Content:
    sources, session = _sources(export), export.session
    page = _Page(_name(session), session.id, None, session.sample, export.entries, _counts(export))
    return page.content([sources], _body(export, sources, 2))


def _everything(exports: Sequence[SessionExport]) -> Content:
    sources = [_sources(export, f"{export.session.id}-") for export in exports]
    entries = tuple(entry for export in exports for entry in export.entries)
    sample = any(export.session.sample for export in exports)
    counts = f"{counted(len(exports), 'session', 'sessions')} · {_notes(entries)}"
    page = _Page("Crossread notes", EVERYTHING, None, sample, entries, counts)
    return page.content(sources, chain.from_iterable(map(_chapter, exports, sources)))


def _chapter(export: SessionExport, sources: Sources) -> Iterator[Piece]:
    """A session as a part of a document."""
    yield Piece(f"heading {export.session.id}", f"## {escaped_line(_name(export.session))}")
    yield block(export.session.id, [f"{_counts(export)}."])
    yield from _body(export, sources, 3)


def _body(export: SessionExport, sources: Sources, level: int) -> Iterator[Piece]:
    if export.report:
        yield from report_pieces(export.report, sources, level)
    for entry in export.entries:
        yield from section(entry, sources, level)
    yield from decided_pieces(export.decided, sources, level)
    for unmatched in export.unmatched:
        yield from unmatched_pieces(unmatched, sources, level)


def _sources(export: SessionExport, prefix: str = "") -> Sources:
    quoted = [
        *_quoted(export.entries),
        *_quoted(export.decided),
        *_reported(export.report),
        *_lonely(export.unmatched),
    ]
    named = [each.source for each in export.report.stories] if export.report else []
    return sources_of(quoted, [*named, *(each.source for each in export.unmatched)], prefix)


def _quoted(entries: Iterable[NoteEntry | DecidedEntry]) -> Iterator[Quoted]:
    return (each for entry in entries for each in entry.quoted)


def _reported(report: Report | None) -> Iterator[Quoted]:
    pairs = report.pairs if report else ()
    return (each for pair in pairs for match in pair.differing for each in match.quoted)


def _lonely(unmatched: Iterable[Unmatched]) -> Iterator[Quoted]:
    return (each for story in unmatched for each in story.sentences)


def _counts(export: SessionExport) -> str:
    """What there is: "2 stories · 3 notes · 2 open"."""
    quoted = len({each.source.story_id for each in _quoted((*export.entries, *export.decided))})
    stories = counted(max(export.session.stories, quoted), "story", "stories")
    return f"{stories} · {_notes(export.entries)}{_decisions(export.decided)}"


def _decisions(decided: Sequence[DecidedEntry]) -> str:
    many = sum((each.link is not None) + len(each.verdicts) for each in decided)
    return f" · {counted(many, 'decision', 'decisions')}" if many else ""


def _notes(entries: Sequence[NoteEntry]) -> str:
    tasks = [entry.note for entry in entries if is_task(entry.note)]
    open_ones = sum(not note.done for note in tasks)
    return f"{counted(len(entries), 'note', 'notes')}{f' · {open_ones} open' if tasks else ''}"


def _by_story(export: SessionExport) -> Iterator[Document]:
    """One document a story with a note, a decision or a sentence without a match; with a report, that is one more."""
    parts = _parts(export)
    if export.report:
        yield _document(export.session.id, _name(export.session), lambda names: _front_page(export, parts, names))
    for part in parts:
        yield _document(part.identifier, part.title, part.content)


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a session is in the file of one story."""

    session: Session
    source: Source
    entries: tuple[NoteEntry, ...]
    """Notes that stand here in full."""
    elsewhere: tuple[NoteEntry, ...]
    """Notes on matches that stand in the file of their left story."""
    decided: tuple[DecidedEntry, ...]
    """On passages of this story and of one with a later letter."""
    unmatched: tuple[Unmatched, ...]

    @property
    def title(self) -> str:
        return title_of(self.source)

    @property
    def identifier(self) -> str:
        return story_document(self.session, self.source.story_id)

    def content(self, names: Names) -> Content:
        quoted = [*_quoted(self.entries), *_quoted(self.decided), *_lonely(self.unmatched)]
        sources = sources_of(quoted, [each.source for each in self.unmatched] or [self.source])
        sample, counts = self.session.sample, f"{_notes(self.entries)}{_decisions(self.decided)}"
        page = _Page(self.title, self.identifier, self.session, sample, self.entries, counts)
        return page.content([sources], self._body(sources, names))

    def _body(self, sources: Sources, names: Names) -> Iterator[Piece]:
        for entry in self.entries:
            yield from section(entry, sources, 2)
        yield from _links(self.session, "elsewhere", "Notes in the files of other stories", self.elsewhere, names)
        yield from decided_pieces(self.decided, sources, 2)
        for unmatched in self.unmatched:
            yield from unmatched_pieces(unmatched, sources, 2)


def story_document(session: Session, story_id: str) -> str:
    """What the document of a story is known by; it has one for each session: their notes are not the same."""
    return digest(f"{session.id}\n{story_id}")[:8]


def _parts(export: SessionExport) -> list[_Part]:
    """By the letters of the stories."""
    home = {entry.note.id: entry.quoted[0].source.story_id for entry in export.entries}
    named = [*_quoted(export.entries), *(each.quoted[0] for each in export.decided), *_lonely(export.unmatched)]
    stories = {source.story_id: source for source in [*export.silent, *(each.source for each in named)]}
    return [
        _Part(
            export.session,
            stories[story],
            tuple(entry for entry in export.entries if home[entry.note.id] == story),
            tuple(
                entry for entry in export.entries if home[entry.note.id] != story == entry.quoted[-1].source.story_id
            ),
            tuple(each for each in export.decided if each.quoted[0].source.story_id == story),
            tuple(each for each in export.unmatched if each.source.story_id == story),
        )
        for story in sorted(stories, key=lambda story: (len(stories[story].letter), stories[story].letter, story))
    ]


def _links(
    session: Session, identifier: str, title: str, entries: Sequence[NoteEntry], names: Names
) -> Iterator[Piece]:
    """Links to notes that stand in other files of the session."""
    if not entries:
        return
    yield Piece(f"heading {identifier}", f"## {title}")
    lines = []
    for entry in entries:
        home = story_document(session, entry.quoted[0].source.story_id)
        target = f"{quote(names.get(home, ''))}#^{entry.note.id}"
        lines.append(f"- [{escaped_line(heading(entry))}]({target})")
    yield block(identifier, ["\n".join(lines)])


def _front_page(export: SessionExport, parts: Sequence[_Part], names: Names) -> Content:
    """By story, the session's own file: the report, and where each note is."""
    sources, session = _sources(SessionExport(session=export.session, entries=(), report=export.report)), export.session
    page = _Page(_name(session), session.id, None, session.sample, export.entries, _counts(export))
    body = report_pieces(export.report, sources, 2) if export.report else ()
    entries = [entry for part in parts for entry in part.entries]
    return page.content([sources], chain(body, _links(session, "notes", "Notes", entries, names)))
