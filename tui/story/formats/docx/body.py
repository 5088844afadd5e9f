"""Walks through a Word document's text as a reader would see it once all tracked changes are accepted.

Text boxes follow the paragraph that they hang on; a row of a table is a paragraph, unless its cells are there for the
layout; moved text stands where it was moved to.
"""

from dataclasses import dataclass, field, replace

from tui.story.formats.docx.elements import Event, events
from tui.story.formats.docx.styles import PLAIN, ROW, Role, Styles, number
from tui.story.formats.rows import BETWEEN_CELLS

_LEFT_OUT = frozenset({"mc:Fallback", "w:moveFrom", "w:rt", "w:sectPr"})
_NOTES = frozenset({"w:footnote", "w:endnote"})
_TEXT = frozenset({"w:t", "m:t"})
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}
_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CELL = 40
"""Words. A longer cell holds running text, and is no figure in a table."""


@dataclass(frozen=True, slots=True)
class Found:
    """One paragraph, and what its style says that it is."""

    text: str
    role: Role = PLAIN


@dataclass(slots=True)
class Counted:
    """What was left out, or seen to be there: how many of each."""

    deletions: int = 0
    insertions: int = 0
    comments: int = 0
    hidden: int = 0
    embedded: int = 0


@dataclass(slots=True)
class _Open:
    """A paragraph that has begun."""

    pieces: list[str] = field(default_factory=list)
    style: str = ""
    outline: int | None = None
    joined: bool = False
    """Its end was deleted: the next paragraph goes on in it."""
    inside: list[Found] = field(default_factory=list)
    """The paragraphs of its text boxes."""


class Body:
    """Takes in the events of one part after the other; `found` and `counted` hold what came of them."""

    def __init__(self, styles: Styles) -> None:
        self.found: list[Found] = []
        self.counted = Counted()
        self._styles = styles
        self._path: list[str] = []
        self._skipped = 0
        """The depth at which what is left out began; 0 where nothing is."""
        self._open: list[_Open] = []
        self._into = [self.found]
        """Where finished paragraphs go: the document, a cell, or beside the paragraph that a text box hangs on."""
        self._rows: list[list[list[Found]]] = []
        self._hidden = False
        self._placeholder = False
        self._carried: list[str] = []
        self._begins = {
            "w:p": self._paragraph, "w:pStyle": self._style, "w:outlineLvl": self._outline,
            "w:vanish": self._vanish, "w:del": self._deleted, "w:ins": self._inserted, "w:tr": self._row,
            "w:tc": self._cell, "w:sdtContent": self._control, "w:showingPlcHdr": self._placeholding,
            "w:commentReference": self._comment, "w:altChunk": self._chunk,
        }  # fmt: skip
        self._ends = {
            "w:p": self._paragraph_end, "w:r": self._run_end, "w:tc": self._cell_end, "w:tr": self._row_end
        }  # fmt: skip

    def read(self, part: bytes | None) -> None:
        """Walk through a part: the document, or its notes. Raises Refused where it is damaged."""
        for event in events(part or b"<none/>"):
            if event.what == "start":
                self._path.append(event.name)
                if not self._skipped:
                    self._begin(event)
            elif event.what == "end":
                self._end(event.name)
            elif self._open and not self._skipped and self._path[-1] in _TEXT:
                self._say(event.name)
        if text := "".join(self._carried).strip():
            self.found.append(Found(text))
        self._carried = []

    def _begin(self, event: Event) -> None:
        name = event.name
        separator = name in _NOTES and event.attributes.get("w:type", "normal") != "normal"
        if name in _LEFT_OUT or separator or (name.endswith("Change") and name.startswith("w:")):
            self._skip()
        elif name in _SIGNS:
            if self._inside("w:r"):
                self._say(_SIGNS[name])
        elif name in self._begins:
            self._begins[name](event.attributes)

    def _end(self, name: str) -> None:
        if self._skipped == len(self._path):
            self._skipped = 0
        elif not self._skipped and name in self._ends:
            self._ends[name]()
        self._path.pop()

    def _inside(self, *parents: str) -> bool:
        """Whether the element that has just begun stands in the last of `parents`, that in the one before it."""
        return tuple(self._path[-1 - len(parents) : -1]) == parents

    def _of_properties(self) -> bool:
        """Whether the element that has just begun says something of a paragraph or a row, and holds no text."""
        return self._path[-2].endswith("Pr") if len(self._path) > 1 else False

    def _skip(self) -> None:
        self._skipped = len(self._path)

    def _say(self, text: str) -> None:
        if self._hidden:
            self.counted.hidden += 1
        elif self._open:
            self._open[-1].pieces.append(text)

    def _paragraph(self, _: dict[str, str]) -> None:
        self._open.append(_Open(pieces=self._carried))
        self._carried = []
        self._into.append(self._open[-1].inside)
        self._hidden = False

    def _paragraph_end(self) -> None:
        ended = self._open.pop()
        self._into.pop()
        if ended.joined:
            self._carried = ended.pieces
        elif text := "".join(ended.pieces).strip(" \t\n"):
            self._into[-1].append(Found(text, self._styles.role(ended.style, ended.outline)))
        self._into[-1].extend(ended.inside)

    def _style(self, given: dict[str, str]) -> None:
        if self._open:
            self._open[-1].style = given.get("w:val", "")

    def _outline(self, given: dict[str, str]) -> None:
        if self._open:
            self._open[-1].outline = number(given.get("w:val", ""))

    def _run_end(self) -> None:
        self._hidden = False

    def _vanish(self, given: dict[str, str]) -> None:
        if self._inside("w:r", "w:rPr"):
            self._hidden = given.get("w:val", "") not in _OFF

    def _deleted(self, _: dict[str, str]) -> None:
        if self._inside("w:pPr", "w:rPr") and self._open:
            self._open[-1].joined = True
        elif not self._of_properties():
            self.counted.deletions += 1
            self._skip()

    def _inserted(self, _: dict[str, str]) -> None:
        self.counted.insertions += not self._of_properties()

    def _row(self, _: dict[str, str]) -> None:
        self._rows.append([])

    def _cell(self, _: dict[str, str]) -> None:
        self._into.append([])

    def _cell_end(self) -> None:
        cell = self._into.pop()
        if self._rows:
            self._rows[-1].append(cell)
        else:
            self._into[-1].extend(cell)

    def _row_end(self) -> None:
        self._into[-1].extend(in_a_row(self._rows.pop()))

    def _placeholding(self, _: dict[str, str]) -> None:
        self._placeholder = True

    def _control(self, _: dict[str, str]) -> None:
        """What a form asks its reader to fill in is no text of the document."""
        if self._placeholder:
            self._skip()
        self._placeholder = False

    def _comment(self, _: dict[str, str]) -> None:
        self.counted.comments += 1

    def _chunk(self, _: dict[str, str]) -> None:
        self.counted.embedded += 1


def in_a_row(cells: list[list[Found]]) -> list[Found]:
    """The cells of a row as one paragraph; as they are where only one is filled, or one holds running text."""
    filled = [cell for cell in cells if cell]
    texts = [" ".join(found.text for found in cell) for cell in filled]
    if len(filled) < 2 or any(len(text.split()) > _LONGEST_CELL for text in texts):
        return [found for cell in filled for found in cell]
    return [replace(filled[0][0], text=BETWEEN_CELLS.join(" ".join(text.split()) for text in texts), role=ROW)]
