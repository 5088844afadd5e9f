"""The sources of a document: which file of which outlet each quotation was taken from, as footnotes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from tui.export.document import Piece
from tui.export.escaping import code, escaped_line, is_address, one_line
from tui.export.values import DecidedEntry, NoteEntry, Quoted, Report, SessionExport, Source, Unmatched
from tui.library import Standing
from tui.story import title_in_marks

_GONE = "No longer in the library"
"""Said of a story of which there is nothing but the note."""
_DAY = len("2026-03-04")
_SHORT = 8
"""Digits of a SHA-256 in a footnote; the front matter has all of them."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The versions of stories that a document names, by their letters, and what is quoted from each."""

    prefix: str
    """Before each label: in a document of several sessions, each has its own A."""
    named: tuple[tuple[Source, tuple[Quoted, ...]], ...]

    def label(self, source: Source) -> str:
        """The footnote that tells where a quotation is from: "[^A]", "[^A-v2]" for the story's second version.

        It is made of the story's letter, which it keeps, so that another note never changes it.
        """
        return f"[^{self.prefix}{letter_of(source)}{'' if source.version == 1 else f'-v{source.version}'}]"

    def footnotes(self) -> list[Piece]:
        """One line each, in the order of the letters."""
        labels = [self.label(source) for source, _ in self.named]
        return [
            Piece(f"source {label[2:-1]}", f"{label}: {_footnote(*each)}", tight=number > 0)
            for number, (label, each) in enumerate(zip(labels, self.named, strict=True))
        ]

    def files(self) -> list[str]:
        """For the front matter: each label with the SHA-256 of the file's bytes, and its name."""
        return [
            f"{self.label(source)[2:-1]} sha256:{source.origin.sha256} {one_line(source.origin.name)}".rstrip()
            for source, _ in self.named
            if source.origin.sha256
        ]


def sources_of(quoted: Iterable[Quoted], named: Iterable[Source] = (), prefix: str = "") -> Sources:
    """The sources of everything that a document quotes, and of what it only names."""
    versions: dict[tuple[str, int], tuple[Source, list[Quoted]]] = {}
    for source in named:
        versions.setdefault(_key(source), (source, []))
    for each in quoted:
        versions.setdefault(_key(each.source), (each.source, []))[1].append(each)
    ordered = sorted(versions.values(), key=lambda each: _place(each[0]))
    return Sources(prefix, tuple((source, tuple(each)) for source, each in ordered))


def sources_in(export: SessionExport, prefix: str = "") -> Sources:
    """The sources of all that an export says of a session."""
    quoted = [
        *quoted_in(export.entries),
        *quoted_in(export.decided),
        *_reported(export.report),
        *lonely_in(export.unmatched),
    ]
    named = [each.source for each in export.report.stories] if export.report else []
    return sources_of(quoted, [*named, *(each.source for each in export.unmatched)], prefix)


def quoted_in(entries: Iterable[NoteEntry | DecidedEntry]) -> Iterator[Quoted]:
    """The passages that notes or decisions are on."""
    return (each for entry in entries for each in entry.quoted)


def _reported(report: Report | None) -> Iterator[Quoted]:
    pairs = report.pairs if report else ()
    return (each for pair in pairs for match in pair.differing for each in match.quoted)


def lonely_in(unmatched: Iterable[Unmatched]) -> Iterator[Quoted]:
    """The sentences for which no match was found."""
    return (each for story in unmatched for each in story.sentences)


def letter_of(source: Source) -> str:
    """A story's letter, or for one that was never in the session the beginning of its id."""
    return source.letter or source.story_id[:8]


def known_outlet(source: Source) -> str:
    """Who published it, on one line and as it is written; empty where that is unknown."""
    return one_line(source.details.outlet or "")


def outlet_of(source: Source) -> str:
    """The same, in words where it is unknown."""
    return known_outlet(source) or "outlet unknown"


def title_of(source: Source) -> str:
    """What a story goes by: its title, else its outlet, else its file."""
    details = source.details
    named = (one_line(name or "") for name in (details.title, details.outlet, source.origin.name))
    return next(filter(None, named), "Untitled story")


def time_words(stamp: str) -> str:
    """A time to the minute with its zone, where it has one; anything else as the source gives it. Escaped."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return escaped_line(stamp)
    if len(stamp) <= _DAY:
        return escaped_line(stamp)
    zone = moment.strftime("%z")
    return f"{moment:%Y-%m-%d %H:%M} {zone[:3]}:{zone[3:5]}" if zone else f"{moment:%Y-%m-%d %H:%M}, zone unknown"


def published_words(source: Source) -> str:
    """When it was published, and who says so: "Published 2026-03-04 11:20 +00:00 (file)". Escaped."""
    return _time(source, "published") or "Published: unknown"


def _key(source: Source) -> tuple[str, int]:
    return source.story_id, source.version


def _place(source: Source) -> tuple[bool, int, str, str, int]:
    return not source.letter, len(source.letter), source.letter, source.story_id, source.version


def _footnote(source: Source, quoted: tuple[Quoted, ...]) -> str:
    byline, url = one_line(source.details.byline or ""), one_line(source.details.url or "")
    sentences = [
        _name(source),
        f"Byline: {escaped_line(byline)}" if byline else "",
        published_words(source),
        _time(source, "updated"),
        _time(source, "retrieved"),
        f"Imported {time_words(source.imported_at)}" if source.imported_at else "",
        f"Version {source.version}{_since(source, quoted)}",
        f"{code(source.origin.name)}, sha256 {source.origin.sha256[:_SHORT]}…" if source.origin.sha256 else _GONE,
        f"<{url}>" if is_address(url) else escaped_line(url),
    ]
    return " ".join(f"{sentence}." for sentence in sentences if sentence)


def _name(source: Source) -> str:
    title, outlet = one_line(source.details.title or ""), escaped_line(outlet_of(source))
    if known_outlet(source):
        outlet += " (outlet entered by the reader)" if "outlet" in source.said else " (outlet from the file)"
    return f"{outlet}, {escaped_line(title_in_marks(title))}" if title else outlet


def _time(source: Source, field: str) -> str:
    stamp = one_line(getattr(source.details, field) or "")
    who = "entered by the reader" if field in source.said else "file"
    return f"{field.capitalize()} {time_words(stamp)} ({who})" if stamp else ""


def _since(source: Source, quoted: tuple[Quoted, ...]) -> str:
    """What became of the quotations when later versions of the story came in."""
    if source.current_version <= source.version:
        return ""
    came = f"; version {source.current_version} imported {time_words(source.current_imported_at)}"
    passages = [each for each in quoted if each.anchor.exact]
    return f"{came}, {_standing(passages)}" if passages else came


def _standing(quoted: list[Quoted]) -> str:
    counts = (("gone", Standing.ORPHAN), ("re-found and not yet confirmed", Standing.REFOUND))
    told = [(words, sum(each.standing is standing for each in quoted)) for words, standing in counts]
    changed = " and ".join(f"{many} of {len(quoted)} quoted passages {words}" for words, many in told if many)
    return changed or "quoted passages unchanged"
