"""The rows of what can be chosen beside notes and sessions: versions, encodings, and what came of bringing in. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tui import desk
from tui.story import clean_line
from widgets import Entry

if TYPE_CHECKING:
    from tui.desk import Imported, Refused, Rescanned, VersionChange
    from tui.library import StoredStory

_MOJIBAKE = "decoded"
"""A word of the remark on a text that was wrongly decoded somewhere before it came here."""


def version_key(change: VersionChange) -> str:
    """Tells the steps between versions apart."""
    return f"{change.story_id} {change.before} {change.version}"


def version_entries(changes: Iterable[VersionChange]) -> list[Entry]:
    """The steps between versions: enter opens both sides of one."""
    return [_line(version_key(change), change.line()) for change in changes]


def rescan_entries(rescanned: Rescanned) -> list[Entry]:
    """What is new, changed, refused and gone, under headings."""
    names = [each.story.story.origin.name for each in rescanned.new]
    return [
        *_under("Changed: enter opens both versions", version_entries(rescanned.changed)),
        *_under("New", [_line(each.story.id, name) for each, name in zip(rescanned.new, names, strict=True)]),
        *_refused(rescanned.refused),
        *_under("Gone from the folder; the stories stay", _lines("gone", rescanned.gone)),
    ]


def import_entries(imported: Imported) -> list[Entry]:
    """What an import refused and why, and what else its reader should know, under headings."""
    return [*_refused(imported.refused), *_under("What came in", _lines("remark", imported.remarks()))]


def _refused(refused: Sequence[Refused]) -> list[Entry]:
    return _under("Refused", _lines("refused", [each.why for each in refused]))


def encoding_entries(stored: StoredStory, data: bytes) -> list[Entry]:
    """The encodings with how the story would read in each; the repair first where the text asks for it, else last."""
    origin = stored.story.origin
    first = 0 if _is_garbled(origin.remarks) else len(desk.ENCODINGS)
    places = {name: first if name == desk.REPAIRED else at for at, (name, _) in enumerate(desk.ENCODINGS, 1)}
    encodings = sorted(desk.ENCODINGS, key=lambda each: places[each[0]])
    return [_encoding(name, words, origin.encoding, desk.preview(data, name, origin.name)) for name, words in encodings]


def _is_garbled(remarks: Iterable[str]) -> bool:
    return any(_MOJIBAKE in remark for remark in remarks)


def _encoding(name: str, words: str, current: str, preview: str) -> Entry:
    mark = "▸ " if name == current else "  "
    shown = clean_line(preview)
    return Entry(
        name, (Content.assemble(mark, (name, "bold"), f"   {words}"), Content(f"     {shown}")), f"{name} {words}"
    )


def _under(heading: str, entries: Sequence[Entry]) -> list[Entry]:
    """Some entries under a heading; nothing where there are none."""
    return [Entry(f"heading {heading}", Content(heading), heading, disabled=True), *entries] if entries else []


def _lines(kind: str, lines: Iterable[str]) -> list[Entry]:
    return [_line(f"{kind} {number}", line) for number, line in enumerate(lines)]


def _line(key: str, words: str) -> Entry:
    shown = clean_line(words)
    return Entry(key, (Content(shown),), shown)
