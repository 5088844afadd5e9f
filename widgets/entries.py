"""What a filterable list holds, and which of it a filter leaves. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from widgets.clusters import flatten


@dataclass(frozen=True, slots=True)
class Entry:
    """One choice, or a heading over those that follow it."""

    key: str
    """Tells entries of one list apart."""
    lines: Content | tuple[Content, ...]
    search: str
    """The words that the filter looks through."""
    disabled: bool = False
    """Whether this is a heading: shown, but never chosen."""

    @property
    def content(self) -> Content:
        """All lines as they are shown: what could command a terminal is blank."""
        return Content("\n").join(Content(flatten(line.plain), spans=list(line.spans)) for line in self.parts)

    @property
    def parts(self) -> tuple[Content, ...]:
        """The lines one by one."""
        return (self.lines,) if isinstance(self.lines, Content) else self.lines


def matching(entries: Sequence[Entry], words: str) -> list[Entry]:
    """The entries that contain all the words, in any order and case, each under the headings that it had."""
    wanted = words.casefold().split()
    if not wanted:
        return list(entries)
    found: list[Entry] = []
    headings: list[Entry] = []
    for entry, after in zip(entries, (None, *entries), strict=False):
        if entry.disabled:
            headings = [*headings, entry] if after and after.disabled else [entry]
        elif all(word in entry.search.casefold() for word in wanted):
            found += [*headings, entry]
            headings = []
    return found
