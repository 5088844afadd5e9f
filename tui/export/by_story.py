"""An export of one file a story: what of a session is in which, and how they lead to each other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar
from urllib.parse import quote

from tui.export.decisions import decided_pieces
from tui.export.document import Content, Piece, block, digest
from tui.export.escaping import escaped_line
from tui.export.pages import Document, Names, Page, counts_of, decisions_words, notes_words, session_name
from tui.export.reports import report_pieces, unmatched_pieces
from tui.export.sections import heading, section
from tui.export.sources import Sources, lonely_in, quoted_in, sources_in, sources_of, title_of
from tui.export.values import DecidedEntry, NoteEntry, SessionExport, Source, Unmatched
from tui.library import Session

T = TypeVar("T")


def documents_by_story(export: SessionExport) -> Iterator[Document]:
    """One document a story with a note, a decision or a sentence without a match; with a report, that is one more."""
    parts = _parts(export)
    if export.report:
        yield Document.titled(
            export.session.id, session_name(export.session), lambda names: _front_page(export, parts, names)
        )
    for part in parts:
        yield Document.titled(part.identifier, part.title, part.content)


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
        quoted = [*quoted_in(self.entries), *quoted_in(self.decided), *lonely_in(self.unmatched)]
        sources = sources_of(quoted, [each.source for each in self.unmatched] or [self.source])
        sample, counts = self.session.sample, f"{notes_words(self.entries)}{decisions_words(self.decided)}"
        page = Page(self.title, self.identifier, self.session, sample, self.entries, counts)
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
    named = [*quoted_in(export.entries), *(each.quoted[0] for each in export.decided), *lonely_in(export.unmatched)]
    stories = {source.story_id: source for source in [*export.silent, *(each.source for each in named)]}
    here = _by_story(export.entries, lambda entry: entry.quoted[0].source)
    there = _by_story(export.entries, lambda entry: entry.quoted[-1].source)
    decided = _by_story(export.decided, lambda each: each.quoted[0].source)
    unmatched = _by_story(export.unmatched, lambda each: each.source)
    return [
        _Part(
            export.session,
            stories[story],
            tuple(here[story]),
            tuple(entry for entry in there[story] if entry.quoted[0].source.story_id != story),
            tuple(decided[story]),
            tuple(unmatched[story]),
        )
        for story in sorted(stories, key=lambda story: (len(stories[story].letter), stories[story].letter, story))
    ]


def _by_story(items: Iterable[T], source: Callable[[T], Source]) -> Mapping[str, list[T]]:
    """In their order, those of each story; none for any other."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        found[source(item).story_id].append(item)
    return found


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
    session, report = export.session, export.report
    sources = sources_in(SessionExport(session=session, entries=(), report=report))
    page = Page(session_name(session), session.id, None, session.sample, export.entries, counts_of(export))
    body = report_pieces(report, sources, 2) if report else ()
    entries = [entry for part in parts for entry in part.entries]
    return page.content([sources], chain(body, _links(session, "notes", "Notes", entries, names)))
