"""One document of an export: what it is known by, and its head and foot, whatever stands between."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from tui.counting import counted
from tui.export.document import Content, FrontEntry, Piece
from tui.export.escaping import escaped_line, one_line, plain_tag
from tui.export.names import file_name
from tui.export.sections import is_task
from tui.export.sources import Sources, known_outlet, quoted_in
from tui.export.values import DecidedEntry, NoteEntry, SessionExport
from tui.library import Session

SAMPLE = "SAMPLE: written for trying Crossread out; the outlets are made up"
WHAT_IT_SAYS = "Crossread pairs passages by their words. It does not say who is right, who was first or who copied."
_TAG = "crossread"
"""On every document, so that all of them are found together."""

Names = Mapping[str, str]
"""The file of each document, by what the document is known by: links between them need it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file to be written."""

    identifier: str
    """What it is known by, whatever its file is called: in its front matter and in the library."""
    name: str
    """What its file is called at first."""
    content: Callable[[Names], Content]

    @classmethod
    def titled(cls, identifier: str, title: str, content: Callable[[Names], Content]) -> "Document":
        """One whose file is called after its title."""
        return cls(identifier, file_name(title, identifier), content)


def session_name(session: Session) -> str:
    """What the document of a session is called, on one line."""
    return one_line(session.name) or "Untitled session"


@dataclass(frozen=True, slots=True)
class Page:
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
            yield FrontEntry("session", session_name(self.session))
        if self.sample:
            yield FrontEntry("sample", True)
        yield _listed("outlets", map(known_outlet, named))
        yield _listed("tags", chain([_TAG], tags))
        yield _listed("sources", (file for each in sources for file in each.files()))


def _listed(key: str, values: Iterable[str]) -> FrontEntry:
    """A list of the front matter, each value once and none that is empty."""
    return FrontEntry(key, tuple(value for value in dict.fromkeys(values) if value))


def counts_of(export: SessionExport) -> str:
    """What there is: "2 stories · 3 notes · 2 open"."""
    quoted = len({each.source.story_id for each in quoted_in((*export.entries, *export.decided))})
    stories = counted(max(export.session.stories, quoted), "story", "stories")
    return f"{stories} · {notes_words(export.entries)}{decisions_words(export.decided)}"


def decisions_words(decided: Sequence[DecidedEntry]) -> str:
    """How many links and verdicts there are, to stand behind other counts: " · 2 decisions"; empty without any."""
    many = sum((each.link is not None) + len(each.verdicts) for each in decided)
    return f" · {counted(many, 'decision', 'decisions')}" if many else ""


def notes_words(entries: Sequence[NoteEntry]) -> str:
    """How many notes there are, and how many of the tasks among them are open: "3 notes · 2 open"."""
    tasks = [entry.note for entry in entries if is_task(entry.note)]
    open_ones = sum(not note.done for note in tasks)
    return f"{counted(len(entries), 'note', 'notes')}{f' · {open_ones} open' if tasks else ''}"
