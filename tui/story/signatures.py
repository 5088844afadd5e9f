"""Tells what is no text: files of other kinds, by how they begin or by what is in them."""

import re

_BYTES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"PK\x03\x04", "a Word document or a zip archive"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"OggS\0", "a sound recording"),
    (b"ID3\x03", "a sound recording"),
    (b"ID3\x04", "a sound recording"),
)
_WORDS = (
    (re.compile(r"%PDF-"), "a PDF"),
    (re.compile(r"\{\\rtf"), "a rich text document (RTF)"),
    (re.compile(r"GIF8[79]a"), "a GIF picture"),
    (re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype\s+html|html|head)\b", re.I), "a web page (HTML)"),
    (re.compile(r"<\?xml\b"), "an XML file"),
)
_BEGINNING = 2000
_NO_TEXT = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
"""What no text holds in numbers. Escape sequences, bells and backspaces do come in text that a program has printed."""
_STRAY = 8
"""So many such characters may stand in the shortest file: a damaged byte or a hostile title is no reason to refuse."""


def foreign(data: bytes) -> str | None:
    """What the file is, where its first bytes are those of a well-known format that is no text; else None."""
    return next((what for beginning, what in _BYTES if data.startswith(beginning)), None)


def foreign_text(text: str) -> str | None:
    """What the file is, where it is text by its characters but not by its format (a PDF, a web page); else None."""
    beginning = text[:_BEGINNING].lstrip()
    return next((what for pattern, what in _WORDS if pattern.match(beginning)), None)


def binary(text: str) -> bool:
    """Whether decoded, uncleaned text holds so many characters that no text holds that it is none."""
    return len(_NO_TEXT.findall(text)) > max(_STRAY, len(text) // 50)
