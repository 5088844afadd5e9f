"""An export into a file that is there: what changed in Crossread comes in, what the reader wrote stays.

After the "persist" regions of Zotero's templates and their like, turned round: not the reader's text is marked but
Crossread's, and of what is not marked the library remembers by SHA-256 what it wrote itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.export.document import BESIDE, DECIDED, Content, Piece, block, digest, section_of
from tui.export.front import merged_front
from tui.export.keys import is_as_written, keys_of
from tui.export.parts import Sort, parse
from tui.export.places import PARAGRAPH, Place, Places

_NAME = 80
"""Characters of a heading in a remark."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a file is to hold now."""

    text: str
    sums: Mapping[str, str]
    """To be remembered: the SHA-256 of each part as it was offered."""
    remarks: tuple[str, ...]
    """What the reader should know, in words."""


def merge(old: str, new: Content, memory: Mapping[str, str]) -> Merged:
    """Bring a file up to date.

    Args:
        old: what it holds.
        new: what Crossread has to say now.
        memory: the `sums` of the last time; empty where Crossread does not know the file. Then only blocks that are as
            they were written are refreshed.
    """
    return _Merging(old, new, memory).result()


class _Merging:
    """One merge at work."""

    def __init__(self, old: str, new: Content, memory: Mapping[str, str]) -> None:
        self.file, self.new, self.memory = parse(old), new, memory
        self.pieces = {piece.key: piece for piece in new.pieces}
        self.sums = new.sums
        keys = keys_of(self.file.parts, new, memory)
        self.places = Places(self.file.parts, keys, self.file.line_end)
        self.there = {section_of(place.key) for place in self.places}
        """The sections of which the file has something."""
        written = {section_of(key) for key in memory if not key.endswith(BESIDE)}
        self.gone = written - self.there - {""}
        """The sections that were written, and of which the reader has deleted all."""
        self.remarks: list[str] = []

    def result(self) -> Merged:
        """The file with everything done to it."""
        self._set_beside()
        self._remove()
        for place in self.places:
            self._update(place)
        order = list(self._in_order())
        for piece in self.pieces.values():
            if self._is_missing(piece):
                self.places.insert(self._number_for(piece, order), piece)
        self._remove_unnamed_sources()
        front = merged_front(self.file.front, self.new.front, self.memory, self.file.line_end)
        return Merged(self.file.mark + front + self.file.head + self.places.text, self.sums, tuple(self.remarks))

    # What is there

    def _untouched(self, place: Place) -> bool:
        """Whether a part is as Crossread wrote it."""
        return place.part is None or is_as_written(place.part, place.key, self.memory)

    def _changed(self, key: str) -> bool:
        """Whether Crossread has something else to say than the last time."""
        return key in self.memory and self.memory[key] != self.sums.get(key)

    def _name(self, section: str) -> str:
        """A section as the reader sees it in a remark: by its heading."""
        key = f"heading {section}"
        place, piece = self.places.find(key), self.pieces.get(key)
        shown = piece if piece and (place is None or self._untouched(place)) else place
        words = re.sub(r"\\(.)", r"\1", shown.text.lstrip("# "))[:_NAME] if shown else ""
        return f"“{words.strip('“”')}”" if words else section

    # Where both have changed the same

    def _set_beside(self) -> None:
        """Where the reader has changed a note or a source, and Crossread has, too, add a block with what it has."""
        for place in self.places:
            kind, _, name = place.key.partition(" ")
            piece = self.pieces.get(place.key)
            if kind not in ("note", "source") or piece is None or place.part is None:
                continue
            there = self.places.find(f"block {name}{BESIDE}")
            if self._untouched(place) or place.part.plain == piece.text:
                continue
            if there or self._changed(place.key) or self._is_of_the_reader(place.key):
                self._offer_beside(name, kind, piece)

    def _offer_beside(self, name: str, kind: str, piece: Piece) -> None:
        beside = block(f"{name}{BESIDE}", [_without_marks(piece.text, kind)])
        self.pieces[beside.key] = beside
        self.sums[beside.key] = digest(beside.text)
        if self._is_of_the_reader(piece.key):
            self.remarks.append(f"you have a footnote [^{name}] of your own: it stays, Crossread's stands below it")
        elif self._changed(piece.key):
            what = f"the note {self._name(name)}" if kind == "note" else f"the source [^{name}]"
            where = "stands beside it" if kind == "note" else "stands below it"
            self.remarks.append(f"you changed {what}: yours stays, Crossread's {where}")

    def _is_of_the_reader(self, key: str) -> bool:
        """Whether something stands where Crossread wants to write for the first time."""
        return bool(self.memory) and key not in self.memory

    # Bringing up to date

    def _update(self, place: Place) -> None:
        piece, part = self.pieces.get(place.key), place.part
        if piece is None or part is None or part.plain == piece.text:
            return
        if self._untouched(place):
            self.places.write(place, piece.text)
        elif part.sort is Sort.BLOCK and part.claimed != _claim(piece.text):
            self._set_free(place, piece)

    def _set_free(self, place: Place, piece: Piece) -> None:
        """Let a block that the reader has changed be theirs, and put what Crossread has now below it."""
        section, at = section_of(place.key), self.places.index(place)
        self.places.set_free(place, place.part.inside if place.part else place.text)
        self.places.insert(at + 1, piece)
        if not place.text:
            self.places.drop(place)
        self.remarks.append(f"you changed what was found for {self._name(section)}: yours stays, the new is below it")

    # Taking out

    def _remove(self) -> None:
        """Take out what Crossread no longer has to say, as far as the reader has written nothing there."""
        for place in [place for place in self.places if place.key.endswith(BESIDE) and place.key not in self.pieces]:
            if self._untouched(place):
                self.places.drop(place)
        wanted = {section_of(key) for key in self.pieces}
        for section in dict.fromkeys(section_of(place.key) for place in self.places if place.key):
            if section and section not in wanted:
                self._remove_section(section)
        for place in self.places:
            single = place.key and place.key not in self.pieces and section_of(place.key) in wanted | {""}
            if single and self._untouched(place) and not place.is_source:
                self.places.drop(place)

    def _remove_section(self, section: str) -> None:
        members = [place for place in self.places if section_of(place.key) == section]
        if all(map(self._untouched, members)) and not self._is_written_in(members):
            for place in members:
                self.places.drop(place)
        elif any(section_of(key) == section for key in self.memory):
            self.remarks.append(f"{self._name(section)} is no longer in Crossread; it stays because you wrote there")

    def _is_written_in(self, members: Sequence[Place]) -> bool:
        """Whether the reader wrote between the parts of a section, or below them up to the next heading."""
        return any(not place.key for place in self.places.between(members[0], members[-1]))

    def _remove_unnamed_sources(self) -> None:
        """Take out the footnotes that Crossread wrote and that nothing points at any more."""
        for place in self.places:
            if not place.is_source or place.key in self.pieces or not self._untouched(place):
                continue
            label = f"[^{place.key.removeprefix('source ')}]"
            if any(label in other.text for other in self.places if other is not place):
                self.sums[place.key] = self.memory[place.key]
            else:
                self.places.drop(place)

    # Putting in

    def _is_missing(self, piece: Piece) -> bool:
        """Whether a piece that is not in the file is to be put into it: new ones are, deleted ones when they change."""
        if self.places.find(piece.key):
            return False
        kind, section = piece.key.partition(" ")[0], section_of(piece.key)
        if section in self.gone:
            return self._changed(f"note {section}") or (_is_decided(section) and self._changed(piece.key))
        telling = kind in ("block", "note", "source")
        if piece.key in self.memory:
            return telling and self._changed(piece.key)
        if telling:
            return True
        # What a file that Crossread does not remember lacks beside these, its reader may have deleted.
        return section not in self.there if section else bool(self.memory)

    def _number_for(self, piece: Piece, order: Sequence[str]) -> int:
        """As which part of the file a piece belongs, by the order of all pieces; past the last for the end."""
        number = order.index(piece.key)
        section, before, after = section_of(piece.key), order[:number][::-1], order[number + 1 :]
        for key in before:
            if place := self.places.find(key):
                at = self.places.index(place) + 1
                joined = (section and section_of(key) == section) or key.startswith("source ") or key == "sources"
                return at if joined else self.places.end_of_text(at)
        for key in after:
            if place := self.places.find(key):
                return self.places.index(place)
        return len(self.places)

    def _in_order(self) -> Iterator[str]:
        """The keys of all pieces; what stands beside a changed one comes right after it."""
        for key in self.pieces:
            if key.endswith(BESIDE):
                continue
            yield key
            kind, _, name = key.partition(" ")
            beside = f"block {name}{BESIDE}"
            if kind in ("note", "source") and beside in self.pieces:
                yield beside


def _is_decided(section: str) -> bool:
    """Whether a section is what the reader decided, in words of theirs."""
    return section.rpartition(DECIDED)[0].endswith("-") or section.startswith(DECIDED)


def _claim(text: str) -> str:
    """The SHA-256 in the opening of a block."""
    return text.partition(" -->")[0].rpartition(":")[2]


def _without_marks(text: str, kind: str) -> str:
    """A note or a footnote as plain paragraphs: a second task, block id or footnote of one name would be mistaken."""
    if kind == "source":
        return f"Crossread has now: {text.partition(': ')[2]}"
    paragraphs = text.split(PARAGRAPH)
    done = ", done" if text.startswith("- [x] ") else ""
    first = re.sub(r"^- \[[x ]\] ", "", paragraphs[0])
    first = re.sub(r"(?:^|\s)\^n-[\w-]+$", "", first)
    return PARAGRAPH.join(
        [f"Crossread has now{done}:", *filter(None, [first]), *(each.strip() for each in paragraphs[1:])]
    )
