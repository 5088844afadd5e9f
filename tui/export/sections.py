"""One note as a section of a Markdown document.

What stands between the comments is Crossread's and carries its SHA-256: the quotations, where they are from and what
was found. The reader's own words stand outside.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from tui.export.document import Piece, block
from tui.export.escaping import escaped, escaped_line, escaped_with_links, hashtag, one_line, plain_tag
from tui.export.sources import Sources, known_outlet, outlet_of, title_of
from tui.export.values import NoteEntry, Quoted, Source
from tui.library import Note, Standing
from tui.story import clean, in_marks

_HEADING = 60
"""Characters of a heading. Longer ones are cut at a word."""
_SIGN = re.compile(r"\A#{1,6} +(?=\S)")


def section(entry: NoteEntry, sources: Sources, level: int) -> list[Piece]:
    """A note: heading, quotations and what was found, and the reader's text with tags and the note's id."""
    identifier = entry.note.id
    return [
        Piece(f"heading {identifier}", f"{'#' * level} {escaped_line(heading(entry))}"),
        block(identifier, _evidence(entry, sources)),
        Piece(f"note {identifier}", _own(entry.note)),
    ]


def heading(entry: NoteEntry) -> str:
    """The first words of the note, else of the quotation, else the title of the story."""
    if body := one_line(entry.note.body.strip().partition("\n")[0]):
        return first_words(body)
    for quoted in entry.quoted:
        if words := one_line(_words(quoted)):
            return in_marks(first_words(words))
    return title_of(entry.quoted[0].source) if entry.quoted else "Note"


def is_task(note: Note) -> bool:
    """Whether a note asks for something. A passage that is only tagged is a mark in the text, not a thing to do."""
    return note.done or bool(_lines(note))


def first_words(text: str) -> str:
    """A line cut at a word to the length of a heading."""
    if len(text) <= _HEADING:
        return text
    cut = text[:_HEADING]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-") + "…"


def quotations(quoted: Iterable[Quoted], sources: Sources) -> Iterator[str]:
    """Paragraphs: each quotation, and where it is from."""
    for each in quoted:
        yield from _quotation(each, sources)


def found_line(found: Sequence[str]) -> str:
    """What Crossread found, as a paragraph."""
    return f"*Found: {'; '.join(map(escaped_line, found))}*"


def _evidence(entry: NoteEntry, sources: Sources) -> Iterator[str]:
    yield from quotations(entry.quoted, sources)
    if entry.found:
        yield found_line(entry.found)
    if entry.unmatched_in is not None:
        yield f"*No match found in {escaped_line(entry.unmatched_in)}.*"


def _quotation(quoted: Quoted, sources: Sources) -> Iterator[str]:
    outlet, label = escaped_line(_whose(quoted.source)), sources.label(quoted.source)
    if not quoted.anchor.exact:
        yield "About the whole story."
        yield f"— {outlet} {label}"
        return
    yield "\n".join(f"> {line}".rstrip() for line in escaped(_words(quoted)).split("\n"))
    yield " · ".join([f"— {outlet}, {_place(quoted)} {label}", *map(escaped_line, quoted.spoken)])
    yield from _standing(quoted)


def _words(quoted: Quoted) -> str:
    """What is quoted; of a headline without the sign that Markdown marks it with."""
    return quoted.anchor.exact if quoted.paragraph else _SIGN.sub("", quoted.anchor.exact)


def _place(quoted: Quoted) -> str:
    if quoted.paragraph is None:
        return "place unknown"
    return f"¶{quoted.paragraph}" if quoted.paragraph else "above the text"


def _whose(source: Source) -> str:
    """The outlet; where it is unknown, what else the story goes by. Not escaped."""
    return known_outlet(source) or f"{outlet_of(source)} ({title_of(source)})"


def _standing(quoted: Quoted) -> Iterator[str]:
    source = quoted.source
    if quoted.standing is Standing.ORPHAN:
        yield f"*Passage gone in version {source.current_version}; quoted from version {source.version}.*"
    elif quoted.standing is Standing.REFOUND:
        now = f"; it reads there: “{escaped_line(quoted.words_now)}”" if one_line(quoted.words_now) else ""
        yield f"*≈ Re-found in version {source.current_version}, not yet confirmed{now}*"


def _lines(note: Note) -> list[str]:
    return [line for line in clean(note.body).text.split("\n") if one_line(line)]


def _own(note: Note) -> str:
    """The reader's text: its first line with tags and block id, and each further line as a paragraph of the same task.

    Obsidian reads a block id at the end of a task's first line.
    """
    lines = [escaped_with_links(line) for line in _lines(note)]
    tags = [hashtag(tag) for tag in note.tags if plain_tag(tag)]
    box = f"- [{'x' if note.done else ' '}] " if is_task(note) else ""
    first = box + " ".join([*lines[:1], *tags, f"^{note.id}"])
    return "\n\n".join([first, *(f"  {line}" for line in lines[1:])])
