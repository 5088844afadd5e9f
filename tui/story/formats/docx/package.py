"""Finds the parts of a Word document in its archive, and says of other archives what they are."""

import posixpath
from dataclasses import dataclass

from tui.story.formats.archive import Archive
from tui.story.formats.docx.elements import events
from tui.story.formats.extracted import Refused
from tui.story.signatures import refusal

_MAIN = "officeDocument"
_USUAL = {"styles": "word/styles.xml", "footnotes": "word/footnotes.xml", "endnotes": "word/endnotes.xml"}
_OTHERS = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("xl/workbook.bin", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("Index/Document.iwa", "a Pages document"),
    ("Index.zip", "a Pages document"),
    ("index.apxl", "a Keynote presentation"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
    ("AndroidManifest.xml", "a program"),
    ("META-INF/MANIFEST.MF", "a program"),
)
"""By an entry that only such an archive has."""
_TYPES = (
    (b"application/epub+zip", "an e-book (EPUB)"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
"""By what the entry `mimetype` says."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word document that are read; None for those it does not have."""

    document: bytes
    styles: bytes | None
    footnotes: bytes | None
    endnotes: bytes | None
    properties: bytes | None


def opened(data: bytes) -> Package:
    """The parts of the Word document in an archive. Raises Refused for other archives, and says what they are."""
    archive = Archive(data)
    roots = _related(archive, "")
    main = roots.get(_MAIN, "word/document.xml")
    document = archive.read(main) if main.startswith("word/") else None
    if document is None:
        raise Refused(refusal(_what(archive)))
    beside = _related(archive, main)
    found = {kind: archive.read(beside.get(kind, usual)) for kind, usual in _USUAL.items()}
    return Package(document=document, properties=archive.read("docProps/core.xml"), **found)


def _what(archive: Archive) -> str:
    said = archive.read("mimetype") or b""
    by_type = next((what for beginning, what in _TYPES if said.startswith(beginning)), None)
    return by_type or next((what for name, what in _OTHERS if name in archive.names), "a zip archive")


def _related(archive: Archive, part: str) -> dict[str, str]:
    """By the last word of its type, the name of each part that `part` says belongs to it."""
    folder, name = posixpath.split(part)
    written = archive.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, str] = {}
    for event in events(written or b"<none/>"):
        given = event.attributes
        if event.name == "Relationship" and event.what == "start" and given.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, given.get("Target", "")))
            found.setdefault(given.get("Type", "").rpartition("/")[2], target.lstrip("/"))
    return found
