"""Tells what a file is by how it begins, and by its name only where the beginning leaves it open.

What is none of the formats that Crossread reads is named, so that the reader knows what to do with it.
"""

import codecs
import re
from pathlib import PurePath

from tui.story.cleaning import clean
from tui.story.formats.taking import Format

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".eml", ".mht", ".mhtml", ".pdf")
"""The endings of the file names that are taken from a folder; a file that is named is read whatever its ending."""

_BYTES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document, or one with a password"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"bplist00", "a Safari web archive or another property list"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"OggS\0", "a sound recording"),
    (b"ID3\x03", "a sound recording"),
    (b"ID3\x04", "a sound recording"),
)
_WORDS = (
    (re.compile(r"\{\\rtf"), "a rich text document (RTF)"),
    (re.compile(r"GIF8[79]a"), "a GIF picture"),
    (re.compile(r"(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:RDF)\b", re.I), "a news feed, not a story"),
    (re.compile(r"<\?xml\b"), "an XML file"),
)
_PAGE = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?(?:-->|\Z))\s*)*+<(?:!doctype\s+html|html|head)\b", re.I | re.S)
_FRAGMENT = re.compile(r"<(article|main|body|section|div|p|table|h1|title)\b[^<>]*>.*?</\1\s*>", re.I | re.S)
"""How a part of a page begins that somebody has copied out of it."""
_TAG = re.compile(r"<(?:[a-z][a-z0-9]*\b[^<>]*|/[a-z][a-z0-9]*\s*|!doctype[^<>]*)>", re.I)
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):(?:\s|$)")
_POSTED = frozenset(
    {
        "from", "date", "subject", "mime-version", "received", "message-id", "return-path", "delivered-to", "to",
        "content-type", "dkim-signature", "x-mailer", "reply-to", "x-gmail-labels", "snapshot-content-location",
    }
)  # fmt: skip
"""Lines that stand above a mail; two of them tell one."""
_NOT_POSTED = frozenset({"title", "feed", "author", "link", "url", "source", "tags", "headline"})
"""Lines that stand above a text that a program has saved."""
_SAVED = re.compile(r"^(?:snapshot-content-location:|content-type:\s*multipart/related\b)", re.I | re.M)
_BEGINNING = 8000
"""Bytes, and characters."""
_PDF = b"%PDF-"
_JUNK = 1024
"""Bytes that may stand before a PDF begins."""
_NO_TEXT = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
"""What no text holds in numbers. Escape sequences, bells and backspaces do come in text that a program has printed."""
_STRAY = 8
"""So many such characters may stand in the shortest file: a damaged byte or a hostile title is no reason to refuse."""


def refusal(what: str, advice: str = "save it as text or .docx first") -> str:
    """Why a file of a format that Crossread does not read is refused, and what to do."""
    return f"Crossread reads text, Markdown, web pages, .docx, mail and PDF; this looks like {what}; {advice}"


def recognised(data: bytes, name: str = "") -> Format | None:
    """The format of a file by its content, with the help of its name's ending; None for text and what is foreign."""
    suffix = PurePath(name).suffix.casefold()
    if data.startswith(b"PK\x03\x04"):
        return Format.WORD
    if data.lstrip().startswith(_PDF) or (suffix == ".pdf" and _PDF in data[:_JUNK]):
        return Format.PDF
    text = _beginning(data)
    return _mail(text, suffix) or (Format.PAGE if _page(text, data, suffix) else None)


def foreign(data: bytes) -> str | None:
    """What the file is, where its first bytes are those of a well-known format that is no text; else None."""
    return next((what for beginning, what in _BYTES if data.startswith(beginning)), None)


def foreign_text(text: str) -> str | None:
    """What the file is, where it is text by its characters but not by its format (RTF, XML); else None."""
    beginning = text[:_BEGINNING].lstrip()
    return next((what for pattern, what in _WORDS if pattern.match(beginning)), None)


def binary(text: str) -> bool:
    """Whether decoded, uncleaned text holds so many characters that no text holds that it is none."""
    return len(_NO_TEXT.findall(text)) > max(_STRAY, len(text) // 50)


def _beginning(data: bytes) -> str:
    """How a file begins, in whole lines if it has any, cleaned; Latin letters can be read in all common encodings."""
    head = data[:_BEGINNING]
    if len(data) > _BEGINNING and b"\n" in head:
        head = head[: head.rindex(b"\n")]
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return clean(head.removeprefix(mark).decode(encoding, "replace")).text.lstrip()
    return clean(head.decode("utf-8", "replace")).text.lstrip()


def _page(text: str, data: bytes, suffix: str) -> bool:
    """Whether it is a web page; under a web page's name any tag is enough, under Markdown's only a whole page is."""
    if _PAGE.match(text):
        return True
    if suffix in (".html", ".htm", ".xhtml"):
        return _TAG.search(data.replace(b"\0", b"").decode("latin-1")) is not None
    return suffix not in (".md", ".markdown") and _FRAGMENT.match(text) is not None


def _mail(text: str, suffix: str) -> Format | None:
    """Whether lines as above a mail stand at the top, and no others; a saved page is wrapped as a mail, too."""
    names = _headers(text)
    saved = suffix in (".mht", ".mhtml")
    enough = 1 if saved or suffix == ".eml" else 2
    if len(names & _POSTED) < enough or (names & _NOT_POSTED and suffix != ".eml"):
        return None
    return Format.ARCHIVE if saved or _SAVED.search(text) else Format.MAIL


def _headers(text: str) -> set[str]:
    """The names of the header lines at the top; none where another line stands among them."""
    names: set[str] = set()
    for at, line in enumerate(text.split("\n")):
        found = _HEADER.match(line)
        if not line.strip():
            break
        if found:
            names.add(found[1].casefold())
        elif not (line[0] in " \t" and names) and not (at == 0 and line.startswith("From ")):
            return set()
    return names
