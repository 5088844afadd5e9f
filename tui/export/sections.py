"""One note as a section of a Markdown document.

What stands between the comments is Crossread's and carries its SHA-256: the quotations, where they are from and what
was found. The reader's own words stand outside.
"""

from collections.abc import Iterator
from hashlib import sha256

from tui.export.escaping import escaped, escaped_line, escaped_with_links, hashtag, one_line, plain_tag
from tui.export.sources import Sources, outlet_of, title_of
from tui.export.values import NoteEntry, Quoted

_HEADING = 60
"""Characters of a heading. Longer ones are cut at a word."""


def section(entry: NoteEntry, sources: Sources) -> str:
    """A note: heading, quotations, what was found, the reader's text, tags and the note's id."""
    block = "\n\n".join(_generated(entry, sources))
    opening = f"<!-- crossread {entry.note.id} sha256:{sha256(block.encode()).hexdigest()} -->"
    generated = f"{opening}\n{block}\n<!-- /crossread -->"
    return "\n\n".join([f"## {escaped_line(_heading(entry))}", generated, *_own(entry)])


def _heading(entry: NoteEntry) -> str:
    """The first words of the note, else of the quotation, else the title of the story."""
    if body := one_line(entry.note.body.strip().partition("\n")[0]):
        return _first_words(body)
    for quoted in entry.quoted:
        if words := one_line(quoted.anchor.exact):
            return f"“{_first_words(words)}”"
    return title_of(entry.quoted[0]) if entry.quoted else "Note"


def _first_words(text: str) -> str:
    if len(text) <= _HEADING:
        return text
    cut = text[:_HEADING]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-") + "…"


def _generated(entry: NoteEntry, sources: Sources) -> Iterator[str]:
    for quoted in entry.quoted:
        yield from _quotation(quoted, sources)
    if entry.found:
        yield f"*Found: {'; '.join(map(escaped_line, entry.found))}*"
    if entry.unmatched_in is not None:
        yield f"*No match found in {escaped_line(entry.unmatched_in)}.*"


def _quotation(quoted: Quoted, sources: Sources) -> Iterator[str]:
    outlet, label = escaped_line(outlet_of(quoted)), sources.label(quoted)
    if not quoted.anchor.exact:
        yield "About the whole story."
        yield f"— {outlet} {label}"
        return
    yield "\n".join(f"> {line}".rstrip() for line in escaped(quoted.anchor.exact).split("\n"))
    yield f"— {outlet}, {f'¶{quoted.paragraph}' if quoted.paragraph else 'above the text'} {label}"
    if quoted.orphan:
        yield f"*Passage gone in {_current(quoted)}; quoted from version {quoted.version}.*"


def _current(quoted: Quoted) -> str:
    return "the current version" if quoted.current_version is None else f"version {quoted.current_version}"


def _own(entry: NoteEntry) -> list[str]:
    """The reader's text, a paragraph for each of its lines, then tags and block id on the last one."""
    lines = [escaped_with_links(line) for line in entry.note.body.splitlines() if one_line(line)]
    tags = [hashtag(tag) for tag in entry.note.tags if plain_tag(tag)]
    last = " ".join([*lines[-1:], *tags, f"^{entry.note.id}"])
    return [*lines[:-1], last]
