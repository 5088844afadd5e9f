"""Taking in what another library or another program wrote: dumps, and notes as annotations."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO, Final

from tui.counting import counted
from tui.desk.exchange.foreign_notes import Arriving
from tui.export import read_annotations
from tui.library import Library, Merged
from tui.library.exchange.loading import is_dump
from tui.library.phrases import short
from tui.story import Unreadable, clean_line

_LONGEST_LINE: Final = 256_000_000
"""Bytes; a story of the largest size that is read takes about a quarter of it."""
_NAMED: Final = 50
"""Stories that are not in the library and are told by name."""
_LONGEST_NAME: Final = 200
_LARGEST: Final = 64_000_000
"""Bytes of a file of annotations."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a file came to."""

    merged: Merged
    missing: tuple[str, ...] = ()
    """Stories that are not in the library and that notes are on, each by its address or title."""
    waiting: int = 0
    """Notes that stayed outside for that."""
    unplaced: int = 0
    """Notes that came in without a place, because their quotation is not in the story for certain."""
    undecided: int = 0
    """Decisions that stayed outside, because a passage that they are on is not in the library for certain."""

    def lines(self) -> list[str]:
        """What is to be told, a line each."""
        return [*_came(self.merged), *_beside(self.merged), *self._notes()]

    def _notes(self) -> Iterator[str]:
        if self.unplaced:
            yield f"{counted(self.unplaced, 'note', 'notes')} came in without a place: the quotation was not found."
        if self.waiting:
            yield f"{counted(self.waiting, 'note', 'notes')} left out: on stories that are not in the library."
        if self.undecided:
            yield f"{counted(self.undecided, 'decision', 'decisions')} left out: on passages that were not found."
        for name in self.missing[:_NAMED]:
            yield f"Not in the library: {name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + '…'}"
        if (more := len(self.missing) - _NAMED) > 0:
            yield f"Not in the library: {more} more."


def load(library: Library, stream: BinaryIO, name: str, session: str | None = None) -> Loaded:
    """Take in a file, whatever it is: a dump of a library, W3C Web Annotations, or notes from Hypothesis.

    Args:
        library: where it goes to; one undo takes it back.
        stream: the file.
        name: what it is called, for undo, for errors, and for a session where nothing else names one.
        session: name or id of the session that new notes go into; for annotations only.

    Raises:
        Unreadable: it is none of these, or not sound. Nothing of it has come in.
    """
    first = stream.readline(_LONGEST_LINE + 1)
    if is_dump(first):
        return Loaded(library.load(chain((_whole(first, name),), _lines(stream, name)), name))
    data = first + stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise Unreadable(f"{clean_line(name)}: too large for a file of notes; nothing was changed.")
    arriving = Arriving(library, name, session)
    told = read_annotations(data, name)
    records = chain(arriving.records(told.notes), arriving.decision_records(told.decisions))
    merged = library.merge(records, f"load of {short(name)}")
    arriving.remember()
    return Loaded(merged, tuple(arriving.missing), arriving.waiting, arriving.unplaced, arriving.undecided)


def _lines(stream: BinaryIO, name: str) -> Iterator[bytes]:
    while line := stream.readline(_LONGEST_LINE + 1):
        yield _whole(line, name)


def _whole(line: bytes, name: str) -> bytes:
    if len(line) > _LONGEST_LINE:
        raise Unreadable(f"{clean_line(name)}: a line of it is too long for a dump; nothing was changed.")
    return line


def _came(merged: Merged) -> Iterator[str]:
    counts = (
        (merged.stories, "story", "stories"),
        (merged.versions, "further version", "further versions"),
        (merged.sessions, "session", "sessions"),
        (merged.notes, "note", "notes"),
        (merged.links, "link", "links"),
        (merged.judgements, "verdict", "verdicts"),
        (merged.drafts, "draft", "drafts"),
        (merged.revisions, "revision of a known note", "revisions of known notes"),
    )
    came = ", ".join(counted(*each) for each in counts if each[0])
    yield f"{came} came in." if came else "Nothing came in that was not known."
    if merged.changed:
        yield f"{counted(merged.changed, 'known note', 'known notes')} changed."


def _beside(merged: Merged) -> Iterator[str]:
    if merged.beside:
        both = counted(len(merged.beside), "note was", "notes were")
        yield f"{both} changed on both sides: theirs is kept beside yours, as {', '.join(merged.beside)}."
    for line in merged.disagreed:
        yield f"You and they said different things, yours stays: {line}"
    if merged.left_out:
        rows = ", ".join(f"{table} {number}" for table, number in merged.left_out.items())
        yield f"Left out, because something that they belong to is missing (rows by table): {rows}."
