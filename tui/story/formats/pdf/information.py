"""What a PDF says of itself: a title, an author, when it was made."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from tui.story.formats.properties import person, titled
from tui.story.values import Evidence

_LONGEST = 500
_BROWSER = re.compile(r"(?:mozilla|chrom(?:e|ium)|safari|firefox)\b", re.I)


@dataclass(frozen=True, slots=True)
class Information:
    """The fields of a PDF, "" for those that are missing or name a program rather than a story."""

    title: str = ""
    author: str = ""
    made: str = ""
    """In ISO 8601, with its zone where it is given."""
    printed: bool = False
    """Whether a browser made the PDF, from a page."""

    def names(self, text: str) -> bool:
        """Whether the title is what `text` says, whatever stands between the words."""
        return bool(self.title) and _plain(self.title) in (_plain(text), _plain(text)[: len(_plain(self.title))])

    def fields(self, lines: Collection[str]) -> Iterator[Evidence]:
        """What is certain: a title that also is one of the text's `lines`, and when a browser saved the page."""
        if self._stands(lines):
            yield Evidence("title", self.title, "the PDF's own title, and in its text")
        if self.printed and self.made:
            yield Evidence("retrieved", self.made, "when a browser made the PDF")

    def guesses(self, lines: Collection[str], repeated: Iterable[str]) -> Iterator[Evidence]:
        """What may be so: nobody looks at these fields before sending a PDF. `repeated` are the running heads."""
        if self.title and not self._stands(lines):
            yield Evidence("title", self.title, "the PDF's own title")
        if self.author and _plain(self.author) in map(_plain, repeated):
            yield Evidence("outlet", self.author, "the PDF's author, and at the head of its pages")
        elif self.author:
            yield Evidence("byline", self.author, "the PDF's author")
        if self.made and not self.printed:
            yield Evidence("published", self.made, "when the PDF was made")

    def _stands(self, lines: Collection[str]) -> bool:
        return bool(self.title) and _plain(self.title) in map(_plain, lines)


def information(reader: PdfReader) -> Information:
    """What a PDF says of itself; nothing where these fields are missing or damaged."""
    try:
        said = reader.metadata
        if said is None:
            return Information()
        title, author = _line(said.title), _line(said.author)
        made = said.creation_date
        printed = _BROWSER.match(_line(said.creator)) is not None
    except (PyPdfError, ValueError, TypeError, AttributeError, KeyError):
        return Information()
    return Information(title if titled(title) else "", author if person(author) else "", _when(made), printed)


def _when(made: datetime | None) -> str:
    return made.isoformat() if made else ""


def _line(said: object) -> str:
    return " ".join(str(said or "").split())[:_LONGEST]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
