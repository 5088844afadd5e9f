"""The parts of an exported file while it is worked on: found by their keys, taken out, and put in."""

from collections.abc import Iterator, Sequence
from itertools import islice

from tui.export.document import BESIDE, Piece
from tui.export.parts import Part, Sort

PARAGRAPH = "\n\n"
"""Between two parts, unless both are footnotes."""


class Place:
    """One part of the file."""

    __slots__ = ("gap", "key", "part", "text")

    def __init__(self, text: str, gap: str, key: str, part: Part | None) -> None:
        """`gap` is what stands up to the next part; `key` is empty for what is the reader's.

        `part` is as the file had it, None for what is put in now.
        """
        self.text, self.gap, self.key, self.part = text, gap, key, part

    @property
    def is_source(self) -> bool:
        """Whether it is a footnote of Crossread's."""
        return self.key.startswith("source ")

    @property
    def ends_text(self) -> bool:
        """Whether something else begins here: Crossread's, or below a heading of the first two levels."""
        if self.key and not self.key.endswith(BESIDE):
            return True
        return self.part is not None and self.part.sort is Sort.HEADING and not self.text.startswith("###")


class Places:
    """All parts of the file, in its order."""

    def __init__(self, parts: Sequence[Part], keys: Sequence[str], line_end: str) -> None:
        self._line_end = line_end
        self._all = [Place(part.text, part.gap, key, part) for part, key in zip(parts, keys, strict=True)]
        self._by_key = {place.key: place for place in self._all if place.key}

    def __iter__(self) -> Iterator[Place]:
        """Those that are there now, whatever is put in or taken out meanwhile."""
        return iter(tuple(self._all))

    def __len__(self) -> int:
        return len(self._all)

    @property
    def text(self) -> str:
        """All of it as it is written."""
        return "".join(place.text + place.gap for place in self._all)

    def find(self, key: str) -> Place | None:
        """The part of Crossread's with a key; None where the file has none."""
        return self._by_key.get(key)

    def index(self, place: Place) -> int:
        """Which part of the file it is."""
        return self._all.index(place)

    def between(self, first: Place, last: Place) -> Iterator[Place]:
        """From one part to another, and on to where the text below that ends."""
        start = self.index(first)
        return islice(self._all, start, self.end_of_text(self.index(last) + 1))

    def end_of_text(self, at: int) -> int:
        """The number before which the reader's text ends that begins at a number, or that already has ended there."""
        while at < len(self._all) and not self._all[at].ends_text:
            at += 1
        return at

    def write(self, place: Place, text: str) -> None:
        """Let a part say something else."""
        place.text = text.replace("\n", self._line_end)

    def set_free(self, place: Place, text: str) -> None:
        """Let a part be the reader's, with what it has of theirs."""
        del self._by_key[place.key]
        place.text, place.key = text, ""

    def drop(self, place: Place) -> None:
        """Take a part out; of the blanks on either side the wider ones stay."""
        at = self.index(place)
        del self._all[at]
        self._by_key.pop(place.key, None)
        if at and (at == len(self._all) or self._all[at - 1].gap.count("\n") < place.gap.count("\n")):
            self._all[at - 1].gap = place.gap

    def insert(self, at: int, piece: Piece) -> None:
        """Put a piece in as part number `at`, with a blank line on either side; footnotes stand in a row."""
        place = Place("", self._line_end, piece.key, None)
        self.write(place, piece.text)
        before = self._all[at - 1] if at else None
        after = self._all[at] if at < len(self._all) else None
        if before:
            place.gap, before.gap = before.gap, self._gap(before, place)
        if (after and place.gap.count("\n") < len(PARAGRAPH)) or (after and place.is_source and after.is_source):
            place.gap = self._gap(place, after)
        self._all.insert(at, place)
        self._by_key[piece.key] = place

    def _gap(self, one: Place, other: Place) -> str:
        return ("\n" if one.is_source and other.is_source else PARAGRAPH).replace("\n", self._line_end)
