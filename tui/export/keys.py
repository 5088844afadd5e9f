"""Which parts of a file are which of Crossread's: blocks and notes by their ids, the rest by what is remembered."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from tui.export.document import BESIDE, Content, digest, section_of
from tui.export.parts import Part, Sort

_OWN_LINE = re.compile(r"^\W*(?:[-*+] \[.\] |(?:#\S+ )+\^n-)")
"""How a note's line begins: as a task, or with tags alone; behind the signs of a quotation or a list."""


def keys_of(parts: Sequence[Part], new: Content, memory: Mapping[str, str]) -> list[str]:
    """For each part of a file its key; empty for what is the reader's.

    Of several that could be the same, as after copying and pasting, one is Crossread's: an unchanged one if there is.
    """
    return _Naming(parts, new, memory).result()


def is_as_written(part: Part, key: str, memory: Mapping[str, str]) -> bool:
    """Whether a part is as Crossread wrote it: blocks say so themselves, of the rest it is remembered."""
    return part.is_ours if part.sort is Sort.BLOCK else digest(part.plain) == memory.get(key)


class _Naming:
    """The parts of one file while they are told apart."""

    def __init__(self, parts: Sequence[Part], new: Content, memory: Mapping[str, str]) -> None:
        self.parts, self.memory = parts, memory
        self.now = {piece.key: piece.text for piece in new.pieces}
        self.keys = [""] * len(parts)

    def result(self) -> list[str]:
        """The keys."""
        self._by_ids()
        self._by_nearness()
        self._by_words()
        return self.keys

    def _by_ids(self) -> None:
        kinds = {Sort.BLOCK: "block", Sort.NOTE: "note", Sort.SOURCE: "source"}
        places: dict[str, list[int]] = {}
        for at, part in enumerate(self.parts):
            if part.sort in kinds:
                places.setdefault(f"{kinds[part.sort]} {part.name}", []).append(at)
        for key, found in places.items():
            if self._is_known(key):
                self.keys[min(found, key=lambda at: self._strangeness(at, key))] = key

    def _strangeness(self, at: int, key: str) -> tuple[bool, bool]:
        """How little a part looks like what Crossread writes: an id may stand in a sentence of the reader's, too."""
        is_note = self.parts[at].sort is Sort.NOTE
        return not self._is_as_written(at, key), is_note and not _OWN_LINE.search(self.parts[at].text)

    def _is_known(self, key: str) -> bool:
        """Whether a part is Crossread's. Blocks that it no longer has are, as long as it remembers them."""
        return key in self.now or key in self.memory or key.endswith(BESIDE)

    def _is_as_written(self, at: int, key: str) -> bool:
        """Whether a part is what Crossread wrote, or would write now."""
        part = self.parts[at]
        return is_as_written(part, key, self.memory) or part.plain == self.now.get(key)

    def _by_nearness(self) -> None:
        """The heading of a section is above its first part, with nothing of another section between."""
        headings: list[int] = []
        named: set[str] = set()
        for at, key in enumerate(self.keys):
            if self.parts[at].sort is Sort.HEADING and not self.parts[at].text.startswith("# "):
                headings.append(at)
            section = section_of(key)
            if section and section not in named and self._is_known(f"heading {section}"):
                self._name_heading(f"heading {section}", headings)
                named.add(section)
            if key:
                headings = []

    def _name_heading(self, key: str, headings: Sequence[int]) -> None:
        free = [at for at in headings if not self.keys[at]]
        if free:
            self.keys[next((at for at in free if self._is_as_written(at, key)), free[-1])] = key

    def _by_words(self) -> None:
        """The other headings and lines of Crossread's are known by being as it wrote them, or would write them."""
        loose = [key for key in {**self.now, **self.memory} if key.partition(" ")[0] in _LOOSE and key not in self.keys]
        for key in loose:
            free = (at for at in self._order(key) if not self.keys[at] and self.parts[at].sort in _WORDS)
            found = next((at for at in free if self._is_as_written(at, key)), None)
            if found is not None:
                self.keys[found] = key

    def _order(self, key: str) -> Iterable[int]:
        """In which order the parts are looked at: the heading of Crossread's footnotes is the one right above them."""
        every = range(len(self.parts))
        if key != "sources":
            return every
        first = next((at for at in every if self.keys[at].startswith("source ")), len(every))
        return chain(reversed(every[:first]), every[first:])


_LOOSE = frozenset({"title", "sample", "counts", "sources", "heading"})
"""The kinds of parts without an id in them."""
_WORDS = (Sort.HEADING, Sort.TEXT)
"""What such a part may be by its looks."""
