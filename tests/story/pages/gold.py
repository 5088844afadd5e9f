"""What a person sees on each page: `name.txt` beside `name.html`.

A line of the file is a paragraph of the story. One of another kind begins with it ("caption: "); "aside: " is a line
that may as well belong to the story as not. Lines that begin with "@" give a field, as "@outlet The Kelmouth Courier";
"!" begins a remark. Site furniture is not listed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
KINDS = ("title", "source", "byline", "heading", "caption", "aside")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as a person sees it."""

    kind: str
    """A kind's name, or "aside"."""
    text: str


@dataclass(frozen=True, slots=True)
class Gold:
    """A page, and what a person sees on it."""

    name: str
    data: bytes
    lines: tuple[Line, ...]
    fields: dict[str, str]
    remarks: tuple[str, ...]

    def of(self, kind: str) -> list[str]:
        """The paragraphs of one kind."""
        return [line.text for line in self.lines if line.kind == kind]


def golds(folder: Path = HERE) -> list[Gold]:
    """All pages in a folder, by name."""
    return [_read(path) for path in sorted(folder.glob("*.html"))]


def _read(page: Path) -> Gold:
    rows = [row for row in page.with_suffix(".txt").read_text("utf-8").split("\n") if row]
    fields = dict(row[1:].split(" ", 1) for row in rows if row.startswith("@"))
    remarks = tuple(row[1:].strip() for row in rows if row.startswith("!"))
    return Gold(page.stem, page.read_bytes(), tuple(_lines(rows)), fields, remarks)


def _lines(rows: list[str]) -> Iterator[Line]:
    for row in rows:
        kind, sign, text = row.partition(": ")
        if row[0] not in "@!":
            yield Line(kind, text) if sign and kind in KINDS else Line("body", row)
