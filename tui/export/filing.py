"""Writes documents into a folder, each into the file that already holds it, whatever its name is by now."""

import hashlib
import stat
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from tui.export.document import Content
from tui.export.front import document_of
from tui.export.merging import Merged, merge
from tui.export.pages import Document
from tui.export.parts import Sort, front_of, parse
from tui.export.writing import (
    Ahead,
    ExportProgress,
    Watch,
    WriteOutcome,
    Written,
    beside_remark,
    inside,
    made,
    names,
    outcome_of,
    replaced,
    sum_of,
    telling,
    unannounced,
    unwatched,
)
from tui.story import clean_line

_LARGEST: Final = 5_000_000
"""Bytes. A larger file is nobody's notes, and is left alone."""
_HEAD: Final = 20_000
"""Bytes in which a file's front matter is looked for."""


class Remembered(Protocol):
    """What is known of earlier exports; the library is one."""

    def exported(self, path: Path) -> str | None:
        """SHA-256 of what was last written to a file."""

    def exported_parts(self, path: Path) -> Mapping[str, str]:
        """The `sums` of what was last written to a file; empty where none was, or it was not remembered by parts."""

    def exported_paths(self, document: str) -> Sequence[Path]:
        """The files that a document was written to, the latest first."""


def write_documents(
    folder: Path,
    documents: Iterable[Document],
    memory: Remembered,
    ahead: Ahead = unannounced,
    watch: Watch = unwatched,
) -> list[Written]:
    """Bring the files of some documents up to date in a folder, which is made where there is none.

    A file that is not the document's stays as it is, and ours goes beside it as `NAME.new.md`. Raises ExportError; also
    `watch` ends it by one, between two files.
    """
    written: list[Written] = []
    with telling(folder, written) as at:
        home = made(folder)
        filing = _Filing(home, memory, ahead)
        places = {document.identifier: (document, filing.place_of(document)) for document in documents}
        links = {identifier: place.path.name for identifier, (_, place) in places.items()}
        for document, place in places.values():
            at(place.path)
            watch(ExportProgress(len(written), len(places), comparing=False))
            written.append(filing.file(document, place, document.content(links)))
    return written


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a document goes, and what is remembered of it there."""

    path: Path
    target: Path
    """Where it would go if nothing of somebody else's stood there."""
    sums: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands at a path."""

    sha256: str | None
    """None for nothing."""
    text: str | None
    """None for what is no text in UTF-8, too large, or no plain file."""


class _Filing:
    """One export into one folder."""

    def __init__(self, home: Path, memory: Remembered, ahead: Ahead) -> None:
        self._home, self._memory, self._ahead = home, memory, ahead
        self._by_document: dict[str, list[Path]] | None = None

    def place_of(self, document: Document) -> _Place:
        """The file that holds a document, else the first name that is free."""
        known = [path for path in self._memory.exported_paths(document.identifier) if path.parent == self._home]
        default = inside(self._home, document.name)
        for path in dict.fromkeys([*known, default]):
            if self._holds(path, document):
                return _Place(path, path, self._memory.exported_parts(path))
        if renamed := self._renamed(document):
            lost = next((path for path in known if not path.exists()), renamed)
            return _Place(renamed, renamed, self._memory.exported_parts(lost))
        target = known[-1] if known else default
        free = next(path for path in names(target) if _look(path).sha256 is None)
        return _Place(free, target, {})

    def file(self, document: Document, place: _Place, content: Content) -> Written:
        """Write one document."""
        found = _look(place.path)
        if found.sha256 is None:
            merged = Merged(content.text, content.sums, ())
        elif found.text is None or not self._is_of(found.text, place.path, document):
            return self.file(document, self.place_of(document), content)
        elif self._is_untouched(place.path, found):
            merged = Merged(content.text, content.sums, ())
        else:
            merged = merge(found.text, content, place.sums)
        data = merged.text.encode("utf-8", "replace")
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 != found.sha256:
            self._ahead(place.path, sha256, document.identifier, merged.sums)
            if not replaced(place.path, data, found.sha256):
                # Someone wrote there this very moment: look at everything again.
                return self.file(document, self.place_of(document), content)
        return self._written(document, place, merged, found.sha256, sha256)

    def _written(self, document: Document, place: _Place, merged: Merged, before: str | None, sha256: str) -> Written:
        outcome, remarks = outcome_of(before, sha256), list(merged.remarks)
        if place.path != place.target:
            outcome = WriteOutcome.BESIDE
            remarks.append(beside_remark(place.target, place.path, self._memory.exported(place.target)))
        elif remarks:
            remarks[0] = f"{place.path.name}: {remarks[0]}"
        remark = clean_line("; ".join(remarks)) or None
        return Written(place.path, sha256, outcome, remark, document.identifier, merged.sums)

    def _is_untouched(self, path: Path, found: _Found) -> bool:
        """Whether a file is still what a Crossread wrote that did not remember parts."""
        return self._memory.exported(path) == found.sha256 and not self._memory.exported_parts(path)

    def _holds(self, path: Path, document: Document) -> bool:
        text = _look(path).text
        return text is not None and self._is_of(text, path, document)

    def _is_of(self, text: str, path: Path, document: Document) -> bool:
        """Whether a file is a document's: it says so, or it says nothing and has blocks of Crossread's."""
        said = document_of(front_of(text))
        if said is not None:
            return said == document.identifier
        ours = path.name == document.name or path in self._memory.exported_paths(document.identifier)
        return ours and any(part.sort is Sort.BLOCK for part in parse(text).parts)

    def _renamed(self, document: Document) -> Path | None:
        """The first file of the folder that says it is this document."""
        if self._by_document is None:
            self._by_document = {}
            for path in sorted(self._home.glob("*.md")):
                if said := _document_at(path):
                    self._by_document.setdefault(said, []).append(path)
        found = self._by_document.get(document.identifier, ())
        return next((path for path in found if self._holds(path, document)), None)


def _look(path: Path) -> _Found:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return _Found(None, None)
    if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
        return _Found(sum_of(path) if status.st_size <= _LARGEST else "too large", None)
    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        return _Found(sha256, data.decode("utf-8"))
    except UnicodeDecodeError:
        return _Found(sha256, None)


def _document_at(path: Path) -> str | None:
    """The document that a file of the folder says it is, by its first lines; one that cannot be read says nothing."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return None
    return document_of(front_of(head.decode("utf-8", "replace")))
